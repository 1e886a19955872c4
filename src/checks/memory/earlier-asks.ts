import { subjectWords } from '../../asks/subject-words.ts';
import type { At } from '../../record/at.ts';
import type { Passage } from '../../record/finding.ts';
import type { Ask, Item, Meeting } from '../../record/meeting.ts';
import type { CheckedPaper, Part } from '../paper.ts';

/** Something that an earlier meeting of the same body asked for. */
export type EarlierAsk = {
  readonly ask: Ask;
  readonly item: Item;
  readonly date: string;
  /** The paper that records it; null where that is the checked file itself, with the minutes of the last meeting. */
  readonly path: string | null;
};

/** The place of an earlier ask, as a finding names its second passage. */
export const placeOfAsk = ({ ask: { at, quote }, path }: EarlierAsk): At | Passage =>
  path === null ? at : { quote, at, path };

/**
 * Reports that earlier minutes of the body ask for, those that a pack carries with it included; oldest first. What the
 * meeting itself or a later one asks is left out.
 */
export const reportsAskedFor = ({ earlier, reading, meetingDate, on }: CheckedPaper): EarlierAsk[] => {
  const bodies = new Set(reading.meetings.filter(({ from }) => from !== 'minutes').map(({ body }) => bodyKey(body)));
  return [...earlier, reading]
    .flatMap((from) =>
      from.meetings
        .filter(({ body }) => bodies.size === 0 || bodies.has(bodyKey(body)))
        .flatMap((meeting) =>
          dated(meeting, meetingDate ?? on).flatMap(({ date }) =>
            meeting.items.flatMap((item) =>
              item.asks
                .filter(isReport)
                .map((ask) => ({ ask, item, date, path: from === reading ? null : from.document.path })),
            ),
          ),
        ),
    )
    .sort((a, b) => a.date.localeCompare(b.date));
};

const TAKEN = /\breports?\b.{0,80}\bbe (?:received|noted|accepted|approved|endorsed)\b/i;

/** Something that a decision asks to be submitted, once or to each meeting; a report that it takes note of is here. */
const isReport = ({ kind, where, due, quote }: Ask): boolean =>
  where === 'decision' &&
  !TAKEN.test(quote) &&
  (kind === 'report-request' || (kind === 'standing-request' && due?.kind === 'recurring'));

const bodyKey = (body: string | null): string => (body ?? '').toLowerCase().replaceAll(/[^\p{L}]/gu, '');

/**
 * The passages of papers of a day after the ask: it may have been answered there already. The checked file is one of
 * them, with the minutes that it carries, unless the ask stands in these.
 */
export const passagesSince = ({ earlier, reading }: CheckedPaper, { date, path }: EarlierAsk): ReadonlySet<string>[] =>
  [...earlier, ...(path === null ? [] : [reading])]
    .filter(
      ({ meetings, document }) => document.path !== path && meetings.some((meeting) => (meeting.date ?? '') > date),
    )
    .flatMap(({ pages }) => pages.flatMap(({ text }) => text.split('\n').map((line) => new Set(subjectWords(line)))));

const dated = ({ date, from }: Meeting, before: string): { date: string }[] =>
  date !== null && from === 'minutes' && date < before ? [{ date }] : [];

/** The subject words of each passage of the papers that may answer: not of the agenda, nor of earlier minutes. */
export const passagesThatAnswer = (parts: readonly Part[]): ReadonlySet<string>[] =>
  parts
    .filter(({ kind }) => kind !== 'minutes')
    .flatMap(({ blocks }) => blocks.map(({ text }) => new Set(subjectWords(text))));

/** A passage that has so much of what was asked for may be the answer. */
const MAY_ANSWER = 0.5;
/** With fewer words of its own an ask cannot be told from others. */
const FEWEST = 2;

/** Whether nothing in these papers, nor in any since, has half of the words that say what was asked for. */
export const isUnanswered = (
  paper: CheckedPaper,
  asked: EarlierAsk,
  passages: readonly ReadonlySet<string>[],
): boolean => {
  const words = wordsOf(asked);
  const most = Math.max(mostIn(words, passages), mostIn(words, passagesSince(paper, asked)));
  return words.length >= FEWEST && most < words.length * MAY_ANSWER;
};

const MONTH = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/gi;

/** Without months and whoever is to write it; "That a further report be submitted" has its subject in its item's title. */
const wordsOf = ({ ask: { quote, owner }, item }: EarlierAsk): string[] => {
  const asks = (owner ? quote.replace(owner, '') : quote).replace(MONTH, '');
  const own = subjectOf(asks);
  return own.length < FEWEST ? subjectOf(`${asks} ${item.title}`) : own;
};

/** How many of some words the passage has that has most of them. */
export const mostIn = (words: readonly string[], passages: readonly ReadonlySet<string>[]): number =>
  passages.reduce((most, passage) => Math.max(most, words.filter((word) => passage.has(word)).length), 0);

/** The distinct words that say what something is about. */
export const subjectOf = (text: string): string[] => [...new Set(subjectWords(text))];
