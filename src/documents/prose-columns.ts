import { type Row, rowOf, wideGaps } from './page-rows.ts';

/** Rows to be read as they come, or two sides of which the left is read first. */
export type ProsePart =
  | { readonly rows: readonly Row[] }
  | { readonly left: readonly Row[]; readonly right: readonly Row[] };

const LEAST_LINES = 5;
const LEAST_LETTERS = 22;
/** A line is full when it ends in the last part of its column; most lines of prose are. */
const FULL_FROM = 0.75;
const MOST_FULL = 0.6;
const SIDE_BY_SIDE = 0.9;
const SAME_GUTTER = 8;
const MOST_GUTTERS = 6;
const PARAGRAPH_GAP = 1.3;
const FAR_BELOW = 2.2;
const TOGETHER = 2;
const MOST_TOGETHER = 0.6;

/**
 * Parts a page's rows where running text is set in columns: many full lines on both sides of a
 * gutter that nothing crosses, whose paragraphs do not begin side by side as a table's rows do.
 */
export const proseParts = (rows: readonly Row[]): ProsePart[] => {
  if (rows.length < LEAST_LINES) return [{ rows }];
  for (const gutter of guttersOf(rows)) {
    const run = proseRun(rows, gutter);
    if (!run) continue;
    const { first, last, left, right } = run;
    return [...proseParts(rows.slice(0, first)), { left, right }, ...proseParts(rows.slice(last + 1))].filter(
      (part) => !('rows' in part) || part.rows.length > 0,
    );
  }
  return [{ rows }];
};

/** Middles of gaps inside rows, and between rows that stand side by side, the commonest first. */
const guttersOf = (rows: readonly Row[]): number[] => {
  const places: number[] = [];
  rows.forEach((row, i) => {
    for (const { from, to } of wideGaps(row)) places.push((from + to) / 2);
    const above = rows[i - 1];
    if (!above || row.y - above.y > SIDE_BY_SIDE * row.size) return;
    const [one, other] = above.x1 < row.x0 ? [above, row] : [row, above];
    if (other.x0 - one.x1 >= row.size) places.push((one.x1 + other.x0) / 2);
  });
  places.sort((a, b) => a - b);
  const groups: { middle: number; count: number }[] = [];
  for (let i = 0; i < places.length; ) {
    let end = i;
    while (end < places.length && places[end]! - places[i]! <= SAME_GUTTER) end += 1;
    groups.push({ middle: places[Math.floor((i + end) / 2)]!, count: end - i });
    i = end;
  }
  return groups
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_GUTTERS)
    .filter(({ count }) => count >= 2)
    .map(({ middle }) => middle);
};

type Run = { first: number; last: number; left: Row[]; right: Row[] };

const proseRun = (rows: readonly Row[], gutter: number): Run | null => {
  for (let first = 0; first < rows.length; ) {
    let end = first;
    while (end < rows.length && !crosses(rows[end]!, gutter)) end += 1;
    if (end - first >= LEAST_LINES) {
      const last = lastOfRun(rows, first, end - 1, gutter);
      const left = side(rows, first, last, (x0) => x0 < gutter);
      const right = side(rows, first, last, (x0) => x0 >= gutter);
      if (isProse(left) && isProse(right) && !beginTogether(left, right)) return { first, last, left, right };
    }
    first = end + 1;
  }
  return null;
};

const crosses = (row: Row, gutter: number): boolean =>
  row.pieces.some((piece) => piece.x0 < gutter && piece.x1 > gutter);

/** Lines on the left alone, far below the columns, belong to what comes next. */
const lastOfRun = (rows: readonly Row[], first: number, end: number, gutter: number): number => {
  let last = end;
  while (last > first && rows[last]!.x1 < gutter) last -= 1;
  while (last < end && rows[last + 1]!.y - rows[last]!.y < FAR_BELOW * rows[last]!.size) last += 1;
  return last;
};

const side = (rows: readonly Row[], first: number, last: number, takes: (x0: number) => boolean): Row[] =>
  rows.slice(first, last + 1).flatMap((row) => {
    const pieces = row.pieces.filter((piece) => takes(piece.x0));
    return pieces.length === 0 ? [] : [pieces.length === row.pieces.length ? row : rowOf(pieces)];
  });

const isProse = (lines: readonly Row[]): boolean => {
  if (lines.length < LEAST_LINES) return false;
  const right = Math.max(...lines.map((line) => line.x1));
  const left = Math.min(...lines.map((line) => line.x0));
  const full = lines.filter((line) => line.x1 > left + (right - left) * FULL_FROM).length;
  const letters = lines.reduce((sum, line) => sum + line.pieces.reduce((n, piece) => n + piece.text.length, 0), 0);
  return letters >= lines.length * LEAST_LETTERS && full >= lines.length * MOST_FULL;
};

const beginTogether = (left: readonly Row[], right: readonly Row[]): boolean => {
  const one = paragraphStarts(left);
  const other = paragraphStarts(right);
  const fewer = Math.min(one.length, other.length);
  if (fewer < 2) return false;
  const together = one.filter((y) => other.some((also) => Math.abs(also - y) < TOGETHER)).length;
  return together >= fewer * MOST_TOGETHER;
};

const paragraphStarts = (lines: readonly Row[]): number[] => {
  const steps = lines.slice(1).map((line, i) => line.y - lines[i]!.y);
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 3)] ?? 0;
  return lines.slice(1).flatMap((line, i) => (steps[i]! > usual * PARAGRAPH_GAP ? [line.y] : []));
};
