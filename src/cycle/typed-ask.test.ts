import assert from 'node:assert/strict';
import { it } from 'node:test';
import { FRAME } from '../../test/made-up-meeting.ts';
import { readTypedAsk } from './typed-ask.ts';

const cases: [words: string, owner: string | null, due: string | null, date: string | null][] = [
  ['The Head of Highways to send a list of crossings by 30 October 2026', 'The Head of Highways', null, '2026-10-30'],
  ['a list of crossings be circulated by the Clerk within two weeks', 'Clerk', null, '2026-09-29'],
  ['report back to the December meeting', null, null, '2026-12-01'],
  ['look into the lamps', null, null, null],
  ['send the list', null, 'at the next meeting', '2026-12-01'],
];
for (const [words, owner, due, date] of cases)
  it(`reads "${words}"`, () => {
    const read = readTypedAsk({ kind: 'ask', item: 'i4', words, owner: null, due }, FRAME);
    assert.deepEqual([read.owner?.replace(/^the /, ''), read.due?.date ?? null], [owner ?? undefined, date]);
  });

it('lets what was typed apart go before the words', () => {
  const read = readTypedAsk(
    {
      kind: 'ask',
      item: 'i4',
      words: 'the Clerk to write by 1 October 2026',
      owner: 'The Chair',
      due: 'by 2 October 2026',
    },
    FRAME,
  );
  assert.deepEqual([read.owner, read.due?.date], ['The Chair', '2026-10-02']);
});
