import { ruleCases } from '../../../test/rule-cases.ts';
import { tableTotal } from './table-total.ts';

ruleCases(tableTotal, {
  finds: [
    [
      '| Pool | Adults | Children | Clubs |\n|---|---|---|---|\n| North | 10 | 20 | 3 |\n| South | 15 | 30 | 4 |\n| East | 5 | 10 | 1 |\n| Total | 30 | 65 | 8 |',
      '65',
    ],
    [
      '| Pool | May | June | Total |\n|---|---|---|---|\n| North | 10 | 20 | 30 |\n| South | 15 | 30 | 45 |\n| East | 5 | 10 | 18 |',
      '18',
    ],
  ],
  leaves: [
    [
      '| Pool | Adults | Children | Clubs |\n|---|---|---|---|\n| North | 10 | 20 | 3 |\n| South | 15 | 30 | 4 |\n| Total | 25 | 50 | 7 |',
      'totals that hold',
    ],
    [
      '| Pool | £m | % |\n|---|---|---|\n| North | 1.4 | 33.3 |\n| South | 1.4 | 66.6 |\n| Total | 2.9 | 100.0 |',
      'rounding',
    ],
    [
      '| Pool | Use |\n|---|---|\n| North | 10 |\n| South | 12 |\n| Total | 40 |',
      'one total alone: it may count more than is shown',
    ],
    [
      '| Pool | Visits | Rate |\n|---|---|---|\n| North | 10 | 5 |\n| South | 12 | 6 |\n| Total | 22 | 5.5 |',
      'a total of rates',
    ],
  ],
});
