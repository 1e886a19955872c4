import type { DraftRow } from './build-document.ts';
import { headerRows } from './header-rows.ts';
import { type FlowItem, type FlowLine, type FlowTable, flowLines, type Margins, type Measures } from './page-flow.ts';
import { type Grid, type GridCell, inGrid } from './page-grids.ts';
import { joinedText, paragraphsOf } from './page-paragraphs.ts';
import type { Piece } from './page-pieces.ts';
import { type Row, rowsOf } from './page-rows.ts';

/** A cell's pieces: one list for each paragraph where that is known, else one list. */
export type Held = readonly (readonly Piece[])[];

/** A cell with its paragraphs, each as its lines. */
export type FilledCell = GridCell & {
  readonly pieces: readonly Piece[];
  readonly paragraphs: readonly (readonly FlowLine[])[];
};

const WORD_APART = 0.7;
const LEAST_FILLED = 0.2;
const MOST_PADDING = 8;
const MANY_CELLS = 12;
const WIDE_COLUMN = 0.6;
const NARROW_COLUMN = 0.25;
const LAYOUT_PARAGRAPHS = 3;
/** Share of the letters that a layout's wide column holds. */
const LAYOUT_LETTERS = 0.75;
const LAYOUT_COLUMNS = 4;
const LIST_LENGTH = 3;
const LIST_COLUMNS = 3;
/** In parts of the font size. */
const SAME_LINE = 0.6;

/**
 * What stands in a grid: a table, or the lines of a layout that only looks like one. Null where the
 * grid holds too little text to be either, as in a chart.
 *
 * @param held the pieces of each cell, in the order of `grid.cells`
 */
export const gridItems = (grid: Grid, held: readonly Held[], page: Margins, measures: Measures): FlowItem[] | null => {
  const cells = grid.cells.map((cell, i): FilledCell => {
    const pieces = held[i]!.flat();
    return { ...cell, pieces, paragraphs: paragraphsIn(cell, held[i]!, page, measures.leading) };
  });
  const filled = cells.filter((cell) => cell.pieces.length > 0);
  const elementary = (grid.xs.length - 1) * (grid.ys.length - 1);
  if (filled.length < 2 || (elementary > MANY_CELLS && filled.length < LEAST_FILLED * cells.length)) return null;
  if (new Set(filled.map((cell) => cell.column)).size < 2) return null;
  if (grid.ys.length === 2 && isOneLine(filled)) return null;
  const layout = layoutColumns(grid, filled);
  if (layout) return layoutItems(grid, filled, layout, page);
  return [{ table: tableFrom(grid, cells, measures.isWord) }];
};

/** Boxes drawn behind the words of one line. */
const isOneLine = (filled: readonly FilledCell[]): boolean => {
  const pieces = filled.flatMap((cell) => cell.pieces).sort((a, b) => a.x0 - b.x0);
  return pieces.every(
    (piece, i) =>
      i === 0 || (Math.abs(piece.y - pieces[0]!.y) < 1 && piece.x0 - pieces[i - 1]!.x1 < WORD_APART * piece.size),
  );
};

/** The pieces that stand in each of the grid's cells. */
export const fillGrid = (grid: Grid, pieces: readonly Piece[]): Held[] => {
  const held: Piece[][] = grid.cells.map(() => []);
  if (pieces.length === 0) return held.map((cell) => [cell]);
  const wide = grid.xs.length - 1;
  const at = new Uint32Array(wide * (grid.ys.length - 1));
  grid.cells.forEach((cell, i) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      at.fill(i, row * wide + cell.column, row * wide + cell.column + cell.colSpan);
  });
  for (const piece of pieces) {
    const row = stepOf(grid.ys, piece.y - piece.size * 0.3);
    const column = stepOf(grid.xs, (piece.x0 + piece.x1) / 2);
    held[at[row * wide + column]!]!.push(piece);
  }
  return held.map((cell) => [cell]);
};

