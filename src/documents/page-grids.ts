import type { Piece } from './page-pieces.ts';
import type { Rule } from './pdf-rules.ts';
import type { Level } from './unruled-table.ts';

export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
};
/** Cells that ruled lines fence in. `xs` and `ys` are the lines' places, ascending. */
export type Grid = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By row, then by column; a cell that spans stands once, at its first row and column. */
  readonly cells: readonly GridCell[];
  /** Rows at the top that the file's tags call headers. */
  readonly headerRows?: number;
};

/** A line at `at`, made of stretches. */
type Line = { readonly at: number; readonly stretches: [number, number][] };
type Wire = { readonly at: number; readonly from: number; readonly to: number };

const SAME_LINE = 2.5;
const TOUCHING = 3;
const COVERED = 0.6;
const MOST_LINES = 500;
const MOST_CELLS = 12_000;
const OVERHANG = 12;
const LARGE_PART = 0.25;
const LONG_LEVEL = 100;
const FENCE_SLACK = 0.5;

/** Ruled lines that meet, as grids of at least two cells, from top to bottom. */
export const gridsOf = (rules: readonly Rule[]): Grid[] => {
  const level = wires(
    rules
      .filter((rule) => rule.x1 - rule.x0 > rule.y1 - rule.y0)
      .map((rule) => ({ at: (rule.y0 + rule.y1) / 2, from: rule.x0, to: rule.x1 })),
  );
  const upright = wires(
    rules
      .filter((rule) => rule.x1 - rule.x0 < rule.y1 - rule.y0)
      .map((rule) => ({ at: (rule.x0 + rule.x1) / 2, from: rule.y0, to: rule.y1 })),
  );
  if (level.length < 2 || upright.length === 0 || level.length > MOST_LINES || upright.length > MOST_LINES) return [];
  const grids = components(level, upright).flatMap(({ levels, uprights }) => gridFrom(levels, uprights) ?? []);
  return innermost(grids).sort((a, b) => a.ys[0]! - b.ys[0]! || a.xs[0]! - b.xs[0]!);
};

/** Rules that lie on one line and touch, as one wire. */
const wires = (rules: readonly Wire[]): Wire[] =>
  linesOf(rules).flatMap(({ at, stretches }) => stretches.map(([from, to]) => ({ at, from, to })));

const linesOf = (rules: readonly Wire[]): Line[] => {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const out: Line[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (end < sorted.length && sorted[end]!.at - sorted[i]!.at <= SAME_LINE) end += 1;
    const group = sorted.slice(i, end);
    out.push({ at: group.reduce((sum, rule) => sum + rule.at, 0) / group.length, stretches: joined(group) });
    i = end;
  }
  return out;
};

const joined = (rules: readonly Wire[]): [number, number][] => {
  const out: [number, number][] = [];
  for (const { from, to } of [...rules].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && from <= last[1] + TOUCHING) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
};

const components = (levels: readonly Wire[], uprights: readonly Wire[]): { levels: Wire[]; uprights: Wire[] }[] => {
  const parent = Array.from({ length: levels.length + uprights.length }, (_, i) => i);
  levels.forEach((level, i) => {
    uprights.forEach((upright, k) => {
      const meet =
        upright.at >= level.from - TOUCHING &&
        upright.at <= level.to + TOUCHING &&
        level.at >= upright.from - TOUCHING &&
        level.at <= upright.to + TOUCHING;
      if (meet) parent[rootOf(parent, i)] = rootOf(parent, levels.length + k);
    });
  });
  const groups = new Map<number, { levels: Wire[]; uprights: Wire[] }>();
  const groupOf = (i: number) => {
    const root = rootOf(parent, i);
    const group = groups.get(root) ?? { levels: [], uprights: [] };
    groups.set(root, group);
    return group;
  };
  levels.forEach((level, i) => {
    groupOf(i).levels.push(level);
  });
  uprights.forEach((upright, k) => {
    groupOf(levels.length + k).uprights.push(upright);
  });
  return [...groups.values()].filter((group) => group.levels.length >= 2 && group.uprights.length >= 1);
};

const rootOf = (parent: number[], i: number): number => {
  let root = i;
  while (parent[root] !== root) {
    parent[root] = parent[parent[root]!]!;
    root = parent[root]!;
  }
  return root;
};

const gridFrom = (levels: readonly Wire[], uprights: readonly Wire[]): Grid | null => {
  const rows = linesOf(levels);
  const columns = linesOf(uprights);
  const xs = withEnds(
    columns.map((line) => line.at),
    levels,
  );
  const ys = withEnds(
    rows.map((line) => line.at),
    uprights,
  );
  const wide = xs.length - 1;
  const high = ys.length - 1;
  if (wide < 1 || high < 1 || wide * high < 2 || wide * high > MOST_CELLS) return null;
  const parent = Array.from({ length: wide * high }, (_, i) => i);
  const across = ys.map((at) => lineAt(rows, at));
  const down = xs.map((at) => lineAt(columns, at));
  const join = (a: number, b: number) => {
    parent[rootOf(parent, b)] = rootOf(parent, a);
  };
  for (let row = 0; row < high; row += 1) {
    for (let column = 0; column < wide; column += 1) {
      const here = row * wide + column;
      if (column + 1 < wide && !covers(down[column + 1], ys[row]!, ys[row + 1]!)) join(here, here + 1);
      if (row + 1 < high && !covers(across[row + 1], xs[column]!, xs[column + 1]!)) join(here, here + wide);
    }
  }
  const cells = mergedCells(parent, xs, ys);
  return cells.length < 2 ? null : { xs, ys, cells };
};

