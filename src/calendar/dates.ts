import { monthName, weekdayOf } from './calendar-words.ts';
import { daysInMonth, isoDay, isoMonth } from './iso-date.ts';
import { numericDates } from './numeric-dates.ts';
import { type WrittenDate, writtenDates } from './written-dates.ts';

export type FoundDate = {
  /** ISO, partial where only month and year are stated. */
  date: string;
  precision: 'day' | 'month';
  /** Characters `[start, end)` of the text, the weekday included. */
  start: number;
  end: number;
  /** The weekday as named in the text, in full: "Tuesday". */
  weekday: string | null;
  /** True where the calendar gives that date another weekday. */
  weekdayWrong: boolean;
  /** False where the year was taken from the context. */
  yearStated: boolean;
};

export type BadDate = { start: number; end: number; says: string };

const EARLIEST_YEAR = 1500;
const LATEST_YEAR = 2100;
/** Words that let one date lend its year to the date before it: "6th November not 30th October, 2018". */
const JOINED = /^\s*(?:,|&|and|or|not|to|until|through|rather than|instead of|[-–—]|\s|on|the|from){1,6}\s*$/i;
const RANGE = /(?:to|until|through|[-–—])/i;

/**
 * Every date of a text in reading order, each with its place. A date without a year takes that of the date it
 * is joined to ("14 June and 26 July 2022"), else `context.year` with `yearStated: false`; without either it is
 * not given. Dates that cannot be ("31 June") are left to `findBadDates`. Linear in the length of the text.
 */
export function findDates(text: string, context: { year?: number } = {}): FoundDate[] {
  const found: FoundDate[] = [];
  for (const written of allDates(text)) {
    const year = written.year ?? (written.day === null ? undefined : context.year);
    if (year === undefined || fault({ ...written, year })) continue;
    const date = written.day === null ? isoMonth(year, written.month) : isoDay(year, written.month, written.day);
    if (date === null) continue;
    found.push({
      date,
      precision: written.day === null ? 'month' : 'day',
      start: written.start,
      end: written.end,
      weekday: written.weekday,
      weekdayWrong: written.weekday !== null && weekdayOf(date) !== written.weekday,
      yearStated: written.year !== null,
    });
  }
  return found;
}

/** Dates that no calendar has, each with its place and what is wrong with it in words; in reading order. */
export function findBadDates(text: string): BadDate[] {
  return allDates(text).flatMap((written) => {
    const says = fault(written);
    return says ? [{ start: written.start, end: written.end, says }] : [];
  });
}

function allDates(text: string): WrittenDate[] {
  const dates = [...writtenDates(text), ...numericDates(text)].sort((a, b) => a.start - b.start);
  for (let i = dates.length - 2; i >= 0; i--) lendYear(dates[i]!, dates[i + 1]!, text);
  return dates;
}

/** "30 December to 2 January 2020" began in 2019: a span never runs backwards. */
function lendYear(date: WrittenDate, next: WrittenDate, text: string): void {
  if (date.year !== null || date.day === null || next.year === null || next.day === null) return;
  const between = text.slice(date.end, Math.min(next.start, date.end + 30));
  if (next.start - date.end > 30 || !JOINED.test(between)) return;
  const overNewYear = RANGE.test(between) && date.month > next.month;
  date.year = next.year - (overNewYear ? 1 : 0);
}

function fault({ day, month, year }: WrittenDate): string | null {
  if (year !== null && (year < EARLIEST_YEAR || year > LATEST_YEAR)) return `the year ${year} cannot be meant`;
  if (month < 1 || month > 12) return `there is no month ${month}`;
  if (day === null) return null;
  // Without a year 29 February is given the benefit of the doubt.
  const days = daysInMonth(year ?? 2000, month);
  if (day >= 1 && day <= days) return null;
  return `${monthName(month)}${year === null ? '' : ` ${year}`} has ${days} days, not ${day}`;
}
