import { ruleCases } from '../../../test/rule-cases.ts';
import { change } from './change.ts';

ruleCases(change, {
  finds: [
    [
      '53.4% of pupils swam a length, compared to 56.0% last year (decreased by 3.6%).',
      '53.4% of pupils swam a length, compared to 56.0% last year (decreased by 3.6%)',
    ],
    ['Visits increased by 120 from 1,000 to 1,150.', 'increased by 120 from 1,000 to 1,150'],
    ['It fell by 4% from 60% in May to 50% in June.', 'fell by 4% from 60% in May to 50%'],
    ['Numbers went from 200 to 210, an increase of 12%.', 'from 200 to 210, an increase of 12%'],
    ['Spending rose by £1.5m to £10.0m from £9.0m.', 'rose by £1.5m to £10.0m from £9.0m'],
  ],
  leaves: [
    ['53.4% of pupils swam, compared to 56.0% last year (decreased by 2.6%).', 'a sum that holds'],
    ['It increased by 0.9 from 2.2 to 3.0.', 'what rounding explains'],
    ['Numbers went from 200 to 210, an increase of 5%.', 'a share of the earlier number'],
    ['It rose by 25% from 40% to 50%.', 'a percentage of a percentage'],
    ['It rose by 10% from 40% to 50%.', 'percentage points written as per cent'],
    ['It fell by 3% from 2023 to 60%.', 'a year'],
    ['Visits increased by 120 and fees from £4 to £5.', 'two units'],
    ['It fell from 60% to 50%. An increase of 3% was seen elsewhere.', 'another sentence'],
  ],
});
