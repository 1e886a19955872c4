import { type DayProfile, isClearDay } from '../calendar/clear-days.ts';
import { bankHolidays } from '../calendar/holidays.ts';
import { addDays, daysInMonth, inWords, isoDay, yearOf } from '../calendar/iso-date.ts';

/** "The third Tuesday of each of these months": how most councils set a committee's dates. */
export type MeetingPattern = {
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  /** 1 to 4; 5 is the last of the month. */
  week: number;
  /** 1 January to 12 December. */
  months: readonly number[];
};

export type PlannedDay = {
  date: string;
  /** Where the pattern put it, and why it is not there; null where it is. */
  insteadOf: { date: string; why: string } | null;
};

const WEEK = 7;

/** The first day of the municipal year "2031/32" and of the next, by the day on which it begins. */
export const yearBounds = (year: string, annualMeeting: string): { from: string; before: string } => {
  const begins = Number(year.slice(0, 4));
  return { from: `${begins}-${annualMeeting}`, before: `${begins + 1}-${annualMeeting}` };
};

/**
 * The days of a municipal year on which a body meets by a pattern. A day on which the offices are shut is put off to
 * the same weekday of the next week that is open, and says so.
 */
export const plannedDays = (
  { weekday, week, months }: MeetingPattern,
  year: string,
  annualMeeting: string,
  profile: DayProfile,
): PlannedDay[] => {
  const { from, before } = yearBounds(year, annualMeeting);
  const begins = Number(year.slice(0, 4));
  const days: PlannedDay[] = [];
  for (const calendarYear of [begins, begins + 1])
    for (let month = 1; month <= 12; month++) {
      const date = nthWeekday(calendarYear, month, weekday, week);
      if (!months.includes(month) || date < from || date >= before) continue;
      days.push(openDay(date, profile));
    }
  return days;
};

/** The first to fourth weekday of a month, or (5) the last. */
const nthWeekday = (year: number, month: number, weekday: number, week: number): string => {
  const last = daysInMonth(year, month);
  const first = isoDay(year, month, 1) ?? '';
  const offset = (weekday - Temporal.PlainDate.from(first).dayOfWeek + WEEK) % WEEK;
  const inFirstWeek = 1 + offset;
  const day =
    week === 5 ? inFirstWeek + WEEK * Math.floor((last - inFirstWeek) / WEEK) : inFirstWeek + WEEK * (week - 1);
  return isoDay(year, month, day) ?? '';
};

const openDay = (date: string, profile: DayProfile): PlannedDay => {
  const why = whyShut(date, profile);
  if (why === null) return { date, insteadOf: null };
  let later = addDays(date, WEEK);
  while (whyShut(later, profile) !== null) later = addDays(later, WEEK);
  return { date: later, insteadOf: { date, why } };
};

/** Why a council does not meet on a day; null where it may. */
export const whyShut = (date: string, profile: DayProfile): string | null => {
  const holiday = bankHolidays(profile.nation, yearOf(date)).find((one) => one.date === date);
  if (holiday) return holiday.name;
  if (profile.closures.includes(date)) return 'the offices are shut';
  return isClearDay(date, profile) || Temporal.PlainDate.from(date).dayOfWeek === 6 ? null : 'a Sunday';
};

export type Sitting = {
  id: string;
  body: string;
  date: string;
  startTime: string;
  venue: string;
  members: readonly string[];
};

/** What stands in a meeting's way: another at the same hours in the same room, or with the same members. */
export type Clash = { id: string; other: string; body: string; sameVenue: boolean; shared: readonly string[] };

/** Meetings last long; two that begin within so many minutes of each other run together. */
const LASTS_MINUTES = 150;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Every clash between meetings, told from both sides; `members` are keys of people. */
export const clashes = (sittings: readonly Sitting[]): Clash[] => {
  const byDay = Map.groupBy(sittings, ({ date }) => date);
  return [...byDay.values()].flatMap((day) =>
    day.flatMap((one) =>
      day.flatMap((other) => {
        if (one.id === other.id || Math.abs(minutesOf(one.startTime) - minutesOf(other.startTime)) >= LASTS_MINUTES)
          return [];
        const shared = one.members.filter((member) => other.members.includes(member));
        const sameVenue = one.venue !== '' && one.venue.toLowerCase() === other.venue.toLowerCase();
        if (!sameVenue && shared.length === 0 && one.body !== other.body) return [];
        return [{ id: one.id, other: other.id, body: other.body, sameVenue, shared }];
      }),
    ),
  );
};

/** "Put off from Monday 26 May 2031: Spring bank holiday". */
export const putOffWords = ({ insteadOf }: PlannedDay): string | null =>
  insteadOf && `put off from ${inWords(insteadOf.date)}: ${insteadOf.why}`;
