import type { Found, Rule } from '../rule.ts';
import { riskyRows } from './risky-rows.ts';

/** A named school beside a number of its pupils of one group. */
export const schoolAndGroup: Rule = {
  id: 'disclosure/school-and-group',
  kind: 'disclosure',
  severity: 'warning',
  source: 'UK GDPR Art 4(1) and 9: people who can be told apart, and ethnic origin or health',
  why: 'A named school, a group of its pupils and a number about them tell those who know the school who is meant, whatever the size of the number.',
  *find(paper): Iterable<Found> {
    for (const { risks } of riskyRows(paper, ['school-and-group'])) {
      const [{ figure }] = risks as [(typeof risks)[number]];
      yield {
        at: figure.passage,
        says: 'A school is named beside a number about one group of its pupils.',
        mend: 'Leave out the name of the school, or the group.',
        sure: 0.8,
      };
    }
  },
};
