import type { WrittenDate } from './written-dates.ts';
import { fullYear } from './written-dates.ts';

const YEAR_FIRST = /(?<![\w./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\w/]|[.-]\d)/g;
const DAY_FIRST = /(?<![\w./-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\w/]|[.-]\d)/g;

/**
 * Dates in figures: "18/09/18", "14.01.2020", "2021-04-20". With dots and two figures for the year all three
 * parts must have two figures, since "1.2.15" numbers a paragraph. Nothing is checked against the calendar.
 */
export function numericDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of text.matchAll(YEAR_FIRST)) {
    const [all, year, , month, day] = match;
    found.push({ ...span(match.index, all), day: Number(day), month: Number(month), year: Number(year) });
  }
  for (const match of text.matchAll(DAY_FIRST)) {
    const [all, day = '', mark, month = '', year = ''] = match;
    if (year.length === 2 && mark !== '/' && (day.length < 2 || month.length < 2)) continue;
    const full = year.length === 2 ? fullYear(Number(year)) : Number(year);
    found.push({ ...span(match.index, all), day: Number(day), month: Number(month), year: full });
  }
  return found.filter(({ month, year }) => month <= 12 || String(year).length === 4);
}

const span = (start: number, all: string) => ({ start, end: start + all.length, weekday: null });
