import type { Period } from '../../record/period.ts';

/** How often a measure is told: a quarter's value is no value of a year. */
export type Cadence = 'year' | 'half' | 'term' | 'quarter' | 'month' | 'day' | 'range';

const TERMS = ['autumn', 'spring', 'summer'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export const cadenceOf = ({ kind }: Pick<Period, 'kind'>): Cadence | null => {
  if (kind === 'relative') return null;
  if (kind === 'academic-year' || kind === 'financial-year' || kind === 'split-year') return 'year';
  return kind;
};

/**
 * When a period ends, in years (2019.25 for the end of March 2019), to put values in order; null for a label without
 * a date. Years are known by their label alone, so that 2018/19 is one time whoever's year it is.
 */
export const timeOf = (label: string): number | null => {
  const range = label.split(' to ');
  if (range.length === 2) return timeOf(range[1]!);
  const year = Number(label.slice(0, 4));
  const rest = label.slice(4);
  if (!/^\d{4}/.test(label)) return null;
  if (rest === '') return year + 1;
  const month = /^-(\d{2})(?:-(\d{2}))?$/.exec(rest);
  if (month) return year + (Number(month[1]) - (month[2] ? 1 : 0)) / 12 + Number(month[2] ?? 0) / 366;
  const split = /^\/\d{2}(?: (.+))?$/.exec(rest);
  const part = split ? split[1] : rest.trim();
  // A council's year begins in April, a school's in September.
  if (split && part === undefined) return year + 1.25;
  const quarter = /^Q([1-4])$/.exec(part ?? '');
  if (quarter) return year + (split ? 0.25 : 0) + Number(quarter[1]) / 4;
  const half = /^H([12])$/.exec(part ?? '');
  if (half) return year + (split ? 0.25 : 0) + Number(half[1]) / 2;
  const term = TERMS.indexOf((part ?? '').toLowerCase());
  return term < 0 ? null : year + 1 + term / 3;
};

/** A label as people say it: "31 December 2019", "December 2019", "Quarter 1 2018/19", "summer term 2017/18". */
export const periodWords = (label: string): string => {
  const range = label.split(' to ');
  if (range.length === 2) return range.map(periodWords).join(' to ');
  const date = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(label);
  const month = MONTHS[Number(date?.[2]) - 1];
  return date && month ? `${date[3] ? `${Number(date[3])} ` : ''}${month} ${date[1]}` : label;
};
