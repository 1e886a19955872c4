import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { madeUpReadings } from '../../test/made-up-asks.ts';
import { groupByOwner, groupBySubject } from './ask-groups.ts';
import { buildLedger, ledgerOf } from './build-ledger.ts';
import { type AskRow, followAsks, ledgerRows } from './ledger-view.ts';
import { neverAnswered } from './never-answered.ts';
import { selectAsks } from './select-asks.ts';

const [made] = ledgerRows(followAsks(buildLedger(madeUpReadings().map(ledgerOf))), [], '2024-04-10');
const row = (
  quote: string,
  date: string,
  owner: string | null = null,
  state: Partial<AskRow['state']> = {},
): AskRow => ({
  ...made!,
  key: quote,
  entry: { ...made!.entry, title: 'ITEM', date, ask: { ...made!.entry.ask, quote, owner, due: null, contents: [] } },
  state: { delivery: 'asked', response: 'none', ...state },
  proposals: [],
  events: [],
});

describe('asks by owner', () => {
  it('are together however "the" is written, with what is late first, and those of nobody counted', () => {
    const { groups, unowned } = groupByOwner([
      row('a', '2024-01-09', 'Head of Law'),
      row('b', '2024-01-09', 'the Head of Law', { delivery: 'closed' }),
      row('c', '2024-01-09', 'Cabinet Member', { delivery: 'late' }),
      row('d', '2024-01-09'),
    ]);
    assert.deepEqual(groups, [
      { name: 'Cabinet Member', asked: 1, open: 1, late: 1 },
      { name: 'Head of Law', asked: 2, open: 1, late: 0 },
    ]);
    assert.equal(unowned, 1);
  });
});

describe('asks by subject', () => {
  const rows = [
    row('That the school travel task group report on costs.', '2024-01-09'),
    row('That the school travel task group meet residents.', '2024-02-09'),
    row('That short breaks be offered; and short breaks be costed.', '2024-02-09'),
  ];
  it('stand under neighbouring words that more than one meeting shares', () => {
    const found = groupBySubject(rows);
    assert.deepEqual(
      found.map(({ name, asked }) => `${name} ${asked}`),
      ['school travel 2', 'task group 2'],
    );
  });
  it('are as many as the list finds by the words in quotes', () => {
    for (const { name, asked } of groupBySubject(rows))
      assert.equal(selectAsks(rows, { subject: `"${name}"` }).length, asked);
    assert.equal(selectAsks(rows, { subject: '"travel school"' }).length, 0);
    assert.equal(selectAsks(rows, { subject: 'travel school' }).length, 2);
  });
});

describe('never answered', () => {
  const old = '2023-01-09';
  const proposal = made!.proposals[0]!;
  const cases: [what: string, row: AskRow, counts: boolean][] = [
    ['nothing came', row('a', old), true],
    ['asked within the year', row('a', '2024-01-09'), false],
    ['late, which is told elsewhere', row('a', old, null, { delivery: 'late' }), false],
    ['closed', row('a', old, null, { delivery: 'closed' }), false],
    ['an answer is proposed', { ...row('a', old), proposals: [{ ...proposal, kind: 'answered' }] }, false],
    ['only asked again', { ...row('a', old), proposals: [{ ...proposal, kind: 'repeated' }] }, true],
    [
      'it was sent',
      { ...row('a', old), events: [{ ask: 'a', name: 'send', happened: old, why: null, evidence: null }] },
      false,
    ],
  ];
  for (const [what, one, counts] of cases)
    it(`${counts ? 'holds' : 'leaves out'} where ${what}`, () =>
      assert.equal(neverAnswered([one], '2024-04-10').length, counts ? 1 : 0));
});

it('an owner in quotes is that owner alone', () => {
  const rows = [row('a', '2024-01-09', 'the Cabinet'), row('b', '2024-01-09', 'Cabinet Member')];
  assert.equal(selectAsks(rows, { owner: '"Cabinet"' }).length, 1);
  assert.equal(selectAsks(rows, { owner: 'Cabinet' }).length, 2);
});
