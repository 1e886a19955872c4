import { measureWords } from './measure-words.ts';

const LONGEST_RUN = 8;

/** Every run of neighbouring words, as an abbreviation may stand for: few, for no run is longer than eight. */
export const runsOf = (words: string): string[] => {
  const list = words.split(' ');
  const runs: string[] = [];
  for (let from = 0; from < list.length; from += 1)
    for (let to = from + 2; to <= Math.min(list.length, from + LONGEST_RUN); to += 1)
      runs.push(list.slice(from, to).join(' '));
  return runs;
};

/**
 * The other spellings of a measure's words that known abbreviations allow: the abbreviation written out, and the
 * words abbreviated.
 */
export const otherSpellings = <T extends { short: string; long: string }>(
  words: string,
  known: readonly T[],
): Map<string, T> => {
  const found = new Map<string, T>();
  for (const one of known) {
    const short = measureWords(one.short).join(' ');
    const long = measureWords(one.long).join(' ');
    for (const [from, to] of [
      [short, long],
      [long, short],
    ] as const) {
      const other = ` ${words} `.replace(` ${from} `, ` ${to} `).trim();
      if (from !== '' && other !== words && !found.has(other)) found.set(other, one);
    }
  }
  return found;
};
