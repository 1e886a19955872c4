import { type Grid, type GridCell, inGrid } from './page-grids.ts';
import type { Piece } from './page-pieces.ts';
import { hasWideGap, type Row } from './page-rows.ts';
import type { Held } from './page-tables.ts';
import type { TaggedCell, TaggedTable } from './pdf-structure.ts';

const LEAST_COLUMNS = 2;
const LEAST_HELD = 0.5;
const PADDING = 2;

/** Whether tags could help: marked words stand side by side where nothing is ruled. */
export const hasTaggedColumns = (rows: readonly Row[], grids: readonly Grid[]): boolean =>
  rows.some(
    (row) => row.pieces[0]!.mark >= 0 && hasWideGap(row) && !grids.some((grid) => inGrid(grid, row.pieces[0]!)),
  );

/**
 * A tagged table as a grid with its pieces by cell, its lines drawn where the words begin and end.
 * Null where the tags hold less than half of what they name among `pieces`, or no second column.
 */
export const taggedGrid = (
  table: TaggedTable,
  pieces: readonly Piece[],
): { grid: Grid; held: Held[]; rest: Piece[] } | null => {
  const { rows } = withoutTitles(table);
  const places = placesOf(rows);
  if (places.length < 2) return null;
  const ofMark = new Map<number, { cell: number; paragraph: number }>();
  places.forEach(({ paragraphs }, cell) => {
    paragraphs.forEach((marks, paragraph) => {
      for (const mark of marks) ofMark.set(mark, { cell, paragraph });
    });
  });
  const held: Piece[][][] = places.map(({ paragraphs }) => paragraphs.map(() => []));
  const rest: Piece[] = [];
  for (const piece of pieces) {
    const place = piece.mark >= 0 ? ofMark.get(piece.mark) : undefined;
    if (place) held[place.cell]![place.paragraph]!.push(piece);
    else rest.push(piece);
  }
  const marked = places.filter(({ paragraphs }) => paragraphs.length > 0).length;
  const found = held.filter((cell) => cell.some((paragraph) => paragraph.length > 0)).length;
  if (found < 2 || found < marked * LEAST_HELD) return null;
  const columns = Math.max(...places.map(({ column, colSpan }) => column + colSpan));
  if (columns < LEAST_COLUMNS) return null;
  return { grid: { ...drawn(places, held, rows.length, columns), headerRows: taggedHeaders(rows) }, held, rest };
};

/** Rows of one cell above and below the rows with several are titles and notes, not rows. */
const withoutTitles = ({ rows }: TaggedTable): TaggedTable => {
  const several = (row: readonly TaggedCell[]): boolean => row.filter((cell) => cell.paragraphs.length > 0).length > 1;
  const first = rows.findIndex(several);
  return { rows: first < 0 ? [] : rows.slice(first, rows.findLastIndex(several) + 1) };
};

/** Rows at the top of header cells only, where others follow. */
const taggedHeaders = (rows: TaggedTable['rows']): number => {
  const body = rows.findIndex((row) => !row.every((cell) => cell.header));
  return Math.max(0, body);
};

type Place = { row: number; column: number; rowSpan: number; colSpan: number; paragraphs: TaggedCell['paragraphs'] };

/** Rows and columns of the cells, with the places that a span covers passed over, as HTML does it. */
const placesOf = (rows: TaggedTable['rows']): Place[] => {
  const out: Place[] = [];
  const busyUntil: number[] = [];
  rows.forEach((cells, row) => {
    let column = 0;
    for (const { colSpan, rowSpan, paragraphs } of cells) {
      while ((busyUntil[column] ?? 0) > row) column += 1;
      const deep = Math.min(rowSpan, rows.length - row);
      for (let i = column; i < column + colSpan; i += 1) busyUntil[i] = row + deep;
      out.push({ row, column, rowSpan: deep, colSpan, paragraphs });
      column += colSpan;
    }
  });
  return out;
};

const drawn = (places: readonly Place[], held: readonly Held[], rows: number, columns: number): Grid => {
  const lefts: number[] = Array.from({ length: columns }, () => Number.POSITIVE_INFINITY);
  const tops: number[] = Array.from({ length: rows }, () => Number.POSITIVE_INFINITY);
  let right = 0;
  let bottom = 0;
  places.forEach(({ row, column }, i) => {
    for (const piece of held[i]!.flat()) {
      lefts[column] = Math.min(lefts[column]!, piece.x0);
      tops[row] = Math.min(tops[row]!, piece.y - piece.size);
      right = Math.max(right, piece.x1);
      bottom = Math.max(bottom, piece.y + piece.size * 0.25);
    }
  });
  const xs = [...ascending(lefts, right), right];
  const ys = [...ascending(tops, bottom), bottom];
  const cells = places.map(
    ({ row, column, rowSpan, colSpan }): GridCell => ({
      row,
      column,
      rowSpan,
      colSpan,
      x0: xs[column]!,
      y0: ys[row]!,
      x1: xs[column + colSpan]! - (column + colSpan < columns ? PADDING : 0),
      y1: ys[row + rowSpan]!,
    }),
  );
  return { xs, ys, cells };
};

/** Places in order; one that is unknown or out of order takes the next one's. */
const ascending = (places: readonly number[], end: number): number[] => {
  const out = [...places];
  let next = end;
  for (let i = out.length - 1; i >= 0; i -= 1) {
    out[i] = Math.min(out[i]!, next);
    next = out[i]!;
  }
  return out;
};
