import { ruleCases } from '../../../test/rule-cases.ts';
import { noteOnly } from './note-only.ts';

const report = (recommendations: string): string => `Public Report

Leisure Scrutiny Panel

Committee Name and Date of Committee Meeting

Leisure Scrutiny Panel – 10 March 2026

Report Title

Swimming Lessons

Report Author(s)

Una Marsh, Head of Leisure

Ward(s) Affected

All

Recommendations

${recommendations}

Background Papers

None
`;

ruleCases(noteOnly, {
  paper: report,
  finds: [
    ['1. That the report be noted.', 'That the report be noted.'],
    ['1. That Members note the report.', 'That Members note the report.'],
  ],
  leaves: [
    ['1. That the report be noted.\n\n2. That the new fees be approved.', 'it asks for a decision too'],
    ['1. That Members note and comment on the report.', 'it asks for comments'],
  ],
});
