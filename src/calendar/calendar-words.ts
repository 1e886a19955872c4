const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Source of a regular expression for the name of a month, whole or shortened, without anchors. */
export const MONTH_NAME =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** Source of a regular expression for the name of a weekday, whole or shortened, without anchors. */
export const WEEKDAY_NAME =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';

/** Month 1 to 12 of a name such as "Sept" or "SEPTEMBER"; null for any other word. */
export function monthNumber(name: string): number | null {
  const start = name.toLowerCase().slice(0, 3);
  const index = MONTHS.findIndex((month) => month.startsWith(start));
  return index < 0 ? null : index + 1;
}

/** "January" to "December" for 1 to 12. */
export function monthName(month: number): string {
  const name = MONTHS[month - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The full name of a weekday written whole or short ("Tues" is "Tuesday"); null for any other word. */
export function weekdayName(name: string): string | null {
  const start = name.toLowerCase().slice(0, 3);
  return WEEKDAYS.find((day) => day.toLowerCase().startsWith(start)) ?? null;
}

/** The weekday of an ISO date: `weekdayOf('2018-09-18')` is "Tuesday". */
export function weekdayOf(date: string): string {
  return WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] as string;
}
