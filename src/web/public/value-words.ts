import { decimalsOf, formatValue } from '../../figures/charts/format-value.ts';
import type { Printing, SeriesPoint } from '../../figures/measures/series.ts';
import type { Shorthand, Unit } from '../../record/figure.ts';

/** GSS shorthand, never a blank or a dash: a screen reader says it, and the key explains it. */
const SHORTHAND: Record<Shorthand['means'], string> = {
  confidential: '[c]',
  suppressed: '[c]',
  'not-applicable': '[z]',
  'not-available': '[x]',
  low: '[low]',
};
export const NOT_APPLICABLE = '[z]';
export const NOT_AVAILABLE = '[x]';

const UNITS: Record<string, string> = {
  percent: 'per cent',
  'percentage-points': 'percentage points',
  count: 'number',
  money: 'pounds',
  '': 'unit not stated',
};

/** "per cent", "rate per 10,000", "days". */
export const unitWords = (unit: string): string => {
  const [name = '', per] = unit.split(' ');
  return per ? `rate per ${formatValue(Number(per), { unit: 'count' }, 0)}` : (UNITS[name] ?? name);
};

export type Shape = { unit: Unit | null; per: number | null; decimals: number };

/** Unit and decimal places for all values of a series: those of its finest. */
export const shapeOf = (points: readonly SeriesPoint[]): Shape => {
  const figures = points.map(({ shown }) => shown.from.figure);
  return {
    unit: figures.find(({ unit }) => unit !== null)?.unit ?? null,
    per: figures.find(({ per }) => per !== null)?.per ?? null,
    decimals: Math.max(0, ...points.map(({ shown }) => decimalsOf(shown.step))),
  };
};

/** A value as it was printed, with its unit; its shorthand where there is none. */
export const printedWords = (printing: Printing | null, shape: Shape): string => {
  if (printing === null) return NOT_AVAILABLE;
  if (printing.value === null) return printing.shorthand ? SHORTHAND[printing.shorthand.means] : NOT_AVAILABLE;
  return formatValue(printing.value, shape, decimalsOf(printing.step));
};
