import { type FlowItem, lineOf, type Margins } from './page-flow.ts';
import type { Piece } from './page-pieces.ts';
import { isMarker } from './page-regions.ts';
import { type Row, rowOf } from './page-rows.ts';

/** What stands in the margin beside running text, as initials in an action column do. */
export type MarginNotes = { readonly rows: readonly Row[]; readonly notes: readonly Row[] };

const SAME_EDGE = 3;
const LONGEST_NOTE = 24;
/** Notes stand in this last part of the text's width. */
const NOTE_PART = 0.7;
const MOST_NOTED = 0.6;
const LEAST_RUNNING = 0.4;
const LONG_LINE = 45;
/** An agenda's column of pages belongs to its items as a table's column does. */
const PAGES = /^\d{1,4}(?:\s?[-–]\s?\d{1,4})?$/;
const HEADING = /^(?:action(?:s|ed)?(?: (?:by|required|points?))?|by whom|owner|lead|initials|who)\s*:?$/i;

/**
 * Takes margin notes out of a page's rows: short words at the end of rows that begin at one place,
 * right of where all other lines end, beside lines of running text or under a heading such as "Action".
 */
export const takeMarginNotes = (rows: readonly Row[], page: Margins): MarginNotes => {
  const from = page.left + (page.right - page.left) * NOTE_PART;
  const ends = rows.flatMap((row, i) => {
    const piece = row.pieces.at(-1)!;
    return piece.x0 >= from && piece.text.length <= LONGEST_NOTE ? [{ row: i, piece }] : [];
  });
  const column = ends.length === 0 ? null : noteColumn(rows, ends);
  if (!column) return { rows, notes: [] };
  const kept: Row[] = [];
  const notes: Row[] = [];
  rows.forEach((row, i) => {
    const note = column.get(i);
    const rest = note ? row.pieces.filter((piece) => piece !== note) : row.pieces;
    if (note) notes.push(rowOf([note]));
    if (rest.length > 0) kept.push(note ? rowOf(rest) : row);
  });
  return { rows: kept, notes };
};

type End = { readonly row: number; readonly piece: Piece };

const noteColumn = (rows: readonly Row[], ends: readonly End[]): Map<number, Piece> | null => {
  const byPlace = [...ends].sort((a, b) => a.piece.x0 - b.piece.x0);
  let best: End[] = [];
  for (let i = 0; i < byPlace.length; ) {
    let end = i;
    while (end < byPlace.length && byPlace[end]!.piece.x0 - byPlace[i]!.piece.x0 <= SAME_EDGE) end += 1;
    if (end - i > best.length) best = byPlace.slice(i, end);
    i = end;
  }
  best.sort((a, b) => a.row - b.row);
  return isNoteColumn(rows, best) ? new Map(best.map(({ row, piece }) => [row, piece])) : null;
};

const isNoteColumn = (rows: readonly Row[], notes: readonly End[]): boolean => {
  const edge = Math.min(...notes.map(({ piece }) => piece.x0));
  const headed = notes.some(({ piece }) => HEADING.test(piece.text));
  if (notes.length < 2 && !headed) return false;
  if (notes.every(({ piece }) => PAGES.test(piece.text))) return false;
  const span = rows.slice(notes[0]!.row, notes.at(-1)!.row + 1);
  const noted = new Set(notes.map(({ piece }) => piece));
  const clear = span.every((row) => row.pieces.every((piece) => noted.has(piece) || piece.x1 < edge));
  if (!clear) return false;
  const running = span.filter((row) => isRunning(row, noted)).length;
  return running >= span.length * LEAST_RUNNING && (headed || notes.length <= Math.ceil(span.length * MOST_NOTED));
};

/** One piece of text, perhaps after a list sign, and long enough to be a line of prose or its end. */
const isRunning = (row: Row, noted: ReadonlySet<Piece>): boolean => {
  const rest = row.pieces.filter((piece) => !noted.has(piece));
  const texts = rest.length > 1 && isMarker(rest[0]!, rest[1], rest.length) ? rest.slice(1) : rest;
  const gap = texts.some((piece, i) => i > 0 && piece.x0 - texts[i - 1]!.x1 > row.size);
  return !gap && texts.reduce((sum, piece) => sum + piece.text.length, 0) >= LONG_LINE;
};

/** Puts the notes after the line or table beside which they stand. */
export const withMarginNotes = (items: readonly FlowItem[], notes: readonly Row[], page: Margins): FlowItem[] => {
  const out = [...items];
  for (const note of notes) {
    const at = out.findLastIndex((item) => ('table' in item ? item.table.y : item.line.y) <= note.y + note.size * 0.5);
    out.splice(at + 1, 0, { line: lineOf(note, page, true) });
  }
  return out;
};
