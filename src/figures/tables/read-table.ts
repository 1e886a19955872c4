import { type At, within } from '../../record/at.ts';
import type { Comparator, Figure, Stated } from '../../record/figure.ts';
import { newFigure } from '../new-figure.ts';
import type { FoundNumber } from '../stated-number.ts';
import type { Above } from './caption.ts';
import { type CellValue, cellValue, ratingOf, travelOf } from './cell-value.ts';
import type { Grid, GridCell } from './grid.ts';
import { facetsOf, type Role } from './header-words.ts';
import { type Head, type Layout, type Line, layoutOf } from './layout.ts';
import { natureOf, type RowNature } from './measures.ts';
import { type Naming, namingOf } from './naming.ts';

/** What a table's figures share. */
export type TableContext = {
  /** Counts the document's tables from 0; several blocks joined to one table count as its first. */
  table: number;
  above: readonly Above[];
};

type Column = { index: number; stack: readonly Head[]; role: Role | null; numeric: boolean };
/** The rows under one header. */
type Part = { columns: Line['columns']; roles: Column[]; indicators: boolean; nature: RowNature };
type Cell = { column: Column; cell: GridCell; value: CellValue; naming: Naming };

/** A table's figures, in reading order: one for each value, or one for each row of a table of indicators. */
export const readTable = (grid: Grid, context: TableContext): Figure[] => {
  const layout = layoutOf(grid);
  const figures: Figure[] = [];
  let part: Part | null = null;
  for (const line of layout.lines) {
    if (line.columns !== part?.columns) part = partOf(layout, line, grid.columns, context);
    figures.push(...figuresOf(line, part, context));
  }
  return figures;
};

const INDICATORS: readonly (Role | null)[] = ['target', 'floor', 'rag', 'travel'];

const partOf = (layout: Layout, line: Line, count: number, { above }: TableContext): Part => {
  const lines = layout.lines.filter(({ columns }) => columns === line.columns);
  const roles = columnsOf(layout, lines, count);
  const indicators = roles.some(({ role }) => INDICATORS.includes(role));
  return { columns: line.columns, roles, indicators, nature: natureOf(lines, above, indicators) };
};

const columnsOf = (layout: Layout, lines: readonly Line[], count: number): Column[] => {
  const out: Column[] = [];
  for (let index = layout.labelColumns; index < count; index++) {
    const stack = lines[0]!.columns[index] ?? [];
    const cells = lines.map(({ cells }) => cells[index]!).filter(({ text }) => text !== '');
    const numeric = cells.some(({ text }) => cellValue(text)?.number);
    out.push({ index, stack, numeric, role: roleOf(stack, cells, numeric) });
  }
  return out;
};

/** What a column is for: by its headers, or without a header by its cells (all ratings, all arrows). */
const roleOf = (stack: readonly Head[], cells: readonly GridCell[], numeric: boolean): Role | null => {
  const roles = stack.flatMap(({ facets }) => (facets.role ? [facets.role] : []));
  const has = (role: Role) => roles.includes(role);
  if (!numeric && cells.length > 0) {
    if (has('previous') && (has('rag') || has('travel'))) return 'words';
    if (cells.every(({ text }) => ratingOf(text)) && !has('travel')) return 'rag';
    if (cells.every(({ text }) => travelOf(text))) return 'travel';
  }
  if (has('words')) return 'words';
  for (const role of ['target', 'floor', 'cohort', 'rank', 'good', 'reference'] as const) {
    if (has(role)) return has('previous') && role === 'target' ? 'words' : role;
  }
  if (has('rag') || has('travel')) return numeric ? null : has('rag') ? 'rag' : 'travel';
  return has('previous') ? 'previous' : has('result') ? 'result' : null;
};

const figuresOf = (line: Line, { roles: columns, indicators, nature }: Part, context: TableContext): Figure[] => {
  const cells: Cell[] = [];
  for (const column of columns) {
    const cell = line.cells[column.index]!;
    const value = column.role === 'words' || !cell.first ? null : cellValue(cell.text);
    if (!value || (!value.number && !(value.shorthand && column.numeric))) continue;
    cells.push({ column, cell, value, naming: namingOf(line, column.stack, nature, context.above) });
  }
  const values = cells.filter(
    ({ column }) => column.role === null || column.role === 'result' || (column.role === 'previous' && !indicators),
  );
  if (values.length === 0) return [];
  const aside = new Set<Cell>();
  const main = indicators ? mainOf(values) : null;
  const figures = values.map((each) => ({ each, figure: figureOf(each, line, context) }));
  if (main) {
    const figure = figures.find(({ each }) => each === main)!.figure;
    attach(figure, line, columns, cells, aside, main);
  }
  for (const cell of cells) if (cell.column.role === 'cohort') nearest(figures, cell)!.cohort = statedOf(cell);
  return figures.filter(({ each }) => !aside.has(each)).map(({ figure }) => figure);
};

