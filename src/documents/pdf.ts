import { buildDocument, type Draft, type DraftPage } from './build-document.ts';
import type { Document } from './document.ts';
import { flowOf } from './page-flow.ts';
import { findFurniture } from './page-furniture.ts';
import { joinAcrossPages } from './page-joins.ts';
import { bodySizeOf, leadingOf, marginsOf } from './page-measures.ts';
import { type FlowBlock, isBold, isCentred, joinedText, listMark, paragraphsOf } from './page-paragraphs.ts';
import { piecesOf } from './page-pieces.ts';
import { type Row, rowsOf, textOf } from './page-rows.ts';
import { readPages } from './pdf-pages.ts';

const MEDIA_TYPE = 'application/pdf';
const TURNED = [1, 2, 3] as const;
/** A heading by its size is this much larger than the body and at most this long. */
const HEADING_LARGER = 1.12;
const LONGEST_HEADING = 200;
const NOTE_SMALLER = 0.93;
const NOTE_BELOW = 0.55;
const DEEPER = 6;

type PageRows = { width: number; height: number; rows: Row[]; turned: Row[] };
type PageFlow = { before: Draft[]; blocks: FlowBlock[]; after: Draft[]; height: number };

/**
 * Reads a PDF: characters with their places to lines, paragraphs, list items, headings and tables;
 * running headers, footers and page numbers become furniture.
 *
 * @param bytes the whole file
 * @returns the document; a page without text has an empty text, see `pagesWithoutText`
 * @throws DocumentError when the file is locked, damaged, empty, too large or no PDF
 */
export const readPdf = async (bytes: Uint8Array): Promise<Document> => {
  const { title, pages } = await readPages(bytes, (glyphs): PageRows => {
    const upright = rowsOf(piecesOf(glyphs, 0));
    const turned = TURNED.flatMap((turn) => rowsOf(piecesOf(glyphs, turn)));
    return { width: glyphs.width, height: glyphs.height, rows: upright, turned };
  });
  return buildDocument({ mediaType: MEDIA_TYPE, title, pages: draftPages(pages) });
};

/** Pages (from 1) that show no text of their own, as scans do: theirs is to be recognised. */
export const pagesWithoutText = (document: Document): number[] =>
  document.pages.filter((page) => page.text === '' && page.recognised === null).map((page) => page.page);

const draftPages = (pages: readonly PageRows[]): DraftPage[] => {
  const furniture = findFurniture(
    pages.map(({ height, rows }) => ({
      height,
      lines: rows.map((row) => ({ text: textOf(row.pieces).text, y: row.y })),
    })),
  );
  const body = pages.map((page, i) => ({ ...page, rows: page.rows.filter((_, k) => !furniture.lines[i]!.has(k)) }));
  const leading = leadingOf(body);
  const margins = marginsOf(body);
  const size = bodySizeOf(body);
  const flows = body.map((page, i): PageFlow => {
    const set = [...furniture.lines[i]!].sort((a, b) => a - b).map((k) => pages[i]!.rows[k]!);
    const middle = page.rows[0]?.y ?? page.height / 2;
    const draft = (row: Row): Draft => ({
      kind: 'furniture',
      text: textOf(row.pieces).text,
      indent: tenth(row.x0),
      size: tenth(row.size),
    });
    return {
      before: set.filter((row) => row.y <= middle).map(draft),
      blocks: paragraphsOf(flowOf(page.rows, margins[i]!), leading),
      after: set.filter((row) => row.y > middle).map(draft),
      height: page.height,
    };
  });
  const heights = new Map(flows.flatMap((flow) => flow.blocks.map((block) => [block, flow.height] as const)));
  const isNote = (block: FlowBlock): boolean => isFootnote(block, size, heights.get(block) ?? 0);
  joinAcrossPages(
    flows.map((flow) => flow.blocks),
    isNote,
  );
  const ranks = headingSizes(flows, size);
  const isWord = wordsOf(flows);
  return flows.map((flow, i) => ({
    blocks: [
      ...flow.before,
      ...withDepths(flow.blocks.map((block) => draftOf(block, ranks, isWord))),
      ...body[i]!.turned.map((row): Draft => ({ kind: 'paragraph', ...textOf(row.pieces), size: row.size })),
      ...flow.after,
    ],
    printed: furniture.printed[i] ?? null,
  }));
};

const isFootnote = (block: FlowBlock, bodySize: number, height: number): boolean =>
  block.kind === 'lines' && block.lines[0]!.size < bodySize * NOTE_SMALLER && block.lines[0]!.y > height * NOTE_BELOW;

/** Sizes larger than the body's, largest first: their places are the headings' levels. */
const headingSizes = (flows: readonly PageFlow[], bodySize: number): number[] => {
  const sizes = new Set<number>();
  for (const { blocks } of flows)
    for (const block of blocks)
      if (block.kind === 'lines' && block.lines[0]!.size > bodySize * HEADING_LARGER)
        sizes.add(Math.round(block.lines[0]!.size));
  return [...sizes].sort((a, b) => b - a);
};

/** Words that stand whole somewhere in the document, to tell a parted word from a hyphened one. */
const wordsOf = (flows: readonly PageFlow[]): ((word: string) => boolean) => {
  let words: Set<string> | null = null;
  return (word) => {
    words ??= new Set(
      flows.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'lines' ? block.lines.flatMap((line) => line.text.match(/\p{L}+/gu) ?? []) : [],
        ),
      ),
    );
    return words.has(word);
  };
};

const draftOf = (block: FlowBlock, ranks: readonly number[], isWord: (word: string) => boolean): Draft => {
  if (block.kind === 'table') {
    const { rows, x0, size } = block.table;
    return { kind: 'table', text: '', rows, indent: tenth(x0), size: tenth(size) };
  }
  const { lines } = block;
  const first = lines[0]!;
  const { text, bold } = joinedText(lines, isWord);
  const look = { indent: tenth(first.x0), size: tenth(first.size), centred: lines.every(isCentred) };
  const rank = ranks.indexOf(Math.round(first.size));
  if (rank >= 0 && text.length <= LONGEST_HEADING && /\p{L}/u.test(text))
    return {
      kind: 'heading',
      text,
      bold: lines.every(isBold) ? text.length : bold,
      level: Math.min(6, rank + 1),
      ...look,
    };
  const { bullet, label } = listMark(lines, text);
  if (bullet > 0)
    return { kind: 'list-item', text: text.slice(bullet), bold: Math.max(0, bold - bullet), bullet: true, ...look };
  return { kind: label ? 'list-item' : 'paragraph', text, bold, ...look };
};

/** Depth of list items by the indents of the list that they stand in. */
const withDepths = (drafts: readonly Draft[]): Draft[] => {
  const indents: number[] = [];
  return drafts.map((draft) => {
    if (draft.kind === 'furniture') return draft;
    if (draft.kind !== 'list-item') {
      indents.length = 0;
      return draft;
    }
    const indent = draft.indent ?? 0;
    while (indents.length > 0 && indents.at(-1)! > indent + DEEPER) indents.pop();
    if (indents.length === 0 || indents.at(-1)! < indent - DEEPER) indents.push(indent);
    return { ...draft, depth: indents.length - 1 };
  });
};

const tenth = (value: number): number => Math.round(value * 10) / 10;
