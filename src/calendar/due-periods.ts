import { type Candidate, type DueContext, WEIGHT, wholeDate } from './due-candidate.ts';
import { easterSunday } from './holidays.ts';
import { addDays, inWords, isoMonth, monthOf, yearOf } from './iso-date.ts';
import { municipalYear, nextQuarter, type Reckoning, yearAround } from './municipal-year.ts';

const QUARTER =
  /\b(?:(?:by|in|at|before|during|for)\s)?(?:the\s)?(?:end\sof\s)?(?:the\s)?(?:Q([1-4])|(?:quarter\s([1-4])|(first|second|third|fourth|final|last)\squarter))(?:\s(?:of\s)?(?:the\s)?(?:(\d{4})(?:\s?[/-]\s?\d{2,4})?))?/gi;
const NEXT_QUARTER = /\b(?:by|in|during|at|for)\s(?:the\s)?(?:end\sof\s)?(?:the\s)?(next|this)\squarter\b/gi;
const YEAR_END =
  /\b(?:by|before|at|in)\s(?:the\s)?(?:end\sof\s)?(?:the|this)\s(?:(?:current|present)\s)?(financial|fiscal|municipal|civic|council|academic|school)\syear(?:\send)?\b/gi;
const NEW_YEAR =
  /\b(?:by|before|in|into|early\sin|during|after)\sthe\s(?:early\s)?new\syear\b|\bearly\s(?:in\s)?(?:the\snew|next)\syear\b/gi;
