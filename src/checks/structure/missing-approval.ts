import type { Found, Rule } from '../rule.ts';
import { notAmong } from './titles-wanted.ts';

/** An office that must approve reports by the council's template, and of which this report says nothing. */
export const missingApproval: Rule = {
  id: 'structure/missing-approval',
  kind: 'structure',
  severity: 'warning',
  source: "The approvals of the council's own template, in its profile",
  why: 'A report that shows no approval by an office may not have been seen by it. Only the offices that the chosen profile names are looked for; a row that is there and empty is found by another rule, and without a profile nothing is found.',
  *find({ parts, profile }): Iterable<Found> {
    for (const { kind, report, blocks } of parts) {
      if (kind !== 'report' || !report) continue;
      // A table of approvals under a heading of its own is one too: an office that begins a row is shown.
      const offices = [
        ...report.approvals.map(({ office }) => office),
        ...blocks.flatMap(({ rows = [] }) => rows.map(({ cells }) => cells[0]?.text ?? '')),
      ];
      for (const { oneOf, why } of notAmong(profile.approvals, offices))
        yield {
          at: report.approvals[0]?.at ?? blocks[0]?.at ?? null,
          says: `The report does not show the approval of: ${oneOf[0]}.`,
          mend: `Have it approved there and add the row with name and date${why ? ` (${why})` : ''}.`,
          sure: 0.75,
        };
    }
  },
};
