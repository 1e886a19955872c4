import type { At } from '../../record/at.ts';
import { abbreviations } from '../abbreviations.ts';
import type { Found, Rule } from '../rule.ts';

/** An abbreviation that is explained only after it has been used. */
export const lateAbbreviation: Rule = {
  id: 'words/late-abbreviation',
  kind: 'words',
  severity: 'warning',
  source: 'Plain English: an abbreviation is explained where it first stands',
  why: 'Nobody reads a report backwards. An abbreviation used on the first page and explained on the third is a riddle for two pages. Where the explanation stands within a sentence or two after the first use, or in a glossary, it is left alone.',
  *find(paper): Iterable<Found> {
    for (const { short, first, minutes, explained } of abbreviations(paper)) {
      if (!explained || minutes || !isLate(first, explained)) continue;
      yield {
        at: first,
        other: explained,
        says: `"${short}" is used here and explained only later.`,
        mend: `Move the explanation of ${short} to this place.`,
        sure: 0.85,
      };
    }
  },
};

const NEAR = 400;

const isLate = (first: At, explained: At): boolean =>
  explained.page > first.page || (explained.page === first.page && explained.start > first.end + NEAR);
