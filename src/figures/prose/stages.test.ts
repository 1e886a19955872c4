import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toldProse } from '../../../test/told-prose-figures.ts';

const cases: [name: string, text: string, figures: string][] = [
  [
    'a line that names a stage is part of what is measured beneath it',
    'Key Stage 2\n\n- 48.5% of pupils swam a length unaided',
    '48.5 percent: Key Stage 2 – pupils swam a length unaided',
  ],
  [
    'the next stage takes its place',
    '## Key Stage 2\n\nThe loan rate was 14%.\n\n## Key Stage 3\n\nThe loan rate was 11%.',
    '14 percent: Key Stage 2 – loan rate | 11 percent: Key Stage 3 – loan rate',
  ],
  [
    'what follows a colon is the heading of a list, not of the stage',
    '### Tier Two: what went well\n\nTake-up was 31%.',
    '31 percent: Tier Two – Take-up',
  ],
  [
    'a division that comes again under every stage does not end it',
    '**Early Years**\n\nTake-up was 40%.\n\n| a | b |\n|---|---|\n| x | y |\n\n**Gender**\n\n| a | b |\n|---|---|\n| x | y |\n\nTake-up was 39% of girls.\n\n**Gender**\n\n| a | b |\n|---|---|\n| x | y |',
    '40 percent: Early Years – Take-up | 39 percent: Early Years – Take-up',
  ],
  [
    'a heading of the same level ends it',
    '## Year 6\n\nThe loan rate was 14%.\n\n## Branches\n\nThe loan rate was 11%.',
    '14 percent: Year 6 – loan rate | 11 percent: loan rate',
  ],
  [
    'an item of a list is over those set under it alone',
    '- Year 6\n  - Visits were 31%\n- Visits were 29% at the branch',
    '31 percent: Year 6 – Visits | 29 percent: Visits',
  ],
  [
    'a sentence that names its own stage keeps to it',
    '## Key Stage 2\n\nThe Key Stage 1 loan rate was 14%.',
    '14 percent: Key Stage 1 loan rate',
  ],
  ['a sentence is no such line', 'Phase 2 was opened.\n\nTake-up was 31%.', '31 percent: Take-up'],
  ['nor is a calendar year', '## Year 2031\n\nTake-up was 31%.', '31 percent: Take-up, in 2031'],
  ['nor a desk', '## Reception desks\n\nTake-up was 31%.', '31 percent: Take-up'],
];

describe('stages that a line above names', () => {
  for (const [name, text, figures] of cases) test(name, () => assert.equal(toldProse(text), figures));
});
