import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { lateAbbreviation } from './late-abbreviation.ts';

const between = `1.2 ${'The pool was open and lessons went on as before. '.repeat(12)}`;

ruleCases(lateAbbreviation, {
  paper: inReport,
  finds: [[`1.1 The LTSF is new.\n\n${between}\n\n1.3 The Learn to Swim Framework (LTSF) is good.`, 'LTSF']],
  leaves: [
    [`1.1 The Learn to Swim Framework (LTSF) is new.\n\n${between}\n\n1.3 The LTSF is good.`, 'explained first'],
    ['1.1 The LTSF is new. This Learn to Swim Framework (LTSF) is good.', 'explained in the next sentence'],
  ],
});
