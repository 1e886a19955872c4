import { findDates } from '../../calendar/dates.ts';
import type { Block } from '../../documents/document.ts';
import { type At, within } from '../../record/at.ts';
import type { Period } from '../../record/period.ts';
import { findPeriods } from '../periods.ts';

const FIRST_LINES = 12;
const LONGEST_LINE = 160;

/** What a paper's first lines say of its time: the year that they name ("2024/25"), else their first date. */
export type PaperYear = { at: At } & ({ label: string } | { date: string });

/** Reads the first short lines of a paper. */
export const yearOfPaper = (blocks: readonly Block[]): PaperYear | null => {
  const lines = blocks
    .slice(0, FIRST_LINES)
    .filter(({ kind, text }) => kind !== 'table' && kind !== 'furniture' && text.length <= LONGEST_LINE);
  for (const { text, at } of lines)
    for (const found of findPeriods(text)) {
      const label = /^\d{4}\/\d{2}/.exec(found.label)?.[0];
      if (label) return { label, at: within(at, found.from, found.to) };
    }
  for (const { text, at } of lines) {
    const day = findDates(text).find(({ precision, yearStated }) => precision === 'day' && yearStated);
    if (day) return { date: day.date, at: within(at, day.start, day.end) };
  }
  return null;
};

const BARE_QUARTER = /^Q([1-4])$/;

/**
 * A bare "Quarter 1" is of the paper's year; of a paper that only has a date, the last one that had begun by then
 * (financial years: quarter 1 begins in April). Null of any other period.
 */
export const quarterInYear = (period: Period, year: PaperYear): Period | null => {
  const number = BARE_QUARTER.exec(period.label)?.[1];
  if (!number) return null;
  const sense = findPeriods(`Q${number} ${'label' in year ? year.label : yearOfQuarter(Number(number), year.date)}`)[0];
  return sense ? { ...period, label: sense.label, start: sense.start, end: sense.end } : null;
};

const yearOfQuarter = (number: number, date: string): string => {
  const [year, month] = date.split('-').map(Number) as [number, number];
  const begins = number === 4 ? 1 : number * 3 + 1;
  const began = month >= begins ? year : year - 1;
  const first = number === 4 ? began - 1 : began;
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
};
