import { type Candidate, type DueContext, NUMBER, numberOf, WEIGHT, wholeDate } from './due-candidate.ts';
import { addMonths } from './iso-date.ts';

const OFTEN =
  '(?:bi-|tri-)?(?:annual|weekly|fortnightly|monthly|quarterly|yearly|termly)|half[- ]yearly|(?:six|three|two|four|twelve|6|3|12)[- ]month?ly';
/** Words that can only mean again and again: "to each meeting", "periodically", "every six months". */
const REPEATS: [RegExp, string][] = [
  [
    /\b(?:(?:at|to|for|before|after|by)\s)?(?:each|every|all|subsequent)(?:\s(?:and\severy|future|subsequent|other))?(?:\s[A-Za-z]+){0,4}?\s(?:meetings?|cycle)\b(?:\sof\s(?:the|this)(?:\s[A-Z][\w&’'-]*){1,6})?/g,
    'at each meeting',
  ],
  [
    new RegExp(
      `\\bevery\\s(?:${NUMBER})?\\s?(?:second\\s|other\\s)?(?:day|week|fortnight|month|quarter|term|year)s?\\b`,
      'gi',
    ),
    'at a stated interval',
  ],
  [/\b(?:each|per)\s(?:week|month|quarter|term|year)\b/gi, 'at a stated interval'],
  [
    /\b(?:once|twice|three\stimes|four\stimes)\s(?:a|per|each|every)\s(?:week|month|quarter|term|year)\b/gi,
    'at a stated interval',
  ],
  [
    /\bon\s(?:an?\s)?(?:more\s)?(?:regular|periodic|ongoing|continuing|continuous|rolling|frequent|annual|monthly|quarterly|weekly|six-monthly)\sbas[ie]s\b/gi,
    'regularly',
  ],
  [
    /\b(?:periodically|regularly|annually|from\stime\sto\stime|at\sregular\sintervals|as\sa\sstanding\s(?:agenda\s)?item|routinely)\b/gi,
    'regularly',
  ],
  [
    /\b(?:weekly|fortnightly|monthly|quarterly|yearly|termly|half[- ]yearly|six[- ]monthly)\b(?=\s?(?:$|[.,;)]|and\b|thereafter\b|to\b|until\b|on\b|at\b|by\b|for\b|from\b|in\b))/gi,
    'at a stated interval',
  ],
];
/** Words that describe the thing asked for, from which its recurrence follows: "quarterly updates", "future reports". */
const LOOSELY: [RegExp, string][] = [
  [new RegExp(`\\b(?:${OFTEN})\\b`, 'gi'), 'at the interval that the name tells'],
  [
    /\b(?:continued|continuing|regular|periodic|ongoing|on-going|further\sregular)\s(?:progress\s)?(?:updates?|reports?|reporting|monitoring|briefings?|feedback|review|dialogue|engagement)\b/gi,
    'regularly',
  ],
  [
    /\b(?:(?:in|to|as\spart\sof|within|for|on)\s)?(?:all\s|any\s)?(?:future|subsequent|forthcoming|coming)\s(?:[a-z]+\s){0,3}?(?:reports|updates|briefings|meetings|agendas|papers|presentations|minutes)\b(?:\sto\s(?:the|this)(?:\s[A-Z][\w&’'-]*){1,6})?/gi,
    'in every later one',
  ],
  [/\bgoing\sforwards?\b|\bin\sfuture\b|\bhenceforth\b/gi, 'from now on'],
  [
    /\b(?:be|is|are)\s(?:kept|kept\sfully)\s(?:informed|updated|up\sto\sdate|under\sreview|appraised|apprised)\b|\bkeep\s(?:[A-Za-z]+\s){1,5}?(?:informed|updated|up\sto\sdate|under\sreview)\b/gi,
    'as long as the matter lasts',
  ],
  [/\bcontinues?\sto\s(?:receive|monitor|report|provide|update|review)\b/gi, 'as long as the matter lasts'],
];
const ENDS = new RegExp(
  `\\b(?:over|during|for|throughout)\\s(?:the\\s)?(?:next|coming|following)?\\s?(${NUMBER})[\\s-](months?|years?)['’]?\\b`,
  'i',
);

/** Phrases that ask for something again and again; none has a date, `until` is the stated end where there is one. */
export function recurring(text: string, context: DueContext): Candidate[] {
  const ends = endOf(text, context);
  const strong = REPEATS.flatMap(([pattern, words]) => read(text, pattern, words, WEIGHT.repeats, ends));
  const loose = LOOSELY.flatMap(([pattern, words]) => read(text, pattern, words, WEIGHT.looselyRepeats, null));
  return [...strong, ...loose];
}

type End = { start: number; end: number; until: string | null } | null;

function read(text: string, pattern: RegExp, words: string, weight: number, ends: End): Candidate[] {
  return [...text.matchAll(pattern)].map((match) => {
    const end = match.index + match[0].length;
    const joined = ends !== null && ends.start >= end && ends.start - end < 3;
    return {
      start: match.index,
      end: joined ? ends.end : end,
      kind: 'recurring',
      date: null,
      precision: null,
      ...(ends?.until ? { until: ends.until } : {}),
      rule: `repeats ${words}${ends?.until ? `, until ${ends.until}` : ''}`,
      weight,
    };
  });
}

function endOf(text: string, context: DueContext): End {
  const match = ENDS.exec(text);
  if (!match) return null;
  const from = wholeDate(context.meetingDate);
  const months = numberOf(match[1] as string) * (/year/i.test(match[2] as string) ? 12 : 1);
  return {
    start: match.index,
    end: match.index + match[0].length,
    until: from ? addMonths(from, months) : null,
  };
}
