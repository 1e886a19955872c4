import type { DraftRow } from './build-document.ts';
import { isMarker } from './page-regions.ts';
import { type Row, textOf } from './page-rows.ts';

/** A line of running text in reading order. */
export type FlowLine = {
  readonly text: string;
  /** Leading bold characters of `text`. */
  readonly bold: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** Edges of the column that the line stands in. */
  readonly left: number;
  readonly right: number;
  /** Where the text begins after a list sign or number set apart; `x0` otherwise. */
  readonly textX: number;
  /** The line begins with a sign or number that is set apart from its text. */
  readonly marked: boolean;
  /** The last characters are bold. */
  readonly boldEnd: boolean;
  /** Middle of the page, where centred lines of a page with uneven margins stand. */
  readonly middle: number;
  /** Stands apart from the running text: a note in the margin. */
  readonly aside: boolean;
};
export type FlowTable = {
  readonly rows: readonly DraftRow[];
  readonly x0: number;
  readonly y: number;
  /** Where the table ends, downwards. */
  readonly end: number;
  /** Places of the ruled lines between columns, or of the columns' beginnings where nothing is ruled. */
  readonly xs: readonly number[];
  readonly size: number;
};
export type FlowItem = { readonly line: FlowLine } | { readonly table: FlowTable };
/** What all pages of a document share. */
export type Measures = {
  /** Usual distance of lines in parts of the font size. */
  readonly leading: number;
  /** Whether the word stands whole somewhere in the document, to tell a parted word from a hyphened one. */
  readonly isWord: (word: string) => boolean;
};
export type Margins = { readonly left: number; readonly right: number; readonly middle: number };

/** "7.  c.": an item and its first sub-item on one line. */
const MOST_MARKS = 2;
/** Lines in one stretch stand this close, in parts of the font size. */
const STRETCH_STEP = 1.6;
const STRETCH_LINES = 4;
const STRETCH_SHORT = 3;

/** Rows as lines of one column; its right edge is where its lines are seen to wrap. */
export const flowLines = (rows: readonly Row[], margins: Margins): { line: FlowLine }[] => {
  const out: { line: FlowLine }[] = [];
  for (let i = 0; i < rows.length; ) {
    let end = i + 1;
    while (end < rows.length && follows(rows[end - 1]!, rows[end]!)) end += 1;
    const stretch = rows.slice(i, end);
    const right = wrapEdge(stretch, margins);
    out.push(
      ...stretch.map((row) => ({
        line: lineOf(row, right === margins.right ? margins : { ...margins, right }, false),
      })),
    );
    i = end;
  }
  return out;
};

const follows = (above: Row, row: Row): boolean =>
  row.y - above.y < STRETCH_STEP * row.size && row.y > above.y && Math.abs(row.size - above.size) < 0.5;

/** Where running text wraps short of the page's margin: lines end at one place, or go on in small letters. */
const wrapEdge = (stretch: readonly Row[], margins: Margins): number => {
  if (stretch.length < STRETCH_LINES) return margins.right;
  const edge = Math.max(...stretch.map((row) => row.x1));
  if (edge > margins.right - STRETCH_SHORT * stretch[0]!.size) return margins.right;
  const justified = stretch.filter((row) => edge - row.x1 < 1).length;
  const runningOn = stretch.filter((row) => /^\p{Ll}/u.test(row.pieces[0]!.text)).length;
  return justified >= stretch.length * 0.6 || runningOn >= stretch.length * 0.4 ? edge : margins.right;
};

/** A row as a line of the column whose edges `margins` gives. */
export const lineOf = (row: Row, margins: Margins, aside: boolean): FlowLine => {
  let marks = 0;
  while (marks < MOST_MARKS && isMarker(row.pieces[marks]!, row.pieces[marks + 1], row.pieces.length - marks))
    marks += 1;
  return {
    ...textOf(row.pieces),
    x0: row.x0,
    x1: row.x1,
    y: row.y,
    size: row.size,
    left: margins.left,
    right: Math.max(margins.right, row.x1),
    textX: row.pieces[marks]!.x0,
    marked: marks > 0,
    boldEnd: row.pieces.at(-1)!.bold,
    middle: margins.middle,
    aside,
  };
};
