import { MONTH_NAME, monthName } from './calendar-words.ts';
import { type FoundDate, findDates } from './dates.ts';
import { type Candidate, type DueContext, WEIGHT } from './due-candidate.ts';
import { inWords, lastDayOfMonth, monthOf, yearOf } from './iso-date.ts';

const CUE =
  /(?:\b(?:by|before|no later than|not later than|on|in|during|for|at|due|from|to|of|beginning|commencing|starting|deadline|until|till|ending|w\/c|on or before|on or after)\b:?|[–—:(-])[\s(]*(?:the\s)?(?:meeting\s(?:to\sbe\s)?(?:held\s)?(?:on|in)\s)?(?:(end|close)\sof\s)?(?:(?:the\s)?(?:start|beginning|middle|week\scommencing|week\sof)\s(?:of\s)?)?(?:early|mid|late)?[\s-]*$/i;
const NO_DUE =
  /\b(?:as (?:at|of)|since|dated?|minutes? of|effective|(?:year|quarter|period|month|week|term)s? (?:ending|ended|to|of|from)|born|between)\s(?:the\s)?(?:end\sof\s)?$/i;
const STARTS = /\b(?:begin|begins|beginning|start|starts|starting|commence|commencing|launch(?:ed)?|from)\b/i;
const JOINS_SPAN = /^\s?(?:-|–|—|to|until)\s?(?:the\s)?(?:end\sof\s)?$/i;
/** "September-December 2018": a period of months whose year is stated once. */
const MONTH_BEFORE = new RegExp(`\\b(?:${MONTH_NAME})\\s?(?:-|–|—|/|to|and|or)\\s?$`, 'i');
/** "the December 2019 performance report": the date names a thing and says nothing of when. */
const NAMES_A_THING =
  /^\s(?!meeting|and|or|to|at|with|if|where|when|for|in|on|by|so|as|but|which|that|from|of|deadline|due|after)[a-z]{3,}/;
const LONGEST_CUE = 60;

/** Dates that the text states: "by 1st October, 2014", "– November 2018", "in December 2019", "by 30 June". */
export function statedDates(text: string, context: DueContext): Candidate[] {
  const from = context.meetingDate;
  const found = findDates(text, from ? { year: yearOf(from) } : {}).map((date) => aheadOf(date, from));
  const candidates: Candidate[] = [];
  for (const [i, date] of found.entries()) {
    const next = found[i + 1];
    if (next && JOINS_SPAN.test(text.slice(date.end, next.start))) continue;
    const candidate = readOne(text, date, spanStart(text, found[i - 1], date), from);
    if (candidate) candidates.push(candidate);
  }
  return candidates;
}

/** The first date of "1 April – 31 May 2019", where `last` is the second. */
function spanStart(text: string, first: FoundDate | undefined, last: FoundDate): FoundDate | null {
  return first && JOINS_SPAN.test(text.slice(first.end, last.start)) ? first : null;
}

/** A date without a year is the next such day: what is asked for lies ahead. */
function aheadOf(date: FoundDate, from: string | null): FoundDate {
  if (date.yearStated || !from || date.date >= from.slice(0, date.date.length)) return date;
  return { ...date, date: `${yearOf(date.date) + 1}${date.date.slice(4)}`.replace(/-02-29$/, '-02-28') };
}

function readOne(text: string, last: FoundDate, first: FoundDate | null, from: string | null): Candidate | null {
  const open = MONTH_BEFORE.exec(text.slice(Math.max(0, last.start - 20), last.start));
  const begin = first ?? (open ? { ...last, start: last.start - open[0].length } : last);
  const before = text.slice(Math.max(0, begin.start - LONGEST_CUE), begin.start);
  if (NO_DUE.test(before)) return null;
  const chosen = first && STARTS.test(before) ? first : last;
  if (from && chosen.date < from.slice(0, chosen.date.length)) return null;
  const cue = CUE.exec(before);
  if (chosen.precision === 'month' && cue && NAMES_A_THING.test(text.slice(last.end))) return null;
  const end = cue?.[1] !== undefined && chosen.precision === 'month';
  const start = begin.start - (cue ? before.length - cue.index : 0);
  return {
    ...reading(chosen, end),
    start: start + (/^[–—:(\s-]+/.exec(text.slice(start))?.[0].length ?? 0),
    end: last.end,
    weight: weightOf(cue, before),
    rule: ruleOf(chosen, first, end),
  };
}

function weightOf(cue: RegExpExecArray | null, before: string): number {
  if (!cue) return WEIGHT.uncuedDate;
  if (/\b(?:until|till)\b/i.test(cue[0])) return WEIGHT.lasts;
  // "an update on the report of 3 May": "of" and "for" say what a thing is more often than when.
  if (/^(?:of|for|from)\b/i.test(cue[0])) return WEIGHT.uncuedDate + 1;
  return WEIGHT.statedDate + (/\b(?:by|before|later|due|deadline)\b[^,;]*$/i.test(before) ? 1 : 0);
}

function reading(date: FoundDate, end: boolean): Pick<Candidate, 'kind' | 'date' | 'precision'> {
  if (end) return { kind: 'date', date: lastDayOfMonth(yearOf(date.date), monthOf(date.date)), precision: 'day' };
  return date.precision === 'day'
    ? { kind: 'date', date: date.date, precision: 'day' }
    : { kind: 'month', date: date.date, precision: 'month' };
}

function ruleOf(date: FoundDate, first: FoundDate | null, end: boolean): string {
  const words = date.precision === 'day' ? inWords(date.date) : `${monthName(monthOf(date.date))} ${yearOf(date.date)}`;
  const weekday = date.weekdayWrong ? `; the paper calls it a ${date.weekday}` : '';
  if (first) return `${first === date ? 'start' : 'end'} of the stated period: ${words}`;
  if (!date.yearStated) return `${words}: no year stated, the next such day after the meeting${weekday}`;
  return `${end ? 'last day of ' : 'stated: '}${words}${weekday}`;
}
