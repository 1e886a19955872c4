import type { Found, Rule } from '../rule.ts';
import { inLines, type Line } from './lines.ts';
import { meet, minus, percentOf, shown, spread } from './rounding.ts';
import type { CellNumber } from './table-numbers.ts';

const DIFFERENCE =
  /\b(?:gap|diff|diff\.|difference|change|variance|\+\/-|increase|decrease|movement)\b|[+±]\s?\/\s?[-−–]/i;
/** Lines before a line of differences that it may be the difference of. */
const REACH = 6;
const ENOUGH = 3;

/** A cell of differences that is not the difference of the two cells that the rest of its line is made of. */
export const tableDifference: Rule = {
  id: 'arithmetic/table-difference',
  kind: 'arithmetic',
  severity: 'error',
  source: 'Plain arithmetic: each cell of a row of gaps is the difference of the same two rows',
  why: 'A row or column headed "gap", "difference" or "change" is computed from two others. Which two is found from the table itself: they must give at least three of the printed differences, and three times as many as they miss; only then is a cell that does not fit reported. Rounding is allowed for in each cell.',
  find: ({ parts }) => inLines(parts, misfits),
};

type Way = (a: CellNumber, b: CellNumber) => { readonly low: number; readonly high: number } | null;
const WAYS: readonly Way[] = [
  (a, b) => minus(spread(a), spread(b)),
  (a, b) => percentOf(minus(spread(a), spread(b)), spread(b)),
];

type Fit = {
  readonly holds: number;
  readonly misses: readonly number[];
  readonly a: Line;
  readonly b: Line;
  readonly share: boolean;
  readonly unsigned: boolean;
};

function* misfits(lines: readonly Line[]): Iterable<Found> {
  for (const [index, line] of lines.entries()) {
    if (!DIFFERENCE.test(line.words)) continue;
    const fit = bestFit(line, lines.slice(Math.max(0, index - REACH), index));
    if (!fit || fit.holds < ENOUGH || fit.misses.length * 3 > fit.holds) continue;
    for (const at of fit.misses) yield foundAt(line, fit, at);
  }
}

const bestFit = (line: Line, before: readonly Line[]): Fit | null => {
  let best: Fit | null = null;
  for (const a of before)
    for (const b of before)
      for (const [share, way] of WAYS.entries())
        for (const unsigned of [false, true]) {
          if (a === b || DIFFERENCE.test(a.words) || DIFFERENCE.test(b.words)) continue;
          const fit = fitOf(line, a, b, way, share === 1, unsigned);
          // Signs that hold say which of the two is taken off.
          if (!best || fit.holds > best.holds || (fit.holds === best.holds && best.unsigned && !unsigned)) best = fit;
        }
  return best;
};

const fitOf = (line: Line, a: Line, b: Line, way: Way, share: boolean, unsigned: boolean): Fit => {
  let holds = 0;
  const misses: number[] = [];
  for (const [at, cell] of line.cells.entries()) {
    const [first, second] = [a.cells[at], b.cells[at]];
    if (!cell || !first || !second) continue;
    const apart = way(first, second);
    if (!apart) continue;
    const printed = spread(cell);
    const turned = { low: -apart.high, high: -apart.low };
    if (meet(printed, apart) || (unsigned && meet(printed, turned))) holds++;
    else misses.push(at);
  }
  return { holds, misses, a, b, share, unsigned };
};

const foundAt = (line: Line, { a, b, share }: Fit, at: number): Found => {
  const [cell, first, second] = [line.cells[at]!, a.cells[at]!, b.cells[at]!];
  const step = share ? 0.1 : Math.min(first.step, second.step);
  const is = share ? (100 * (first.value - second.value)) / second.value : first.value - second.value;
  const sum = `${first.printed} − ${second.printed} = ${shown(first.value - second.value, Math.min(first.step, second.step))}`;
  const printed = shown(is, step);
  return {
    at: cell.at,
    other: first.at,
    says: `"${short(line.words)}" is printed as ${cell.printed}, but ${first.printed} and ${second.printed} give ${printed}${share ? '%' : ''}.`,
    mend: `Check the three cells against the source; if the two values are right, write ${printed}${share ? '%' : ''}.`,
    sum: share ? `(${sum.split(' = ')[0]}) ÷ ${second.printed} = ${printed}%` : sum,
    sure: 0.93,
  };
};

const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words);
