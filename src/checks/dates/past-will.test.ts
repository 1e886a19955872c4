import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { pastWill } from './past-will.ts';

ruleCases(pastWill, {
  paper: inReport,
  finds: [
    [
      '1.1 Fees rose. In March 2025, an event will be hosted by the county.',
      'In March 2025, an event will be hosted by the county.',
    ],
    ['1.1 The pool will be opened to all in January 2025 by the Mayor.', 'January 2025'],
  ],
  leaves: [
    ['1.1 In March 2027, an event will be hosted by the county.', 'a month to come'],
    ['1.1 In February 2026 the event will be held.', 'last month may be the day of writing'],
    ['1.1 In March 2025 the Panel agreed that lessons will be free.', 'what was said then'],
    ['1.1 The fee agreed in March 2025 will be charged.', 'will belongs to another time'],
    ['1.1 In March 2025, an event was hosted by the county.', 'the past tense'],
  ],
});
