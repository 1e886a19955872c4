import type { LedgerEntry } from './ledger-entry.ts';
import type { PassageIndex } from './passage-index.ts';
import { subjectWords } from './subject-words.ts';
import { wordsAlike } from './words-alike.ts';

/** What an ask is about: the words of its own and of its contents, and, weaker, those around it. */
export type SoughtWords = {
  core: ReadonlySet<string>;
  side: ReadonlySet<string>;
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
  return { core, side, all };
};

/** How much of what is sought a passage has, heavy words counting most. */
export const likenessTo = (sought: SoughtWords, passage: number, index: PassageIndex): Likeness => {
  const shared: { word: string; weight: number }[] = [];
  const share = (words: ReadonlySet<string>): number => {
    let [total, found] = [0, 0];
    for (const word of words) {
      const weight = index.weight(word) || index.unseen;
      total += weight;
      const own = index.has(passage, word);
      const alike = own ? 0 : Math.max(0, ...wordsAlike(word).map((other) => index.has(passage, other)));
      if (own === 0 && alike === 0) continue;
      found += weight * Math.min(1, own || alike * ALIKE_WEIGHT);
      shared.push({ word, weight });
    }
    return total === 0 ? 0 : found / total;
  };
  const core = share(sought.core);
  const side = share(sought.side);
  const part = LARGEST_CORE_SHARE * Math.min(1, sought.core.size / ENOUGH_CORE);
  return {
    core,
    score: core * part + side * (1 - part),
    shared: shared.sort((a, b) => b.weight - a.weight).map(({ word }) => word),
  };
};
