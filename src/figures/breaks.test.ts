import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readMarkdown } from '../documents/markdown.ts';
import { readFigures } from './read-figures.ts';

/** The values before which a break is told, as "measure period". */
const broken = (text: string): string[] => {
  const { blocks, pages } = readMarkdown(text);
  return readFigures([{ blocks, paper: 0, title: null }]).flatMap(({ measure, period, marks, taken }) => {
    if (!marks.includes('break')) return [];
    const { at } = taken.find(({ field }) => field === 'mark')!;
    assert.match(pages[at.page - 1]!.text.slice(at.start, at.end), /compar|changed|new/i);
    return [`${measure} ${period?.label}`];
  });
};

const LOANS = 'The loan rate was 40% in 2030. The loan rate was 44% in 2031. The visit rate was 61% in 2031.';
const TABLE =
  '## Key Stage 2 swimming\n\n| | 2030 | 2031 |\n|---|---|---|\n| Swam a length (%) | 40.1 | 44.2 |\n\n## Key Stage 3 swimming\n\n| | 2030 | 2031 |\n|---|---|---|\n| Swam two lengths (%) | 30.1 | 34.2 |';

const cases: [name: string, text: string, values: string[]][] = [
  [
    'what cannot be compared with years before',
    `${LOANS} The loan rate is not comparable with figures before 2031.`,
    ['loan rate 2031'],
  ],
  ['a changed method', `${LOANS} The methodology for the loan rate changed in 2031.`, ['loan rate 2031']],
  ['a new method, the year first', `${LOANS} From 2031 a new definition of the loan rate is used.`, ['loan rate 2031']],
  [
    'years that cannot be compared with previous years',
    `${LOANS} 2031 loan rate cannot be compared with previous years because of a new catalogue.`,
    ['loan rate 2031'],
  ],
  [
    'words without a measure are of all that stands under their heading',
    `## Libraries\n\n${LOANS}\n\nIt is not possible to make comparisons prior to 2031.\n\n## Pools\n\nThe swim rate was 20% in 2031.`,
    ['loan rate 2031', 'visit rate 2031'],
  ],
  [
    'words that name stages are of those stages',
    `It is not possible to make comparisons with data prior to 2031 at KS2 and prior to 2030 at KS3.\n\n${TABLE}`,
    ['Swam a length 2031', 'Swam two lengths 2030'],
  ],
  ['no year, no break', `${LOANS} The loan rate is not comparable with figures of other councils.`, []],
  ['another measure', `${LOANS} The methodology for the noise score changed in 2031.`, []],
  ['a comparison that is made', `${LOANS} It is possible to compare the loan rate with figures before 2031.`, []],
  ['a method spoken of', `${LOANS} The methodology for the loan rate was explained in 2031.`, []],
];

describe('breaks in a series that sentences tell of', () => {
  for (const [name, text, values] of cases) test(name, () => assert.deepEqual(broken(text), values));
});
