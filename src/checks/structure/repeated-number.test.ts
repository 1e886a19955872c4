import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { repeatedNumber } from './repeated-number.ts';

ruleCases(repeatedNumber, {
  paper: inReport,
  finds: [
    [
      '1. Background\n\n1.1 Lessons began in May.\n\n1.1 The pool was shut in June.\n\n1.2 It is open again.',
      '1.1 The pool was shut in June.',
    ],
    [
      '2. Fees\n\n2.5.1 Fees rose.\n\n2.5.2 Most families pay.\n\n2.5.3 Some do not.\n\n2.5.2 A fund was set up.',
      '2.5.2 A fund was set up.',
    ],
  ],
  leaves: [
    ['1.1 Lessons began in May.\n\n1.10 The pool was shut.\n\n1.2 It is open.', '1.1 and 1.10 are two numbers'],
    ['1. Pools\n\n1. Lanes\n\n1. Fees', 'lists may start again at 1'],
    ['1.1 One.\n\n2.1 Two.\n\n3.1 Three.\n\n1.1 In the annex.\n\n1.2 More.', 'a second series after the first'],
    ['The fee rose by\n\n1.5 million pounds\n\n1.5 million is a lot', 'a sum of money at the start of a line'],
  ],
});