const NEXT_YEAR =
  /\b(?:(?:by|for|in|during|until)\s)?(?:later\s)?(next|this)\s(?:(?:coming\s)?(financial|municipal|calendar|academic|school)\s)?year\b(?!['’])/gi;
const SEASON =
  /\b(?:by|in|during|over|before|for)\s(?:the\s)?(?:early\s|late\s|end\sof\s)?(?:(?:next|this|coming)\s)?(spring|summer|autumn|winter)(?:\s(?:term|recess|break|holidays?))?(?:\s(?:of\s)?(\d{4}))?\b/gi;
const FEAST =
  /\b(before|by|after|until|over)\s(?:the\s)?(christmas|easter)(?:\s(?:recess|break|holidays?|period))?\b/gi;

const SEASONS: Record<string, [number, string]> = {
  spring: [3, 'March to May'],
  summer: [6, 'June to August'],
  autumn: [9, 'September to November'],
  winter: [12, 'December to February'],
};
const ORDINAL: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, final: 4, last: 4 };

/** Loose stretches of the calendar: quarters, the New Year, seasons, the end of a kind of year. */
export function periods(text: string, context: DueContext): Candidate[] {
  const from = wholeDate(context.meetingDate);
  if (!from) return [];
  return [
    ...[...text.matchAll(QUARTER)].map((match) => inQuarter(match, from, context.quarters)),
    ...[...text.matchAll(NEXT_QUARTER)].map((match) => runningQuarter(match, from, context.quarters)),
    ...[...text.matchAll(YEAR_END)].map((match) => yearEnd(match, from)),
    ...[...text.matchAll(NEW_YEAR)].map((match) => newYear(match, from)),
    ...[...text.matchAll(NEXT_YEAR)].map((match) => someTimeIn(match, from)),
    ...[...text.matchAll(SEASON)].map((match) => inSeason(match, from)),
    ...[...text.matchAll(FEAST)].map((match) => byFeast(match, from)),
  ];
}

function inQuarter(match: RegExpExecArray, from: string, quarters: Reckoning | undefined): Candidate {
  const number = Number(match[1] ?? match[2] ?? ORDINAL[(match[3] as string).toLowerCase()]);
  const reckoning = quarters ?? 'financial';
  const stated = match[4]
    ? `${match[4]}-${reckoning === 'calendar' ? '01' : reckoning === 'financial' ? '04' : '09'}-01`
    : from;
  const found = nextQuarter(number, stated, reckoning);
  const doubt = quarters
    ? ''
    : '; taken as the financial year, the words do not say whether the calendar or school year is meant';
  const rule = `quarter ${number} of the ${reckoning} year ${found.year} ends on ${inWords(found.ends)}${doubt}`;
  return { ...span(match), kind: 'period', date: found.ends, precision: 'quarter', rule, weight: WEIGHT.month };
}

function runningQuarter(match: RegExpExecArray, from: string, quarters: Reckoning | undefined): Candidate {
  const reckoning = quarters ?? 'financial';
  const running = nextQuarter(1, from, reckoning);
  const own =
    [1, 2, 3, 4].map((number) => nextQuarter(number, from, reckoning)).find((q) => q.starts <= from) ?? running;
  const chosen = /next/i.test(match[1] as string)
    ? ([1, 2, 3, 4]
        .map((number) => nextQuarter(number, addDays(own.ends, 1), reckoning))
        .find((q) => q.starts === addDays(own.ends, 1)) ?? own)
    : own;
  const rule = `${match[1]} quarter ends on ${inWords(chosen.ends)}`;
  return { ...span(match), kind: 'period', date: chosen.ends, precision: 'quarter', rule, weight: WEIGHT.month };
}

function yearEnd(match: RegExpExecArray, from: string): Candidate {
  const kind = (match[1] as string).toLowerCase();
  if (/municipal|civic|council/.test(kind)) {
    const year = Number(municipalYear(from).slice(0, 4)) + 1;
    const rule = `the municipal year ${municipalYear(from)} ends with the annual meeting in May ${year}`;
    return { ...span(match), kind: 'period', date: isoMonth(year, 5), precision: 'month', rule, weight: WEIGHT.month };
  }
  const { ends } = yearAround(from, /academic|school/.test(kind) ? 'academic' : 'financial');
  const rule = `the ${kind} year ends on ${inWords(ends)}`;
  return { ...span(match), kind: 'period', date: ends, precision: 'day', rule, weight: WEIGHT.month };
}

/** "In the New Year" is January to March; the month given is the first of them. */
function newYear(match: RegExpExecArray, from: string): Candidate {
  const year = yearOf(from) + (monthOf(from) > 1 ? 1 : 0);
  const rule = `January to March ${year}; the words name no month`;
  return { ...span(match), kind: 'period', date: isoMonth(year, 1), precision: 'quarter', rule, weight: WEIGHT.month };
}

function someTimeIn(match: RegExpExecArray, from: string): Candidate {
  const which = (match[1] as string).toLowerCase();
  const rule = `${which}${match[2] ? ` ${match[2]}` : ''} year, counted from ${inWords(from)}; no day can be reckoned`;
  return { ...span(match), kind: 'period', date: null, precision: null, firm: false, rule, weight: WEIGHT.lasts - 1 };
}

function inSeason(match: RegExpExecArray, from: string): Candidate {
  const [month, words] = SEASONS[(match[1] as string).toLowerCase()] as [number, string];
  const ended = month + 2 < monthOf(from);
  const year = match[2] ? Number(match[2]) : yearOf(from) + (ended ? 1 : 0);
  const rule = `${match[1]}: ${words}, from ${year}`;
  return {
    ...span(match),
    kind: 'period',
    date: isoMonth(year, month),
    precision: 'quarter',
    rule,
    weight: WEIGHT.period,
  };
}

function byFeast(match: RegExpExecArray, from: string): Candidate {
  const [, word = '', feast = ''] = match;
  const dayIn = (year: number): string => (/easter/i.test(feast) ? easterSunday(year) : `${year}-12-25`);
  const day = dayIn(yearOf(from)) >= from ? dayIn(yearOf(from)) : dayIn(yearOf(from) + 1);
  const before = /before|by|until/i.test(word);
  const rule = `${feast} falls on ${inWords(day)}`;
  const date = before ? day : isoMonth(yearOf(day), monthOf(day));
  return { ...span(match), kind: 'period', date, precision: before ? 'day' : 'month', rule, weight: WEIGHT.period };
}

const span = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });
