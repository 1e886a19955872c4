import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdown } from '../documents/markdown.ts';
import { coverageOf } from './coverage.ts';
import { readDocument } from './read-document.ts';

const left = async (text: string): Promise<string[]> =>
  (await readDocument(Buffer.from(text), 'paper.md')).coverage.unread.map((one) => one.text);

describe('coverage', () => {
  const document = readMarkdown('First line.\n\nSecond line.\n\n| a | b |\n|---|---|\n| c | d |');
  const [first, second, table] = document.blocks;

  it('counts a block as read where a fact stands in it, at whatever depth, or where its words became a field', () => {
    assert.deepEqual(coverageOf(document, [{ items: [{ at: first!.at }] }], new Set([second!])), {
      blocks: 3,
      read: 2,
      furniture: 0,
      unread: [{ at: table!.at, text: table!.text }],
    });
  });

  it('counts a table as read only where facts hold half of it', () => {
    const cell = table!.rows![0]!.cells[0]!;
    assert.equal(coverageOf(document, [{ at: cell.at }], new Set()).read, 0);
    assert.equal(coverageOf(document, [{ at: table!.at }], new Set()).read, 1);
  });

  it('leaves all of a paper of no known kind unread, and shows it', async () => {
    assert.deepEqual(await left('# Bin days\n\nGreen bins go out on Fridays.'), [
      'Bin days',
      'Green bins go out on Fridays.',
    ]);
  });

  it('leaves nothing of minutes, an agenda and a report whose words the record holds', async () => {
    for (const text of [
      'WINDLE TOWN COUNCIL\n\n4 May 2021\n\nPresent: Cllrs Ash and Birch\n\n1. APOLOGIES\n\nNone.\n\n2. MINUTES\n\nResolved:- That the minutes be approved.',
      '# AGENDA\n\nWindle Town Council, Tuesday 4 May 2021, 7 pm, the Guildhall\n\n1. Apologies\n\n2. Minutes (Pages 3 - 9)\n\n3. Allotments\n\nTo consider the rents.',
      '# Report to the Allotments Committee\n\nTitle: Rents\n\nReport author: Jo Fell\n\nDate: 4 May 2021\n\n## 1. Purpose\n\nTo set the rents.\n\n## 2. Recommendations\n\nThat the rents be set.',
    ])
      assert.deepEqual(await left(text), []);
  });
});
