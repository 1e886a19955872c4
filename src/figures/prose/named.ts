import type { Figure, Taken } from '../../record/figure.ts';
import type { Context } from './context.ts';
import type { Phrase } from './noun-phrases.ts';
import type { NumberToken } from './number-tokens.ts';
import type { Sentence } from './sentence.ts';

/** What a number measures, and of whom; `printed` is the phrase that says so, where one does. */
export type Named = { measure: string | null; group: string | null; taken: Taken[]; printed: Phrase | null };

/** Where a number stands among the words that may name it. */
export type Spot = {
  sentence: Sentence;
  token: NumberToken;
  /** Where the words of the last figure ended. */
  boundary: number;
  /** The figure before it in its sentence. */
  base: Figure | undefined;
  context: Context;
};
/** The phrase chosen to name it: the subject of its verb, or what follows it. */
export type Chosen = { phrase: Phrase; from: 'subject' | 'after' } | null;

/** A name without words from elsewhere. */
export const named = (measure: string | null, group: string | null = null, printed: Phrase | null = null): Named => ({
  measure,
  group,
  taken: [],
  printed,
});
export const wordsOf = ({ text }: Sentence, { from, to }: Phrase): string => text.slice(from, to);
