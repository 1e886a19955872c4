import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { twoExplanations } from './two-explanations.ts';

ruleCases(twoExplanations, {
  paper: inReport,
  finds: [
    [
      '1.1 The Harrowby Lido Club (HLC) swims.\n\n1.2 Lessons are at the Harrowby Leisure Centre (HLC).',
      'Harrowby Leisure Centre',
    ],
    ['1.1 The LTS (Learn to Swim) course is new.\n\n1.2 The Lido Team Support (LTS) is good.', 'Lido Team Support'],
    ['1.1 Timed Attempts (TA) are new.\n\n1.2 There is training for teachers and TAs.', 'teachers and TAs'],
  ],
  leaves: [
    ['1.1 The Harrowby Lido Club (HLC) swims.\n\n1.2 The Harrowby Lido Clubs (HLC) swim.', 'a plural'],
    ['1.1 Swimming of Schools Together (SST).\n\n1.2 Swimming Schools Together (SST).', 'a small word'],
    ['1.1 The Harrowby Lido Club (HLC) swims.\n\n1.2 The pool of the Town Hall (HLC) is open.', 'no letters of it'],
    ['1.1 Teaching Assistants (TA) are new.\n\n1.2 There is training for teachers and TAs.', 'those people'],
    ['1.1 Timed Attempts (TA) are new.\n\n1.2 There are 12 TAs a day.', 'no people beside it'],
    ['1.1 Multi Academy Trusts (MAT) swim.\n\n1.2 The Multiple Academy Trust (MAT) swims.', 'a longer word'],
  ],
});
