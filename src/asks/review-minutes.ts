import type { At } from '../record/at.ts';
import type { Ask, Item, Meeting } from '../record/meeting.ts';
import type { Reading } from '../record/reading.ts';
import { isPublicUnconfirmed } from './named-promises.ts';
import { subjectWords } from './subject-words.ts';

/** What should be looked at before minutes are approved. */
export type ReviewFinding = {
  kind: 'not-resolved' | 'no-owner' | 'no-date' | 'meeting-missing';
  /** Number and title of the item; null where it is about the meeting as a whole. */
  item: { number: string | null; title: string } | null;
  quote: string;
  at: At;
  /** What is amiss, and what to do, in plain words. */
  says: string;
  /** False where the passage tells of a named person, who is not to be shown as owing anything before it is confirmed. */
  isPublic: boolean;
};

const SHARED = 0.5;

/**
 * Checks minutes before they are approved: asked in the room but not in the resolution, nobody named to do it, no
 * date, a meeting that was promised and of which nothing exists.
 *
 * @param meeting the minutes, asks found
 * @param pages of the document, from which the quotes are
 * @param known dates of the body's meetings of which any paper exists; empty where none but this is known
 */
export const reviewMinutes = (meeting: Meeting, pages: Reading['pages'], known: readonly string[]): ReviewFinding[] => {
  const resolved = meeting.items.flatMap(({ decisions }) =>
    decisions.flatMap(({ clauses }) => clauses.map(({ text }) => new Set(subjectWords(text)))),
  );
  return [
    ...meeting.items.flatMap((item) => [...notResolved(item, resolved), ...unowned(item), ...undated(item)]),
    ...missingMeeting(meeting, pages, known),
  ];
};

const finding = (kind: ReviewFinding['kind'], item: Item, ask: Ask, says: string): ReviewFinding => ({
  kind,
  item: { number: item.number, title: item.title },
  quote: ask.quote,
  at: ask.at,
  says,
  isPublic: isPublicUnconfirmed(ask),
});

/** A request of the debate that shares too little with every clause, also of other items: some are resolved under the next. */
const notResolved = (item: Item, resolved: readonly ReadonlySet<string>[]): ReviewFinding[] => {
  if (item.decisions.length === 0) return [];
  return item.asks
    .filter(({ where, quote }) => where !== 'decision' && !resolved.some((words) => covers(words, quote)))
    .map((ask) =>
      finding(
        'not-resolved',
        item,
        ask,
        'Asked for or promised in the discussion, but not in the resolution. Add a clause, or confirm that it was not meant as a request.',
      ),
    );
};

const covers = (words: ReadonlySet<string>, quote: string): boolean => {
  const asked = [...new Set(subjectWords(quote))];
  return asked.length > 0 && asked.filter((word) => words.has(word)).length >= asked.length * SHARED;
};

const resolvedAsks = (item: Item): Ask[] => item.asks.filter(({ where }) => where === 'decision');

const unowned = (item: Item): ReviewFinding[] =>
  resolvedAsks(item)
    .filter(({ owner }) => owner === null)
    .map((ask) => finding('no-owner', item, ask, 'Nobody is named to do this. Say who: a person or a post.'));

const undated = (item: Item): ReviewFinding[] =>
  resolvedAsks(item)
    .filter(({ due }) => due === null || due.kind === 'none' || due.kind === 'undated')
    .map((ask) => finding('no-date', item, ask, 'No date is given. Say by when, or at which meeting.'));

/** Only where later meetings are known: while the next has not come, nothing is missing. */
const missingMeeting = (meeting: Meeting, pages: Reading['pages'], known: readonly string[]): ReviewFinding[] => {
  const next = meeting.nextMeeting;
  if (!next?.date || next.date.length < 10 || known.includes(next.date)) return [];
  const later = known.find((date) => date > next.date!);
  if (later === undefined) return [];
  return [
    {
      kind: 'meeting-missing',
      item: null,
      quote: pages[next.at.page - 1]?.text.slice(next.at.start, next.at.end) ?? next.date,
      at: next.at,
      isPublic: true,
      says: `A meeting was set for ${next.date} and there is no paper of it, though there are papers of ${later}. Record that it was cancelled or moved, or publish its minutes.`,
    },
  ];
};
