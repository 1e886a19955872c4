import { headerRows } from './header-rows.ts';
import type { FlowTable, Margins, Measures } from './page-flow.ts';
import { joinedText } from './page-paragraphs.ts';
import type { Piece } from './page-pieces.ts';
import type { Columns } from './page-regions.ts';
import { textOf } from './page-rows.ts';

/** A level line ruled on the page. */
export type Level = { readonly y: number; readonly x0: number; readonly x1: number };

/** In parts of the font size. */
const CLOSE_BELOW = 1.45;
const LOOSER = 1.2;
const SLACK = 0.6;
const LONG_LEVEL = 0.5;

type Line = { readonly y: number; readonly size: number; readonly cells: readonly (readonly Piece[])[] };

/**
 * Words set in columns without a ruled grid, as a table. Lines that go on with the row above are
 * told by level lines where there are some, else by their distance and by what they leave empty.
 */
export const unruledTable = (
  { region, cells }: Columns,
  page: Margins,
  levels: readonly Level[],
  isWord: Measures['isWord'],
): FlowTable => {
  const lines = region.rows.map((row, i): Line => ({ y: row.y, size: row.size, cells: cells[i]! }));
  const rules = levelsBetween(lines, page, levels);
  const rights = region.gaps.map((gap) => gap.to - (region.rows[0]?.size ?? 0));
  const rows: Line[][] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    const row = rows.at(-1);
    const ruled = above && rules.some((y) => y > above.y && y < line.y);
    const goesOn = rules.length >= 2 ? !ruled : above && row && continues(row, above, line, lines, rights);
    if (row && goesOn) row.push(line);
    else rows.push([line]);
  });
  const top = region.rows[0]!;
  const x0 = Math.min(...region.rows.map((row) => row.x0));
  const texts = rows.map((row) => cellTexts(row, isWord));
  const bold = rows.map((row) => row.every((line) => line.cells.flat().every((piece) => piece.bold)));
  const headers = headerRows(rows.map((_, i) => ({ bold: bold[i]!, texts: texts[i]!, deep: 1 })));
  return {
    rows: texts.map((cells, i) => ({ header: i < headers, cells: cells.map((text) => ({ text })) })),
    x0,
    y: top.y,
    end: region.rows.at(-1)!.y,
    xs: [x0, ...region.gaps.map((gap) => gap.to)],
    size: top.size,
  };
};

const levelsBetween = (lines: readonly Line[], page: Margins, levels: readonly Level[]): number[] => {
  const first = lines[0]!.y;
  const last = lines.at(-1)!.y;
  return levels
    .filter(({ y, x0, x1 }) => y > first && y < last && x1 - x0 > (page.right - page.left) * LONG_LEVEL)
    .map(({ y }) => y);
};

const continues = (
  row: readonly Line[],
  above: Line,
  line: Line,
  lines: readonly Line[],
  rights: readonly number[],
): boolean => {
  const step = line.y - above.y;
  if (step > CLOSE_BELOW * line.size) return false;
  const filled = line.cells.flatMap((pieces, column) => (pieces.length > 0 ? [column] : []));
  if (filled[0] !== 0) return true;
  if (filled.length > 1) return false;
  const first = line.cells[0]!;
  const before = row.at(-1)!.cells[0]!;
  if (before.length === 0) return false;
  if (/^[(\p{Ll}]/u.test(first[0]!.text) || wasFull(before, first, rights[0] ?? 0)) return true;
  return isLooserSomewhere(lines, step);
};

/** The first word of the line would not have found room in the cell above. */
const wasFull = (before: readonly Piece[], first: readonly Piece[], right: number): boolean => {
  const piece = first[0]!;
  const letters = piece.text.search(/\s/) < 0 ? piece.text.length : piece.text.search(/\s/);
  const width = ((piece.x1 - piece.x0) * letters) / Math.max(1, piece.text.length);
  return right - before.at(-1)!.x1 < width + SLACK * piece.size;
};

/** Rows of this table stand further apart than these two lines do. */
const isLooserSomewhere = (lines: readonly Line[], step: number): boolean => {
  let looser = 0;
  for (let i = 1; i < lines.length; i += 1) if (lines[i]!.y - lines[i - 1]!.y > step * LOOSER) looser += 1;
  return looser * 3 >= lines.length - 1;
};

const cellTexts = (row: readonly Line[], isWord: Measures['isWord']): string[] =>
  row[0]!.cells.map((_, column) => {
    const lines = row.map((line) => textOf(line.cells[column]!)).filter(({ text }) => text !== '');
    return joinedText(lines, isWord).text;
  });
