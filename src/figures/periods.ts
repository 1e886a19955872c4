import { findDates } from '../calendar/dates.ts';
import { type At, within } from '../record/at.ts';
import type { Period } from '../record/period.ts';
import { dateSense, FORMS, HEADER_FORMS, type PeriodSense } from './period-forms.ts';
import { remembered } from './remembered.ts';

/** A period where it stands in a text, "as at" included. */
export type FoundPeriod = PeriodSense & { from: number; to: number; asAt: boolean };

const AS_AT = /(?:\bas\s(?:at|of|on)|\bat\sthe\send\sof|\bat\sthe|\bat\send|\bat\syear\send|\bat|\bon)\s(?:the\s)?$/i;
const STATE = /^(?:as|at)\b|^on\s/i;
const LONGEST_LEAD = 24;
/** Most words of a paper name no time: what holds none of these need not be looked at form by form. */
const HINT =
  /(?:19|20)\d\d|\d\d\s?[/\u2013-]\s?\d|\d[/.-]\d{1,2}[/.-]\d|quarter|qtr|half|year|month|mths|\dm\s|term|autumn|spring|summer|winter|ytd|days|weeks|\bq\s?[1-4]|\bh[12]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;

/**
 * The periods of a text in reading order, none inside another: years, academic and financial years, quarters,
 * halves, terms, months, days, ranges and relative stretches. A table's header may be shorter ("Autumn %", "Dec 24",
 * "18/19"): say so with `header`. Linear in the length of the text.
 */
export const findPeriods = (text: string, { header = false } = {}): FoundPeriod[] => {
  if (!HINT.test(text)) return [];
  const found: FoundPeriod[] = [];
  for (const { needs, forms } of header ? IN_HEADERS : FORMS) {
    if (!needs.test(text)) continue;
    for (const { look, sense } of forms)
      for (const match of text.matchAll(look)) {
        const read = sense(match.groups ?? {}, match[0]);
        if (read) found.push({ ...read, from: match.index, to: match.index + match[0].length, asAt: false });
      }
  }
  for (const { date, precision, start, end } of findDates(text))
    found.push({ ...dateSense(date, precision), from: start, to: end, asAt: false });
  return longest(found).map((period) => withAsAt(text, period));
};

/** The first period of the words of a header, which many tables share. */
export const headerPeriod = remembered((text): FoundPeriod | null => findPeriods(text, { header: true })[0] ?? null);

/** A found period as the record has it; `at` is the place of the text it was found in. */
export const toPeriod = (text: string, at: At, found: FoundPeriod): Period => ({
  kind: found.kind,
  phrase: text.slice(found.from, found.to),
  label: found.label,
  start: found.start,
  end: found.end,
  asAt: found.asAt,
  at: within(at, found.from, found.to),
});

const IN_HEADERS = [...FORMS, ...HEADER_FORMS];

const longest = (found: FoundPeriod[]): FoundPeriod[] => {
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: FoundPeriod[] = [];
  for (const period of found) {
    const last = kept.at(-1);
    if (!last || period.from >= last.to) kept.push(period);
    else if (period.to - period.from > last.to - last.from) kept[kept.length - 1] = period;
  }
  return kept;
};

const withAsAt = (text: string, period: FoundPeriod): FoundPeriod => {
  if (period.kind !== 'day' && period.kind !== 'month') return period;
  const before = text.slice(Math.max(0, period.from - LONGEST_LEAD), period.from);
  const lead = AS_AT.exec(before);
  if (!lead || !STATE.test(lead[0])) return period;
  // "on 3 May" is when something happened, unless it is a day on which things are counted.
  if (/^on/i.test(lead[0])) return { ...period, asAt: period.kind === 'day' };
  return { ...period, from: period.from - lead[0].length, asAt: true };
};
