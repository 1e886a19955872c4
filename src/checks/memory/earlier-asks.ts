import { subjectWords } from '../../asks/subject-words.ts';
import type { Ask, Item, Meeting } from '../../record/meeting.ts';
import type { Reading } from '../../record/reading.ts';
import type { CheckedPaper, Part } from '../paper.ts';

/** Something that an earlier meeting of the same body asked for. */
export type EarlierAsk = {
  readonly ask: Ask;
  readonly item: Item;
  readonly date: string;
  /** The paper that records it. */
  readonly path: string;
};

/** Reports that the earlier minutes ask for, oldest first; those of the meeting itself or later are left out. */
export const reportsAskedFor = ({ earlier, reading, meetingDate, on }: CheckedPaper): EarlierAsk[] => {
  const bodies = new Set(reading.meetings.filter(({ from }) => from !== 'minutes').map(({ body }) => bodyKey(body)));
  return earlier
    .flatMap(({ meetings, document }) =>
      meetings
        .filter(({ body }) => bodies.size === 0 || bodies.has(bodyKey(body)))
        .flatMap((meeting) =>
          dated(meeting, meetingDate ?? on).flatMap(({ date }) =>
            meeting.items.flatMap((item) =>
              item.asks
                .filter(({ kind, where }) => kind === 'report-request' && where === 'decision')
                .map((ask) => ({ ask, item, date, path: document.path })),
            ),
          ),
        ),
    )
    .sort((a, b) => a.date.localeCompare(b.date));
};

const bodyKey = (body: string | null): string => (body ?? '').toLowerCase().replaceAll(/[^\p{L}]/gu, '');

/** The passages of earlier papers of a day after the ask: it may have been answered there already. */
export const passagesSince = (earlier: readonly Reading[], { date, path }: EarlierAsk): ReadonlySet<string>[] =>
  earlier
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

/** How many of some words the passage has that has most of them. */
export const mostIn = (words: readonly string[], passages: readonly ReadonlySet<string>[]): number =>
  passages.reduce((most, passage) => Math.max(most, words.filter((word) => passage.has(word)).length), 0);

/** The distinct words that say what something is about. */
export const subjectOf = (text: string): string[] => [...new Set(subjectWords(text))];
