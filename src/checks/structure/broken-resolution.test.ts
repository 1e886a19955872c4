import { ruleCases } from '../../../test/rule-cases.ts';
import { brokenResolution } from './broken-resolution.ts';

const minutes = (clause: string): string => `LEISURE SCRUTINY PANEL

Tuesday 10 March 2026

Present:- Councillor Marsh (in the Chair); Councillors Hale and Okoro.

12. SWIMMING LESSONS

The Head of Leisure presented the report.

Resolved:- ${clause}
`;

ruleCases(brokenResolution, {
  paper: minutes,
  finds: [
    [
      'That the opening of the second pool and commit to further lessons be supported.',
      'That the opening of the second pool and commit to',
    ],
  ],
  leaves: [
    ['That the opening of the second pool and a commitment to further lessons be supported.', 'two subjects'],
    ['That the Panel note the report and commit to further lessons.', 'a subject with two verbs'],
    ['That the opening of the pool be noted and the fees be agreed.', 'two resolutions in one'],
  ],
});
