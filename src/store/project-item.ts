import type { At } from '../record/at.ts';
import type { Clause, Item } from '../record/meeting.ts';
import type { PageText } from '../record/reading.ts';
import type { Mention } from './mentions.ts';
import type { SearchKind } from './search-types.ts';
import type { AppearanceKind } from './views.ts';

/** A passage that search finds. */
export type ProjectedPassage = { kind: SearchKind; text: string; at: At };

/** A person's name where it stands in an item. */
export type ProjectedAppearance = {
  name: string;
  kind: AppearanceKind;
  quote: string;
  at: At;
  /** Index of the item's passage that holds it. */
  passage: number;
};

const AROUND_NAME = 120;
const LONGEST_QUOTE = 400;

/** The item's title, paragraphs and clauses, each a passage of its own with its exact quote. */
export const itemPassages = (item: Item): ProjectedPassage[] => [
  { kind: 'item', text: item.title, at: item.at },
  ...item.paragraphs.map(({ text, at }): ProjectedPassage => ({ kind: 'paragraph', text, at })),
  ...item.decisions.flatMap(({ clauses }) => clausePassages(clauses)),
];

export const clausePassages = (clauses: readonly Clause[]): ProjectedPassage[] =>
  clauses.flatMap(({ text, at, clauses: below }) => [
    ...(text === '' ? [] : [{ kind: 'decision' as const, text, at }]),
    ...clausePassages(below),
  ]);

/** Everyone whom the item names: presenters, movers, voters, declarers, and names in its passages. */
export const itemAppearances = (
  item: Item,
  passages: readonly ProjectedPassage[],
  pages: readonly PageText[],
  mentions: (text: string) => Mention[],
): ProjectedAppearance[] => {
  const stated = statedNames(item).map(
    ({ name, kind, at }): ProjectedAppearance => ({
      name,
      kind,
      at,
      quote: quoteAt(pages, at),
      passage: passageOf(passages, at),
    }),
  );
  const mentioned = passages.flatMap((passage, index) =>
    mentions(passage.text).map(
      ({ printed, start, end }): ProjectedAppearance => ({
        name: printed,
        kind: 'mentioned',
        quote: textAround(passage.text, start, end),
        at: { page: passage.at.page, start: passage.at.start + start, end: passage.at.start + end },
        passage: index,
      }),
    ),
  );
  return [...stated, ...mentioned];
};

const statedNames = (item: Item): { name: string; kind: AppearanceKind; at: At }[] => [
  ...item.presenters.flatMap(({ name, at }) => (name === null ? [] : [{ name, kind: 'presenter' as const, at }])),
  ...item.votes.flatMap(({ mover, seconder, named, at }) => [
    ...(mover === null ? [] : [{ name: mover, kind: 'mover' as const, at }]),
    ...(seconder === null ? [] : [{ name: seconder, kind: 'seconder' as const, at }]),
    ...named.map((vote) => ({ name: vote.name, kind: 'vote' as const, at: vote.at })),
  ]),
  ...item.declarations.map(({ name, at }) => ({ name, kind: 'declaration' as const, at })),
];

/** The first passage that holds the place; the title where none does. */
const passageOf = (passages: readonly ProjectedPassage[], at: At): number =>
  Math.max(
    0,
    passages.findIndex(
      (passage) => passage.at.page === at.page && passage.at.start <= at.start && at.end <= passage.at.end,
    ),
  );

const quoteAt = (pages: readonly PageText[], at: At): string =>
  (pages[at.page - 1]?.text ?? '').slice(at.start, Math.min(at.end, at.start + LONGEST_QUOTE));

const textAround = (text: string, start: number, end: number): string => {
  const from = start <= AROUND_NAME ? 0 : text.indexOf(' ', start - AROUND_NAME) + 1;
  const cut = text.lastIndexOf(' ', end + AROUND_NAME);
  const to = text.length <= end + AROUND_NAME || cut < end ? text.length : cut;
  return `${from > 0 ? '…' : ''}${text.slice(Math.min(from, start), Math.min(to, start + LONGEST_QUOTE))}${to < text.length ? '…' : ''}`;
};
