import type { Found, Rule } from '../rule.ts';
import { riskyRows } from './risky-rows.ts';

/** A number that was held back, and that the total and the other numbers give away. */
export const recoverable: Rule = {
  id: 'disclosure/recoverable',
  kind: 'disclosure',
  severity: 'warning',
  source: 'Government Analysis Function on secondary suppression: a hidden cell must not follow from its total',
  why: 'Where one cell of a table is held back and the total and all other cells are printed, a subtraction gives it back. Only cells that were held back in the paper are reported; the number is never shown.',
  *find(paper): Iterable<Found> {
    for (const { risks } of riskyRows(paper, ['recoverable'])) {
      const hidden = risks.find(({ figure }) => figure.shorthand !== null);
      if (!hidden) continue;
      yield {
        at: hidden.figure.at,
        says: 'This number was held back, but the total and the other numbers of its table give it away.',
        mend: 'Hold back a second number of the same row and column, or the total.',
        sure: 0.85,
      };
    }
  },
};
