import type { At } from '../record/at.ts';
import { definedAcronyms, subjectWords } from './subject-words.ts';

/** A passage that may answer, repeat or overtake something asked earlier. */
export type Passage = {
  key: string;
  council: string | null;
  body: string | null;
  date: string;
  kind: 'agenda-item' | 'item' | 'decision' | 'paragraph' | 'report';
  /** Title of the item or report that it stands in. */
  title: string;
  text: string;
  document: string;
  at: At;
  /** Minute numbers that the passage refers to, with the date of their meeting where known. */
  references: readonly { minute: string; date: string | null; body: string | null }[];
};

export type Weighted = { passage: number; score: number; shared: string[] };

export type PassageIndex = {
  readonly passages: readonly Passage[];
  /** How much a word tells passages apart: high for rare ones, 0 for words of no passage. */
  weight(word: string): number;
  /** What a word that no passage has would weigh: its absence tells against all. */
  readonly unseen: number;
  /** Passages that share words with the given ones, best first, at most `most`. */
  like(words: ReadonlyMap<string, number>, accept: (passage: Passage) => boolean, most: number): Weighted[];
  /** Passages that refer to a minute of that number. */
  referringTo(minute: string): readonly number[];
  /** Words with the explanations of acronyms that the papers themselves give. */
  expand(words: readonly string[]): string[];
};

/** A word that stands in more than this many passages finds none; it only counts where others found them. */
const MOST_POSTINGS = 400;
const TITLE_WEIGHT = 1.5;

/**
 * An index from subject words to passages. Looking a passage up costs the postings of its rarest
 * words, which are bounded, so that following n asks grows with n and not with its square.
 */
export const indexPassages = (passages: readonly Passage[]): PassageIndex => {
  const acronyms = new Map<string, string[]>();
  for (const passage of passages)
    for (const [short, words] of definedAcronyms(passage.text)) acronyms.set(short, words);
  const expand = (words: readonly string[]): string[] => words.flatMap((word) => [word, ...(acronyms.get(word) ?? [])]);
  const bags = passages.map((passage) => bagOf(passage, expand));
  const postings = new Map<string, number[]>();
  bags.forEach((bag, i) => {
    for (const word of bag.keys()) {
      const list = postings.get(word);
      if (list) list.push(i);
      else postings.set(word, [i]);
    }
  });
  const weight = (word: string): number => {
    const count = postings.get(word)?.length ?? 0;
    return count === 0 ? 0 : Math.log(1 + passages.length / count);
  };
  const like: PassageIndex['like'] = (words, accept, most) => {
    const scores = new Map<number, { score: number; shared: string[] }>();
    for (const [word, count] of words) {
      const list = postings.get(word);
      if (!list || list.length > MOST_POSTINGS) continue;
      for (const i of list) {
        if (!accept(passages[i]!)) continue;
        const found = scores.get(i) ?? { score: 0, shared: [] };
        found.score += weight(word) * Math.min(count, bags[i]!.get(word)!);
        found.shared.push(word);
        scores.set(i, found);
      }
    }
    return [...scores]
      .map(([passage, found]) => ({ passage, ...found }))
      .sort((a, b) => b.score - a.score || a.passage - b.passage)
      .slice(0, most);
  };
  const referring = new Map<string, number[]>();
  passages.forEach((passage, i) => {
    for (const { minute } of passage.references) referring.set(minute, [...(referring.get(minute) ?? []), i]);
  });
  return {
    passages,
    weight,
    unseen: Math.log(1 + passages.length),
    like,
    expand,
    referringTo: (minute) => referring.get(minute) ?? [],
  };
};

/** Words of a passage with their weight in it; those of its title count more. */
const bagOf = (passage: Passage, expand: (words: readonly string[]) => string[]): Map<string, number> => {
  const bag = new Map<string, number>();
  for (const word of expand(subjectWords(passage.text))) bag.set(word, 1);
  for (const word of expand(subjectWords(passage.title))) bag.set(word, TITLE_WEIGHT);
  return bag;
};
