import { wordsOf } from './words.ts';

/** One thing that a passage must hold, or must not: a word, words one after another, or words the last of which is only begun. */
export type Term = { kind: 'word' | 'phrase' | 'begun'; words: readonly string[] };

export type SearchTree = { all: readonly Term[]; none: readonly Term[] };

const MOST_TERMS = 20;
const MOST_WORDS = 40;
/** A term begins at a space or the start: an optional minus, then a quotation (closed or not) or a run of other signs. */
const TERM = /(-?)(?:"([^"]*)"?|([^\s"]+))/gu;

/** So common that they only slow a search down; within quotation marks they count. */
const COMMON = new Set('a an and are as at be by for from in is it of on or that the this to was were with'.split(' '));

/**
 * What was typed, as a tree: words, "phrases", prefix* and -not. Everything is a query; signs that mean
 * nothing here are spaces. A word with a sign in it ("co-opted", "13(3)") is a phrase.
 */
export const parseSearch = (typed: string): SearchTree => {
  const all: Term[] = [];
  const none: Term[] = [];
  for (const [, minus, quoted, bare] of typed.replace(/[“”„]/g, '"').matchAll(TERM)) {
    if (all.length + none.length >= MOST_TERMS) break;
    const term = termOf(quoted ?? bare!, quoted !== undefined);
    if (term) (minus ? none : all).push(term);
  }
  const weighty = all.filter(({ words, kind }) => kind !== 'word' || !COMMON.has(words[0]!));
  return { all: weighty.length > 0 ? weighty : all, none };
};

const termOf = (text: string, quoted: boolean): Term | null => {
  const words = wordsOf(text.trimEnd()).slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  const begun = text.trimEnd().slice(words.at(-1)!.end) === '*';
  const kind = begun ? 'begun' : quoted || words.length > 1 ? 'phrase' : 'word';
  return { kind, words: words.map(({ word }) => word) };
};

/** The query in the form in which it was understood. */
export const searchText = ({ all, none }: SearchTree): string =>
  [...all.map(termText), ...none.map((term) => `-${termText(term)}`)].join(' ');

const termText = ({ kind, words }: Term): string => {
  const text = words.join(' ') + (kind === 'begun' ? '*' : '');
  return kind === 'phrase' || words.length > 1 ? `"${text}"` : text;
};
