import { type Candidate, type DueContext, NUMBER, numberOf, WEIGHT, wholeDate } from './due-candidate.ts';
import { inWords } from './iso-date.ts';

const BODY = "(?:[A-Za-z][\\w'’&-]*,?\\s){0,8}?";
const KIND = 'meetings?|session|cabinet|council|committee|commission|board|panel|forum|partnership|executive|plenary';
/** "at the next meeting", "to the next available Board", "the next meeting of the Commission". */
const NEXT = new RegExp(
  `\\b(?:(?:at|to|for|by|before|until|from|on)\\s)?(?:the|its|our|their|this)?\\s?(?:next|following|forthcoming|upcoming)\\s(?:available\\s|scheduled\\s|ordinary\\s|appropriate\\s|suitable\\s|possible\\s|formal\\s)?(${BODY})(${KIND})\\b(?:\\smeeting\\b)?(\\sof\\s(?:the|this)\\s[A-Z][\\w'’&-]*(?:,?\\s(?:(?:and|of|for|the|&)\\s){0,2}[A-Z][\\w'’&-]*){0,7})?`,
  'gi',
);
/** "the next meeting but one", "in two meetings' time". */
const COUNTED = new RegExp(`\\bin\\s(${NUMBER})\\smeetings?['’]?s?\\stime\\b`, 'gi');
const BUT_ONE = /\bnext\smeeting\sbut\sone\b/i;
/** Bodies that are never meant by a general word for the body itself. */
const OTHER_BODY = /^(?:cabinet|council|executive|full)$/;
const GENERAL =
  /^(?:the|this|of|and|for|meeting|meetings|session|committee|commission|board|panel|forum|partnership|group|sub|full|ordinary|regular|monthly|quarterly|main|available|scheduled|formal|public|our|its|date|plenary|select|scrutiny)$/;

/** Phrases that name the next meeting: its date where it is known and the meeting is the body's own. */
export function nextMeetings(text: string, context: DueContext): Candidate[] {
  return [
    ...[...text.matchAll(NEXT)].flatMap((match) => nextMeeting(text, match, context)),
    ...[...text.matchAll(COUNTED)].map((match) =>
      nth(match.index, match[0].length, numberOf(match[1] as string), context),
    ),
  ];
}

function nextMeeting(text: string, match: RegExpExecArray, context: DueContext): Candidate[] {
  const [all, between = '', kind = '', of] = match;
  if (/^meetings$/i.test(kind)) return [];
  const words = `${between} ${kind} ${of ?? ''}`;
  if (/\b(?:years?|months?|weeks?|to|be|will|would|and\sthe)\b/i.test(between)) return [];
  if (BUT_ONE.test(text.slice(match.index, match.index + all.length + 10)))
    return [nth(match.index, all.length + 8, 2, context)];
  const own = isOwnMeeting(words, context.body ?? null);
  if (own) return [nth(match.index, all.trimEnd().length, 1, context)];
  return [
    {
      ...at(match.index, all.trimEnd().length),
      kind: 'meeting',
      date: null,
      precision: null,
      rule: `the next meeting of another body, whose dates this paper does not give`,
      weight: WEIGHT.meeting,
    },
  ];
}

function nth(start: number, length: number, count: number, context: DueContext): Candidate {
  const from = wholeDate(context.meetingDate) ?? context.nextMeeting ?? '';
  const later = (context.meetings ?? []).filter((meeting) => meeting > from);
  const known = [...new Set([...(context.nextMeeting ? [context.nextMeeting] : []), ...later])].sort();
  // A meeting arranged before the one at which it was mentioned is a slip of the paper's, not a date.
  const date = known.filter((meeting) => meeting > from || from === context.nextMeeting)[count - 1] ?? null;
  const precision = date === null ? null : date.length === 10 ? 'day' : 'month';
  const which = count === 1 ? 'the next meeting' : `the meeting ${count} after this one`;
  const found = date && date.length === 10 ? inWords(date) : date;
  return {
    ...at(start, length),
    kind: 'meeting',
    date,
    precision,
    ...(date ? { inferred: true } : {}),
    rule: date ? `${which}, which the paper or the calendar gives as ${found}` : `${which}; its date is not known`,
    weight: WEIGHT.meeting,
  };
}

/** Whether the words between "next" and "meeting" name this body: generally ("the Committee") or by its own name. */
function isOwnMeeting(words: string, body: string | null): boolean {
  const own = new Set(simple(body ?? ''));
  const named = simple(words);
  return named.every((word) => {
    if (own.has(word)) return true;
    if (OTHER_BODY.test(word)) return body === null && word !== 'cabinet' && word !== 'executive' && word !== 'full';
    return GENERAL.test(word);
  });
}

const simple = (words: string): string[] =>
  words
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^a-z]+/)
    .filter(Boolean);

const at = (start: number, length: number) => ({ start, end: start + length });
