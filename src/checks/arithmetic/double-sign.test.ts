import { ruleCases } from '../../../test/rule-cases.ts';
import { doubleSign } from './double-sign.ts';

ruleCases(doubleSign, {
  finds: [
    ['Swimmers fell to 53.4% (decreased by -2.6%).', 'decreased by -2.6%'],
    ['The pass rate is 77% and is −0.4% below the county.', '−0.4% below'],
    ['Visits were -3% lower for Harrowby than before.', '-3% lower'],
  ],
  leaves: [
    ['Swimmers fell to 53.4% (decreased by 2.6%).', 'a fall without a sign'],
    ['The change was -2.6%.', 'a sign without a word'],
    ['The progress score has decreased to -0.14.', 'a score that is negative itself'],
    ['Numbers decreased by 10-15% each year.', 'a range'],
    ['It decreased – 5 pools closed.', 'a dash'],
  ],
});
