import { ruleCases } from '../../../test/rule-cases.ts';
import { percentagePoints } from './percentage-points.ts';

ruleCases(percentagePoints, {
  finds: [
    ['Use fell by 5% from 50% to 45%. Visits rose by 2% to 42% from 40%.', 'fell by 5% from 50% to 45%'],
    [
      '53.4% of pupils swam, compared to 56.0% last year (decreased by 2.6%).',
      '53.4% of pupils swam, compared to 56.0% last year (decreased by 2.6%)',
    ],
  ],
  leaves: [
    ['Use fell by 5 percentage points from 50% to 45%.', 'percentage points'],
    ['Use fell by 10% from 50% to 45%.', 'a share of the earlier percentage'],
    ['Visits rose by 5% from 200 to 210.', 'numbers'],
  ],
});
