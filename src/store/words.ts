/** A word as search compares it, with its place in the text. */
export type Word = { word: string; start: number; end: number };

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['\u2019](?=\p{L}))*/gu;
const PLAIN = /^[A-Za-z0-9]*$/;
const MARKS = /\p{M}/gu;
/** Longer ones are no words, and PostgreSQL takes none above 2046 bytes. */
const LONGEST = 64;

/** A text's words, folded: lower case, without accents, apostrophes or the ending of a possessive. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0]);
    if (word !== '') words.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return words;
};

const fold = (word: string): string => (PLAIN.test(word) ? word.slice(0, LONGEST).toLowerCase() : foldSigns(word));

const foldSigns = (word: string): string =>
  word
    .replace(/['\u2019]s?$/iu, '')
    .replace(/['\u2019]/gu, '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, LONGEST);

/** A word with its singular and its plural, which a search for it finds too. No more: "housing" is not "house". */
export const formsOf = (word: string): string[] => {
  if (word.length < 3 || /\p{N}/u.test(word)) return [word];
  const one = singular(word);
  return [...new Set([word, one, plural(one)])];
};

/** D. Harman, "How effective is suffixing?" (1991): the S stemmer, the mildest there is. */
const singular = (word: string): string => {
  if (word.length < 4) return word;
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^us]s$/.test(word) ? word.slice(0, -1) : word;
};

const plural = (word: string): string => {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
};
