/** Words that say nothing of what is measured. */
const EMPTY = new Set('a an and are as at by for from in is of on or that the their to who with'.split(' '));

/** What a measure may begin with and its unit says anyway: "percentage of", "number of", "%". */
const LEADS = [
  ['percentage'],
  ['percent'],
  ['per', 'cent'],
  ['proportion'],
  ['total', 'number'],
  ['number'],
  ['no'],
  ['rate'],
  ['count'],
];

/**
 * What is measured, as words that are the same however a paper spells it: without case, punctuation, plural endings
 * and empty words; "Key Stage 2" as "ks2"; without an abbreviation in brackets that only repeats the words before it.
 */
export const measureWords = (text: string): string[] => {
  const words = withoutRepeated(text.replaceAll(PER, ' '))
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}+.]+/u)
    .map((word) => word.replaceAll(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '');
  const led = LEADS.find((lead) => lead.every((word, index) => words[index] === word));
  const rest = led && words.length > led.length ? words.slice(led.length) : words;
  const kept = stages(rest).filter((word) => !EMPTY.has(word));
  return kept.map(singular);
};

/** The base of a rate is its unit. */
const PER = /\(?\b(?:rate )?per [\d,]{3,10}\b\)?/gi;

const BRACKETED = /\s*\(([A-Z][A-Za-z&]{1,9})\)/g;

const withoutRepeated = (text: string): string =>
  text.replaceAll(BRACKETED, (all, short: string, at: number) => (wordsOf(text.slice(0, at), short) ? ' ' : all));

/** "key stage 2" is written "KS2" as often. */
const stages = (words: readonly string[]): string[] => {
  const out: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const isStage = words[index] === 'key' && words[index + 1] === 'stage' && /^\d$/.test(words[index + 2] ?? '');
    out.push(isStage ? `ks${words[index + 2]}` : words[index]!);
    if (isStage) index += 2;
  }
  return out;
};

const singular = (word: string): string => {
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
};

/**
 * The words at the end of `before` that `short` is made of the first letters of: "Good Level of Development" for
 * "GLD". Empty words may be left out of the abbreviation.
 *
 * @returns null where the letters do not fit
 */
export const wordsOf = (before: string, short: string): string | null => {
  const letters = short.replace(/s$/, '').replaceAll('&', '').toLowerCase();
  // An abbreviation of n letters stands for at most 2n + 2 words: "of", "and", "the" between them.
  const tail = before.slice(-40 * (letters.length + 2)).trimEnd();
  const words = [...tail.matchAll(/[\p{L}][\p{L}’'-]*/gu)].slice(-(2 * letters.length + 2));
  let letter = letters.length - 1;
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index]![0].toLowerCase();
    if (word.startsWith(letters.charAt(letter))) {
      letter -= 1;
      if (letter < 0) return index === words.length - 1 ? null : tail.slice(words[index]!.index);
    } else if (!EMPTY.has(word)) return null;
  }
  return null;
};
