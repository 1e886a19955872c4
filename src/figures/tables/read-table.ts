import type { Figure } from '../../record/figure.ts';
import type { Above } from './caption.ts';
import { type Column, figureOfCell, type ValueCell } from './cell-figure.ts';
import { cellValue, ratingOf, travelOf } from './cell-value.ts';
import { linkDerived } from './derivation.ts';
import type { Grid, GridCell } from './grid.ts';
import type { Role } from './header-words.ts';
import { gatherRow, giveCohorts, giveRanks, giveRow, type Made } from './indicator-row.ts';
import { type Head, type Layout, type Line, layoutOf } from './layout.ts';
import { natureOf, type RowNature } from './measures.ts';
import { type Naming, namingOf } from './naming.ts';
import { isNoStatistic } from './not-statistics.ts';
import { turned } from './turn.ts';

/** What a table's figures share. */
export type TableContext = {
  /** Counts the document's tables from 0; several blocks joined to one table count as its first. */
  table: number;
  above: readonly Above[];
};

/** The rows under one header. */
type Part = { lines: Line[]; roles: Column[]; indicators: boolean; nature: RowNature };

const INDICATORS: readonly (Role | null)[] = ['target', 'floor', 'rag', 'travel'];

/** A table's figures, in reading order: one for each value, or one for each row of a table of indicators. */
export const readTable = (grid: Grid, context: TableContext): Figure[] => {
  const upright = turned(grid);
  const layout = layoutOf(upright ?? grid);
  if (isNoStatistic(layout, context.above)) return [];
  const title: Above[] = layout.title ? [{ text: layout.title.text, at: layout.title.at, from: 'caption' }] : [];
  const named = { ...context, above: [...title, ...context.above] };
  const figures = partsOf(layout, (upright ?? grid).columns, named).flatMap((part) => figuresOf(part, named));
  linkDerived(figures);
  if (upright) for (const { place } of figures) if (place) [place.row, place.column] = [place.column, place.row];
  return figures;
};

const partsOf = (layout: Layout, count: number, { above }: TableContext): Part[] => {
  const groups: Line[][] = [];
  for (const line of layout.lines) {
    if (groups.at(-1)?.[0]?.columns === line.columns) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups.map((lines) => {
    const roles = columnsOf(layout, lines, count);
    const compared =
      roles.some(({ role }) => role === 'result') &&
      roles.some(({ stack }) => stack.some(({ facets }) => facets.area && facets.area.who !== 'own'));
    const indicators = compared || roles.some(({ role }) => INDICATORS.includes(role));
    return { lines, roles, indicators, nature: natureOf(lines, above, indicators) };
  });
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
    if (role === 'reference' && numeric) continue;
    if (has(role)) return has('previous') && role === 'target' ? 'words' : role;
  }
  if (has('rag') || has('travel')) return numeric ? null : has('rag') ? 'rag' : 'travel';
  return has('previous') ? 'previous' : has('result') ? 'result' : null;
};

const ROW_ROLE =
  /^(?:(?<target>targets?)|(?<floor>floor(?: standard)?|minimum)|(?<previous>previous(?: year)?|last year))(?: \(.{1,20}\))?$/i;

/** What a row is for where its label is only that: "Target" under "Actual". */
const rowRoleOf = ({ labels }: Line): 'target' | 'floor' | 'previous' | null => {
  const groups = ROW_ROLE.exec(labels.at(-1)?.cell.text ?? '')?.groups;
  return groups ? (groups.target ? 'target' : groups.floor ? 'floor' : 'previous') : null;
};

const figuresOf = (part: Part, context: TableContext): Figure[] => {
  const out: Figure[] = [];
  let above: Made[] = [];
  for (const line of part.lines) {
    const cells = cellsOf(line, part, context);
    const role = rowRoleOf(line);
    if (role && giveRow(role, cells, above)) continue;
    const made = madeOf(line, cells, part, context);
    above = made;
    out.push(...made.map(({ figure }) => figure));
  }
  return out;
};

const cellsOf = (line: Line, { roles, nature }: Part, { above }: TableContext): ValueCell[] => {
  const cells: ValueCell[] = [];
  for (const column of roles) {
    const cell = line.cells[column.index]!;
    const value = column.role === 'words' || column.role === 'rank' || !cell.first ? null : cellValue(cell.text);
    if (!value || (!value.number && !(value.shorthand && column.numeric))) continue;
    const naming = namingOf(line, column.stack, nature, above);
    const of = cells.findLast((each) => each.naming.derived === null || each.naming.derived === 'total');
    const apart = naming.derived !== null && of && column.stack.some(({ facets }) => facets.derived === naming.derived);
    cells.push({ column, cell, value, naming: apart ? namedAfter(naming, of) : naming });
  }
  return cells;
};

/** A column of changes that names no measure of its own is of the one at its left, in its unit. */
const namedAfter = (naming: Naming, { naming: of, value }: ValueCell): Naming => {
  const unit = value.unit ?? of.unit;
  const own = naming.measure !== null && !naming.taken.some(({ field }) => field === 'measure');
  const named = own || of.measure === null ? naming : { ...naming, measure: of.measure, taken: of.taken };
  if (named.unit !== null) return named;
  return { ...named, unit: unit === 'percent' ? 'percentage-points' : unit, scale: of.scale, per: of.per };
};

const madeOf = (
  line: Line,
  cells: readonly ValueCell[],
  { roles, indicators }: Part,
  context: TableContext,
): Made[] => {
  const made = cells
    .filter(({ column: { role } }) => role === null || role === 'result' || (role === 'previous' && !indicators))
    .map((each) => ({ each, figure: figureOfCell(each, line, context.table) }));
  const given = indicators ? gatherRow(line, roles, cells, made) : null;
  giveCohorts(cells, made);
  giveRanks(line, roles, made);
  return made.filter(({ each }) => !given?.has(each));
};
