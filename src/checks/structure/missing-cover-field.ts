import type { Found, Rule } from '../rule.ts';
import { notAmong } from './titles-wanted.ts';

/** A field of the cover sheet that the council's template has and the report has not, or has left empty. */
export const missingCoverField: Rule = {
  id: 'structure/missing-cover-field',
  kind: 'structure',
  severity: 'warning',
  source: "The cover sheet of the council's own template, in its profile",
  why: 'The cover tells members at a glance whose report it is, which wards it touches and whether the decision is a key one. Only the fields that the chosen profile names are looked for, in reports that have a cover at all; without a profile nothing is found.',
  *find({ parts, profile }): Iterable<Found> {
    for (const { kind, report, blocks } of parts) {
      if ((kind !== 'report' && kind !== 'briefing') || !report || report.cover.length === 0) continue;
      const filled = report.cover.filter(({ value }) => value.trim() !== '');
      const titles = filled.flatMap(({ field, label }) => [label, field ?? '']);
      for (const { oneOf, why } of notAmong(profile.cover, titles))
        yield {
          at: report.cover[0]?.at ?? blocks[0]?.at ?? null,
          says: `The cover does not say "${oneOf[0]}".`,
          mend: `Add it to the cover and fill it in${why ? ` (${why})` : ''}; where it does not apply, write so.`,
          sure: 0.8,
        };
    }
  },
};
