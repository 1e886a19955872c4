import { ruleCases } from '../../../test/rule-cases.ts';
import { undatedMinute } from './undated-minute.ts';

const minutes = (text: string): string => `LEISURE SCRUTINY PANEL

Tuesday 10 March 2026

Present:- Councillor Marsh (in the Chair); Councillors Hale and Okoro.

12. SWIMMING LESSONS

${text}

Resolved:- That the report be noted.
`;

ruleCases(undatedMinute, {
  paper: minutes,
  finds: [['In accordance with Cabinet (Minute No. 31 refers) the fee rose.', 'Minute No. 31 refers']],
  leaves: [['Further to Minute No. 31 of the meeting held on 3 February 2026, the fee rose.', 'the date is given']],
});
