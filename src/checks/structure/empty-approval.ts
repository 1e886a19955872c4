import { quoteAt } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

/** Left to the rule on placeholders, which quotes the words themselves. */
const PLACEHOLDER = /\bclick here\b|\bchoose an item\b/i;

/** An approval that the report's own table asks for and nobody gave. */
export const emptyApproval: Rule = {
  id: 'structure/empty-approval',
  kind: 'structure',
  severity: 'warning',
  source: 'The report template: statutory officers clear a report before it is published',
  why: 'The table of approvals tells members that the chief finance officer and the monitoring officer have seen the report. A row without a name or a date says that they have not. Rows marked as not needed are left alone.',
  *find(paper): Iterable<Found> {
    for (const { report } of paper.parts) {
      for (const { office, name, date, at } of report?.approvals ?? []) {
        const row = quoteAt(paper, at);
        if ((name && date) || /\b(?:n\/?a|not (?:applicable|required|needed))\b/i.test(row)) continue;
        if (name && PLACEHOLDER.test(row)) continue;
        const missing = name ? 'date' : date ? 'officer' : 'officer or date';
        yield {
          at,
          says: `The approval by the ${office} has no ${missing}.`,
          mend: 'Have it approved and fill in who approved it and when.',
          sure: 0.9,
        };
      }
    }
  },
};
