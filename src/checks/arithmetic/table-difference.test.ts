import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, ruleCases } from '../../../test/rule-cases.ts';
import { tableDifference } from './table-difference.ts';

const table = (...rows: string[]): string => {
  const [head = ''] = rows;
  const line = `|${'---|'.repeat(head.split('|').length - 2)}`;
  return [head, line, ...rows.slice(1)].join('\n');
};

ruleCases(tableDifference, {
  finds: [
    [
      table(
        '| | 2021 | 2022 | 2023 | 2024 |',
        '| Harrowby | 60.8 | 62.0 | 59.2 | 61.0 |',
        '| National | 61.0 | 64.0 | 65.0 | 64.0 |',
        '| Gap | 0.4 | -2.0 | -5.8 | -3.0 |',
      ),
      '0.4',
    ],
    [
      table(
        '| Pool | 2023 | 2024 | Change |',
        '| North | 110 | 120 | 10 |',
        '| South | 90 | 80 | -10 |',
        '| East | 30 | 45 | 15 |',
        '| West | 70 | 75 | 15 |',
      ),
      '15',
    ],
    [
      table(
        '| Fee | Old | New | % change |',
        '| Adult | £4.00 | £5.00 | 25% |',
        '| Child | £2.00 | £2.20 | 10% |',
        '| Club | £10.00 | £11.00 | 10% |',
        '| Hire | £50 | £60 | 30% |',
      ),
      '30%',
    ],
  ],
  leaves: [
    [
      table(
        '| | 2021 | 2022 | 2023 | 2024 |',
        '| Harrowby | 60.8 | 62.0 | 59.2 | 61.0 |',
        '| National | 61.0 | 64.0 | 65.0 | 64.0 |',
        '| Gap | -0.2 | -2.0 | -5.8 | -3.0 |',
      ),
      'differences that hold',
    ],
    [
      table(
        '| | 2021 | 2022 | 2023 | 2024 |',
        '| Harrowby | 60.8 | 62.0 | 59.2 | 61.0 |',
        '| National | 61.0 | 64.0 | 65.0 | 64.0 |',
        '| Gap | 0 | -2 | -6 | -3 |',
      ),
      'rounded differences',
    ],
    [
      table(
        '| | 2022 | 2023 | 2024 |',
        '| Girls | 62.0 | 59.2 | 61.0 |',
        '| Boys | 60.0 | 55.0 | 60.0 |',
        '| National gap | 5.0 | 7.0 | 3.3 |',
      ),
      'differences of lines that are not in the table',
    ],
    [
      table(
        '| Pool | 2023 | 2024 | Change of manager |',
        '| North | 110 | 120 | 1 |',
        '| South | 90 | 80 | 2 |',
        '| East | 30 | 45 | 1 |',
      ),
      'a column of something else',
    ],
  ],
});

test('the sum is taken the way in which the signs of the other differences hold', async () => {
  const [finding] = await findingsOf(
    tableDifference,
    table(
      '| Pool | 2023 | 2024 | Change |',
      '| North | 120 | 110 | -10 |',
      '| South | 90 | 80 | -10 |',
      '| East | 45 | 30 | -15 |',
      '| West | 75 | 70 | -15 |',
    ),
  );
  equal(finding?.sum, '70 − 75 = −5');
});
