import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readMarkdown } from '../documents/markdown.ts';
import { readDeclarations } from './declarations.ts';

const told = (text: string): string =>
  readDeclarations(readMarkdown(text).blocks.map((block) => ({ block, from: 0 })))
    .map(({ name, interest, item, left }) =>
      [name, interest, item && `item ${item}`, left === null ? null : left ? 'left' : 'stayed']
        .filter(Boolean)
        .join(', '),
    )
    .join(' | ');

const cases: [text: string, expected: string][] = [
  ['There were no declarations of interest.', ''],
  ['None.', ''],
  [
    'Councillor Ash declared a disclosable pecuniary interest in item 7 and left the meeting.',
    'Councillor Ash, DPI, item 7, left',
  ],
  [
    'Councillor Ash declared a DPI in Item 9. She remained in the meeting but did not vote.',
    'Councillor Ash, DPI, item 9, stayed',
  ],
  [
    'Councillor P M Ash - personal - Minute No. 24 – Member of the Foster Panel.',
    'Councillor P M Ash, personal, item 24',
  ],
  [
    'Item 5: Mr B Ash (non-financial) Item 7: Ms M Coe (financial)',
    'Mr B Ash, non-financial, item 5 | Ms M Coe, financial, item 7',
  ],
  [
    'Cllr Ash re planning applications, Agenda No. 12. Cllr Coe re the hall, Agenda No. 14.',
    'Cllr Ash, item 12 | Cllr Coe, item 14',
  ],
  [
    'Councillor Ash declared an other registrable interest in respect of item 4.',
    'Councillor Ash, other registrable, item 4',
  ],
  [
    'In the interest of openness, Councillor Ash declared that his sister worked there.',
    'Councillor Ash, in the interest of openness',
  ],
  [
    '| Member | Agenda Item | Interest Type |\n|---|---|---|\n| Councillor Ash | 6 | Nonpecuniary |',
    'Councillor Ash, non-pecuniary, item 6',
  ],
];

describe('declarations of interest', () => {
  for (const [text, expected] of cases) test(text.split('\n')[0]!, () => assert.equal(told(text), expected));
});
