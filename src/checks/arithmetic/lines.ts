import type { Part } from '../paper.ts';
import type { Found } from '../rule.ts';
import { type CellNumber, type Grid, gridOf } from './table-numbers.ts';

/** One row or column of a table, under its words. */
export type Line = { readonly words: string; readonly cells: readonly (CellNumber | null)[] };

/** The rows below a table's headers, with the label of each. */
const rowsOf = ({ numbers, labels, body }: Grid): Line[] =>
  numbers.slice(body).map((cells, index) => ({ words: labels[body + index] ?? '', cells }));

/** The columns below a table's headers, with the words over each. */
const columnsOf = ({ numbers, headers, body }: Grid): Line[] =>
  headers.map((words, column) => ({ words, cells: numbers.slice(body).map((row) => row[column] ?? null) }));

/** What a rule finds in the rows of each table, and in its columns. */
export function* inLines(parts: readonly Part[], find: (lines: readonly Line[]) => Iterable<Found>): Iterable<Found> {
  for (const { blocks } of parts)
    for (const block of blocks) {
      const grid = gridOf(block);
      if (!grid) continue;
      yield* find(rowsOf(grid));
      yield* find(columnsOf(grid));
    }
}
