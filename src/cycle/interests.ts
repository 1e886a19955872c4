import { Type } from '@sinclair/typebox';
import type { CouncilSettings } from './council-settings.ts';

type Nation = CouncilSettings['nation'];
type Kind = {
  /** The word of the quick line. */
  word: string;
  /** As minutes say it. */
  words: string;
  /** As the record of a reading names it. */
  read: string;
  nations: readonly Nation[];
  /** Whether whoever has one may not vote on the item without a dispensation. */
  bars: boolean;
};

/**
 * Kinds of interest in the words of each nation's code. England: Localism Act 2011 ss30, 31 and the LGA model code
 * 2020, appendix B ("personal" where a council's own code still has it). Wales: SI 2008/788, personal and, where it
 * would prejudice judgement, prejudicial. Scotland: the Councillors' Code of Conduct 2021, section 5. Northern
 * Ireland: Local Government Act (NI) 1972 s28 and the code of 2014, part 6.
 */
export const INTERESTS = {
  dpi: {
    word: 'dpi',
    words: 'a disclosable pecuniary interest',
    read: 'DPI',
    nations: ['england'],
    bars: true,
  },
  'other-registrable': {
    word: 'ori',
    words: 'an other registrable interest',
    read: 'other registrable',
    nations: ['england'],
    bars: false,
  },
  'non-registrable': {
    word: 'nri',
    words: 'a non-registrable interest',
    read: 'non-registrable',
    nations: ['england'],
    bars: false,
  },
  personal: {
    word: 'personal',
    words: 'a personal interest',
    read: 'personal',
    nations: ['england', 'wales'],
    bars: false,
  },
  prejudicial: {
    word: 'prejudicial',
    words: 'a personal and prejudicial interest',
    read: 'personal and prejudicial',
    nations: ['wales'],
    bars: true,
  },
  connection: {
    word: 'connection',
    words: 'a connection',
    read: 'connection',
    nations: ['scotland'],
    bars: false,
  },
  declarable: {
    word: 'interest',
    words: 'an interest',
    read: 'interest',
    nations: ['scotland'],
    bars: true,
  },
  pecuniary: {
    word: 'pecuniary',
    words: 'a pecuniary interest',
    read: 'pecuniary',
    nations: ['northern-ireland'],
    bars: true,
  },
  'non-pecuniary': {
    word: 'nonpecuniary',
    words: 'a significant private or personal non-pecuniary interest',
    read: 'non-pecuniary',
    nations: ['northern-ireland'],
    bars: true,
  },
} as const satisfies Record<string, Kind>;

export type Interest = keyof typeof INTERESTS;
export const InterestKind = Type.Union((Object.keys(INTERESTS) as Interest[]).map((one) => Type.Literal(one)));

/** The kinds that a nation's code knows. */
export const interestsOf = (nation: Nation): Interest[] =>
  (Object.entries(INTERESTS) as [Interest, Kind][])
    .filter(([, { nations }]) => nations.includes(nation))
    .map(([id]) => id);

/** The kind that a word of the quick line names; null where none does. */
export const interestWord = (word: string): Interest | null =>
  (Object.entries(INTERESTS) as [Interest, Kind][]).find(([, one]) => one.word === word.toLowerCase())?.[0] ?? null;
