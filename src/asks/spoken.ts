import type { Manner } from './ask-kind.ts';

/** What makes a sentence of the narrative an ask. Below 0.5 it is only a candidate. */
export type Spoken = { at: number; manner: Manner; owner: string | null; saidBy?: string | null; confidence: number };

/** What is known of a sentence besides its words. */
export type Hints = {
  /** Whether its words say when, which makes a promise likelier; asked only where it matters, since it is slow. */
  hasDue: () => boolean;
  /** Words of the names of those who attended, in small letters: "Wilma" alone is one of them. */
  people: ReadonlySet<string>;
};

/** One reading of a sentence; null where it does not apply. */
export type SentenceGrammar = (sentence: string, hints: Hints) => Spoken | null;
