import { askKey } from './ask-key.ts';
import { type AskEventName, type AskState, plainState, stateAfter, stateOn } from './ask-states.ts';
import type { Ledger } from './build-ledger.ts';
import { type AskCorrection, corrected } from './corrections.ts';
import { type Journey, journeyOf, responseFrom } from './hops.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { isPublicUnconfirmed, withoutGuessedPerson } from './named-promises.ts';
import { indexPassages } from './passage-index.ts';
import { type Proposal, proposeAnswers } from './propose-answers.ts';

/** What a person entered about an ask, as the public may see it. `happened` is a day, `2018-09-18`. */
export type KnownEvent = {
  ask: string;
  name: AskEventName;
  happened: string;
  why: string | null;
  evidence: string | null;
};

/** Asks with what the program found later, before anything a person entered. */
export type Followed = { key: string; entry: LedgerEntry; proposals: Proposal[]; journey: Journey }[];

/** One ask as a reader sees it today. */
export type AskRow = {
  key: string;
  entry: LedgerEntry;
  state: AskState;
  /** The state in a plain word. What the program proposes never changes it. */
  plain: string;
  /** Whether it may be shown to the public as something that is owed. */
  isPublic: boolean;
  /** Later passages that the program proposes; none of them counts. Empty once a person has settled the ask. */
  proposals: Proposal[];
  events: KnownEvent[];
  /** What a person put right; `entry` has it already. */
  corrections: AskCorrection[];
  /** Bodies that took it up after the one that asked. */
  journey: Journey;
};

/** `answered`: confirmed by a person, of `asked`. `medianDays`: from asking to the confirmed answer. */
export type AskCounts = { asked: number; answered: number; late: number; proposed: number; medianDays: number | null };

/**
 * Every ask of a ledger once, with at most three later passages that may tell what became of it. Where
 * several papers hold the same ask the first counts.
 */
export const followAsks = (ledger: Ledger): Followed => [...following(ledger)];

/** The same one by one, for a caller that has others to serve in between. */
export function* following({ entries, passages }: Ledger): Generator<Followed[number]> {
  const index = indexPassages(passages);
  const first = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    const key = askKey(entry);
    if (!first.has(key)) first.set(key, entry);
  }
  for (const [key, entry] of first)
    yield { key, entry, proposals: proposeAnswers(entry, index), journey: journeyOf(entry, index) };
}

/**
 * The asks as of a day: late first, the longest late before the others, then those still open, then the
 * settled ones, newest first.
 *
 * @param today `2018-09-18`
 * @param corrections in the order in which they were entered
 */
export const ledgerRows = (
  followed: Followed,
  events: readonly KnownEvent[],
  today: string,
  corrections: readonly AskCorrection[] = [],
): AskRow[] => {
  const byAsk = Map.groupBy(events, ({ ask }) => ask);
  const rightings = Map.groupBy(corrections, ({ ask }) => ask);
  return followed
    .map((one) => rowOf(one, byAsk.get(one.key) ?? [], rightings.get(one.key) ?? [], today))
    .sort(byUrgency);
};

const rowOf = (
  { key, entry: read, proposals, journey }: Followed[number],
  events: KnownEvent[],
  corrections: AskCorrection[],
  today: string,
): AskRow => {
  const entry = corrected({ ...read, ask: withoutGuessedPerson(read.ask) }, corrections);
  const state = stateOn(stateAfter(events), entry.ask.due?.date ?? null, today);
  return {
    key,
    entry,
    state,
    plain: plainState(state, entry.ask.kind === 'promise'),
    isPublic: state.delivery !== 'not-an-ask' && mayBeShown(read, entry, events),
    proposals: isOpen(state) ? proposals.filter((one) => !wasRejected(one, events)) : [],
    events,
    corrections,
    journey: noticed(journey, events),
  };
};

/** Another owner put beside what was read confirms nothing: the words still name whom they name. */
const mayBeShown = (read: LedgerEntry, entry: LedgerEntry, events: readonly KnownEvent[]): boolean =>
  (isPublicUnconfirmed(read.ask) && isPublicUnconfirmed(entry.ask)) ||
  events.some(({ name }) => name === 'confirm-ask');

/** Notice given to the executive starts its time to respond, whatever the papers show (LGA 2000 s9FE). */
const noticed = (journey: Journey, events: readonly KnownEvent[]): Journey => {
  const sent = events.findLast(({ name }) => name === 'send');
  return sent ? { ...journey, response: responseFrom(sent.happened) } : journey;
};

/** A passage that a person has said is no answer is not put forward again; its place is the evidence. */
const wasRejected = ({ passage: { document, at } }: Proposal, events: readonly KnownEvent[]): boolean =>
  events.some(
    ({ name, evidence }) =>
      name === 'reject-answer' && evidence?.startsWith(`/documents/${document}?page=${at.page}&from=${at.start}&`),
  );

const SETTLED = new Set<AskState['delivery']>(['answered', 'closed', 'overtaken', 'not-an-ask']);

/** Whether something is still owed. */
export const isOpen = ({ delivery }: AskState): boolean => !SETTLED.has(delivery);

const rank = ({ state }: AskRow): number => {
  if (state.delivery === 'late') return 0;
  if (state.delivery === 'due') return 1;
  return isOpen(state) ? 2 : 3;
};

const byUrgency = (a: AskRow, b: AskRow): number =>
  rank(a) - rank(b) ||
  (rank(a) < 2 ? (a.entry.ask.due?.date ?? '').localeCompare(b.entry.ask.due?.date ?? '') : 0) ||
  b.entry.date.localeCompare(a.entry.date) ||
  a.key.localeCompare(b.key);

/** How many of these were asked, how many a person confirmed as answered, how many are late. What is no ask counts nowhere. */
export const countAsks = (all: readonly AskRow[]): AskCounts => {
  const rows = all.filter(({ state }) => state.delivery !== 'not-an-ask');
  const days = rows.flatMap(daysToAnswer).sort((a, b) => a - b);
  const middle = Math.floor(days.length / 2);
  return {
    asked: rows.length,
    answered: days.length,
    late: rows.filter(({ state }) => state.delivery === 'late').length,
    proposed: rows.filter(({ proposals }) => proposals.some(({ kind }) => kind.startsWith('answered'))).length,
    medianDays:
      days.length === 0
        ? null
        : Math.round(days.length % 2 === 1 ? days[middle]! : (days[middle - 1]! + days[middle]!) / 2),
  };
};

/** An answer that a later event took back does not count; one that the committee then closed does. */
const daysToAnswer = ({ entry, events, state }: AskRow): number[] => {
  if (state.delivery !== 'answered' && state.delivery !== 'closed') return [];
  const reopened = events.findLastIndex(({ name }) => name === 'reopen');
  const answer = events.slice(reopened + 1).find(({ name }) => name === 'confirm-answer');
  return answer ? [(Date.parse(answer.happened) - Date.parse(entry.date)) / 86_400_000] : [];
};
