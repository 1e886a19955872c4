import { addDays, daysInMonth, isoDay, yearOf } from './iso-date.ts';

export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland';
export type Holiday = { date: string; name: string };

/** Holidays given once, by proclamation, in the whole of the United Kingdom. */
const ONCE: Holiday[] = [
  { date: '1999-12-31', name: 'Millennium holiday' },
  { date: '2002-06-03', name: 'Golden Jubilee' },
  { date: '2011-04-29', name: 'Royal wedding' },
  { date: '2012-06-05', name: 'Diamond Jubilee' },
  { date: '2022-06-03', name: 'Platinum Jubilee' },
  { date: '2022-09-19', name: 'State Funeral' },
  { date: '2023-05-08', name: 'Coronation' },
];
/** Scotland's own, by proclamation of 4 February 2026. */
const ONCE_IN_SCOTLAND: Holiday[] = [{ date: '2026-06-15', name: 'World Cup' }];
/** The early May holiday kept on VE Day, and the spring holiday moved to stand beside a jubilee. */
const MOVED_EARLY_MAY: Record<number, string> = { 2020: '2020-05-08' };
const MOVED_SPRING: Record<number, string> = { 2002: '2002-06-04', 2012: '2012-06-04', 2022: '2022-06-02' };
/** St Andrew's Day Bank Holiday (Scotland) Act 2007. */
const FIRST_ST_ANDREWS = 2007;

const kept = new Map<string, Holiday[]>();

/**
 * The bank and public holidays of a year (Gregorian, from 1978), substitute days and single holidays included,
 * in order of date. Sources: Banking and Financial Dealings Act 1971 Sch 1 and the proclamations under it.
 */
export function bankHolidays(nation: Nation, year: number): Holiday[] {
  const key = `${nation} ${year}`;
  const known = kept.get(key);
  if (known) return known;
  const holidays = [...common(year), ...ownOf(nation, year), ...inYear(ONCE, year)];
  holidays.sort((a, b) => a.date.localeCompare(b.date));
  kept.set(key, holidays);
  return holidays;
}

/** Easter Sunday of a year by the anonymous Gregorian computation. */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return day(year, Math.floor(f / 31), (f % 31) + 1);
}

function common(year: number): Holiday[] {
  return [
    { date: addDays(easterSunday(year), -2), name: 'Good Friday' },
    { date: MOVED_EARLY_MAY[year] ?? monday(year, 5, 'first'), name: 'Early May bank holiday' },
    { date: MOVED_SPRING[year] ?? monday(year, 5, 'last'), name: 'Spring bank holiday' },
    ...pair(year, 12, 25, 'Christmas Day', 'Boxing Day'),
  ];
}

function ownOf(nation: Nation, year: number): Holiday[] {
  if (nation === 'scotland') {
    const andrew = { date: onWeekday(day(year, 11, 30)), name: 'St Andrew’s Day' };
    return [
      ...pair(year, 1, 1, 'New Year’s Day', '2nd January'),
      { date: monday(year, 8, 'first'), name: 'Summer bank holiday' },
      ...(year >= FIRST_ST_ANDREWS ? [andrew] : []),
      ...inYear(ONCE_IN_SCOTLAND, year),
    ];
  }
  const shared = [
    { date: onWeekday(day(year, 1, 1)), name: 'New Year’s Day' },
    { date: addDays(easterSunday(year), 1), name: 'Easter Monday' },
    { date: monday(year, 8, 'last'), name: 'Summer bank holiday' },
  ];
  if (nation !== 'northern-ireland') return shared;
  return [
    ...shared,
    { date: onWeekday(day(year, 3, 17)), name: 'St Patrick’s Day' },
    { date: onWeekday(day(year, 7, 12)), name: 'Battle of the Boyne' },
  ];
}

/** Two holidays running: one that falls on a weekend moves to the first weekday that is not the other. */
function pair(year: number, month: number, first: number, name: string, nextName: string): Holiday[] {
  const one = day(year, month, first);
  const two = day(year, month, first + 1);
  const oneIs = dayOfWeek(one);
  if (oneIs === 7)
    return [
      { date: two, name: nextName },
      { date: addDays(two, 1), name },
    ];
  if (oneIs === 6)
    return [
      { date: addDays(one, 2), name },
      { date: addDays(one, 3), name: nextName },
    ];
  return [
    { date: one, name },
    { date: onWeekday(two), name: nextName },
  ];
}

const inYear = (holidays: Holiday[], year: number): Holiday[] => holidays.filter(({ date }) => yearOf(date) === year);
const day = (year: number, month: number, date: number): string => isoDay(year, month, date) as string;
const dayOfWeek = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;

/** The date itself, or the Monday after where it falls on a weekend. */
function onWeekday(date: string): string {
  const weekday = dayOfWeek(date);
  return weekday > 5 ? addDays(date, 8 - weekday) : date;
}

function monday(year: number, month: number, which: 'first' | 'last'): string {
  const from = which === 'first' ? day(year, month, 7) : day(year, month, daysInMonth(year, month));
  return addDays(from, 1 - dayOfWeek(from));
}
