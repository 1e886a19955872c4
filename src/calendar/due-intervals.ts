import { weekdayName, weekdayOf } from './calendar-words.ts';
import { afterClearDays, ENGLAND } from './clear-days.ts';
import { type Candidate, type DueContext, NUMBER, numberOf, WEIGHT, wholeDate } from './due-candidate.ts';
import { addDays, addMonths, inWords } from './iso-date.ts';

const UNIT = "(working\\sdays?|clear\\sdays?|calendar\\sdays?|days?|weeks?|fortnights?|months?|years?)['’]?s?['’]?";
/** "in 4 months", "within the next fortnight", "in 6-8 weeks", "in 12 months' time", "after six months". */
const AHEAD = new RegExp(
  `\\b(in|within|after|at)\\s(?:around\\s|about\\s|approximately\\s|no\\smore\\sthan\\s)?(?:the\\s)?(?:next\\s|coming\\s|following\\s)?(?:(?:${NUMBER})\\s?(?:-|–|to|or)\\s?)?(${NUMBER})?[\\s-]?${UNIT}(\\stime)?`,
  'gi',
);
/** "three months from now", "six months on", "12 months later". */
const FROM_NOW = new RegExp(`\\b(${NUMBER})[\\s-]${UNIT}\\s(?:from\\s(?:now|today|this\\smeeting)|hence)\\b`, 'gi');
/** "over the next 2 years", "for the next six months": it lasts so long. */
const LASTING = new RegExp(
  `\\b(?:over|during|throughout|for|across)\\s(?:the\\s(?:next|coming|following)\\s(${NUMBER})?\\s?|a\\speriod\\sof\\s(${NUMBER})\\s|(${NUMBER})\\s)${UNIT}`,
  'gi',
);
const NEXT_UNIT =
  /\b(?:by\s|in\s|before\s|during\s)?(?:the\send\sof\s)?(?:early\s|later\s|late\s)?(next|this)\s(week|month)\b(?!['’]s)/gi;
const END_OF = /\b(?:by|before|at)\sthe\send\sof\s(?:the|this)\s(week|month|calendar\syear|year)\b/gi;
const WEEKDAY =
  /\b(?:by|before|on)\s(?:close\sof\s(?:business|play)\son\s)?(?:this\s|next\s|the\sfollowing\s)?(monday|tuesday|wednesday|thursday|friday)\b(?!,?\s(?:the\s)?\d)/gi;
const RUNS_FROM_EVENT = /^\sof\s(?:the\s)?(?!(?:this\s|the\s)?(?:meeting|today)\b)/i;

/** Spans of time counted from the meeting; without the meeting's date the phrase is kept without one. */
export function intervals(text: string, context: DueContext): Candidate[] {
  const from = wholeDate(context.meetingDate);
  return [
    ...[...text.matchAll(AHEAD)].flatMap((match) => ahead(text, match, from, context)),
    ...[...text.matchAll(FROM_NOW)].map((match) => counted(match, match[1], match[2] as string, from, context)),
    ...[...text.matchAll(LASTING)].map((match) => lasting(match, from)),
    ...(from ? [...text.matchAll(NEXT_UNIT)].map((match) => nextUnit(match, from)) : []),
    ...(from ? [...text.matchAll(END_OF)].map((match) => endOf(match, from)) : []),
    ...(from ? [...text.matchAll(WEEKDAY)].map((match) => onWeekday(match, from)) : []),
  ];
}

function ahead(text: string, match: RegExpExecArray, from: string | null, context: DueContext): Candidate[] {
  const [all, word = '', number, unit = '', time] = match;
  const article = number === undefined || /^an?$/i.test(number);
  // "in the year", "at the month" and "in a year" of a statement need "next", a number or "time" to be a term.
  if (article && !/\b(?:next|coming|following)\b/i.test(all) && !time && !/^within$/i.test(word)) return [];
  if (/^at$/i.test(word) && article) return [];
  if (article && /\bcoming\b/i.test(all) && /s$/i.test(unit)) return [];
  const event = RUNS_FROM_EVENT.test(text.slice(match.index + all.length));
  if (!event) return [counted(match, number, unit, from, context)];
  const sentence = /^[^,.;]{0,80}/.exec(text.slice(match.index + all.length))?.[0] ?? '';
  return [
    {
      start: match.index,
      end: match.index + all.length + sentence.trimEnd().length,
      kind: 'conditional',
      date: null,
      precision: null,
      firm: true,
      rule: 'runs from an event whose date the words do not give',
      weight: WEIGHT.interval,
    },
  ];
}

function counted(
  match: RegExpExecArray,
  number: string | undefined,
  unit: string,
  from: string | null,
  context: DueContext,
): Candidate {
  const count = number === undefined ? 1 : numberOf(number);
  const date = from ? addUnits(from, count, unit) : null;
  const held = date ? (context.meetings ?? []).filter((meeting) => meeting >= date).sort()[0] : undefined;
  const rounded = held ? `; the first meeting on or after it is ${inWords(held)}` : '';
  return {
    ...span(match),
    kind: 'interval',
    date,
    precision: date ? 'day' : null,
    rule: date
      ? `${count} ${plain(unit, count)} after ${inWords(from as string)}: ${inWords(date)}${rounded}`
      : `${count} ${plain(unit, count)} after a meeting whose date is not known`,
    weight: WEIGHT.interval,
  };
}

function lasting(match: RegExpExecArray, from: string | null): Candidate {
  const stated = match[1] ?? match[2] ?? match[3];
  const unit = match[4] as string;
  const bounded = /\b(?:next|coming|following)\b/i.test(match[0]);
  const some = stated === undefined && /s['’]*$/i.test(unit);
  const count = stated === undefined ? 1 : numberOf(stated);
  const until = from && bounded && !some ? addUnits(from, count, unit) : null;
  return {
    ...span(match),
    kind: some ? 'undated' : 'interval',
    date: until,
    precision: until ? 'day' : null,
    ...(until ? { until } : {}),
    rule: until
      ? `the end of ${count} ${plain(unit, count)} after ${inWords(from as string)}: ${inWords(until)}`
      : `lasts ${some ? 'some' : count} ${plain(unit, count)}; no day can be reckoned`,
    weight: some ? WEIGHT.undated : WEIGHT.lasts,
  };
}

function nextUnit(match: RegExpExecArray, from: string): Candidate {
  const [all, which = '', unit = ''] = match;
  const start = /next/i.test(which) ? from : null;
  if (/month/i.test(unit)) {
    const date = (start ? addMonths(`${from.slice(0, 7)}-01`, 1) : from).slice(0, 7);
    return {
      ...span(match),
      kind: 'month',
      date,
      precision: 'month',
      rule: `${all.trim()}: ${date}`,
      weight: WEIGHT.month,
    };
  }
  const sunday = addDays(from, 7 - Temporal.PlainDate.from(from).dayOfWeek + (start ? 7 : 0));
  const rule = `the week that ends on ${inWords(sunday)}`;
  return { ...span(match), kind: 'interval', date: addDays(sunday, -2), precision: 'day', rule, weight: WEIGHT.month };
}

function endOf(match: RegExpExecArray, from: string): Candidate {
  const unit = (match[1] as string).toLowerCase();
  const date = /week/.test(unit)
    ? addDays(from, Math.max(0, 5 - Temporal.PlainDate.from(from).dayOfWeek))
    : /month/.test(unit)
      ? addDays(addMonths(`${from.slice(0, 7)}-01`, 1), -1)
      : `${from.slice(0, 4)}-12-31`;
  return {
    ...span(match),
    kind: 'date',
    date,
    precision: 'day',
    rule: `the end of the ${unit}: ${inWords(date)}`,
    weight: WEIGHT.month,
  };
}

function onWeekday(match: RegExpExecArray, from: string): Candidate {
  const wanted = weekdayName(match[1] as string);
  let date = addDays(from, 1);
  while (weekdayOf(date) !== wanted) date = addDays(date, 1);
  const rule = `the first ${wanted} after the meeting: ${inWords(date)}`;
  return { ...span(match), kind: 'date', date, precision: 'day', rule, weight: WEIGHT.interval };
}

function addUnits(from: string, count: number, unit: string): string {
  if (/working|clear/i.test(unit)) return afterClearDays(from, count, ENGLAND);
  if (/day/i.test(unit)) return addDays(from, count);
  if (/week/i.test(unit)) return addDays(from, count * 7);
  if (/fortnight/i.test(unit)) return addDays(from, count * 14);
  return addMonths(from, /year/i.test(unit) ? count * 12 : count);
}

const span = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].trimEnd().length });

const plain = (unit: string, count: number): string =>
  `${unit.toLowerCase().replace(/['’s]+$/, '')}${count === 1 ? '' : 's'}`;
