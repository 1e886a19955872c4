import { bankHolidays, type Nation } from './holidays.ts';
import { addDays, inWords, yearOf } from './iso-date.ts';

/** How a council counts days: each local rule is a setting. */
export type DayProfile = {
  nation: Nation;
  /** Some parish councils count Saturdays as clear days; principal councils do not. */
  saturdayCounts: boolean;
  /** Further days on which the offices are shut, ISO. */
  closures: string[];
  /** "16:00", where a paper published later in the day counts as published on the next; null where midnight does. */
  officeCloses: string | null;
  /** Whether the 28 clear days of a key decision are working days (the strict reading) or, as is common, any days. */
  longNotice: 'calendar' | 'working';
};

export const ENGLAND: DayProfile = {
  nation: 'england',
  saturdayCounts: false,
  closures: [],
  officeCloses: null,
  longNotice: 'calendar',
};

/** What clear days of notice stand between a publication and a meeting. */
export type Notice = {
  clearDays: number;
  needed: number;
  enough: boolean;
  /** Published on a lawful day, after the offices had closed. */
  afterClosing: boolean;
  latest: string;
  /** The count in words a reader can check. */
  sum: string;
};

/** Whether a day counts as a clear day: no weekend, bank holiday or closure of the council's. */
export function isClearDay(date: string, profile: DayProfile): boolean {
  const weekday = Temporal.PlainDate.from(date).dayOfWeek;
  if (weekday === 7 || (weekday === 6 && !profile.saturdayCounts)) return false;
  if (profile.closures.includes(date)) return false;
  return !bankHolidays(profile.nation, yearOf(date)).some((holiday) => holiday.date === date);
}

/**
 * Clear days between two dates, neither of which is itself counted
 * (R v Swansea City Council ex p Elitestone: working days only).
 */
export function clearDaysBetween(published: string, meeting: string, profile: DayProfile): number {
  let count = 0;
  for (let date = addDays(published, 1); date < meeting; date = addDays(date, 1))
    if (isClearDay(date, profile)) count++;
  return count;
}

/** The last working day on which publication leaves so many clear days before the meeting (LGA 1972 s100B: five). */
export function latestPublication(meeting: string, clearDays: number, profile: DayProfile): string {
  let date = addDays(meeting, -1);
  let left = clearDays;
  for (; left > 0; date = addDays(date, -1)) if (isClearDay(date, profile)) left--;
  while (!isClearDay(date, profile)) date = addDays(date, -1);
  return date;
}

/** The working day so many working days before a day: one before a Tuesday is the Monday. */
export function workingDaysBefore(day: string, days: number, profile: DayProfile): string {
  let date = day;
  for (let left = days; left > 0; ) {
    date = addDays(date, -1);
    if (isClearDay(date, profile)) left--;
  }
  return date;
}

/** The first day after so many clear days have passed from `start`, `start` itself not counted. */
export function afterClearDays(start: string, clearDays: number, profile: DayProfile): string {
  let date = start;
  for (let left = clearDays; left > 0; ) {
    date = addDays(date, 1);
    if (isClearDay(date, profile)) left--;
  }
  return date;
}

/**
 * What notice a paper gives that is published at a moment ("2024-07-05", "16:15"). After the offices have closed
 * the count is that of the day, with a warning: whether such a day is lost is contested.
 */
export function ifPublished(
  at: { date: string; time: string | null },
  meeting: string,
  needed: number,
  profile: DayProfile,
): Notice {
  const clearDays = clearDaysBetween(at.date, meeting, profile);
  const latest = latestPublication(meeting, needed, profile);
  const closed = at.time !== null && profile.officeCloses !== null && at.time > profile.officeCloses;
  const enough = clearDays >= needed;
  const late = enough ? '' : ` The last lawful day was ${inWords(latest)}.`;
  const warning = closed
    ? ` It was published at ${at.time}, after the offices closed at ${profile.officeCloses}; counted from the next day, ${clearDaysBetween(nextClearDay(at.date, profile), meeting, profile)} remain.`
    : '';
  return {
    clearDays,
    needed,
    enough,
    afterClosing: closed,
    latest,
    sum: `${count(clearDays)} between ${inWords(at.date)} and ${inWords(meeting)}, neither counted; ${needed} needed.${late}${warning}`,
  };
}

const count = (days: number): string => `${days} clear day${days === 1 ? '' : 's'}`;

function nextClearDay(date: string, profile: DayProfile): string {
  return afterClearDays(date, 1, profile);
}
