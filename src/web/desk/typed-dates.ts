import { type Form, textIn } from './form.ts';

/** A day as somebody types it: `2031-06-10`, `10/6/2031`, `10 June 2031`. Null where it is none. */
export const dayTyped = (text: string): string | null => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (numeric) return realDay(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const words = /^(?:[A-Za-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}),? (\d{4})$/.exec(text);
  const month = words ? MONTHS.findIndex((name) => name.startsWith(words[2]!.toLowerCase())) : -1;
  return words && month >= 0 ? realDay(Number(words[3]), month + 1, Number(words[1])) : null;
};

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

const realDay = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900 && year < 2200
    ? date.toISOString().slice(0, 10)
    : null;
};

/** A time as somebody types it: `18:30`, `6.30 pm`, `6pm`. Null where it is none. */
export const timeTyped = (text: string): string | null => {
  const match = /^(\d{1,2})(?:[.:](\d{2}))?\s?(am|pm)?$/i.exec(text);
  if (!match) return /^noon$/i.test(text) ? '12:00' : null;
  const half = match[3]?.toLowerCase();
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (minute > 59 || hour > 23 || (half !== undefined && (hour > 12 || hour === 0))) return null;
  if (half === undefined && match[2] === undefined) return null;
  const of24 = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return `${String(of24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

/** A field's day; null where it is empty, undefined where it is no day. */
export const dayIn = (form: Form, name: string): string | null | undefined => {
  const text = textIn(form, name);
  return text === '' ? null : (dayTyped(text) ?? undefined);
};

/** A day as a field shows it: "10/6/2031"; empty where there is none. */
export const dayShown = (day: string | null): string =>
  day === null || day === '' ? '' : `${Number(day.slice(8, 10))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`;
