const DATE = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * A date as papers print it: "Tuesday 14 January 2025". A partial date is given back as far as it goes.
 *
 * @param date ISO 8601, `2025-01-14` or `2025-01`
 */
export const dateInWords = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined) return date;
  const moment = new Date(Date.UTC(year, month - 1, day ?? 1));
  if (day !== undefined) return DATE.format(moment).replaceAll(',', '');
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(moment);
};

/** A time of the clock as papers print it: "5.30 p.m." of `17:30`. */
export const timeInWords = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour % 12 || 12}.${String(minute).padStart(2, '0')} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
};
