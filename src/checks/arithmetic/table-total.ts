import type { Found, Rule } from '../rule.ts';
import { inLines, type Line } from './lines.ts';
import { meet, plus, shown, spread } from './rounding.ts';
import type { CellNumber } from './table-numbers.ts';

const TOTAL = /^(?:grand |overall |sub-?\s?)?totals?\b|\btotal$/i;
/** Lines that hold no part of a total. */
const NO_PART =
  /\b(?:of which|average|mean|median|rate|rank|gap|difference|change|variance|%|per ?cent|percentage|target|previous|last)\b|%/i;
const MOST_SHOWN = 8;

/** A total that is not the sum of the cells before it, where the table's other totals are. */
export const tableTotal: Rule = {
  id: 'arithmetic/table-total',
  kind: 'arithmetic',
  severity: 'error',
  source: 'Plain arithmetic: a total is the sum of its parts',
  why: 'Members add up tables. A cell of a row or column called "total" is reported where it is not the sum of the cells before it, rounding allowed for, and where at least two other cells of the same row or column of totals are: so a total of something else (a rate, a part of the lines, a sub-total) is left alone.',
  find: ({ parts }) => inLines(parts, misfits),
};

function* misfits(lines: readonly Line[]): Iterable<Found> {
  let from = 0;
  for (const [index, line] of lines.entries()) {
    if (!TOTAL.test(line.words.trim())) continue;
    const parts = lines.slice(from, index).filter(({ words }) => !NO_PART.test(words));
    from = index + 1;
    if (parts.length < 2) continue;
    const sums = line.cells.map((cell, at) =>
      sumOf(
        cell,
        parts.map(({ cells }) => cells[at] ?? null),
      ),
    );
    const holds = sums.filter((sum) => sum?.holds).length;
    const misses = sums.flatMap((sum) => (sum && !sum.holds ? [sum] : []));
    if (holds < 2 || misses.length * 2 > holds) continue;
    for (const { cell, addends } of misses) yield foundAt(cell, addends);
  }
}

type Sum = { readonly cell: CellNumber; readonly addends: readonly CellNumber[]; readonly holds: boolean };

const sumOf = (cell: CellNumber | null, parts: readonly (CellNumber | null)[]): Sum | null => {
  const addends = parts.filter((part) => part !== null);
  if (!cell || addends.length < 2 || cell.percent) return null;
  // Whole numbers of things are exact; what is printed with decimals, or in millions, was rounded.
  const rounded = [cell, ...addends].some(({ step }) => step !== 1);
  const total = rounded ? plus(addends.map(spread)) : plus(addends.map(({ value }) => ({ low: value, high: value })));
  return { cell, addends, holds: meet(rounded ? spread(cell) : { low: cell.value, high: cell.value }, total) };
};

const foundAt = (cell: CellNumber, addends: readonly CellNumber[]): Found => {
  const step = Math.min(...addends.map(({ step: one }) => one));
  const total = shown(
    addends.reduce((sum, { value }) => sum + value, 0),
    step,
  );
  const shownParts = addends.slice(0, MOST_SHOWN).map(({ printed }) => printed);
  const left = addends.length - shownParts.length;
  return {
    at: cell.at,
    says: `The total is printed as ${cell.printed}, but the cells before it add up to ${total}.`,
    mend: `Check the cells against the source; if they are right, write ${total}, or say what else the total holds.`,
    sum: `${shownParts.join(' + ')}${left > 0 ? ` + ${left} more` : ''} = ${total}`,
    sure: 0.9,
  };
};
