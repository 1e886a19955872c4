import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesWith } from './quantities.ts';

const CASES: readonly (readonly [string, readonly [value: number, step: number, unit: string][]])[] = [
  [
    'It fell by 2.8% to 70.3%.',
    [
      [2.8, 0.1, 'percent'],
      [70.3, 0.1, 'percent'],
    ],
  ],
  [
    'It cost £1.5m and 1,602 came.',
    [
      [1500000, 100000, 'money'],
      [1602, 1, 'plain'],
    ],
  ],
  [
    'A score of -0.14, and −3 per cent',
    [
      [-0.14, 0.01, 'plain'],
      [-3, 1, 'percent'],
    ],
  ],
  ['On 15 March 2019, at 10am, the 3rd of 2018/19, see paragraph 2.4', []],
  ['In Key Stage 2 and year 6 the 7-day rule of 10-15', []],
  ['up 3 percentage points', [[3, 1, 'percent']]],
];

for (const [text, expected] of CASES)
  test(`quantities of: ${text}`, () => {
    deepEqual(
      sentencesWith(text).flatMap(({ quantities }) =>
        quantities.map(({ value, step, unit }) => [value, Number(step.toPrecision(3)), unit]),
      ),
      expected,
    );
  });

test('the place of a quantity is what it prints', () => {
  const text = 'Lessons fell. The rate fell by 2.8 % to 70.3% of pupils.';
  deepEqual(
    sentencesWith(text).flatMap(({ quantities }) => quantities.map(({ from, to }) => text.slice(from, to))),
    ['2.8 %', '70.3%'],
  );
});
