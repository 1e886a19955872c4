import type { At } from '../src/record/at.ts';
import { type Comparator, type Figure, NOTHING_BESIDE, type Stated } from '../src/record/figure.ts';
import type { Period, PeriodKind } from '../src/record/period.ts';

const NOWHERE: At = { page: 1, start: 0, end: 1 };

export const madePeriod = (label: string, kind: PeriodKind = kindOf(label)): Period => ({
  kind,
  phrase: label,
  label,
  start: null,
  end: null,
  asAt: kind === 'day',
  at: NOWHERE,
});

const kindOf = (label: string): PeriodKind => {
  if (/Q\d$/.test(label)) return 'quarter';
  if (/^\d{4}\/\d{2}$/.test(label)) return 'split-year';
  if (/^\d{4}-\d{2}-\d{2}$/.test(label)) return 'day';
  if (/^\d{4}-\d{2}$/.test(label)) return 'month';
  return /^\d{4}$/.test(label) ? 'year' : 'relative';
};

/** A number as printed: "70.3%" with its value, unit and step; null for what is not printed. */
export const madeStated = (printed: string, period: string | null = null, at: At = NOWHERE): Stated => {
  const digits = printed.replaceAll(/[^\d.-]/g, '');
  const value = digits === '' ? null : Number(digits);
  return {
    value,
    printed,
    step: value === null ? null : 10 ** -(digits.split('.')[1]?.length ?? 0),
    unit: printed.includes('%') ? 'percent' : 'count',
    per: null,
    period: period === null ? null : madePeriod(period),
    at,
  };
};

export const madeComparator = (
  who: Comparator['who'],
  name: string,
  printed: string,
  period: string | null = null,
): Comparator => ({
  ...madeStated(printed, period),
  who,
  name,
  gap: null,
});

/** A figure in short: its measure, period and value as printed, and whatever else a test cares about. */
export const madeFigure = (
  measure: string | null,
  period: string | null,
  printed: string,
  more: Partial<Figure> = {},
): Figure => ({
  ...madeStated(printed, period),
  ...NOTHING_BESIDE,
  measure,
  comparators: [],
  marks: [],
  taken: [],
  where: 'table',
  passage: NOWHERE,
  sure: 1,
  ...more,
});
