import type { At } from '../record/at.ts';
import { definedAcronyms, subjectWords } from './subject-words.ts';
import { seriesOf, wordPairs } from './title-series.ts';

/** A passage that may answer, repeat or overtake something asked earlier. */
export type Passage = {
  key: string;
  council: string | null;
  body: string | null;
  date: string;
  /** Number of the minute or agenda item that it stands in. */
  minute: string | null;
  kind: 'agenda-item' | 'item' | 'decision' | 'paragraph' | 'report';
  /** Title of the item or report that it stands in, with its section's. */
  title: string;
  /** Title of the item or report alone: what the next of its series shares. */
  series: string;
  text: string;
  document: string;
  at: At;
  /** Minute numbers that the passage refers to, with the date of their meeting where known. */
  references: readonly { minute: string; clause: string | null; date: string | null; body: string | null }[];
};

export type Title = { series: string; pairs: ReadonlySet<string> };
export type PassageIndex = {
  /** In order of their dates. */
  readonly passages: readonly Passage[];
  /** How much a word tells passages apart: high for rare ones, 0 for words of no passage. */
  weight(word: string): number;
  /** What a word that no passage has would weigh: its absence tells against all. */
  readonly unseen: number;
  /** Passages of a day or later that share words with the given ones and are accepted, best first, at most `most`. */
  like(words: ReadonlyMap<string, number>, from: string, accept: (passage: number) => boolean, most: number): number[];
  /** How much a passage has of a word: 0 without it, more in a title than in the text. */
  has(passage: number, word: string): number;
  /** The series and the word pairs of the title that a passage stands under. */
  titleOf(passage: number): Title;
  /** Passages under titles of one series (see `seriesOf`). */
  ofSeries(series: string): readonly number[];
  /** First passages under titles that hold a pair of words (see `wordPairs`); none where many titles do. */
  titled(pair: string): readonly number[];
  /** Passages that refer to a minute of that number. */
  referringTo(minute: string): readonly number[];
  /** Words with the explanations of acronyms that the papers themselves give. */
  expand(words: readonly string[]): string[];
};

/** A word that stands in more than this many passages finds none; it only counts where others found them. */
const MOST_POSTINGS = 400;
/** Postings that one look-up reads at most, so that its cost does not grow with the papers. */
const MOST_READ = 2500;
/** Passages with less than this share of the best score are not looked at more closely. */
const NEAR_BEST = 0.1;
const TITLE_WEIGHT = 1.5;
/** Of a long series the passages that share words are found as such; these are only to bring in the others. */
const MOST_OF_SERIES = 200;
/** A pair of words in more titles than this names no paper: "scrutiny commission". */
const MOST_TITLED = 24;

/**
 * An index from subject words to passages. Looking a passage up costs the postings of its rarest
 * words, which are bounded, so that following n asks grows with n and not with its square.
 */
export const indexPassages = (unsorted: readonly Passage[]): PassageIndex => {
  const passages = [...unsorted].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const acronyms = new Map<string, string[]>();
  for (const passage of passages)
    for (const [short, words] of definedAcronyms(passage.text)) acronyms.set(short, words);
  const expand = (words: readonly string[]): string[] => words.flatMap((word) => [word, ...(acronyms.get(word) ?? [])]);
  const bags = passages.map((passage) => bagOf(passage, expand));
  const postings = new Map<string, number[]>();
  bags.forEach((bag, i) => {
    for (const word of bag.keys()) {
      append(postings, word, i);
    }
  });
  const weights = new Map(
    [...postings].map(([word, list]) => [word, Math.log(1 + passages.length / list.length)] as const),
  );
  const weight = (word: string): number => weights.get(word) ?? 0;
  const scores = new Float64Array(passages.length);
  const like: PassageIndex['like'] = (words, from, accept, most) => {
    const first = firstOf(passages, from);
    const found: number[] = [];
    let read = 0;
    for (const { list, gain } of rarestFirst(words, postings, weight)) {
      read += list.length;
      if (read > MOST_READ) break;
      for (let k = firstAtOrAfter(list, first); k < list.length; k++) {
        const i = list[k]!;
        if (scores[i] === 0) found.push(i);
        scores[i]! += gain;
      }
    }
    let best = 0;
    for (const i of found) best = Math.max(best, scores[i]!);
    const near = found.filter((i) => scores[i]! >= best * NEAR_BEST);
    near.sort((a, b) => scores[b]! - scores[a]! || a - b);
    for (const i of found) scores[i] = 0;
    const accepted: number[] = [];
    for (const i of near) if (accepted.length < most && accept(i)) accepted.push(i);
    return accepted;
  };
  const referring = new Map<string, number[]>();
  passages.forEach((passage, i) => {
    for (const { minute } of passage.references) append(referring, minute, i);
  });
  const titles = new Map<string, Title>();
  const titleOf = (title: string): Title => {
    const known = titles.get(title) ?? { series: seriesOf(title), pairs: new Set(wordPairs(title)) };
    titles.set(title, known);
    return known;
  };
  const under = passages.map(({ series }) => titleOf(series));
  const series = new Map<string, number[]>();
  const titled = new Map<string, number[]>();
  const seen = new Set<string>();
  passages.forEach(({ document, series: title }, i) => {
    const own = under[i]!;
    if (own.series.includes(' ')) append(series, own.series, i);
    const paper = `${document} ${title}`;
    if (seen.has(paper)) return;
    seen.add(paper);
    for (const pair of own.pairs) append(titled, pair, i);
  });
  return {
    passages,
    weight,
    has: (passage, word) => bags[passage]?.get(word) ?? 0,
    titleOf: (i) => under[i]!,
    titled: (pair) => {
      const found = titled.get(pair) ?? [];
      return found.length > MOST_TITLED ? [] : found;
    },
    ofSeries: (of) => (series.get(of) ?? []).slice(0, MOST_OF_SERIES),
    unseen: Math.log(1 + passages.length),
    like,
    expand,
    referringTo: (minute) => referring.get(minute) ?? [],
  };
};

type Posting = { list: readonly number[]; gain: number };

/** Rare words first: they tell most and cost least. */
const rarestFirst = (
  words: ReadonlyMap<string, number>,
  postings: ReadonlyMap<string, readonly number[]>,
  weight: (word: string) => number,
): Posting[] =>
  [...words]
    .flatMap(([word, share]) => {
      const list = postings.get(word);
      return list && list.length <= MOST_POSTINGS ? [{ list, gain: weight(word) * share }] : [];
    })
    .sort((a, b) => a.list.length - b.list.length);

/** Where in an ascending list the numbers from `least` on begin. */
const firstAtOrAfter = (list: readonly number[], least: number): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
};

const firstOf = (passages: readonly Passage[], from: string): number => {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle]!.date < from) low = middle + 1;
    else high = middle;
  }
  return low;
};

const append = (lists: Map<string, number[]>, key: string, value: number): void => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};

/** Words of a passage with their weight in it; those of its title count more. */
const bagOf = (passage: Passage, expand: (words: readonly string[]) => string[]): Map<string, number> => {
  const bag = new Map<string, number>();
  for (const word of expand(subjectWords(passage.text))) bag.set(word, 1);
  for (const word of expand(subjectWords(passage.title))) bag.set(word, TITLE_WEIGHT);
  return bag;
};