const stepOf = (places: readonly number[], value: number): number => {
  let low = 0;
  let high = places.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (places[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
};

const paragraphsIn = (cell: GridCell, held: Held, page: Margins, leading: number): FlowLine[][] => {
  const left = Math.min(...held.flat().map((piece) => piece.x0));
  const right = cell.x1 - Math.min(left - cell.x0, MOST_PADDING);
  const margins = { ...page, left, right, middle: (cell.x0 + cell.x1) / 2 };
  return held.flatMap((pieces) =>
    paragraphsOf(flowLines(rowsOf(pieces), margins), leading).flatMap((block) =>
      block.kind === 'lines' ? [block.lines] : [],
    ),
  );
};

type Layout = { readonly wide: number; readonly notes: number | null };

/** Minutes set in a table: a wide column of paragraphs, perhaps numbers before and initials after. */
const layoutColumns = (grid: Grid, filled: readonly FilledCell[]): Layout | null => {
  const columns = grid.xs.length - 1;
  if (columns > LAYOUT_COLUMNS) return null;
  const width = grid.xs.at(-1)! - grid.xs[0]!;
  const widthOf = (column: number) => (grid.xs[column + 1]! - grid.xs[column]!) / width;
  const wide = Array.from({ length: columns }, (_, i) => i).reduce((a, b) => (widthOf(b) > widthOf(a) ? b : a), 0);
  if (widthOf(wide) < WIDE_COLUMN) return null;
  const texts = filled.filter((cell) => cell.column === wide);
  const paragraphs = texts.reduce((sum, cell) => sum + cell.paragraphs.length, 0);
  const longest = Math.max(0, ...texts.map((cell) => cell.paragraphs.length));
  if (longest < LAYOUT_PARAGRAPHS || paragraphs < texts.length * 2) return null;
  const letters = (cells: readonly FilledCell[]) =>
    cells.reduce((sum, cell) => sum + cell.pieces.reduce((n, piece) => n + piece.text.length, 0), 0);
  if (letters(texts) < letters(filled) * LAYOUT_LETTERS) return null;
  const last = columns - 1;
  return { wide, notes: wide < last && widthOf(last) <= NARROW_COLUMN ? last : null };
};

const layoutItems = (grid: Grid, filled: readonly FilledCell[], { wide, notes }: Layout, page: Margins): FlowItem[] => {
  const margins = { left: grid.xs[0]!, right: grid.xs[wide + 1]!, middle: page.middle };
  const out: FlowItem[] = [];
  for (let row = 0; row < grid.ys.length - 1; row += 1) {
    const here = filled.filter((cell) => cell.row === row);
    const texts = here.filter((cell) => cell.column !== notes || cell.colSpan > 1);
    const aside = here.filter((cell) => cell.column === notes && cell.colSpan === 1);
    const lines = [
      ...flowLines(rowsOf(texts.flatMap((cell) => cell.pieces)), margins),
      ...aside.flatMap((cell) =>
        flowLines(rowsOf(cell.pieces), margins).map(({ line }) => ({ line: { ...line, aside: true } })),
      ),
    ];
    out.push(...lines.sort((a, b) => a.line.y - b.line.y || Number(a.line.aside) - Number(b.line.aside)));
  }
  return out;
};

const tableFrom = (grid: Grid, cells: readonly FilledCell[], isWord: IsWord): FlowTable => {
  const rows = Array.from({ length: grid.ys.length - 1 }, (_, row) => cells.filter((cell) => cell.row === row));
  const filled = rows.filter((row) => row.length > 0);
  const headers = Math.max(
    grid.headerRows ?? 0,
    headerRows(
      filled.map((row) => ({
        bold: row.every((cell) => cell.pieces.every((piece) => piece.bold)),
        texts: row.map((cell) => cell.pieces.map((piece) => piece.text).join(' ')),
        deep: Math.max(...row.map((cell) => cell.rowSpan)),
      })),
    ),
  );
  const draftRows = filled.flatMap((row, i) =>
    i >= headers && isSetByLines(row) ? byLines(row, isWord) : [draftRow(row, i < headers, isWord)],
  );
  const pieces = cells.flatMap((cell) => cell.pieces);
  return {
    rows: draftRows.filter((row) => row.cells.some((cell) => cell.text !== '')),
    x0: grid.xs[0]!,
    y: grid.ys[0]!,
    end: grid.ys.at(-1)!,
    xs: grid.xs,
    size: pieces[0]?.size ?? 0,
  };
};

type IsWord = Measures['isWord'];

const draftRow = (row: readonly FilledCell[], header: boolean, isWord: IsWord): DraftRow => ({
  header,
  cells: row.map((cell) => ({
    text: cell.paragraphs.map((lines) => joinedText(lines, isWord).text).join(' '),
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
  })),
});

/** One row of the grid that holds lists side by side, an entry a line: it is many rows. */
const isSetByLines = (row: readonly FilledCell[]): boolean => {
  const listed = row.filter((cell) => cell.paragraphs.length > 1);
  if (listed.length === 0 || row.some((cell) => cell.rowSpan > 1)) return false;
  const longest = longestOf(row);
  const wrapped = row.some((cell) => cell.paragraphs.some((lines) => lines.length > 1));
  if (listed.length === 1) return !wrapped && longest.length >= LIST_LENGTH && row.length <= LIST_COLUMNS;
  if (wrapped && longest.length < LIST_LENGTH) return false;
  const places = longest.map((lines) => lines[0]!.y);
  return listed.every((cell) =>
    cell.paragraphs.every(([line]) => places.some((y) => Math.abs(y - line!.y) < line!.size * SAME_LINE)),
  );
};

const longestOf = (row: readonly FilledCell[]): FilledCell['paragraphs'] =>
  row.reduce((a, b) => (b.paragraphs.length > a.paragraphs.length ? b : a)).paragraphs;

const byLines = (row: readonly FilledCell[], isWord: IsWord): DraftRow[] => {
  const rows = longestOf(row).map(([line]) => ({ y: line!.y, texts: row.map(() => '') }));
  row.forEach((cell, column) => {
    for (const lines of cell.paragraphs) {
      const { y, size } = lines[0]!;
      const same = rows.find((one) => Math.abs(one.y - y) < size * SAME_LINE);
      const place = cell.paragraphs.length === 1 ? (same ?? rows[0]!) : nearest(rows, y);
      place.texts[column] = `${place.texts[column]} ${joinedText(lines, isWord).text}`.trim();
    }
  });
  return rows.map(({ texts }) => ({
    header: false,
    cells: texts.map((text, i) => ({ text, colSpan: row[i]!.colSpan })),
  }));
};

const nearest = <T extends { y: number }>(rows: readonly T[], y: number): T =>
  rows.reduce((a, b) => (Math.abs(b.y - y) < Math.abs(a.y - y) ? b : a));

/** Splits a page's rows where grids stand; `rest` are the rows outside all grids. */
export const piecesByGrid = (rows: readonly Row[], grids: readonly Grid[]): { held: Piece[][]; rest: Piece[] } => {
  const held: Piece[][] = grids.map(() => []);
  const rest: Piece[] = [];
  for (const row of rows) {
    for (const piece of row.pieces) {
      const i = grids.findIndex((grid) => inGrid(grid, piece));
      if (i < 0) rest.push(piece);
      else held[i]!.push(piece);
    }
  }
  return { held, rest };
};