/** A table may leave its outer lines out: then the crossing lines show where it ends. */
const withEnds = (places: readonly number[], crossing: readonly Wire[]): number[] => {
  const first = Math.min(...crossing.map((wire) => wire.from));
  const last = Math.max(...crossing.map((wire) => wire.to));
  const out = [...places];
  if (out.length === 0 || first < out[0]! - OVERHANG) out.unshift(first);
  if (last > out.at(-1)! + OVERHANG) out.push(last);
  return out;
};

const lineAt = (lines: readonly Line[], at: number): Line | undefined =>
  lines.find((one) => Math.abs(one.at - at) < 0.01);

const covers = (line: Line | undefined, from: number, to: number): boolean => {
  if (!line) return false;
  let length = 0;
  for (const [a, b] of line.stretches) length += Math.max(0, Math.min(b, to) - Math.max(a, from));
  return length >= COVERED * (to - from);
};

const mergedCells = (parent: number[], xs: readonly number[], ys: readonly number[]): GridCell[] => {
  const wide = xs.length - 1;
  const areas = new Map<number, { row: number; column: number; lastRow: number; lastColumn: number }>();
  for (let i = 0; i < parent.length; i += 1) {
    const row = Math.floor(i / wide);
    const column = i % wide;
    const root = rootOf(parent, i);
    const area = areas.get(root);
    if (!area) areas.set(root, { row, column, lastRow: row, lastColumn: column });
    else {
      area.column = Math.min(area.column, column);
      area.lastRow = Math.max(area.lastRow, row);
      area.lastColumn = Math.max(area.lastColumn, column);
    }
  }
  return [...areas.values()]
    .map(({ row, column, lastRow, lastColumn }) => ({
      row,
      column,
      rowSpan: lastRow - row + 1,
      colSpan: lastColumn - column + 1,
      x0: xs[column]!,
      y0: ys[row]!,
      x1: xs[lastColumn + 1]!,
      y1: ys[lastRow + 1]!,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
};

/** A grid around a large grid is a frame or a layout; a small grid inside a table is an ornament. */
const innermost = (grids: readonly Grid[]): Grid[] =>
  grids.filter(
    (one) =>
      !grids.some(
        (other) =>
          other !== one &&
          ((within(other, one) && areaOf(other) >= LARGE_PART * areaOf(one)) ||
            (within(one, other) && areaOf(one) < LARGE_PART * areaOf(other))),
      ),
  );

const areaOf = ({ xs, ys }: Grid): number => (xs.at(-1)! - xs[0]!) * (ys.at(-1)! - ys[0]!);

const within = (inner: Grid, outer: Grid): boolean =>
  inner.xs[0]! >= outer.xs[0]! - 1 &&
  inner.xs.at(-1)! <= outer.xs.at(-1)! + 1 &&
  inner.ys[0]! >= outer.ys[0]! - 1 &&
  inner.ys.at(-1)! <= outer.ys.at(-1)! + 1;

/** Whether a grid's upright line runs between two places of a row. */
export const fenceOf =
  (grids: readonly Grid[]) =>
  (from: number, to: number, y: number): boolean =>
    grids.some(
      ({ xs, ys }) =>
        y > ys[0]! &&
        y < ys.at(-1)! &&
        to > xs[0]! &&
        from < xs.at(-1)! &&
        xs.some((x) => x >= from - FENCE_SLACK && x <= to + FENCE_SLACK),
    );

/** Long level lines that no grid took in. */
export const levelsOutside = (rules: readonly Rule[], grids: readonly Grid[]): Level[] =>
  rules
    .filter((rule) => rule.x1 - rule.x0 > LONG_LEVEL && rule.y1 - rule.y0 <= 1)
    .map((rule) => ({ y: (rule.y0 + rule.y1) / 2, x0: rule.x0, x1: rule.x1 }))
    .filter(
      ({ y, x0 }) =>
        !grids.some(
          ({ xs, ys }) => y >= ys[0]! - 1 && y <= ys.at(-1)! + 1 && x0 >= xs[0]! - TOUCHING && x0 <= xs.at(-1)!,
        ),
    );

/** Whether a piece stands in the grid. */
export const inGrid = (grid: Grid, piece: Piece): boolean => {
  const x = (piece.x0 + piece.x1) / 2;
  const y = piece.y - piece.size * 0.3;
  return x >= grid.xs[0]! && x <= grid.xs.at(-1)! && y >= grid.ys[0]! && y <= grid.ys.at(-1)!;
};
