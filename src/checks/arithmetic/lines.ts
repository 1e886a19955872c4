import type { CellNumber, Grid } from './table-numbers.ts';

/** One row or column of a table, under its words. */
export type Line = { readonly words: string; readonly cells: readonly (CellNumber | null)[] };

/** The rows below a table's headers, with the label of each. */
export const rowsOf = ({ numbers, labels, body }: Grid): Line[] =>
  numbers.slice(body).map((cells, index) => ({ words: labels[body + index] ?? '', cells }));

/** The columns below a table's headers, with the words over each. */
export const columnsOf = ({ numbers, headers, body }: Grid): Line[] =>
  headers.map((words, column) => ({ words, cells: numbers.slice(body).map((row) => row[column] ?? null) }));
