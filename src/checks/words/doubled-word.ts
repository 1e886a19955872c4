import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

/** Words that good English doubles. */
const MAY_DOUBLE = new Set(['that', 'had', 'bye', 'very', 'so', 'ha', 'hear', 'in', 'on', 'no']);
const PAIR = /(?<![\p{L}\p{N}'’.-])(\p{L}{2,}) (\1)(?![\p{L}\p{N}'’-])/giu;

/** The same word twice in a row. */
export const doubledWord: Rule = {
  id: 'words/doubled-word',
  kind: 'words',
  severity: 'warning',
  source: 'Proof-reading; members have complained of spelling and grammar in reports',
  why: 'A word typed twice is the commonest slip of editing. Pairs that English allows ("that that", "had had") and names ("Baden Baden") are left alone.',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose) {
      for (const match of passage.text.matchAll(PAIR)) {
        const [pair, first = '', second = ''] = match;
        if (MAY_DOUBLE.has(first.toLowerCase()) || /^\p{Lu}/u.test(second)) continue;
        yield {
          at: inProse(passage, match.index, match.index + pair.length),
          says: `The word "${second}" stands twice.`,
          mend: `Delete one "${second}".`,
          sure: 0.9,
        };
      }
    }
  },
};
