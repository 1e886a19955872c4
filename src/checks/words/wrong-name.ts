import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { NAMES } from './word-slips.ts';

/** Elsewhere these are right: other nations have a Department of Education. */
const ABROAD = /\b(?:Northern Ireland|US|U\.S\.|United States|American|Irish|Ireland|New York)\b/;

/** A national body, an Act or a term of law under a name that it does not have. */
export const wrongName: Rule = {
  id: 'words/wrong-name',
  kind: 'words',
  severity: 'warning',
  source: 'The names that the bodies and the Acts bear: legislation.gov.uk, gov.uk',
  why: 'A report that gets the name of a department or a term of the Equality Act wrong is taken for one that was not checked, and a search for the right name does not find it. Names of other countries are left alone.',
  *find({ prose, profile }): Iterable<Found> {
    if (profile.nation === 'northern-ireland') return;
    for (const passage of prose) {
      for (const { pattern, meant } of NAMES) {
        for (const { index, 0: printed } of passage.text.matchAll(pattern)) {
          if (ABROAD.test(passage.text.slice(Math.max(0, index - 40), index + printed.length + 40))) continue;
          yield {
            at: inProse(passage, index, index + printed.length),
            says: `"${printed}" is not the right name.`,
            mend: `Write: ${meant}.`,
            sure: 0.92,
          };
        }
      }
    }
  },
};
