import type { Grid, GridCell, GridRow } from './grid.ts';
import { facetsOf, type Role } from './header-words.ts';

const FEWEST = 2;
const MOST_ROWS = 12;
const TELLING: readonly (Role | null)[] = ['target', 'floor', 'rag', 'travel'];

/**
 * A table of indicators laid on its side, stood up: its measures run across the top, and "Actual", "Target", "RAG" down
 * the side. Null where it is no such table.
 */
export const turned = (grid: Grid): Grid | null => {
  const { rows, columns } = grid;
  if (rows.length < FEWEST || rows.length > MOST_ROWS || columns < FEWEST) return null;
  const side = rows.slice(1).map(({ cells }) => roleIn(cells[0]!));
  const top = rows[0]!.cells.slice(1).map(roleIn);
  if (!side.some((role) => TELLING.includes(role)) || top.some((role) => TELLING.includes(role))) return null;
  if (side.filter((role) => role !== null).length < Math.max(FEWEST, side.length / 2)) return null;
  const lines = Array.from(
    { length: columns },
    (_, c): GridRow => ({ header: c === 0, cells: rows.map(({ cells }) => cells[c]!) }),
  );
  return { rows: lines, columns: rows.length };
};

const roleIn = (cell: GridCell): Role | null => (cell.text.split(' ').length <= 5 ? facetsOf(cell.text).role : null);
