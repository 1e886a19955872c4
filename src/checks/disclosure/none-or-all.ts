import type { Found, Rule } from '../rule.ts';
import { riskyRows } from './risky-rows.ts';

/** Of a larger group "all" says little about anybody. */
const SMALL_GROUP = 100;

/** Nobody or everybody of a group: a reader then knows it of each of its members. */
export const noneOrAll: Rule = {
  id: 'disclosure/none-or-all',
  kind: 'disclosure',
  severity: 'advice',
  source: 'Government Analysis Function on disclosure control: zero and all of a group are disclosive too',
  why: 'That none of a group reached a standard, or that all of it needed help, is known of each of its members, whatever the group is called. Reported are 0 % and 100 % beside the size of a group of fewer than a hundred people.',
  *find(paper): Iterable<Found> {
    for (const { risks } of riskyRows(paper, ['nobody', 'everybody'])) {
      const told = risks.find(
        ({ figure, reasons }) => (figure.cohort?.value ?? SMALL_GROUP) < SMALL_GROUP && reasons.every(isNoneOrAll),
      );
      if (!told) continue;
      yield {
        at: told.figure.passage,
        says: 'This says of a whole small group that none of it, or all of it, is meant.',
        mend: 'Put [c] in its place, or join small groups or years.',
        sure: 0.65,
      };
    }
  },
};

const isNoneOrAll = (reason: string): boolean => reason !== 'small-share' && reason !== 'small-remainder';
