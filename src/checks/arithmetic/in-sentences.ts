import { inProse, type Prose } from '../paper.ts';
import type { Found } from '../rule.ts';
import { type Sentence, sentencesIn } from './quantities.ts';

/** What a rule says of characters `[from, to)` of the passage that its sentence stands in. */
export type InSentence = Omit<Found, 'at'> & { readonly place: [from: number, to: number] };

/** What a rule finds in the sentences that print at least so many numbers, each at its place in the file. */
export function* inSentences(
  prose: readonly Prose[],
  least: number,
  find: (sentence: Sentence) => Iterable<InSentence>,
): Iterable<Found> {
  for (const passage of prose)
    for (const sentence of sentencesIn(passage))
      if (sentence.quantities.length >= least)
        for (const { place, ...one } of find(sentence)) yield { ...one, at: inProse(passage, ...place) };
}
