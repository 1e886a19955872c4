import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toldProse } from '../../../test/told-prose-figures.ts';

const periodOf = (text: string): string | undefined => /, in (\S+(?: \S+)?)$/.exec(toldProse(text))?.[1];

const cases: [text: string, period: string | undefined][] = [
  ['Report for 2031/32\n\nIn Quarter 3, 91% of loans came back.', '2031/32 Q3'],
  // A paper that only has a date: the last such quarter that had begun.
  ['Meeting of 18 September 2031\n\nIn Quarter 1, 91% of loans came back.', '2031/32 Q1'],
  ['Meeting of 18 September 2031\n\nIn Quarter 3, 91% of loans came back.', '2030/31 Q3'],
  ['Meeting of 9 May 2031\n\nIn Quarter 4, 91% of loans came back.', '2030/31 Q4'],
  ['Meeting of 9 February 2031\n\nIn Quarter 3, 91% of loans came back.', '2030/31 Q3'],
  ['Meeting of 9 May 2031\n\nIn Quarter 1, 91% of loans came back.', '2031/32 Q1'],
  ['Meeting of 9 May 2031\n\nIn Quarter 1 2028/29, 91% of loans came back.', '2028/29 Q1'],
  ['In Quarter 1, 91% of loans came back.', 'Q1'],
  // A day that stands in the paper's prose is not the paper's own.
  [
    `The scheme of 9 May 2031 was the third that the county set up, ${'and so on, '.repeat(16)}\n\nIn Quarter 1, 91% of loans came back.`,
    'Q1',
  ],
];

describe('the year of a bare quarter', () => {
  for (const [text, period] of cases)
    test(text.replace(/\s+/g, ' ').slice(0, 80), () => assert.equal(periodOf(text), period));
});
