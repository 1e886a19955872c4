import type { Piece } from './page-pieces.ts';
import { type Row, wideGaps } from './page-rows.ts';

/** A vertical strip without text that parts what stands left and right of it. `firm` counts the rows that need it. */
type Strip = {
  from: number;
  to: number;
  first: number;
  last: number;
  support: number;
  firm: number;
  lastTo: [number, number];
};

/** Consecutive rows of a page: plain lines, or rows that strips part into columns. */
export type Region = {
  readonly rows: readonly Row[];
  /** Strips from left to right; none for plain lines. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
};

/** A region's pieces by row and column. */
export type Columns = { readonly region: Region; readonly cells: readonly (readonly Piece[][])[] };

/** In parts of the font size. */
const NARROWEST = 0.6;
const LONE_GAP = 3.2;
const FAR_BELOW = 3.6;
const CLOSE_BELOW = 1.4;
const SAME_EDGE = 2.5;
const MOST_STRIPS = 80;
const MARKER =
  /^(?:[•▪●○■□➢❖‣▸►◦∙–*·o-]|\(?(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,5})[.):]{1,2}|\d{1,3}(?:\.\d{1,3}){1,3}[.)]?|[A-Z]\d{1,3}[.)]?)$/i;
const BARE_NUMBER = /^\d{1,4}[a-z]?$/i;

/** Whether the piece is a list sign or number that stands before its text. */
export const isMarker = (piece: Piece, next: Piece | undefined, rowLength: number): boolean =>
  next !== undefined &&
  (MARKER.test(piece.text) ||
    (rowLength === 2 && BARE_NUMBER.test(piece.text) && /^\p{L}/u.test(next.text) && next.text.length > 3));

/** Groups a page's rows (top to bottom, furniture left out) by the columns that they share. */
export const regionsOf = (rows: readonly Row[]): Region[] => {
  const strips = findStrips(rows);
  const regions: Region[] = [];
  let row = 0;
  let plain: Row[] = [];
  const flush = () => {
    if (plain.length > 0) regions.push({ rows: plain, gaps: [] });
    plain = [];
  };
  while (row < rows.length) {
    const here = strips.filter((strip) => strip.first <= row && strip.last >= row);
    if (here.length === 0) {
      plain.push(rows[row]!);
      row += 1;
      continue;
    }
    flush();
    const { last, members } = cluster(strips, row);
    regions.push({ rows: rows.slice(row, last + 1), gaps: mergeStrips(members) });
    row = last + 1;
  }
  flush();
  return regions;
};

const cluster = (strips: readonly Strip[], first: number): { last: number; members: Strip[] } => {
  let last = first;
  const members = new Set<Strip>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const strip of strips) {
      if (members.has(strip) || strip.last < first || strip.first > last) continue;
      members.add(strip);
      if (strip.last > last) last = strip.last;
      grown = true;
    }
  }
  return { last, members: [...members] };
};

const mergeStrips = (members: readonly Strip[]): { from: number; to: number }[] => {
  const out: { from: number; to: number }[] = [];
  for (const strip of [...members].sort((a, b) => a.from - b.from)) {
    const before = out.at(-1);
    if (before && strip.from < before.to) {
      before.from = Math.max(before.from, strip.from);
      before.to = Math.min(before.to, strip.to);
    } else out.push({ from: strip.from, to: strip.to });
  }
  return out;
};

const findStrips = (rows: readonly Row[]): Strip[] => {
  const done: Strip[] = [];
  let alive: Strip[] = [];
  const close = (strip: Strip, size: number) => {
    [strip.from, strip.to] = strip.lastTo;
    const lone = strip.firm > 0 && strip.to - strip.from >= LONE_GAP * size;
    if (lone || (strip.support >= 2 && strip.firm * 2 >= strip.support)) done.push(strip);
  };
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    const far = before !== undefined && row.y - before.y > FAR_BELOW * Math.max(row.size, before.size);
    const stays: Strip[] = [];
    for (const strip of alive) {
      if (!far && narrow(strip, row)) stays.push(strip);
      else close(strip, row.size);
    }
    alive = stays;
    for (const { from, to, firm } of columnGaps(row)) {
      const known = alive.find((strip) => strip.from >= from - 0.1 && strip.to <= to + 0.1);
      if (known) {
        known.support += 1;
        known.firm += firm;
        known.last = i;
        known.lastTo = [known.from, known.to];
      } else if (alive.length < MOST_STRIPS) {
        alive.push({ from, to, first: i, last: i, support: 1, firm, lastTo: [from, to] });
      }
    }
    for (const strip of alive) if (wraps(strip, rows, i)) strip.last = i;
  });
  const size = rows.at(-1)?.size ?? 0;
  for (const strip of alive) close(strip, size);
  return done.sort((a, b) => a.first - b.first);
};

/** A row right below, on one side of the strip only, goes on with a cell or with a list in a column. */
const wraps = (strip: Strip, rows: readonly Row[], i: number): boolean => {
  if (strip.last !== i - 1 || strip.support < 2) return false;
  const row = rows[i]!;
  const above = rows[i - 1]!;
  if (row.y - above.y > CLOSE_BELOW * row.size) return false;
  return row.x0 >= strip.to - 0.1 || (row.x1 <= strip.from + 0.1 && Math.abs(row.x0 - above.x0) <= SAME_EDGE);
};

const narrow = (strip: Strip, row: Row): boolean => {
  for (const piece of row.pieces) {
    if (piece.x1 <= strip.from || piece.x0 >= strip.to) continue;
    if (piece.x0 <= strip.from && piece.x1 >= strip.to) return false;
    if (piece.x0 - strip.from >= strip.to - piece.x1) strip.to = piece.x0;
    else strip.from = piece.x1;
  }
  return strip.to - strip.from >= NARROWEST * row.size;
};

/** Wide gaps, those after a list sign left out; one after a bare number parts columns if others do. */
const columnGaps = (row: Row): { from: number; to: number; firm: 0 | 1 }[] =>
  wideGaps(row).flatMap(({ from, to, before }): { from: number; to: number; firm: 0 | 1 }[] => {
    const piece = row.pieces[before - 1]!;
    const leads = before === 1 || isMarker(row.pieces[before - 2]!, piece, 0);
    if (!leads || !isMarker(piece, row.pieces[before], row.pieces.length)) return [{ from, to, firm: 1 }];
    return MARKER.test(piece.text) ? [] : [{ from, to, firm: 0 }];
  });

/** The pieces of a row by column: one list for each column, empty where the row has nothing there. */
export const cellsOf = (row: Row, gaps: Region['gaps']): Piece[][] => {
  const cells: Piece[][] = Array.from({ length: gaps.length + 1 }, () => []);
  for (const piece of row.pieces) {
    let column = 0;
    while (column < gaps.length && piece.x0 >= (gaps[column]!.from + gaps[column]!.to) / 2) column += 1;
    cells[column]!.push(piece);
  }
  return cells;
};
