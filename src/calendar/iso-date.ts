import { monthName, weekdayOf } from './calendar-words.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** `2018-09-18` of its parts; null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** `2018-09` of a year and a month from 1 to 12. */
export const isoMonth = (year: number, month: number): string => `${year}-${pad(month)}`;

/** Days of a month, leap years regarded. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The last day of a month as an ISO date. */
export const lastDayOfMonth = (year: number, month: number): string =>
  `${isoMonth(year, month)}-${pad(daysInMonth(year, month))}`;

/** The ISO date so many days after (or, below zero, before) another. */
export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** The ISO date so many months later; a day that the month lacks becomes its last (31 January + 1 = 28 February). */
export const addMonths = (date: string, months: number): string =>
  Temporal.PlainDate.from(date).add({ months }).toString();

/** Year and month of an ISO date, whole or partial to the month. */
export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const monthOf = (date: string): number => Number(date.slice(5, 7));

/** An ISO date, whole or partial, as a reader says it: "18 September 2018", "September 2018", "2018". */
export const plainDate = (date: string): string =>
  [date.slice(8, 10).replace(/^0/, ''), date.length >= 7 ? monthName(monthOf(date)) : '', date.slice(0, 4)]
    .filter(Boolean)
    .join(' ');

/** A whole ISO date in words: "Tuesday 18 September 2018". */
export const inWords = (date: string): string =>
  `${weekdayOf(date)} ${Number(date.slice(8, 10))} ${monthName(monthOf(date))} ${yearOf(date)}`;
