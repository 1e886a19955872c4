import type { Draft } from './build-document.ts';
import { inlineMarkup } from './inline-markup.ts';
import { atHtmlTables } from './markdown-tables.ts';

/** A printed line, told apart by its first signs, before lines are joined into paragraphs. */
export type Line = Draft & {
  /** Length of the line as it stood in the file. */
  width: number;
  /** An empty line stood before this one. */
  gap: boolean;
  /** The author ended the previous line by hand, so this one begins anew. */
  hardBreak: boolean;
};

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const BULLET = /^(\s*)([-*+•·●○▪■□➢❖–]|\uf0b7|o)(\s+)(?=\S)/;
/** "M. Tarrant" is a name: a capital is a label only with a bracket. */
const LABEL = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[).]|\(?[A-Z]\))\s+/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/**
 * Lines of a text or Markdown page as drafts, one a line (tables excepted, which stay together).
 *
 * @param source the page's text
 * @param marked whether Markdown signs mean anything here
 */
export const readLines = (source: string, marked: boolean): Line[] =>
  (marked ? atHtmlTables(source) : [{ text: source }]).flatMap((stretch) =>
    'table' in stretch ? [{ ...stretch.table, width: 0, gap: true, hardBreak: true }] : linesOf(stretch.text, marked),
  );

const linesOf = (source: string, marked: boolean): Line[] => {
  const out: Line[] = [];
  const rows: string[] = [];
  let gap = true;
  let hardBreak = false;
  const flushTable = () => {
    if (rows.length > 0) out.push({ ...table(rows.splice(0)), width: 0, gap: true, hardBreak: true });
  };
  for (const raw of source.split(/\r\n?|\n/)) {
    if (raw.trim() === '') {
      flushTable();
      gap = true;
      continue;
    }
    if (isRow(raw, rows.length > 0, marked)) {
      rows.push(raw);
      continue;
    }
    flushTable();
    out.push({ ...lineOf(raw, marked), width: raw.trimEnd().length, gap, hardBreak });
    gap = false;
    hardBreak = marked && /\S( {2,}|\\)$/.test(raw);
  }
  flushTable();
  return out;
};

const isRow = (raw: string, inside: boolean, marked: boolean): boolean =>
  (marked && (TABLE_ROW.test(raw) || (inside && TABLE_RULE.test(raw)))) || raw.trim().includes('\t');

const table = (raws: string[]): Draft => {
  const ruled = raws.findIndex((raw) => TABLE_RULE.test(raw));
  const rows = raws
    .filter((raw) => !TABLE_RULE.test(raw))
    .map((raw, i) => ({
      header: ruled > 0 && i < ruled,
      cells: cellsOf(raw).map((cell) => inlineMarkup(cell.trim())),
    }));
  return { kind: 'table', text: '', rows };
};

const cellsOf = (raw: string): string[] => {
  if (!TABLE_ROW.test(raw)) return raw.split('\t');
  return raw
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/);
};

const lineOf = (raw: string, marked: boolean): Draft => {
  const inline = (text: string) => (marked ? inlineMarkup(text) : { text, bold: 0 });
  const indent = raw.length - raw.trimStart().length;
  const heading = marked ? HEADING.exec(raw) : null;
  if (heading) {
    const { text } = inline(heading[2]!);
    return { kind: 'heading', level: heading[1]!.length, text, bold: text.length };
  }
  const bullet = BULLET.exec(raw);
  if (bullet && !(bullet[2] === '*' && raw.trimStart().startsWith('**'))) {
    return {
      kind: 'list-item',
      bullet: true,
      depth: Math.floor((indent + 1) / 2),
      indent,
      ...inline(raw.slice(bullet[0].length)),
    };
  }
  const body = inline(raw.trim());
  const kind = LABEL.test(body.text) ? 'list-item' : 'paragraph';
  return { kind, indent, depth: kind === 'list-item' ? Math.floor((indent + 1) / 2) : 0, ...body };
};
