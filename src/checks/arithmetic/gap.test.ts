import { ruleCases } from '../../../test/rule-cases.ts';
import { gap } from './gap.ts';

ruleCases(gap, {
  finds: [
    [
      'The rate is 53.4%; this is 5.9% above the national average of 51.5%.',
      '53.4%; this is 5.9% above the national average of 51.5%',
    ],
    [
      'The score fell to 12.5 (down from 13.0), which is 2.1 below the county average of 15.0.',
      '12.5 (down from 13.0), which is 2.1 below the county average of 15.0',
    ],
    ['Use stands at 70% - 5% higher than the target of 85%.', '70% - 5% higher than the target of 85%'],
  ],
  leaves: [
    ['The rate is 53.4% - 2% above the national average at 51.5%.', 'what rounding explains'],
    ['The score is -0.25; this is 0.11 below the national score of -0.14.', 'scores below nothing'],
    ['The rate fell by 3.1% and is 2.3% below the national average at 64.0%.', 'a change before the distance'],
    ['Visits were 90, 10% below the target of 100.', 'a distance as a share'],
    ['The rate is 53.4%. This is 9% above the national average.', 'no average printed'],
  ],
});
