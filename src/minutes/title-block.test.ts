import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readMarkdown } from '../documents/markdown.ts';
import { readTitleBlock } from './title-block.ts';

const told = (text: string): string => {
  const { council, body, date, startTime, endTime, venue, status } = readTitleBlock(readMarkdown(text).blocks);
  return [council, body, date, startTime, endTime, venue, status].map((one) => one ?? '–').join(' | ');
};

const cases: [name: string, text: string, expected: string][] = [
  [
    'lines',
    '# ASHMERE BOROUGH COUNCIL\n\n# PLANNING COMMITTEE\n\n## Tuesday, 4th May, 2021',
    'Ashmere Borough Council | Planning Committee | 2021-05-04 | – | – | – | –',
  ],
  [
    'a sentence',
    '**MINUTES** of the meeting of the Audit Committee held in the Guildhall on 4 May 2021 commencing at 10.00 am and finishing at 12.40 pm',
    '– | Audit Committee | 2021-05-04 | 10:00 | 12:40 | Guildhall | –',
  ],
  [
    'a meeting was held',
    'Fenland District Council\n\nA meeting of the Licensing Committee was held in the Town Hall on Tuesday, 4 May 2021 at 7.00 pm.',
    'Fenland District Council | Licensing Committee | 2021-05-04 | 19:00 | – | Town Hall | –',
  ],
  [
    'set out as a form',
    'LONDON BOROUGH OF ASHMERE\n\nMEETING: Overview and Scrutiny Committee\n\nDATE: Monday, 4th May, 2020, 7.00 - 9.25 pm\n\nVENUE: Committee Room 1',
    'London Borough of Ashmere | Overview and Scrutiny Committee | 2020-05-04 | 19:00 | 21:25 | Committee Room 1 | –',
  ],
  [
    'a month in the name of the meeting',
    'MINUTES OF THE MARCH MEETING OF ASHMERE COUNTY COUNCIL HELD ON MONDAY 4TH MARCH 2019',
    'Ashmere County Council | Ashmere County Council | 2019-03-04 | – | – | – | –',
  ],
  [
    'the council itself',
    '# LITTLE ASHMERE PARISH COUNCIL\n\nMinutes of the Ordinary Meeting of the Parish Council held in the Hall on 4th May 2023 at 7.30pm.',
    'Little Ashmere Parish Council | Little Ashmere Parish Council | 2023-05-04 | 19:30 | – | Hall | –',
  ],
  [
    'the executive of a council',
    'Minutes of a Meeting of the Executive of Ashmere District Council held on 5 October 2021 at 7.00pm',
    'Ashmere District Council | Executive | 2021-10-05 | 19:00 | – | – | –',
  ],
  [
    'council and committee in one',
    'Draft Minutes of the Meeting of Ashmere City Council’s Transport Committee held on Tuesday 20 April, 2021',
    'Ashmere City Council | Transport Committee | 2021-04-20 | – | – | – | draft',
  ],
  [
    'a summons',
    'LITTLE ASHMERE PARISH COUNCIL\n\nYou are hereby summoned to attend the Ordinary Meeting of Little Ashmere Parish Council to be held on Monday 6th November 2023 at 7.30 pm in the Village Hall.\n\nJ Hart\n\nClerk to the Council',
    'Little Ashmere Parish Council | Little Ashmere Parish Council | 2023-11-06 | 19:30 | – | Village Hall | –',
  ],
  [
    'a meeting which was to be held',
    'The meeting of the Litter Panel which was to be held on Tuesday 3 February 2026 has been cancelled.',
    '– | Litter Panel | 2026-02-03 | – | – | – | –',
  ],
  [
    'meeting of, in bold',
    '# Ashmere Borough Council\n\n**Meeting of the Litter Scrutiny Committee**\n\nDate: Thursday, 12 October 2023',
    'Ashmere Borough Council | Litter Scrutiny Committee | 2023-10-12 | – | – | – | –',
  ],
  [
    'the clerk above it',
    '# Ashmere Town Council\n\nClerk: Mrs A Hart, Town Hall\n\nMINUTES OF THE MEETING OF THE AMENITIES COMMITTEE HELD ON MONDAY 4TH SEPTEMBER 2017',
    'Ashmere Town Council | Amenities Committee | 2017-09-04 | – | – | – | –',
  ],
];

describe('title blocks', () => {
  for (const [name, text, expected] of cases) test(name, () => assert.equal(told(text), expected));
});
