import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AskCorrection, corrected, wordingOf } from './corrections.ts';
import type { LedgerEntry } from './ledger-entry.ts';

const at = { page: 1, start: 0, end: 9 };
const entry: LedgerEntry = {
  key: 'k',
  council: null,
  body: 'Panel',
  date: '2024-01-09',
  minute: '1',
  title: 'T',
  document: 'd',
  context: '',
  at,
  ask: {
    quote: 'That a report be submitted.',
    at,
    where: 'decision',
    kind: 'report-request',
    clause: null,
    owner: null,
    ownerInferred: 'Head of Roads',
    recipient: null,
    due: { phrase: 'soon', kind: 'undated', date: null, precision: null, firm: false },
  },
};
const right = (field: AskCorrection['field'], value: string | null): AskCorrection => ({
  ask: 'k',
  field,
  value,
  why: null,
  at: '2024-02-01T10:00:00.000Z',
});

describe('what a person puts right about an ask', () => {
  it('is its owner, recipient and due date, with the words left as printed', () => {
    const { ask } = corrected(entry, [
      right('owner', 'Head of Law'),
      right('recipient', 'Cabinet'),
      right('due', '2024-06'),
    ]);
    assert.deepEqual([ask.owner, ask.ownerInferred, ask.recipient], ['Head of Law', null, 'Cabinet']);
    assert.deepEqual([ask.due?.phrase, ask.due?.date, ask.due?.precision], ['soon', '2024-06', 'month']);
    assert.match(ask.due?.rule ?? '', /set by a person on 2024-02-01/);
    assert.equal(ask.quote, entry.ask.quote);
    assert.equal(entry.ask.owner, null, 'what was read is not touched');
  });

  it('is its kind, and what is meant beside the quote', () => {
    const corrections = [right('kind', 'recommendation'), right('wording', 'A report on roads')];
    assert.equal(corrected(entry, corrections).ask.kind, 'recommendation');
    assert.equal(corrected(entry, corrections).ask.quote, entry.ask.quote);
    assert.equal(wordingOf({ entry, corrections }), 'A report on roads');
    assert.equal(wordingOf({ entry, corrections: [...corrections, right('wording', null)] }), entry.ask.quote);
  });

  it('counts as last entered, and may be that there is none', () => {
    const { ask } = corrected(entry, [right('owner', 'Head of Law'), right('owner', null), right('due', null)]);
    assert.deepEqual([ask.owner, ask.due?.kind, ask.due?.date], [null, 'none', null]);
  });
});
