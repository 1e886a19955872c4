import { numberedParagraphs } from '../paragraph-numbers.ts';
import type { Found, Rule } from '../rule.ts';

/** A paragraph number that is missing between two others. */
export const skippedNumber: Rule = {
  id: 'structure/skipped-number',
  kind: 'structure',
  severity: 'advice',
  source: 'Plain numbering: members, minutes and later reports refer to a paragraph by its number',
  why: 'From 2.1 to 2.3 a reader looks for 2.2 and asks what was taken out. Only a step of two or three inside one section is found: larger ones are more often lists of something else.',
  *find({ parts }): Iterable<Found> {
    for (const part of parts) {
      if (part.kind !== 'report' && part.kind !== 'briefing') continue;
      const numbered = numberedParagraphs(part);
      const all = new Set(numbered.map(({ printed }) => printed));
      for (const [i, { printed, levels, at }] of numbered.entries()) {
        const before = numbered[i - 1];
        if (!before || before.levels.length !== levels.length) continue;
        const stem = levels.slice(0, -1).join('.');
        if (before.levels.slice(0, -1).join('.') !== stem) continue;
        const [from, to] = [before.levels.at(-1)!, levels.at(-1)!];
        const missing = `${stem}.${from + 1}`;
        if (to - from < 2 || to - from > 3 || all.has(missing)) continue;
        yield {
          at,
          other: before.at,
          says: `The paragraphs go from ${before.printed} to ${printed}: ${missing} is missing.`,
          mend: 'Put the missing paragraph back, or number those after it afresh.',
          sure: 0.85,
        };
      }
    }
  },
};
