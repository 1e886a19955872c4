import { inReport, ruleCases } from '../../../test/rule-cases.ts';
import { skippedNumber } from './skipped-number.ts';

ruleCases(skippedNumber, {
  paper: inReport,
  finds: [['2.1 Fees rose.\n\n2.3 A fund was set up.', '2.3 A fund was set up.']],
  leaves: [
    ['2.1 Fees rose.\n\n2.2 Most pay.\n\n2.3 A fund was set up.', 'none is missing'],
    ['2.1 Fees rose.\n\n3.3 A fund was set up.', 'another section'],
    ['2.1 Fees rose.\n\n2.3 A fund was set up.\n\n2.2 It is full.', 'out of order, but there'],
  ],
});
