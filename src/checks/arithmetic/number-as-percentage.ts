import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { caught, placeOf, Q, sentencesIn } from './quantities.ts';

const NUMBER_OF = new RegExp(
  `\\bthe (?:total |overall )?number of [^\uE000-\uF8FE;.,()%]{3,80}? (?:was|is|were|are|stood at|now stands at|stands at) ${Q}`,
  'gi',
);

/** "The number of referrals was 98.2%": a number is no percentage. */
export const numberAsPercentage: Rule = {
  id: 'arithmetic/number-as-percentage',
  kind: 'arithmetic',
  severity: 'warning',
  source: 'Plain arithmetic: a percentage needs to say of what',
  why: 'A percentage given as a "number" leaves the reader to guess what it is a share of. The rule looks only at sentences that name a number and print a percentage straight after "was" or "is".',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose)
      for (const sentence of sentencesIn(passage))
        for (const match of sentence.shape.matchAll(NUMBER_OF)) {
          const [quantity] = caught(sentence, match);
          if (quantity?.unit !== 'percent') continue;
          yield {
            at: inProse(passage, ...placeOf(sentence, match.index, match.index + match[0].length)),
            says: `The sentence speaks of a number, but gives a percentage (${quantity.printed}).`,
            mend: 'Write "the percentage of …", say of how many, or give the number itself.',
            sure: 0.85,
          };
        }
  },
};
