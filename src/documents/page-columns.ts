import { type FlowItem, flowLines, lineOf, type Margins, type Measures } from './page-flow.ts';
import type { Piece } from './page-pieces.ts';
import { type Columns, cellsOf, type Region, regionsOf } from './page-regions.ts';
import { type Row, rowOf } from './page-rows.ts';
import { proseParts } from './prose-columns.ts';
import { type Level, unruledTable } from './unruled-table.ts';

const NOTE_LETTERS = 18;
const LONG_LINE = 40;
const SAME_EDGE = 3;

/**
 * A page's rows, furniture left out, as lines and tables in reading order: columns of prose one
 * after the other, notes in the margin apart, words set side by side as tables.
 *
 * @param isWord tells words parted by a line end from hyphened ones
 * @param levels level lines ruled on the page, which part a table's rows
 */
export const flowOf = (
  rows: readonly Row[],
  page: Margins,
  levels: readonly Level[],
  isWord: Measures['isWord'],
): FlowItem[] =>
  proseParts(rows).flatMap((part) => {
    if ('rows' in part) return regionItems(part.rows, page, levels, isWord);
    const left = edgesOf(part.left, page.left);
    return [...flowOf(part.left, left, levels, isWord), ...flowOf(part.right, edgesOf(part.right), levels, isWord)];
  });

const edgesOf = (rows: readonly Row[], outer = Number.POSITIVE_INFINITY): Margins => {
  const left = Math.min(outer, ...rows.map((row) => row.x0));
  const right = Math.max(...rows.map((row) => row.x1));
  return { left, right, middle: (left + right) / 2 };
};

const regionItems = (rows: readonly Row[], page: Margins, levels: readonly Level[], isWord: Measures['isWord']) =>
  regionsOf(rows).flatMap((region): FlowItem[] =>
    region.gaps.length === 0 ? flowLines(region.rows, page) : columns(region, page, levels, isWord),
  );

const columns = (region: Region, page: Margins, levels: readonly Level[], isWord: Measures['isWord']): FlowItem[] => {
  const grid: Columns = { region, cells: region.rows.map((row) => cellsOf(row, region.gaps)) };
  if (hasMarginNotes(grid, page)) return withNotes(grid, page);
  if (isLabelled(grid)) return labelled(grid, page);
  if (region.rows.length === 1 && region.gaps.length === 1) return flowLines(region.rows, page);
  return [{ table: unruledTable(grid, page, levels, isWord) }];
};

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.text.length, 0);

/** Initials or a date at the right edge beside running text. */
const hasMarginNotes = ({ region, cells }: Columns, page: Margins): boolean => {
  if (region.gaps.length !== 1) return false;
  const notes = cells.map((row) => row[1]!).filter((pieces) => pieces.length > 0);
  const gap = region.gaps[0]!;
  const wide = gap.from - page.left > (page.right - page.left) * 0.5;
  const longest = Math.max(...cells.map((row) => lengthOf(row[0]!)));
  return (
    wide &&
    longest > LONG_LINE &&
    notes.every((pieces) => lengthOf(pieces) <= NOTE_LETTERS) &&
    notes.length * 2 <= cells.length + 1
  );
};

const withNotes = ({ cells }: Columns, page: Margins): FlowItem[] =>
  cells.flatMap(([body, note]) => [
    ...(body!.length > 0 ? flowLines([rowOf(body!)], page) : []),
    ...(note!.length > 0 ? [{ line: lineOf(rowOf(note!), page, true) }] : []),
  ]);

/** "Present:   Councillors …" with the words of the right side running on below. */
const isLabelled = ({ region, cells }: Columns): boolean => {
  if (region.gaps.length !== 1 || cells[0]![0]!.length === 0) return false;
  const labels = cells.filter((row) => row[0]!.length > 0);
  const right = cells.map((row) => row[1]!).filter((pieces) => pieces.length > 0);
  const edge = Math.min(...right.map((pieces) => pieces[0]!.x0));
  return (
    right.every((pieces) => pieces[0]!.x0 - edge < SAME_EDGE) &&
    labels.every((row) => lengthOf(row[0]!) <= LONG_LINE && row[1]!.length > 0) &&
    (labels.length * 2 <= cells.length || (labels.length === 1 && cells.length <= 2))
  );
};

const labelled = ({ cells }: Columns, page: Margins): FlowItem[] =>
  cells.map((row) => {
    const line = lineOf(rowOf(row.flat()), page, false);
    const label = row[0]!.length > 0;
    return { line: { ...line, marked: label || line.marked, textX: label ? row[1]![0]!.x0 : line.textX } };
  });
