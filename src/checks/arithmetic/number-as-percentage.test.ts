import { ruleCases } from '../../../test/rule-cases.ts';
import { numberAsPercentage } from './number-as-percentage.ts';

ruleCases(numberAsPercentage, {
  finds: [
    ['The number of swimmers going on to a club was 98.2%.', 'The number of swimmers going on to a club was 98.2%'],
    [
      'Last year the total number of lessons missed is 12 per cent.',
      'the total number of lessons missed is 12 per cent',
    ],
  ],
  leaves: [
    ['The number of swimmers was 98.', 'a number'],
    ['The percentage of swimmers was 98.2%.', 'a percentage'],
    ['The number of swimmers fell, and the share was 98.2%.', 'another subject'],
  ],
});
