import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readMarkdown } from '../documents/markdown.ts';
import { readReferences } from './references.ts';

const told = (text: string, mattersArising = false): string =>
  readReferences(
    readMarkdown(text).blocks.map((block) => ({ block, from: 0 })),
    { previous: mattersArising ? '2024-01-09' : null, mattersArising },
  )
    .map(({ minute, clause, body, date, inferred }) =>
      [`${minute}${clause ? `(${clause})` : ''}`, body, date && (inferred ? `${date}?` : date)]
        .filter(Boolean)
        .join(', '),
    )
    .join(' | ');

const cases: [text: string, expected: string][] = [
  ['Further to Minute No. 53 of the meeting held on 22nd March, 2017, the officer reported.', '53, 2017-03-22'],
  [
    'Further to Minute No. 9 of the Audit Committee held on 3 May 2022, it was noted.',
    '9, Audit Committee, 2022-05-03',
  ],
  ['In accordance with Cabinet (Minute No. 49 refers), the plan was adopted.', '49'],
  [
    'Comments of the Scrutiny Committee held on 10 January 2022 (minute 27 refers) were read.',
    '27, Scrutiny Committee, 2022-01-10',
  ],
  ['As resolved in minute 35/20, paragraph 3.', '35/20(3)'],
  ['Item 16/24 refers.', '16/24'],
  ['The meeting lasted 40 minutes and 3 people spoke.', ''],
  ['The minutes of 2019 were signed.', ''],
];
const arising: [text: string, expected: string][] = [
  ['Arising from Minute No. 13(3) (Safer Streets), it was noted that the plan was late.', '13(3), 2024-01-09?'],
  ['Item 23 (Bus Shelters): the work had been finished on 27 March 2026.', '23, 2024-01-09?'],
  ['The visit (Item 25) would take place in May.', '25, 2024-01-09?'],
  ['Minute 29, Parking: it was reported that signs were up.', '29, 2024-01-09?'],
];

describe('references to minutes', () => {
  for (const [text, expected] of cases) test(text, () => assert.equal(told(text), expected));
});
describe('references where matters arising are taken', () => {
  for (const [text, expected] of arising) test(text, () => assert.equal(told(text, true), expected));
});
