import { type At, within } from '../../record/at.ts';
import type { Comparator, Figure } from '../../record/figure.ts';
import { type Column, ragOf, statedOf, travelIn, type ValueCell } from './cell-figure.ts';
import type { GridCell } from './grid.ts';
import { facetsOf } from './header-words.ts';
import type { Line } from './layout.ts';
import type { Naming } from './naming.ts';

/** A cell and the figure made of it. */
export type Made = { each: ValueCell; figure: Figure };

/**
 * Gives the values of one row what its other columns hold: target, floor, rating, direction, previous result, change
 * and comparators to the result; a target that names a time to the value of that time. Cells so given are no figures
 * of their own.
 *
 * @returns the cells given away
 */
export const gatherRow = (
  line: Line,
  columns: readonly Column[],
  cells: readonly ValueCell[],
  made: readonly Made[],
): Set<ValueCell> => {
  const given = new Set<ValueCell>();
  const main = mainOf(made);
  if (!main) return given;
  for (const cell of cells) {
    const { role } = cell.column;
    if (cell === main.each) continue;
    const to = (made.find(({ each }) => sameTime(each.naming, cell.naming) && !isOther(each.naming)) ?? main).figure;
    if (role === 'target' || role === 'floor') to[role] ??= statedOf(cell);
    if (role === 'previous') main.figure.previous = statedOf(cell);
    if (role !== null) continue;
    const comparator = isOther(cell.naming) && cell.naming.derived === null;
    if (comparator) to.comparators.push(comparatorOf(cell));
    else if (cell.naming.derived === 'change' && !main.figure.change) main.figure.change = statedOf(cell);
    else continue;
    given.add(cell);
  }
  for (const column of columns) {
    const cell = line.cells[column.index]!;
    if (cell.text === '') continue;
    if (column.role === 'rag') main.figure.rag ??= ragOf(cell);
    if (column.role === 'travel') main.figure.travel ??= travelIn(cell);
    if (column.role === 'good') main.figure.good ??= goodOf(cell.text);
  }
  return given;
};

/** Columns named for a time that is no other than the value's: both must name one. */
const sameTime = (a: Naming, b: Naming): boolean =>
  a.derived === null &&
  a.period !== null &&
  a.period.kind !== 'relative' &&
  b.period !== null &&
  a.ownPeriod &&
  b.ownPeriod &&
  a.period.label === b.period.label;

/** The result among a row's values: the last column so called that is filled, else the newest of its times. */
const mainOf = (made: readonly Made[]): Made | undefined => {
  const own = made.filter(({ each: { naming } }) => !isOther(naming) && naming.derived === null);
  const results = own.filter(({ each: { column, value } }) => column.role === 'result' && value.number);
  const timed = own.filter(
    ({ each: { naming, value } }) => naming.period && naming.period.kind !== 'relative' && value.number,
  );
  const newest = timed.reduce<Made | undefined>(
    (best, one) => (best && timeOf(best) > timeOf(one) ? best : one),
    undefined,
  );
  const filled = own.filter(({ each: { value } }) => value.number);
  if (results.length > 0 && results.every(({ each }) => each.naming.ownPeriod)) return newest;
  return results.at(-1) ?? newest ?? filled[0] ?? own[0];
};

const timeOf = ({ each }: Made): string => each.naming.period?.start ?? each.naming.period?.label ?? '';

const isOther = ({ who }: Naming): boolean => who !== null && who !== 'own';

const comparatorOf = (cell: ValueCell): Comparator => {
  const { who, area } = cell.naming;
  return { ...statedOf(cell), who: who === 'own' || who === null ? 'area' : who, name: area!, gap: null };
};

const goodOf = (text: string): Figure['good'] => {
  if (/\b(?:high|higher|bigger|increase|max(?:imise)?|up|plus)\b|↑|▲/i.test(text)) return 'high';
  return /\b(?:low|lower|smaller|decrease|min(?:imise)?|down|minus)\b|↓|▼/i.test(text) ? 'low' : null;
};

/** A column of cohorts is that of the values at its right, up to the next such column; the last of a row of those at its left. */
export const giveCohorts = (cells: readonly ValueCell[], made: readonly Made[]): void => {
  const cohorts = cells.filter(({ column }) => column.role === 'cohort');
  for (const [i, cohort] of cohorts.entries()) {
    const next = cohorts[i + 1]?.column.index ?? Number.POSITIVE_INFINITY;
    const right = made.filter(({ each }) => each.column.index > cohort.column.index && each.column.index < next);
    const left = made.filter(({ each }) => each.column.index < cohort.column.index);
    for (const { figure } of right.length > 0 ? right : left) figure.cohort ??= statedOf(cohort);
  }
};

const RANK = /(\d{1,4})(?:st|nd|rd|th)?(?:\s?(?:\/|of|out of|from)\s?(\d{1,4}))?/i;

/** Places among others, to the newest of the values at their left. */
export const giveRanks = (line: Line, columns: readonly Column[], made: readonly Made[]): void => {
  for (const { index, role, stack } of columns) {
    const cell = line.cells[index]!;
    const match = role === 'rank' && cell.text.length < 30 ? RANK.exec(cell.text) : null;
    const left = made.filter(({ each }) => each.column.index < index && each.value.number);
    const to = left.findLast(({ each }) => !isOther(each.naming)) ?? left.at(-1) ?? made[0];
    if (!match || !to || to.figure.rank || Number(match[1]) < 1) continue;
    to.figure.rank = {
      position: Number(match[1]),
      of: Number(match[2] ?? OUT_OF.exec(stack.at(-1)?.cell.text ?? '')?.[1] ?? 0) || null,
      among: amongOf(stack.at(-1)?.cell.text ?? ''),
      at: placeOf(cell, match.index, match[0].length),
    };
  }
};

const placeOf = (cell: GridCell, from: number, length: number): At => within(cell.at, from, from + length);

const OUT_OF = /\b(?:of|out of)\s(\d{1,4})\b/i;
const amongOf = (header: string): string | null =>
  facetsOf(header).area?.text ?? (header.replace(/\brank(?:ing|ed)?\b|\((?:out )?of \d+\)/gi, '').trim() || null);

/** A row under another that says "Target" where that one says "Actual": its values belong to those above them. */
export const giveRow = (
  role: 'target' | 'floor' | 'previous',
  cells: readonly ValueCell[],
  above: readonly Made[],
): boolean => {
  const pairs = cells.map((cell) => ({ cell, to: above.find(({ each }) => each.column.index === cell.column.index) }));
  if (pairs.length === 0 || pairs.some(({ to }) => !to)) return false;
  for (const { cell, to } of pairs) to!.figure[role] ??= statedOf(cell);
  return true;
};
