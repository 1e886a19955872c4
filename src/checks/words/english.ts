import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nspell from 'nspell';
import { LOCAL_GOVERNMENT } from './local-government-words.ts';

/** Beginnings that may be set before any word. */
const PREFIX =
  /^(?:anti|auto|bi|bio|co|counter|cross|cyber|de|dis|eco|electro|extra|fore|geo|hydro|hyper|in|inter|intra|macro|mega|meta|micro|mid|mini|mis|mono|multi|neuro|non|off|out|over|photo|poly|post|pre|pro|proto|pseudo|psycho|quasi|re|self|semi|socio|sub|super|tele|thermo|trans|tri|ultra|un|under|up)-?/;
/** Endings that make a new word of any word, and what the word had in their place. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:less|ness|like|wise|hood|ship|free|wide|based|led)$/, ['']],
  [/iness$/, ['y']],
  [/i[sz](?:e[drs]?|ing|ations?|able|ability|ers)$/, ['', 'e', 'y']],
  [/abilit(?:y|ies)$/, ['able', '', 'e']],
  [/(?:able|ably)$/, ['', 'e']],
  [/ally$/, ['al', '']],
  [/ly$/, ['']],
  [/['’]?s$/, ['']],
];
const SHORT_PART = 3;
const LONG_PART = 4;

let loaded: ReturnType<typeof nspell> | undefined;

/** The dictionary is read at the first word that is looked up: a quarter of a second, once in a process. */
const dictionary = (): ReturnType<typeof nspell> => {
  if (!loaded) {
    const folder = dirname(createRequire(import.meta.url).resolve('dictionary-en-gb'));
    loaded = nspell(readFileSync(join(folder, 'index.aff')), readFileSync(join(folder, 'index.dic')));
    for (const word of LOCAL_GOVERNMENT) loaded.add(word);
  }
  return loaded;
};

/** A word of the dictionary, in any of its forms. */
const isListed = (word: string): boolean => dictionary().correct(word);

/** What was looked up before; emptied when full, so that no upload can make it grow for ever. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 50_000;

/**
 * Whether a word, in small letters, is spelt as British English allows: a word of the dictionary, or one put together
 * from its words ("timebanking", "multiagency", "prioritization"). Endings in -ize are British too (Oxford). What is
 * put together, but for one slip would be a word of the dictionary ("untill", "concensus"), is not.
 */
export const isEnglish = (word: string): boolean => {
  const had = known.get(word);
  if (had !== undefined) return had;
  const is =
    isListed(word) ||
    isCompound(word, LONG_PART) ||
    ((isCompound(word, SHORT_PART) || isPrefixed(word) || hasEnding(word)) && meantBy(word, false).length === 0);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, is);
  return is;
};

const isPrefixed = (word: string): boolean => {
  const rest = word.replace(PREFIX, '');
  return rest !== word && rest.length >= LONG_PART && (isListed(rest) || hasEnding(rest));
};

const hasEnding = (word: string): boolean =>
  ENDINGS.some(([ending, before]) => {
    const stem = word.replace(ending, '');
    return stem !== word && stem.length >= LONG_PART && before.some((letters) => isListed(stem + letters));
  });

const isCompound = (word: string, shortest: number): boolean => {
  for (let at = shortest; at <= word.length - shortest; at++)
    if (isListed(word.slice(0, at)) && isListed(word.slice(at))) return true;
  return false;
};

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const VOWELS = 'aeiou';
/** In words shorter than this another consonant makes another word too often. */
const LONG_WORD = 7;
const INFLECTION = /[sdryen]$/;

/**
 * Words of the dictionary that one slip of the hand or the ear turns into the given one: a letter too many, too few or
 * out of order, or a wrong one (a wrong consonant only where `consonants` says so). Nobody mistakes a first letter, and
 * an ending makes another form, not a slip.
 */
export const meantBy = (word: string, consonants = word.length >= LONG_WORD): string[] => {
  const cuts = Array.from({ length: word.length - 1 }, (_, at) => [word.slice(0, at + 1), word.slice(at + 1)] as const);
  const each = (slip: (head: string, tail: string) => string[]): string[] =>
    cuts.flatMap(([head, tail]) => slip(head, tail));
  // The likeliest first: turned, left out, too many, wrong.
  const slips = new Set([
    ...each((head, [first, second, ...rest]) => (second ? [head + second + first + rest.join('')] : [])),
    ...each((head, tail) => [...LETTERS].map((letter) => head + letter + tail)),
    ...each((head, tail) => [head + tail.slice(1)]),
    ...each((head, tail) =>
      [...(consonants ? LETTERS : VOWELS.includes(tail[0]!) ? VOWELS : '')].map(
        (letter) => head + letter + tail.slice(1),
      ),
    ),
  ]);
  return [...slips].filter((slip) => slip !== word && !isOtherForm(slip, word) && isListed(slip));
};

/** "fayres" of "fayre", "counterparty" of "counterparts": alike but for the last letter. */
const isOtherForm = (a: string, b: string): boolean => {
  const stem = Math.max(a.length, b.length) - 1;
  return a.slice(0, stem) === b.slice(0, stem) && (INFLECTION.test(a) || INFLECTION.test(b));
};
