import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDocument } from './open-document.ts';

const blocksOf = async (text: string): Promise<string[]> => {
  const { blocks } = await openDocument(new TextEncoder().encode(text), 'minutes.md');
  return blocks.map((block) => block.text);
};

describe('lines put back into paragraphs', () => {
  it('go on where the words show that a sentence was cut', async () => {
    assert.deepEqual(await blocksOf('The Panel considered the long awaited report of the\n\nHead of Moorings.'), [
      'The Panel considered the long awaited report of the Head of Moorings.',
    ]);
  });

  for (const opener of [
    'Resolved:- (1) That the report be noted.',
    'RESOLVED: That it be noted.',
    'Agreed – that it be so.',
  ])
    it(`end a list where a decision begins, whatever word stood last: ${opener}`, async () => {
      const before = 'The Harbour Master said nothing and the Chair accepted this';
      assert.deepEqual(await blocksOf(`- ${before}\n\n${opener}`), [before, opener]);
    });
});
