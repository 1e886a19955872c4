import { ruleCases } from '../../../test/rule-cases.ts';
import { lostMeeting } from './lost-meeting.ts';

const pack = (nextMeeting: string): string => `LEISURE SCRUTINY PANEL

Date and Time :- Tuesday, 10 March 2026 at 2.00 p.m.

Venue:- Town Hall, Harrowby

AGENDA

1. Apologies for Absence

2. Minutes of the previous meeting held on 11 November 2025 (Pages 1 - 4)

3. Swimming Lessons (Pages 5 - 9)

LEISURE SCRUTINY PANEL
Tuesday 11 November 2025

Present:- Councillor Marsh (in the Chair); Councillors Hale and Okoro.

12. SWIMMING LESSONS

Resolved:- That the report be noted.

13. DATE AND TIME OF THE NEXT MEETING

Resolved:- That the next meeting of the Leisure Scrutiny Panel take place on ${nextMeeting} at 2.00 p.m.
`;

ruleCases(lostMeeting, {
  paper: pack,
  finds: [
    [
      'Tuesday, 13 January 2026',
      'Resolved:- That the next meeting of the Leisure Scrutiny Panel take place on Tuesday, 13 January 2026 at 2.00 p.m.',
    ],
  ],
  leaves: [
    ['Tuesday, 10 March 2026', 'it is this meeting'],
    ['Tuesday, 12 May 2026', 'it is a later one'],
  ],
});
