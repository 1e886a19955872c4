import { MONTH_NAME, monthName, monthNumber } from './calendar-words.ts';
import { type Candidate, type DueContext, WEIGHT } from './due-candidate.ts';
import { isoMonth, lastDayOfMonth, monthOf, yearOf } from './iso-date.ts';

const PART = '(?:(end|close|middle|mid|start|beginning|early|late)(?:\\sof)?(?:\\sin)?[\\s-]+(?:of\\s)?)?';
const MONTH = `(${MONTH_NAME})(?![A-Za-z])`;
const NO_DAY_OR_YEAR = "(?!\\.?,?\\s*\\d|\\s*['’]\\d)";
/** "in October", "by the end of March", "in mid-September", "during May/June". */
const IN_MONTH = new RegExp(
  `\\b(?:in|by|before|during|for|from|until|towards|of|around)\\s(?:the\\s)?${PART}${MONTH}(?:\\s?(?:/|-|–|or|and|to)\\s?${MONTH})?${NO_DAY_OR_YEAR}`,
  'gi',
);
/** "to the December meeting", "at its November 2014 meeting", "the September Cabinet", "the meeting in June". */
const MONTH_MEETING = new RegExp(
  `\\b(?:(?:(?:at|to|for|by|before|until|from)\\s)?(?:the|its|their|our|this|next)\\s(?:next\\s)?|(?:at|to|for|by|before|until)\\s)${MONTH}(?:,?\\s(\\d{4}))?\\s(?:[A-Za-z&]+\\s){0,4}?(?:meetings?|session|cycle|cabinet|council|committee|commission|board|panel|forum|authority|partnership|assembly)\\b|\\bmeeting\\s(?:to\\sbe\\s)?(?:held\\s)?in\\s${MONTH}${NO_DAY_OR_YEAR}`,
  'gi',
);
/** "as requested at the January meeting", "the July meeting's minutes": these look back. */
const LOOKS_BACK =
  /\b(?<!\b(?:be|being|is|are)\s)(?:requested|discussed|agreed|considered|raised|reported|presented|held|taken|made|approved|submitted|received|since|following|from|of|minutes)\s(?:at|in|by|on|of|to)?\s*$/i;
const LOOKED_BACK = /\b(?:was|were|had|been|has)\s(?:\w+\s){0,2}$/i;

/** Months named without a year, and meetings named by their month: the next such month after the meeting. */
export function namedMonths(text: string, context: DueContext): Candidate[] {
  const from = context.meetingDate;
  if (!from) return [];
  const meetings = [...text.matchAll(MONTH_MEETING)].flatMap((match) => meetingInMonth(text, match, from, context));
  const months = [...text.matchAll(IN_MONTH)].flatMap((match) => inMonth(match, from));
  return [...meetings, ...months.filter((month) => !meetings.some((m) => month.start < m.end && m.start < month.end))];
}

function meetingInMonth(text: string, match: RegExpExecArray, from: string, context: DueContext): Candidate[] {
  const name = match[1] ?? match[3];
  if (!isMonthWord(name)) return [];
  const before = text.slice(Math.max(0, match.index - 40), match.index);
  if (LOOKS_BACK.test(before) || LOOKED_BACK.test(before)) return [];
  const month = monthNumber(name) as number;
  const year = match[2] ? Number(match[2]) : yearAhead(month, from, true);
  const date = isoMonth(year, month);
  if (date < from.slice(0, 7)) return [];
  const held = (context.meetings ?? []).filter((meeting) => meeting.startsWith(date) && meeting > from).sort()[0];
  return [
    {
      start: match.index,
      end: match.index + match[0].length,
      kind: 'meeting',
      date: held ?? date,
      precision: held ? 'day' : 'month',
      ...(held ? { inferred: true } : {}),
      rule: held
        ? `the meeting held in ${monthName(month)} ${year}`
        : `meeting in ${monthName(month)} ${year}${match[2] ? '' : ', the next such month after the meeting'}`,
      weight: WEIGHT.month + 1,
    },
  ];
}

function inMonth(match: RegExpExecArray, from: string): Candidate[] {
  const name = match[3] ?? match[2];
  if (!isMonthWord(name)) return [];
  const month = monthNumber(name) as number;
  const year = yearAhead(month, from, false);
  const end = /^(?:end|close)$/i.test(match[1] ?? '');
  const lookingAt = /^(?:of|for|from|until)\b/i.test(match[0]);
  const named = `${monthName(month)} ${year}`;
  return [
    {
      start: match.index,
      end: match.index + match[0].length,
      kind: end ? 'date' : 'month',
      date: end ? lastDayOfMonth(year, month) : isoMonth(year, month),
      precision: end ? 'day' : 'month',
      rule: `${end ? 'last day of ' : ''}${named}, the next such month after the meeting`,
      weight: lookingAt ? WEIGHT.uncuedDate : WEIGHT.month,
    },
  ];
}

/** "may" and "march" in small letters are verbs. */
function isMonthWord(name: string | undefined): name is string {
  return name !== undefined && /^[A-Z]/.test(name);
}

/** A month named at a meeting lies ahead; the meeting's own month is this year's, save where its meeting is meant. */
function yearAhead(month: number, from: string, ownMonthIsPast: boolean): number {
  const past = ownMonthIsPast ? month <= monthOf(from) : month < monthOf(from);
  return yearOf(from) + (past ? 1 : 0);
}
