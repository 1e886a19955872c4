import type { Block, TableRow } from '../../documents/document.ts';
import type { At } from '../../record/at.ts';

/** A cell of the grid. A cell that spans several places stands in each of them; `first` marks its own. */
export type GridCell = { readonly text: string; readonly at: At; readonly first: boolean; readonly across: number };
/** `header` as the format says; `tables` are the blocks that the row came from. */
export type GridRow = { readonly header: boolean; readonly cells: readonly GridCell[] };
export type Grid = { readonly rows: readonly GridRow[]; readonly columns: number };

const MOST_CELLS = 200_000;
const MOST_SPAN = 100;

/** Rows with every span written out, all of one length; places without a cell are empty. */
export const gridOf = (rows: readonly TableRow[], at: At): Grid => {
  const places: (GridCell | undefined)[][] = rows.map(() => []);
  let filled = 0;
  for (const [r, row] of rows.entries()) {
    let column = 0;
    const line = places[r]!;
    for (const cell of row.cells) {
      while (line[column]) column++;
      const across = Math.min(cell.colSpan, MOST_SPAN);
      for (let down = 0; down < Math.min(cell.rowSpan, rows.length - r); down++)
        for (let right = 0; right < across && filled < MOST_CELLS; right++) {
          places[r + down]![column + right] ??= {
            text: cell.text,
            at: cell.at,
            first: down === 0 && right === 0,
            across,
          };
          filled++;
        }
      column += across;
    }
  }
  const columns = places.reduce((most, line) => Math.max(most, line.length), 0);
  const nothing: GridCell = { text: '', at: { page: at.page, start: at.start, end: at.start }, first: true, across: 1 };
  return {
    columns,
    rows: rows.map((row, r) => ({
      header: row.header,
      cells: Array.from({ length: columns }, (_, c) => places[r]?.[c] ?? nothing),
    })),
  };
};

/** The words of a block as a row of its own, across the whole width: a group's name between two parts of a table. */
export const rowOfBlock = (block: Block, columns: number): TableRow => ({
  header: false,
  cells: [{ text: block.text, at: block.at, colSpan: columns, rowSpan: 1, bold: 0 }],
});
