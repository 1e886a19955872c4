import type { LedgerEntry } from './ledger-entry.ts';
import type { PassageIndex } from './passage-index.ts';
import { subjectWords } from './subject-words.ts';
import { wordsAlike } from './words-alike.ts';

/** A word that is looked for, with what it weighs among all passages and what may stand for it. */
type Sought = { word: string; weight: number; alike: readonly string[] };
type Group = { words: readonly Sought[]; total: number };

/** What an ask is about: the words of its own and of its contents, and, weaker, those around it. */
export type SoughtWords = {
  core: Group;
  side: Group;
  /** Every word with its weight, for finding candidates. */
  all: ReadonlyMap<string, number>;
};

export type Likeness = {
  score: number;
  /** Share of the ask's own words alone, by weight, 0 to 1. */
  core: number;
  /** Words shared, the heaviest first. */
  shared: string[];
};

const SIDE_WEIGHT = 0.35;
/** What a word that only means the same counts for. */
const ALIKE_WEIGHT = 0.6;
/** An ask of one or two words says too little of itself: what stands around it counts the more. */
const ENOUGH_CORE = 3;
const LARGEST_CORE_SHARE = 0.75;

/** The words to look for, without the names of those who ask and are asked: every paper has these. */
export const soughtWords = (entry: LedgerEntry, index: PassageIndex): SoughtWords => {
  const names = new Set(
    subjectWords([entry.body, entry.council, entry.ask.recipient].filter((name) => name !== null).join(' ')),
  );
  const of = (text: string): string[] => index.expand(subjectWords(text)).filter((word) => !names.has(word));
  const core = new Set(of([entry.ask.quote, ...(entry.ask.contents ?? []).map(({ text }) => text)].join(' ')));
  const side = new Set(of(`${entry.title} ${entry.context}`).filter((word) => !core.has(word)));
  const all = new Map<string, number>();
  for (const word of side) all.set(word, SIDE_WEIGHT);
  for (const word of core) {
    all.set(word, 1);
    for (const other of wordsAlike(word)) if (!all.has(other)) all.set(other, ALIKE_WEIGHT);
  }
  return { core: groupOf(core, index), side: groupOf(side, index), all };
};

const groupOf = (words: ReadonlySet<string>, index: PassageIndex): Group => {
  const sought = [...words].map((word) => ({
    word,
    weight: index.weight(word) || index.unseen,
    alike: wordsAlike(word),
  }));
  return { words: sought, total: sought.reduce((sum, { weight }) => sum + weight, 0) };
};

/** How much of what is sought a passage has, heavy words counting most. */
export const likenessTo = ({ core, side }: SoughtWords, passage: number, index: PassageIndex): Likeness => {
  const shared: Sought[] = [];
  const ownShare = shareOf(core, passage, index, shared);
  const sideShare = shareOf(side, passage, index, shared);
  const part = LARGEST_CORE_SHARE * Math.min(1, core.words.length / ENOUGH_CORE);
  return {
    core: ownShare,
    score: ownShare * part + sideShare * (1 - part),
    shared: shared.sort((a, b) => b.weight - a.weight).map(({ word }) => word),
  };
};

/** Adds the words found to `shared`. */
const shareOf = ({ words, total }: Group, passage: number, index: PassageIndex, shared: Sought[]): number => {
  let found = 0;
  for (const sought of words) {
    let own = index.has(passage, sought.word);
    for (const other of own === 0 ? sought.alike : []) own = Math.max(own, index.has(passage, other) * ALIKE_WEIGHT);
    if (own === 0) continue;
    found += sought.weight * Math.min(1, own);
    shared.push(sought);
  }
  return total === 0 ? 0 : found / total;
};
