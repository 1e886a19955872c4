import type { DraftRow } from './build-document.ts';
import { type FlowItem, type FlowLine, type FlowTable, flowLines, type Margins } from './page-flow.ts';
import type { Grid, GridCell } from './page-grids.ts';
import { joinedText, paragraphsOf } from './page-paragraphs.ts';
import type { Piece } from './page-pieces.ts';
import { type Row, rowsOf } from './page-rows.ts';

/** A cell with its paragraphs, each as its lines. */
export type FilledCell = GridCell & {
  readonly pieces: readonly Piece[];
  readonly paragraphs: readonly (readonly FlowLine[])[];
};

const WORD_APART = 0.7;
const LEAST_FILLED = 0.2;
const MANY_CELLS = 12;
const WIDE_COLUMN = 0.5;
const NARROW_COLUMN = 0.25;
const LAYOUT_PARAGRAPHS = 3;
const LAYOUT_COLUMNS = 4;
const LIST_LENGTH = 3;
const MOST_HEADER_ROWS = 3;

/** Where on the page pieces stand that a grid holds. */
export const inGrid = (grid: Grid, piece: Piece): boolean => {
  const x = (piece.x0 + piece.x1) / 2;
  const y = piece.y - piece.size * 0.3;
  return x >= grid.xs[0]! && x <= grid.xs.at(-1)! && y >= grid.ys[0]! && y <= grid.ys.at(-1)!;
};

/**
 * What stands in a grid: a table, or the lines of a layout that only looks like one. Null where the
 * grid holds too little text to be either, as in a chart.
 */
export const gridItems = (grid: Grid, pieces: readonly Piece[], page: Margins, leading: number): FlowItem[] | null => {
  const cells = fill(grid, pieces, page, leading);
  const filled = cells.filter((cell) => cell.pieces.length > 0);
  const elementary = (grid.xs.length - 1) * (grid.ys.length - 1);
  if (filled.length < 2 || (elementary > MANY_CELLS && filled.length < LEAST_FILLED * cells.length)) return null;
  if (new Set(filled.map((cell) => cell.column)).size < 2) return null;
  if (grid.ys.length === 2 && isOneLine(filled)) return null;
  const layout = layoutColumns(grid, filled);
  if (layout) return layoutItems(grid, filled, layout, page);
  return [{ table: tableFrom(grid, cells) }];
};

/** Boxes drawn behind the words of one line. */
const isOneLine = (filled: readonly FilledCell[]): boolean => {
  const pieces = filled.flatMap((cell) => cell.pieces).sort((a, b) => a.x0 - b.x0);
  return pieces.every(
    (piece, i) =>
      i === 0 || (Math.abs(piece.y - pieces[0]!.y) < 1 && piece.x0 - pieces[i - 1]!.x1 < WORD_APART * piece.size),
  );
};

const fill = (grid: Grid, pieces: readonly Piece[], page: Margins, leading: number): FilledCell[] => {
  const at = new Map<string, number>();
  grid.cells.forEach((cell, i) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) at.set(`${row} ${column}`, i);
  });
  const held: Piece[][] = grid.cells.map(() => []);
  for (const piece of pieces) {
    const row = stepOf(grid.ys, piece.y - piece.size * 0.3);
    const column = stepOf(grid.xs, (piece.x0 + piece.x1) / 2);
    held[at.get(`${row} ${column}`) ?? 0]!.push(piece);
  }
  return grid.cells.map((cell, i) => ({
    ...cell,
    pieces: held[i]!,
    paragraphs: paragraphsIn(cell, held[i]!, page, leading),
  }));
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

const paragraphsIn = (cell: GridCell, pieces: readonly Piece[], page: Margins, leading: number): FlowLine[][] => {
  const rows = rowsOf(pieces);
  if (rows.length === 0) return [];
  const inset = Math.min(...rows.map((row) => row.x0)) - cell.x0;
  const margins = { left: cell.x0 + inset, right: cell.x1 - Math.min(inset, 8), middle: (cell.x0 + cell.x1) / 2 };
  return paragraphsOf(flowLines(rows, { ...page, ...margins }), leading).flatMap((block) =>
    block.kind === 'lines' ? [block.lines] : [],
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

const tableFrom = (grid: Grid, cells: readonly FilledCell[]): FlowTable => {
  const rows = Array.from({ length: grid.ys.length - 1 }, (_, row) => cells.filter((cell) => cell.row === row));
  const filled = rows.filter((row) => row.length > 0);
  const headers = headerRows(filled);
  const draftRows = filled.flatMap((row, i) =>
    i >= headers && isSetByLines(row) ? byLines(row) : [draftRow(row, i < headers)],
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

const draftRow = (row: readonly FilledCell[], header: boolean): DraftRow => ({
  header,
  cells: row.map((cell) => ({ text: textOfCell(cell), colSpan: cell.colSpan, rowSpan: cell.rowSpan })),
});

const noWord = () => false;
const textOfCell = (cell: FilledCell): string =>
  cell.paragraphs.map((lines) => joinedText(lines, noWord).text).join(' ');

/** Rows at the top whose words are all bold, above rows whose words are not. */
const headerRows = (rows: readonly (readonly FilledCell[])[]): number => {
  const bold = rows.map((row) => {
    const pieces = row.flatMap((cell) => cell.pieces);
    return (
      pieces.length > 0 &&
      pieces.every((piece) => piece.bold) &&
      row.filter((cell) => cell.pieces.length > 0).length > 1
    );
  });
  const plain = bold.indexOf(false);
  if (plain < 0) return 0;
  if (plain > MOST_HEADER_ROWS) return 0;
  const spanned = Math.max(0, ...rows.slice(0, plain).flatMap((row, i) => row.map((cell) => i + cell.rowSpan)));
  return spanned < rows.length ? Math.max(plain, spanned) : plain;
};

/** One row of the grid that holds lists side by side, an entry a line: it is many rows. */
const isSetByLines = (row: readonly FilledCell[]): boolean => {
  const listed = row.filter((cell) => cell.paragraphs.length > 1);
  if (listed.length === 0 || row.some((cell) => cell.rowSpan > 1 || cell.paragraphs.some((lines) => lines.length > 1)))
    return false;
  const longest = listed.reduce((a, b) => (b.paragraphs.length > a.paragraphs.length ? b : a));
  if (listed.length === 1) return longest.paragraphs.length >= LIST_LENGTH && row.length <= 3;
  const places = longest.paragraphs.map((lines) => lines[0]!.y);
  return listed.every((cell) =>
    cell.paragraphs.every(([line]) => places.some((y) => Math.abs(y - line!.y) < line!.size * 0.4)),
  );
};

const byLines = (row: readonly FilledCell[]): DraftRow[] => {
  const longest = row.reduce((a, b) => (b.paragraphs.length > a.paragraphs.length ? b : a));
  const rows: { y: number; texts: string[] }[] = longest.paragraphs.map(([line]) => ({
    y: line!.y,
    texts: row.map(() => ''),
  }));
  row.forEach((cell, column) => {
    for (const [line] of cell.paragraphs) {
      const place =
        cell.paragraphs.length === 1
          ? (rows.find(({ y }) => Math.abs(y - line!.y) < line!.size * 0.4) ?? rows[0]!)
          : nearest(rows, line!.y);
      place.texts[column] = `${place.texts[column]} ${line!.text}`.trim();
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
