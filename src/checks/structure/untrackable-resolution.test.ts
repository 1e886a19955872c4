import { ruleCases } from '../../../test/rule-cases.ts';
import { untrackableResolution } from './untrackable-resolution.ts';

const minutes = (clauses: string): string => `LEISURE SCRUTINY PANEL

Tuesday 10 March 2026

Present:- Councillor Marsh (in the Chair); Councillors Hale and Okoro.

12. SWIMMING LESSONS

The Head of Leisure presented the report.

Resolved:- ${clauses}

13. DATE OF NEXT MEETING

Resolved:- That the next meeting be held on Tuesday 12 May 2026 at 2.00 p.m.
`;

ruleCases(untrackableResolution, {
  paper: minutes,
  finds: [
    ['That a report on lane hire be submitted to the Panel.', 'That a report on lane hire be submitted to the Panel.'],
    [
      'That a report be submitted by the Head of Leisure on lane hire to a future meeting.',
      'That a report be submitted by the Head of Leisure on lane hire to a future meeting.',
    ],
    [
      'That a further update on lane hire be submitted periodically to the Panel.',
      'That a further update on lane hire be submitted periodically to the Panel.',
    ],
    [
      'That a report be submitted to the June meeting of the Panel if possible.',
      'That a report be submitted to the June meeting of the Panel if possible.',
    ],
  ],
  leaves: [
    ['That the report be noted.', 'noting asks for nothing'],
    ['That the pricing of lessons be referred back to Cabinet.', 'a referral, however it is worded'],
    ['That the Work Programme for 2026/27 be approved.', 'approving asks for nothing'],
    ['That the Head of Leisure submit a report on lane hire to the June meeting.', 'a meeting is a date'],
    ['That an update on lane hire be submitted to each meeting of the Panel.', 'each meeting is a date'],
    ['That the findings be forwarded to the Management Board for consideration.', 'a referral'],
    ['That the paper be received and consideration be given to its findings.', 'the usual words of receipt'],
    ['That the Panel’s thanks be placed on record.', 'thanks'],
  ],
});
