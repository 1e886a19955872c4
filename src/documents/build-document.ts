import { type At, within } from '../record/at.ts';
import type { PageText } from '../record/reading.ts';
import type { Block, BlockKind, Document, TableRow } from './document.ts';
import { plainText } from './plain-characters.ts';

/** A block before it has a place. Text may still hold curly quotes and runs of white space. */
export type Draft = {
  kind: BlockKind;
  text: string;
  level?: number;
  depth?: number;
  bullet?: boolean;
  /** Leading bold characters of `text` as given here. */
  bold?: number;
  indent?: number;
  size?: number;
  centred?: boolean;
  /** A table's rows; `text` is then ignored and made from the cells. */
  rows?: readonly DraftRow[];
};
export type DraftRow = { header: boolean; cells: readonly DraftCell[] };
/** `bold`: leading bold characters of the text as given. */
export type DraftCell = { text: string; colSpan?: number; rowSpan?: number; bold?: number };
export type DraftPage = { blocks: readonly Draft[]; printed?: string | null; recognised?: number | null };

const MAX_BOLD_SHORTFALL = 1;

/**
 * Lays blocks out into page texts and gives each its place. What comes out holds the invariant
 * that every format relies on: `pages[at.page - 1].text.slice(at.start, at.end) === block.text`.
 *
 * @param source media type, title and the pages in reading order
 * @returns the document; blocks that are empty once made plain are left out
 */
export const buildDocument = (source: {
  mediaType: string;
  title: string | null;
  pages: readonly DraftPage[];
}): Document => {
  const pages: PageText[] = [];
  const blocks: Block[] = [];
  source.pages.forEach((draftPage, index) => {
    const page = index + 1;
    const texts: string[] = [];
    let start = 0;
    for (const draft of draftPage.blocks) {
      const block = draft.rows ? tableBlock(draft, draft.rows, page, start) : textBlock(draft, page, start);
      if (block.text === '') continue;
      blocks.push(block);
      texts.push(block.text);
      start += block.text.length + 1;
    }
    pages.push({
      page,
      printed: draftPage.printed ?? null,
      text: texts.join('\n'),
      recognised: draftPage.recognised ?? null,
    });
  });
  return { mediaType: source.mediaType, title: source.title && plainText(source.title), pages, blocks };
};

const textBlock = (draft: Draft, page: number, start: number): Block => {
  const text = plainText(draft.text);
  const bold = plainText(draft.text.slice(0, draft.bold ?? 0)).length;
  return {
    ...look(draft),
    text,
    at: { page, start, end: start + text.length },
    bold: bold > 0 && text.length - bold <= MAX_BOLD_SHORTFALL ? text.length : bold,
  };
};

const tableBlock = (draft: Draft, draftRows: readonly DraftRow[], page: number, start: number): Block => {
  let text = '';
  const rows: TableRow[] = draftRows.map((row, i) => {
    if (i > 0) text += '\n';
    const cells = row.cells.map((cell, j) => {
      if (j > 0) text += '\t';
      const plain = plainText(cell.text);
      const from = text.length;
      text += plain;
      const at: At = within({ page, start, end: start }, from, text.length);
      const bold = plainText(cell.text.slice(0, cell.bold ?? 0)).length;
      return { text: plain, at, colSpan: cell.colSpan ?? 1, rowSpan: cell.rowSpan ?? 1, bold };
    });
    return { header: row.header, cells };
  });
  if (text.trim() === '') text = '';
  return { ...look(draft), kind: 'table', text, rows, bold: 0, at: { page, start, end: start + text.length } };
};

const look = (draft: Draft) => ({
  kind: draft.kind,
  level: draft.level ?? 0,
  depth: draft.depth ?? 0,
  bullet: draft.bullet ?? false,
  indent: draft.indent ?? 0,
  size: draft.size ?? 0,
  centred: draft.centred ?? false,
});
