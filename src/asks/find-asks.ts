import type { DueContext } from '../calendar/due-candidate.ts';
import type { Ask, Item, Meeting } from '../record/meeting.ts';
import { type AskReader, peopleOf, presenterOf } from './ask-reader.ts';
import { inDecision } from './decision-asks.ts';
import { linkClauses } from './linked-clauses.ts';
import { inNarrative } from './passage-asks.ts';

export type AsksFound = {
  /** What was asked or promised. */
  asks: Ask[];
  /** What may be: kept apart for a person to judge. */
  candidates: Ask[];
};

/** Below this a reading is only a candidate. */
const SURE = 0.5;
const MATTERS_ARISING = /\bminutes\b|\bmatters\sarising\b|\baction\s(?:log|tracker|list)\b/i;

/** The meeting with the asks and candidates of all its items in their places. */
export function withAsks(meeting: Meeting, context: Partial<DueContext> = {}): Meeting {
  const people = peopleOf(meeting);
  return {
    ...meeting,
    items: meeting.items.map((item) => ({ ...item, ...findAsks(item, meeting, context, people) })),
  };
}

/**
 * Everything that an item of a meeting asks of somebody or promises: in its decisions, in its narrative, and in
 * matters arising. Each ask quotes its words at their place.
 *
 * @param context what is known of the body's calendar; the meeting's own date and next meeting are used where it
 * says nothing
 */
export function findAsks(
  item: Item,
  meeting: Meeting,
  context: Partial<DueContext> = {},
  people: AskReader['people'] = peopleOf(meeting),
): AsksFound {
  const due: DueContext = {
    meetingDate: meeting.date,
    nextMeeting: meeting.nextMeeting?.date ?? null,
    body: meeting.body,
    ...context,
  };
  const reader: AskReader = {
    due,
    people,
    presenter: presenterOf(item),
    where: MATTERS_ARISING.test(item.title) ? 'matters-arising' : 'narrative',
  };
  const decided = item.decisions.flatMap((decision) => inDecision(decision, reader)).sort(byPlace);
  linkClauses(decided);
  const told = inNarrative(item, reader, decided).filter(
    (ask) => !isCovered(ask, decided) && !decided.some((one) => repeats(ask.quote, one.quote)),
  );
  const all = onceEach([...decided, ...told].sort(byPlace));
  return {
    asks: all.filter(({ confidence }) => (confidence ?? 1) >= SURE),
    candidates: all.filter(({ confidence }) => (confidence ?? 1) < SURE),
  };
}

/** A mark such as "ACTION: Clerk" names who is to do what a sentence promised already: one ask, with the mark's owner. */
const onceEach = (sorted: readonly Ask[]): Ask[] =>
  sorted.flatMap((ask, index) => {
    const next = sorted[index + 1];
    const before = sorted[index - 1];
    if (before && samePlace(before, ask)) return [];
    return next && samePlace(ask, next) ? [{ ...ask, owner: next.owner ?? ask.owner }] : [ask];
  });

const samePlace = (a: Ask, b: Ask): boolean =>
  a.at.page === b.at.page && a.at.start === b.at.start && a.at.end === b.at.end;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A motion read out and then resolved in the same words is asked once. */
const repeats = (told: string, decided: string): boolean => plain(told).endsWith(plain(decided)) && decided.length > 30;

const byPlace = (a: Ask, b: Ask): number => a.at.page - b.at.page || a.at.start - b.at.start;

/** Whether an ask's characters are already those of one in `sorted`, which do not overlap each other. */
function isCovered(ask: Ask, sorted: readonly Ask[]): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byPlace(sorted[middle]!, ask) <= 0) low = middle + 1;
    else high = middle;
  }
  return [sorted[low - 1], sorted[low]].some(
    (other) => other && other.at.page === ask.at.page && other.at.start < ask.at.end && ask.at.start < other.at.end,
  );
}
