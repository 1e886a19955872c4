import type { DraftRow } from './build-document.ts';
import type { Piece } from './page-pieces.ts';
import { cellsOf, isMarker, type Region, regionsOf } from './page-regions.ts';
import { type Row, rowOf, textOf } from './page-rows.ts';

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
export type Margins = { readonly left: number; readonly right: number; readonly middle: number };

const CLOSE_BELOW = 1.4;
const PROSE_ROWS = 5;
const PROSE_LETTERS = 22;
const NOTE_LETTERS = 12;
const SAME_EDGE = 3;
/** "7.  c.": an item and its first sub-item on one line. */
const MOST_MARKS = 2;

/** A page's rows, furniture left out, as lines and tables in reading order. */
export const flowOf = (rows: readonly Row[], page: Margins): FlowItem[] =>
  regionsOf(rows).flatMap((region) =>
    region.gaps.length === 0 ? flowLines(region.rows, page) : columns(region, page),
  );

/** Rows as lines of one column. */
export const flowLines = (rows: readonly Row[], margins: Margins): { line: FlowLine }[] =>
  rows.map((row) => ({ line: lineOf(row, margins, false) }));

const lineOf = (row: Row, margins: Margins, aside: boolean): FlowLine => {
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

type Grid = { readonly region: Region; readonly cells: readonly (readonly Piece[][])[] };

const columns = (region: Region, page: Margins): FlowItem[] => {
  const grid: Grid = { region, cells: region.rows.map((row) => cellsOf(row, region.gaps)) };
  if (hasMarginNotes(grid, page)) return withNotes(grid, page);
  if (isProse(grid)) return proseColumns(grid, page);
  if (isLabelled(grid)) return labelled(grid, page);
  return [tableOf(grid)];
};

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.text.length, 0);

/** Initials or a date at the right edge beside running text. */
const hasMarginNotes = ({ region, cells }: Grid, page: Margins): boolean => {
  if (region.gaps.length !== 1) return false;
  const notes = cells.map((row) => row[1]!).filter((pieces) => pieces.length > 0);
  const gap = region.gaps[0]!;
  const wide = gap.from - page.left > (page.right - page.left) * 0.5;
  const longest = Math.max(...cells.map((row) => lengthOf(row[0]!)));
  return (
    wide &&
    longest > 40 &&
    notes.every((pieces) => lengthOf(pieces) <= NOTE_LETTERS) &&
    notes.length * 2 <= cells.length + 1
  );
};

const withNotes = ({ cells }: Grid, page: Margins): FlowItem[] =>
  cells.flatMap(([body, note]) => [
    ...(body!.length > 0 ? flowLines([rowOf(body!)], page) : []),
    ...(note!.length > 0 ? [{ line: lineOf(rowOf(note!), page, true) }] : []),
  ]);

/** Columns of running text: long full lines in each, whose paragraphs do not begin side by side. */
const isProse = ({ region, cells }: Grid): boolean => {
  if (region.gaps.length > 2 || region.rows.length < PROSE_ROWS) return false;
  for (let column = 0; column <= region.gaps.length; column += 1) {
    const lines = cells.map((row) => row[column]!).filter((pieces) => pieces.length > 0);
    if (lines.length < PROSE_ROWS) return false;
    const ends = lines.map((pieces) => pieces.at(-1)!.x1);
    const right = Math.max(...ends);
    const width = right - Math.min(...lines.map((pieces) => pieces[0]!.x0));
    const letters = lines.reduce((sum, pieces) => sum + lengthOf(pieces), 0) / lines.length;
    const full = ends.filter((end) => end > right - width * 0.25).length;
    if (letters < PROSE_LETTERS || full < lines.length * 0.6) return false;
  }
  return true;
};

const proseColumns = ({ region, cells }: Grid, page: Margins): FlowItem[] => {
  const out: FlowItem[] = [];
  for (let column = 0; column <= region.gaps.length; column += 1) {
    const rows = cells
      .map((row) => row[column]!)
      .filter((pieces) => pieces.length > 0)
      .map(rowOf);
    const left = Math.min(...rows.map((row) => row.x0), column === 0 ? page.left : Number.POSITIVE_INFINITY);
    const right = Math.max(...rows.map((row) => row.x1));
    out.push(...flowLines(rows, { left, right, middle: (left + right) / 2 }));
  }
  return out;
};

/** "Present:   Councillors …" with the words of the right side running on below. */
const isLabelled = ({ region, cells }: Grid): boolean => {
  if (region.gaps.length !== 1 || cells[0]![0]!.length === 0) return false;
  const labels = cells.filter((row) => row[0]!.length > 0);
  const right = cells.map((row) => row[1]!).filter((pieces) => pieces.length > 0);
  const edge = Math.min(...right.map((pieces) => pieces[0]!.x0));
  return (
    right.every((pieces) => pieces[0]!.x0 - edge < SAME_EDGE) &&
    labels.every((row) => lengthOf(row[0]!) <= 40 && row[1]!.length > 0) &&
    (labels.length * 2 <= cells.length || (labels.length === 1 && cells.length <= 2))
  );
};

const labelled = ({ cells }: Grid, page: Margins): FlowItem[] =>
  cells.map((row) => {
    const line = lineOf(rowOf(row.flat()), page, false);
    const label = row[0]!.length > 0;
    return { line: { ...line, marked: label || line.marked, textX: label ? row[1]![0]!.x0 : line.textX } };
  });

const tableOf = ({ region, cells }: Grid): FlowItem => {
  const rows: string[][] = [];
  region.rows.forEach((row, i) => {
    const here = cells[i]!;
    const above = rows.at(-1);
    const close = i > 0 && row.y - region.rows[i - 1]!.y <= CLOSE_BELOW * row.size;
    const filled = here.filter((pieces) => pieces.length > 0).length;
    const goesOn = here[0]!.length === 0 || (filled === 1 && /^[(\p{Ll}]/u.test(here[0]![0]!.text));
    const texts = here.map((pieces) => textOf(pieces).text);
    if (above && close && goesOn)
      rows[rows.length - 1] = above.map((text, column) => `${text} ${texts[column]}`.trim());
    else rows.push(texts);
  });
  const top = region.rows[0]!;
  const draftRows = rows.map((texts) => ({ header: false, cells: texts.map((text) => ({ text })) }));
  const x0 = Math.min(...region.rows.map((row) => row.x0));
  return {
    table: {
      rows: draftRows,
      x0,
      y: top.y,
      end: region.rows.at(-1)!.y,
      xs: [x0, ...region.gaps.map((gap) => gap.to)],
      size: top.size,
    },
  };
};
