import { MONTH_NAME } from '../../calendar/calendar-words.ts';
import { findDates } from '../../calendar/dates.ts';
import type { Period } from '../../record/period.ts';

export type FoundPeriod = Omit<Period, 'at'> & { from: number; to: number };

const YEAR = '(?:19[5-9]|20[0-9])\\d';
const SPLIT = `${YEAR}\\s?[/–-]\\s?(?:20)?\\d{2}(?!\\d)|\\b\\d{2}/\\d{2}(?=[\\s,.;:)]|$)`;
const QUARTER = new RegExp(
  `\\b(?:(?:the )?(first|second|third|fourth) quarter|(?:quarter|qtr|q)\\s?([1-4]))(?:\\s(?:of\\s|in\\s)?(${SPLIT}|${YEAR}))?`,
  'gi',
);
const SPLITS = new RegExp(
  `(?:\\b((?:academic|school|financial|municipal)\\s(?:year\\s)?)?)(?<![\\d/.])(${SPLIT})(?:\\s(academic|school|financial|municipal)\\syear)?`,
  'gi',
);
const YEARS = new RegExp(`(?<![\\d£,./-])(${YEAR})(?![\\d%]|,\\d|\\.\\d|\\s?[/–-]\\s?\\d)`, 'g');
const RELATIVE =
  /\b(?:last year|(?:the |this )?(?:previous|preceding|prior|same) (?:financial |academic |calendar )?(?:year|quarter|month|period|reporting period)s?(?: (?:last|the previous|of the previous) year)?|last (?:quarter|month)|(?:the )?(?:past|last) (?:\d{1,2}|two|three|four|five|six|twelve|eighteen) (?:months|years|quarters|weeks)|this (?:year|quarter|month)|a year (?:ago|earlier)|year to date)\b/gi;
const AS_AT =
  /\b(?:as (?:at|of|on)|at|by|on|up to|until|to)(?: the)?(?: (?:end|close) of)?(?: the)? $|\b(?:at |by )?(?:the )?end of (?:the )?$/i;

/** The periods named in a text, in reading order, none inside another. */
export const findPeriods = (text: string): FoundPeriod[] => {
  const found: FoundPeriod[] = [];
  const free = (from: number, to: number) => !found.some((other) => from < other.to && other.from < to);
  const add = (from: number, to: number, rest: Omit<FoundPeriod, 'from' | 'to' | 'phrase' | 'asAt'>) => {
    if (!free(from, to)) return;
    const lead = AS_AT.exec(text.slice(Math.max(0, from - 24), from));
    const asAt = lead !== null && /\bas\b|end|close|^on|^at/i.test(lead[0]) && rest.kind !== 'relative';
    const start = asAt && /as|end|close/i.test(lead[0]) ? from - lead[0].length : from;
    found.push({ ...rest, phrase: text.slice(start, to), asAt, from: start, to });
  };
  for (const match of text.matchAll(QUARTER)) {
    const number = match[2] ?? String(['first', 'second', 'third', 'fourth'].indexOf(match[1]!.toLowerCase()) + 1);
    const label = `${match[3] ? `${splitLabel(match[3])} ` : ''}Q${number}`;
    add(match.index, match.index + match[0].length, { kind: 'quarter', label, start: null, end: null });
  }
  for (const date of findDates(text)) {
    const kind = date.precision;
    add(date.start, date.end, { kind, label: date.date, start: date.date, end: date.date });
  }
  for (const match of text.matchAll(SPLITS)) {
    const named = (match[1] ?? match[3] ?? '').toLowerCase();
    const kind = /acad|school/.test(named) ? 'academic-year' : /fin/.test(named) ? 'financial-year' : 'split-year';
    add(match.index, match.index + match[0].length, { kind, label: splitLabel(match[2]!), start: null, end: null });
  }
  for (const match of text.matchAll(YEARS))
    add(match.index, match.index + 4, { kind: 'year', label: match[1]!, start: match[1]!, end: match[1]! });
  for (const match of text.matchAll(RELATIVE))
    add(match.index, match.index + match[0].length, { kind: 'relative', label: match[0], start: null, end: null });
  for (const match of text.matchAll(new RegExp(`\\b(${MONTH_NAME})\\b(?!\\s?\\d)`, 'g')))
    if (
      /^\p{Lu}/u.test(match[0]) &&
      /\b(?:in|by|at|since|of|end of) $/i.test(text.slice(Math.max(0, match.index - 8), match.index))
    )
      add(match.index, match.index + match[0].length, { kind: 'month', label: match[0], start: null, end: null });
  return found.sort((a, b) => a.from - b.from);
};

const splitLabel = (printed: string): string => {
  const [a, b] = printed.split(/\s?[/–-]\s?/);
  if (b === undefined) return a!;
  const first = a!.length === 2 ? `20${a}` : a!;
  return `${first}/${b.slice(-2)}`;
};
