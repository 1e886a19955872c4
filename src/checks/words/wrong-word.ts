import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { WORDS } from './word-slips.ts';

/** A word that is spelt as a word, and is not the one that is meant. */
export const wrongWord: Rule = {
  id: 'words/wrong-word',
  kind: 'words',
  severity: 'warning',
  source: 'Proof-reading; no spelling checker finds these',
  why: 'A spelling checker passes "exiting services" and "pubic meeting", for the words exist. Only pairs whose neighbours give the slip away are looked for: "exiting the market" and "a compliment" are left alone.',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose) {
      for (const { pattern, meant } of WORDS) {
        for (const { index, 0: printed } of passage.text.matchAll(pattern)) {
          yield {
            at: inProse(passage, index, index + printed.length),
            says: `"${printed}" looks like a slip.`,
            mend: `Write: ${meant}.`,
            sure: 0.9,
          };
        }
      }
    }
  },
};
