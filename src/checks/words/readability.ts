import type { Found, Rule } from '../rule.ts';
import { sentencesOf } from '../sentences.ts';

/** Fewer words show no manner of writing. */
const ENOUGH = 120;
/** A score of the measure below this: most readers give up. Official English has about 25, a newspaper 50. */
const HARD = 20;

/** A section that is hard to read, by the measure of Flesch. */
export const readability: Rule = {
  id: 'words/readability',
  kind: 'words',
  severity: 'advice',
  source:
    'Flesch reading ease (1948): 206.8 − 1.015 × words a sentence − 84.6 × syllables a word; GOV.UK asks for plain English',
  why: 'Long sentences of long words are read by nobody. Each section of a report with 120 words or more of running text has one score; only the worst, far below what is usual even in councils, are found. Lists, tables, minutes and forms do not count.',
  *find({ parts }): Iterable<Found> {
    for (const { kind, report } of parts) {
      if (kind !== 'report' && kind !== 'briefing') continue;
      for (const { title, paragraphs, at } of report?.sections ?? []) {
        const text = paragraphs
          .filter((one) => one.kind === 'paragraph' && /[.!?]$/.test(one.text.trim()))
          .map((one) => one.text);
        const sentences = text.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence.text).length > 3);
        const words = sentences.flatMap((sentence) => wordsOf(sentence.text));
        if (words.length < ENOUGH) continue;
        const score = readingEase(sentences.length, words);
        if (score >= HARD) continue;
        yield {
          at,
          says: `The section "${title}" is very hard to read: ${Math.round(words.length / sentences.length)} words in a sentence, many of them long.`,
          mend: 'Make its sentences shorter, one thought in each, and choose short words where there are any.',
          sum: `Flesch reading ease ${Math.round(score)}; ${HARD} and more is left alone`,
          sure: 0.8,
        };
      }
    }
  },
};

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}'’]*/gu) ?? [];

const readingEase = (sentences: number, words: readonly string[]): number =>
  206.835 -
  1.015 * (words.length / sentences) -
  (84.6 * words.map(syllables).reduce((a, b) => a + b, 0)) / words.length;

/** Syllables by groups of vowels, without a silent "e": right in the sum, not for each word. */
const syllables = (word: string): number => {
  const groups = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|[^l]ed|[^laeiouy]e)$/, '')
    .match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
};
