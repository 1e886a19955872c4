import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readMarkdown } from '../documents/markdown.ts';
import { readMinutes } from './read-minutes.ts';

const HEAD =
  '# ASHMERE BOROUGH COUNCIL\n\n# Planning Committee\n\n## 4 May 2021\n\nPresent: Councillors Ash and Coe.\n\n';
const told = (text: string): string[] =>
  readMinutes(readMarkdown(HEAD + text).blocks).meeting.items.map(
    ({ number, agendaNumber, title }) => `${number ?? '–'}${agendaNumber ? ` (${agendaNumber})` : ''} ${title}`,
  );

const cases: [name: string, text: string, expected: string[]][] = [
  ['capitals', '12. APOLOGIES\n\nNone.\n\n13. MINUTES\n\nSigned.', ['12 APOLOGIES', '13 MINUTES']],
  [
    'year in the number',
    '**35/20 Apologies**\n\nNone.\n\n**36/20 Minutes**\n\nSigned.',
    ['35/20 Apologies', '36/20 Minutes'],
  ],
  ['year first', '**23/031 Apologies:** none.\n\n**23/032 Roads:** swept.', ['23/031 Apologies', '23/032 Roads']],
  [
    'a letter for the committee',
    'A31/17 APOLOGIES\n\nNone.\n\nA32/17 FEES\n\nNoted.',
    ['A31/17 APOLOGIES', 'A32/17 FEES'],
  ],
  [
    'two numbers',
    '221 (28) SCRUTINY OVERVIEW\n\nNoted.\n\n222 (29) FORWARD PLAN\n\nNoted.',
    ['221 (28) SCRUTINY OVERVIEW', '222 (29) FORWARD PLAN'],
  ],
  [
    'agenda number below',
    '**60/08 APOLOGIES**\n\n(Agenda No. 1)\n\nNone.\n\n**61/08 MINUTES**\n\n(Agenda No. 2)\n\nSigned.',
    ['60/08 (1) APOLOGIES', '61/08 (2) MINUTES'],
  ],
  [
    'numbered paragraphs inside are no items',
    '**1 Roads**\n\n1.1 The officer spoke.\n\n1.2 Members asked.\n\n**2 Parks**\n\n2.1 The officer spoke.',
    ['1 Roads', '2 Parks'],
  ],
  [
    'lists that restart are no items',
    '**7. Roads**\n\n1. First point.\n\n2. Second point.\n\n**8. Parks**\n\n1. First point.',
    ['7 Roads', '8 Parks'],
  ],
  [
    'parts of an item',
    '**Item 6: Roads**\n\nNoted.\n\n**Item 7 (a) Trees**\n\nNoted.\n\n**Item 7 (b) Hedges**\n\nNoted.',
    ['6 Roads', '7(a) Trees', '7(b) Hedges'],
  ],
  [
    'numbers in a table beside titles',
    '| | |\n|---|---|\n| 283. | Apologies (Item 1) |\n\nNone.\n\n| | |\n|---|---|\n| 284. | Roads (Item 2) |\n\n1) The Leader spoke.\n\n2) Members asked.',
    ['283 (1) Apologies', '284 (2) Roads'],
  ],
  [
    'minutes kept as a table',
    '| Minute | Item | Action |\n|---|---|---|\n| 3/23 | **Play area** The fence is broken. | Clerk |\n| 4/23 | **Roads:** swept. | |',
    ['3/23 Play area', '4/23 Roads'],
  ],
  [
    'a table of figures is no list of items',
    '**1. Roads**\n\n| 1 | Holes | 12 |\n|---|---|---|\n| 2 | Signs | 4 |\n\n**2. Parks**\n\nMown.',
    ['1 Roads', '2 Parks'],
  ],
  ['no numbers', '**Trees**\n\nPlanted.\n\n**Roads**\n\nSwept.', ['– Trees', '– Roads']],
  [
    'a divider and the chair are no items',
    '**BUSINESS**\n\n**Councillor Ash in the Chair**\n\n**1. Apologies**\n\nNone.\n\n**2. Roads**\n\nSwept.',
    ['1 Apologies', '2 Roads'],
  ],
  [
    'a sheet of dispositions',
    '| 1 | New bridge | ADOPTED |\n|---|---|---|\n| 2 | Old bridge | LAID OVER |\n| 3 | Ferry | RECEIVED AS INFORMATION |',
    ['1 New bridge', '2 Old bridge', '3 Ferry'],
  ],
];

describe('items', () => {
  for (const [name, text, expected] of cases) test(name, () => assert.deepEqual(told(text), expected));
});
