import { abbreviations } from '../abbreviations.ts';
import type { Found, Rule } from '../rule.ts';

/** An abbreviation that a report never explains. */
export const unexplainedAbbreviation: Rule = {
  id: 'words/unexplained-abbreviation',
  kind: 'words',
  severity: 'warning',
  source: 'Plain English: members of scrutiny committees have asked that abbreviations be explained in reports',
  why: "A report is read by members and residents who do not know the service's shorthand. An abbreviation that the report or its appendices explain anywhere, that stands in the council's glossary, whose full name stands in the text, or that everybody knows (NHS, VAT, GCSE) is left alone. In minutes it is advice.",
  *find(paper): Iterable<Found> {
    for (const { short, first, minutes, explained } of abbreviations(paper)) {
      if (explained) continue;
      yield {
        at: first,
        says: `"${short}" is never explained.`,
        mend: `Write it in full where it first stands, with "(${short})" after it, or leave the abbreviation out.`,
        sure: 0.85,
        ...(minutes && { severity: 'advice' }),
      };
    }
  },
};
