import { ruleCases } from '../../../test/rule-cases.ts';
import { cohortShare } from './cohort-share.ts';

const table = (rows: string): string => `| | 2025 | 2026 |\n|---|---|---|\n${rows}\n\n`;
const ROWS = '| All swimmers | 62.0 (3,252) | 59.2 (3,388) |\n| Under eights | 20.0 (204) | 25.0 (216) |';

ruleCases(cohortShare, {
  finds: [
    [
      `${table(ROWS)}This group is 4.2% of the overall cohort in 2026 and 60 of the 216 children have a coach.`,
      '4.2% of the overall cohort',
    ],
    [`${table(ROWS)}They are 9% of the whole group; 50 of the 204 people came.`, '9% of the whole group'],
  ],
  leaves: [
    [
      `${table(ROWS)}This group is 6.4% of the overall cohort and 60 of the 216 children have a coach.`,
      'a share that fits',
    ],
    [
      `${table(ROWS)}This group is 4.2% of the overall cohort and 60 of the 99 children have a coach.`,
      'a number not in the table',
    ],
    [
      `${table('| Under eights | 20.0 (204) | 25.0 (216) |\n| Adults | 20.0 (9) | 1.0 (9) |')}This is 4.2% of the overall cohort; 60 of the 216 people came.`,
      'no whole in the table',
    ],
  ],
});
