import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerRows } from './header-rows.ts';

const row = (texts: string[], bold = false, deep = 1) => ({ texts, bold, deep });

for (const [name, rows, expected] of [
  ['bold above plain', [row(['Ward', 'Homes'], true), row(['Abbey', '12'])], 1],
  [
    'two bold rows',
    [row(['', 'This year', 'Last year'], true), row(['Ward', 'Q1', 'Q1'], true), row(['Abbey', '1', '2'])],
    2,
  ],
  [
    'a deep cell takes the row below along',
    [row(['KPI', 'Rating'], true, 2), row(['Latest']), row(['Calls', 'RED'])],
    2,
  ],
  ['words above figures', [row(['Ward', 'Homes']), row(['Abbey', '12']), row(['Bridge', '£1,204.50'])], 1],
  ['years above figures', [row(['', '2019', '2020/21']), row(['Abbey', '4%', '-'])], 0],
  ['years above figures only', [row(['', '2019', '2020/21']), row(['Abbey', '4%', '5%'])], 1],
  ['figures from the first row', [row(['Abbey', '12']), row(['Bridge', '9'])], 0],
  ['all bold', [row(['A', 'B'], true), row(['C', 'D'], true)], 0],
  ['names', [row(['A Finch', 'Chair']), row(['B Wren', 'Clerk'])], 0],
  ['nothing', [], 0],
] as const) {
  test(`header rows: ${name}`, () => assert.equal(headerRows(rows), expected));
}
