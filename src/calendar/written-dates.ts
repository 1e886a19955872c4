import { MONTH_NAME, monthNumber, WEEKDAY_NAME, weekdayName } from './calendar-words.ts';

/** A date as its characters give it, before the calendar has been asked whether it exists. */
export type WrittenDate = {
  start: number;
  end: number;
  day: number | null;
  month: number;
  /** Null where the words give no year. */
  year: number | null;
  weekday: string | null;
};

const ANCHOR = new RegExp(`(?<![A-Za-z])(?:${MONTH_NAME})(?![A-Za-z])`, 'gi');
const ORDINAL = '\\s?(?:st|nd|rd|th|<sup>(?:st|nd|rd|th)</sup>)';
const DAY_BEFORE = new RegExp(
  `(?:(?<![A-Za-z])(${WEEKDAY_NAME})\\.?,?\\s{0,3}(?:the\\s)?)?(?<![\\d.:/£$,-])(\\d{1,2})(${ORDINAL})?(?:\\sday)?(?:\\sof)?[\\s,./-]{0,3}$`,
  'i',
);
const EARLIER_DAY = new RegExp(
  `(?:(?<![A-Za-z])(${WEEKDAY_NAME})\\.?,?\\s{0,3}(?:the\\s)?)?(?<![\\d.:/£$,-])(\\d{1,2})(${ORDINAL})?\\s{0,2}(?:,|&|and|or|to|[-–/])\\s{0,3}(?:the\\s)?$`,
  'i',
);
const WEEKDAY_BEFORE = new RegExp(`(?<![A-Za-z])(${WEEKDAY_NAME})\\.?,?\\s{0,3}(?:the\\s)?$`, 'i');
const NUMBERED_THING =
  /\b(?:items?|minutes?|nos?\.?|numbers?|pages?|paragraphs?|sections?|appendix|appendices|clauses?|part)\s*$/i;
const DAY_AFTER = new RegExp(`\\.?,?\\s{0,3}(?:the\\s)?(\\d{1,2})(?![\\d.:/%]\\d|\\d)(${ORDINAL})?(?![a-z%])`, 'iy');
const YEAR_AFTER = /[\s,./-]{0,4}(\d{4,5})(?!,?\d|\s?(?:hours|hrs)\b|[%a-z])/iy;
const SHORT_YEAR_AFTER = /(?:\s?['’]|[-/.])(\d{2})(?![\d:/-]|\.\d|[a-z])|\.?\s(\d{2})(?=\s*(?:[,;)\]\n]|$))/iy;

/** How far back from a month's name its day, and the days listed with it, are looked for. */
const REACH = 48;

/**
 * Dates whose month is a word, in reading order: "Tuesday, 29th October, 2019", "October 29, 2019",
 * "1st & 2nd March 2020" (two), "December 2019". Nothing is checked against the calendar.
 */
export function writtenDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  let free = 0;
  for (const match of text.matchAll(ANCHOR)) {
    const dates = datesAround(text, match.index, match[0], free);
    found.push(...dates);
    free = dates.at(-1)?.end ?? free;
  }
  return found;
}

function datesAround(text: string, at: number, name: string, free: number): WrittenDate[] {
  // In small letters "may" and "march" are verbs, and "mar", "sat" and the like are words.
  if (
    /^(?:may|mar|march)$/.test(name) &&
    !/\d(?:st|nd|rd|th)?(?:\sof)?\s$/.test(text.slice(Math.max(free, at - 10), at))
  )
    return [];
  const month = monthNumber(name) as number;
  const before = text.slice(Math.max(free, at - REACH), at);
  const from = at - before.length;
  const end = at + name.length;
  const day = DAY_BEFORE.exec(before);
  if (day) return dayFirst(text, { before, from, end, month, day });
  return monthFirst(text, { before, from, at, end, month });
}

type Left = { before: string; from: number; end: number; month: number };

function dayFirst(text: string, { before, from, end, month, day }: Left & { day: RegExpExecArray }): WrittenDate[] {
  const year = yearAt(text, end, true);
  const last: WrittenDate = {
    start: from + day.index,
    end: year.end,
    day: Number(day[2]),
    month,
    year: year.value,
    weekday: day[1] ? weekdayName(day[1]) : null,
  };
  return [...earlierDays(before.slice(0, day.index), from, last), last];
}

/** Days that share the month of a later one: "1st & 2nd March", "30 and 31 May", "5, 12 and 19 June". */
function earlierDays(before: string, from: number, last: WrittenDate): WrittenDate[] {
  const days: WrittenDate[] = [];
  let rest = before;
  let next = last.day as number;
  for (let match = EARLIER_DAY.exec(rest); match; match = EARLIER_DAY.exec(rest)) {
    const day = Number(match[2]);
    const label = NUMBERED_THING.test(rest.slice(0, match.index)) && !match[3];
    if (day >= next || day === 0 || label) break;
    const start = from + match.index;
    const length = match[0].replace(/\s*(?:,|&|and|or|to|[-–/])\s*(?:the\s)?$/i, '').length;
    const weekday = match[1] ? weekdayName(match[1]) : null;
    days.unshift({ start, end: start + length, day, month: last.month, year: last.year, weekday });
    rest = rest.slice(0, match.index);
    next = day;
  }
  return days;
}

function monthFirst(text: string, { before, from, at, end, month }: Left & { at: number }): WrittenDate[] {
  const weekday = WEEKDAY_BEFORE.exec(before);
  DAY_AFTER.lastIndex = end;
  const day = DAY_AFTER.exec(text);
  if (day) {
    const year = yearAt(text, end + day[0].length, false);
    // "June 10" alone may be a month and a count; a year, an ordinal or a weekday makes it a day.
    if (year.value !== null || day[2] || weekday)
      return [
        {
          start: weekday ? from + weekday.index : at,
          end: year.end,
          day: Number(day[1]),
          month,
          year: year.value,
          weekday: weekday ? weekdayName(weekday[1] as string) : null,
        },
      ];
  }
  const year = yearAt(text, end, false);
  return [{ start: at, end: year.end, day: null, month, year: year.value, weekday: null }];
}

/** The year that begins at `from`; two digits only where a mark or the end of the phrase shows them to be one. */
function yearAt(text: string, from: number, afterDay: boolean): { value: number | null; end: number } {
  YEAR_AFTER.lastIndex = from;
  const long = YEAR_AFTER.exec(text);
  if (long) return { value: Number(long[1]), end: from + long[0].length };
  SHORT_YEAR_AFTER.lastIndex = from;
  const short = SHORT_YEAR_AFTER.exec(text);
  const digits = short?.[1] ?? (afterDay ? short?.[2] : undefined);
  if (short && digits) return { value: fullYear(Number(digits)), end: from + short[0].length };
  return { value: null, end: from };
}

/** 18 is 2018 and 99 is 1999: councils' papers look back further than they look ahead. */
export const fullYear = (twoDigits: number): number => (twoDigits < 60 ? 2000 : 1900) + twoDigits;
