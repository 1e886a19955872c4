import type { Found, Rule } from '../rule.ts';
import { notAmong } from './titles-wanted.ts';

/** A section that the council's template has and the report has not. */
export const missingSection: Rule = {
  id: 'structure/missing-section',
  kind: 'structure',
  severity: 'warning',
  source: "The sections of the council's own template, in its profile",
  why: 'A template has its sections so that no report forgets the law, the money or the people it touches. Only the sections that the chosen profile names are looked for, under any of the titles that it allows; without a profile nothing is found.',
  *find({ parts, profile }): Iterable<Found> {
    for (const { kind, report, blocks } of parts) {
      if (kind !== 'report' && kind !== 'briefing') continue;
      const titles = [
        ...(report?.sections ?? []).map(({ title }) => title),
        ...(report?.cover ?? []).flatMap(({ field, label }) => [label, field ?? '']),
        ...((report?.recommendations.length ?? 0) > 0 ? ['recommendations'] : []),
      ];
      for (const { oneOf, why } of notAmong(profile.sections, titles))
        yield {
          at: blocks[0]?.at ?? null,
          says: `The report has no section "${oneOf[0]}".`,
          mend: `Add the section${why ? ` (${why})` : ''}, or say under its heading why it does not apply.`,
          sure: 0.8,
        };
    }
  },
};
