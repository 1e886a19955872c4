import type { At } from '../../record/at.ts';
import type { PageText } from '../../record/reading.ts';
import { measureWords, wordsOf } from './measure-words.ts';

/** An abbreviation that a paper itself explains. */
export type Abbreviation = { short: string; long: string; at: At };

const IN_BRACKETS = /\(([A-Z][A-Z&]{1,7}s?)\)/g;
/** "GLD (Good Level of Development)", "GLD – Good Level of Development". */
const EXPLAINED = /\b([A-Z][A-Z&]{1,7})(?: \(| [–-] )([A-Z][\p{L}’' -]{3,80})/gu;

/**
 * Every abbreviation that the pages explain, once each: "Good Level of Development (GLD)" and "GLD (Good Level of
 * Development)". An abbreviation whose letters are not those of its words is left out.
 */
export const findAbbreviations = (pages: readonly PageText[]): Abbreviation[] => {
  const found = new Map<string, Abbreviation>();
  for (const { page, text } of pages) {
    for (const match of text.matchAll(IN_BRACKETS)) {
      const long = wordsOf(text.slice(Math.max(0, match.index - 400), match.index), match[1]!);
      if (long === null) continue;
      const end = match.index + match[0].length;
      keep(found, match[1]!, long, { page, start: match.index - long.length - gapBefore(text, match.index), end });
    }
    for (const match of text.matchAll(EXPLAINED)) {
      const long = leading(match[2]!, match[1]!);
      if (long !== null) keep(found, match[1]!, long, { page, start: match.index, end: match.index + match[0].length });
    }
  }
  return [...found.values()];
};

const keep = (found: Map<string, Abbreviation>, short: string, long: string, at: At): void => {
  const key = `${short.toLowerCase()} ${measureWords(long).join(' ')}`;
  if (!found.has(key)) found.set(key, { short, long: long.replaceAll(/\s+/g, ' '), at });
};

const gapBefore = (text: string, index: number): number => {
  const before = text.slice(Math.max(0, index - 400), index);
  return before.length - before.trimEnd().length;
};

/** The shortest run of words from the start that the letters fit. */
const leading = (text: string, short: string): string | null => {
  const ends = [...text.matchAll(/[\p{L}’'-]+/gu)].map((word) => word.index + word[0].length);
  for (const end of ends.slice(1, 2 * short.length + 2)) {
    const long = text.slice(0, end);
    if (wordsOf(long, short) === long) return long;
  }
  return null;
};
