import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

const NUMBER = '(?:£\\s?)?\\d[\\d,.]*\\s?(?:%|per cent|percent)?';
const AMBIGUOUS = new RegExp(
  `\\bfrom ${NUMBER}[^.;]{0,60}\\b(?:reduced|increased|decreased|declined|fell|rose|dropped|improved) (?:around|about|approximately|roughly|some|nearly|almost) ${NUMBER}`,
  'gi',
);

/** A change after "from" that does not say whether it went to a number or by it. */
export const ambiguousChange: Rule = {
  id: 'arithmetic/ambiguous-change',
  kind: 'arithmetic',
  severity: 'warning',
  source: 'A figure has one reading',
  why: '"It fell from 14% and reduced around 3%" may end at 3% or at 11%. Where "to" or "by" stands before the number, or no earlier value is given, nothing is found.',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose) {
      for (const { index, 0: printed } of passage.text.matchAll(AMBIGUOUS)) {
        yield {
          at: inProse(passage, index, index + printed.length),
          says: 'It is not clear whether the last number is where the figure ended or how far it moved.',
          mend: 'Put "to" or "by" before the number.',
          sure: 0.9,
        };
      }
    }
  },
};
