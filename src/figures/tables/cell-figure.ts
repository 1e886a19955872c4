import { type At, within } from '../../record/at.ts';
import type { Figure, Stated } from '../../record/figure.ts';
import { newFigure } from '../new-figure.ts';
import type { FoundNumber } from '../stated-number.ts';
import { type CellValue, ratingOf, travelOf } from './cell-value.ts';
import type { GridCell } from './grid.ts';
import type { Role } from './header-words.ts';
import type { Head, Line } from './layout.ts';
import type { Naming } from './naming.ts';

export type Column = { index: number; stack: readonly Head[]; role: Role | null; numeric: boolean };
/** A cell with a value, and what its headers say of it. */
export type ValueCell = { column: Column; cell: GridCell; value: CellValue; naming: Naming };

/** The number of a cell as stated, in the unit of its headers where it prints none. */
export const statedOf = ({ cell, value, naming }: ValueCell): Stated => {
  const at: At = value.number ? within(cell.at, value.number.start, value.number.end) : cell.at;
  return {
    ...(value.number ? quantity(value.number, naming) : { value: null, step: null }),
    printed: value.number ? cell.text.slice(value.number.start, value.number.end) : cell.text,
    // A gap printed with a per cent sign is in points all the same where its headers say so.
    unit: value.unit === 'percent' && naming.unit === 'percentage-points' ? naming.unit : (value.unit ?? naming.unit),
    per: value.number?.per ?? naming.per,
    period: naming.period,
    at,
  };
};

/** "1,234" under "£000s" is 1,234,000; a cell that prints its own unit ("£1.2m", "12%") is not scaled again. */
const quantity = (number: FoundNumber, naming: Naming): { value: number; step: number } => {
  const scale =
    number.unit === 'percent' || number.step >= 1000 || (number.unit === 'money' && number.step !== 1)
      ? 1
      : naming.scale;
  return { value: Number((number.value * scale).toPrecision(15)), step: number.step * scale };
};

export const figureOfCell = (each: ValueCell, line: Line, table: number): Figure => {
  const { cell, value, naming, column } = each;
  const figure = newFigure(statedOf(each), 'table', rowAt(line));
  const { measure, group, area, standard, reference, taken } = naming;
  Object.assign(figure, { measure, group, area, standard, reference, taken });
  if (naming.derived) figure.derived = { kind: naming.derived, from: [] };
  if (value.beside) {
    const stated = besideOf(cell, value.beside);
    if (value.beside.unit === 'percent') figure.share = stated;
    else figure.cohort = stated;
  }
  figure.marks = [...new Set([...value.marks, ...naming.marks])];
  figure.qualifier = value.number?.qualifier ?? null;
  if (value.shorthand) figure.shorthand = { printed: value.shorthand.printed, means: value.shorthand.means };
  if (value.colour) figure.rag = { colour: value.colour.colour, ...quoted(cell, value.colour) };
  if (value.travel) figure.travel = { reading: value.travel.reading, ...quoted(cell, value.travel) };
  figure.place = {
    table,
    row: line.row,
    column: column.index,
    rowHeaders: [...line.corner, ...line.sections, ...line.labels].map((head) => head.cell.text),
    columnHeaders: column.stack.map((head) => head.cell.text),
  };
  figure.sure = measure === null ? 0.5 : taken.some(({ field }) => field === 'measure') ? 0.8 : 0.9;
  return figure;
};

const besideOf = (cell: GridCell, number: FoundNumber): Stated => ({
  value: number.value,
  printed: cell.text.slice(number.start, number.end),
  step: number.step,
  unit: number.unit ?? 'count',
  per: null,
  period: null,
  at: within(cell.at, number.start, number.end),
});

const quoted = (cell: GridCell, { from, to }: { from: number; to: number }): { printed: string; at: At } => ({
  printed: cell.text.slice(from, to),
  at: within(cell.at, from, to),
});

export const ragOf = (cell: GridCell): Figure['rag'] => {
  const rating = ratingOf(cell.text);
  return rating && { colour: rating.colour, ...quoted(cell, rating) };
};

export const travelIn = (cell: GridCell): Figure['travel'] => {
  const travel = travelOf(cell.text);
  return travel && { reading: travel.reading, ...quoted(cell, travel) };
};

/** From the first to the last filled cell of the row; of a row that a page break cut, its first part. */
const rowAt = (line: Line): At => {
  const filled = line.cells.filter(({ text, first }) => text !== '' && first);
  const page = filled[0]!.at.page;
  const same = filled.filter(({ at }) => at.page === page);
  return { page, start: Math.min(...same.map(({ at }) => at.start)), end: Math.max(...same.map(({ at }) => at.end)) };
};