/** The result among a row's values: the last column so called that is filled, else the newest of its times. */
const mainOf = (values: readonly Cell[]): Cell => {
  const own = values.filter(({ naming }) => !isOther(naming) && naming.derived === null);
  const results = own.filter(({ column, value }) => column.role === 'result' && value.number);
  const dated = own.filter(({ naming, value }) => naming.period?.start && value.number);
  const newest = dated.reduce<Cell | undefined>(
    (best, each) => (best && best.naming.period!.start! > each.naming.period!.start! ? best : each),
    undefined,
  );
  return results.at(-1) ?? newest ?? own[0] ?? values[0]!;
};

const isOther = ({ area }: Naming): boolean => {
  const who = area ? facetsOf(area).area?.who : null;
  return who !== null && who !== undefined && who !== 'own';
};

/** Gives the result of a row what stands beside it; what is given so is no figure of its own. */
const attach = (
  figure: Figure,
  line: Line,
  columns: readonly Column[],
  cells: readonly Cell[],
  aside: Set<Cell>,
  main: Cell,
) => {
  for (const cell of cells) {
    const { role } = cell.column;
    if (cell === main) continue;
    if (role === 'target') figure.target = statedOf(cell);
    if (role === 'floor') figure.floor = statedOf(cell);
    if (role === 'previous') figure.previous = statedOf(cell);
    if (role === null && isOther(cell.naming) && cell.naming.derived === null) {
      figure.comparators.push(comparatorOf(cell));
      aside.add(cell);
    } else if (role === null && cell.naming.derived === 'change') {
      figure.change = statedOf(cell);
      aside.add(cell);
    }
  }
  for (const column of columns) {
    const cell = line.cells[column.index]!;
    if (cell.text === '') continue;
    if (column.role === 'rag') figure.rag ??= ragOf(cell);
    if (column.role === 'travel') figure.travel ??= travelIn(cell);
    if (column.role === 'good') figure.good ??= goodOf(cell.text);
  }
};

const ragOf = (cell: GridCell): Figure['rag'] => {
  const rating = ratingOf(cell.text);
  return (
    rating && {
      colour: rating.colour,
      printed: cell.text.slice(rating.from, rating.to),
      at: within(cell.at, rating.from, rating.to),
    }
  );
};

const travelIn = (cell: GridCell): Figure['travel'] => {
  const travel = travelOf(cell.text);
  return (
    travel && {
      reading: travel.reading,
      printed: cell.text.slice(travel.from, travel.to),
      at: within(cell.at, travel.from, travel.to),
    }
  );
};

const goodOf = (text: string): Figure['good'] =>
  /\b(?:high|higher|bigger|increase|max(?:imise)?|up|plus)\b|↑|▲/i.test(text)
    ? 'high'
    : /\b(?:low|lower|smaller|decrease|min(?:imise)?|down|minus)\b|↓|▼/i.test(text)
      ? 'low'
      : null;

const comparatorOf = (cell: Cell): Comparator => {
  const area = facetsOf(cell.naming.area!).area!;
  return { ...statedOf(cell), who: area.who === 'own' ? 'area' : area.who, name: area.text, gap: null };
};

const nearest = (figures: readonly { each: Cell; figure: Figure }[], cell: Cell): Figure | undefined => {
  const left = figures.findLast(({ each }) => each.column.index < cell.column.index);
  return (left ?? figures[0])?.figure;
};

const statedOf = ({ cell, value, naming }: Cell): Stated => {
  const at: At = value.number ? within(cell.at, value.number.start, value.number.end) : cell.at;
  return {
    ...(value.number ? quantity(value.number, value, naming) : { value: null, step: null }),
    printed: printedOf(cell, value),
    unit: value.unit ?? naming.unit,
    per: naming.per,
    period: naming.period,
    at,
  };
};

const printedOf = (cell: GridCell, { number }: CellValue): string =>
  number ? cell.text.slice(number.start, number.end) : cell.text;

/** "1,234" under "£000s" is 1,234,000; a cell that prints its own scale ("£1.2m") is not scaled again. */
const quantity = (number: FoundNumber, value: CellValue, naming: Naming): { value: number; step: number } => {
  const own =
    /[a-z]/i.test(value.unit === 'money' ? String(number.step) : '') || number.step >= 1000 || value.unit === 'percent';
  const scale = own ? 1 : naming.scale;
  return { value: Number((number.value * scale).toPrecision(15)), step: number.step * scale };
};

const figureOf = (each: Cell, line: Line, context: TableContext): Figure => {
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
  figure.marks = value.marks;
  figure.qualifier = value.number?.qualifier ?? null;
  if (value.shorthand) figure.shorthand = { printed: value.shorthand.printed, means: value.shorthand.means };
  if (value.colour)
    figure.rag = {
      colour: value.colour.colour,
      printed: cell.text.slice(value.colour.from, value.colour.to),
      at: within(cell.at, value.colour.from, value.colour.to),
    };
  figure.place = {
    table: context.table,
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

/** From the first to the last filled cell of the row; rows that a page break cut are their first part. */
const rowAt = (line: Line): At => {
  const [first] = line.cells.filter(({ text, first: own }) => text !== '' && own);
  const filled = line.cells.filter(({ text, at, first: own }) => text !== '' && own && at.page === first!.at.page);
  return {
    page: first!.at.page,
    start: Math.min(...filled.map(({ at }) => at.start)),
    end: Math.max(...filled.map(({ at }) => at.end)),
  };
};
