import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ChartPoint } from './chart.ts';
import { type SeriesToTell, seriesSentence } from './series-sentence.ts';

type Short = [label: string, value: number | null, more?: 'provisional' | 'break'];

const points = (short: Short[]): ChartPoint[] =>
  short.map(([label, value, more], index) => ({
    label,
    time: index,
    value,
    provisional: more === 'provisional',
    breakBefore: more === 'break',
  }));

const tell = (short: Short[], more: Partial<SeriesToTell> = {}): string =>
  seriesSentence({
    name: 'Harbour checks',
    unit: 'percent',
    decimals: 1,
    target: null,
    ...more,
    points: points(short),
  });

const CASES: [what: string, short: Short[], more: Partial<SeriesToTell>, sentence: string][] = [
  ['one value', [['2031', 70.3]], {}, 'Harbour checks: 70.3% in 2031, the only value so far.'],
  ['none', [], {}, 'There are no values for harbour checks.'],
  ['none shown', [['2031', null]], {}, 'No value of harbour checks can be shown.'],
  [
    'a fall',
    [
      ['2030', 73.1],
      ['2031', 70.3],
    ],
    {},
    'Harbour checks: 70.3% in 2031, 2.8 percentage points lower than in 2030 (73.1%).',
  ],
  [
    'a rise of one',
    [
      ['2030', 1],
      ['2031', 2],
    ],
    { unit: 'days', decimals: 0 },
    'Harbour checks: 2 days in 2031, 1 day higher than in 2030 (1 day).',
  ],
  [
    'the same once rounded',
    [
      ['2030', 70.34],
      ['2031', 70.26],
    ],
    {},
    'Harbour checks: 70.3% in 2031, the same as in 2030.',
  ],
  [
    'values that a machine holds a little off',
    [
      ['2030', 0.1 + 0.2],
      ['2031', 0.3],
    ],
    { unit: 'score' },
    'Harbour checks: 0.3 in 2031, the same as in 2030.',
  ],
  [
    'negative values',
    [
      ['2030', -0.2],
      ['2031', -0.5],
    ],
    { unit: 'score', target: 0 },
    'Harbour checks: −0.5 in 2031, 0.3 lower than in 2030 (−0.2), 0.5 below the target of 0.0.',
  ],
  [
    'through nought',
    [
      ['2030', -0.2],
      ['2031', 0.3],
    ],
    { unit: 'score' },
    'Harbour checks: 0.3 in 2031, 0.5 higher than in 2030 (−0.2).',
  ],
  [
    'money, and a target missed',
    [
      ['2030/31', 1_500_000],
      ['2031/32', 1_250_000],
    ],
    { unit: 'money', decimals: 0, target: 1_000_000 },
    'Harbour checks: £1,250,000 in 2031/32, £250,000 lower than in 2030/31 (£1,500,000), £250,000 above the target of £1,000,000.',
  ],
  [
    'a target met to the point',
    [['2031', 95]],
    { target: 95.0 },
    'Harbour checks: 95.0% in 2031, the only value so far, at the target of 95.0%.',
  ],
  [
    'a rate',
    [
      ['2030', 84],
      ['2031', 80],
    ],
    { unit: 'rate', per: 10_000, decimals: 0 },
    'Harbour checks: 80 per 10,000 in 2031, 4 per 10,000 lower than in 2030 (84 per 10,000).',
  ],
  [
    'a day',
    [
      ['31 December 2030', 620],
      ['31 December 2031', 614],
    ],
    { unit: 'count', decimals: 0 },
    'Harbour checks: 614 on 31 December 2031, 6 lower than on 31 December 2030 (620).',
  ],
  [
    'a break right before the last',
    [
      ['2030', 60],
      ['2031', 70, 'break'],
    ],
    {},
    'Harbour checks: 70.0% in 2031, which is not to be compared with the value of 2030, because the series has a break between them.',
  ],
  [
    'a break further back: the highest before it does not count',
    [
      ['2028', 99],
      ['2029', 60, 'break'],
      ['2030', 61],
      ['2031', 62],
    ],
    {},
    'Harbour checks: 62.0% in 2031, 1.0 percentage points higher than in 2030 (61.0%); the highest of the 3 values since 2029.',
  ],
  [
    'equal to the highest',
    [
      ['2029', 62],
      ['2030', 61],
      ['2031', 62],
    ],
    {},
    'Harbour checks: 62.0% in 2031, 1.0 percentage points higher than in 2030 (61.0%); equal to the highest of the 3 values since 2029.',
  ],
  [
    'the lowest',
    [
      ['2029', 62],
      ['2030', 61],
      ['2031', 60],
    ],
    {},
    'Harbour checks: 60.0% in 2031, 1.0 percentage points lower than in 2030 (61.0%); the lowest of the 3 values since 2029.',
  ],
  [
    'all alike',
    [
      ['2029', 62],
      ['2030', 62],
      ['2031', 62],
    ],
    {},
    'Harbour checks: 62.0% in 2031, the same as in 2030; all 3 values since 2029 are the same.',
  ],
  [
    'between',
    [
      ['2029', 62],
      ['2030', 50],
      ['2031', 60],
    ],
    {},
    'Harbour checks: 60.0% in 2031, 10.0 percentage points higher than in 2030 (50.0%); the 3 values since 2029 lie between 50.0% and 62.0%.',
  ],
  [
    'provisional',
    [
      ['2030', 70],
      ['2031', 71, 'provisional'],
    ],
    {},
    'Harbour checks: 71.0% (provisional) in 2031, 1.0 percentage points higher than in 2030 (70.0%).',
  ],
  [
    'a value withheld between',
    [
      ['2029', 62],
      ['2030', null],
      ['2031', 60],
    ],
    {},
    'Harbour checks: 60.0% in 2031, 2.0 percentage points lower than in 2029 (62.0%).',
  ],
  [
    'the last withheld',
    [
      ['2029', 62],
      ['2030', null],
    ],
    {},
    'Harbour checks: 62.0% in 2029, the only value so far.',
  ],
];

describe('the sentence about a series', () => {
  for (const [what, short, more, sentence] of CASES) it(what, () => assert.equal(tell(short, more), sentence));

  it('keeps the capitals of an abbreviation', () =>
    assert.equal(tell([], { name: 'EHC plans in time' }), 'There are no values for EHC plans in time.'));
});
