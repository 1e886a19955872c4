import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { madeUpReadings } from '../../test/made-up-asks.ts';
import type { AskEventName } from './ask-states.ts';
import { buildLedger, ledgerOf } from './build-ledger.ts';
import { countAsks, followAsks, type KnownEvent, ledgerRows } from './ledger-view.ts';
import { isPublicUnconfirmed } from './named-promises.ts';
import { selectAsks } from './select-asks.ts';
import { TRACKER_COLUMNS, trackerCells } from './tracker-columns.ts';

const TODAY = '2024-04-10';
const followed = followAsks(buildLedger(madeUpReadings().map(ledgerOf)));
const rowsWith = (events: KnownEvent[] = [], today = TODAY) => ledgerRows(followed, events, today);
const like = (word: RegExp, rows = rowsWith()) => rows.find(({ entry }) => word.test(entry.ask.quote))!;
const dental = like(/dental assessments/);
const event = (ask: string, name: AskEventName, happened = '2023-11-13'): KnownEvent => ({
  ask,
  name,
  happened,
  why: 'minute 12',
  evidence: null,
});

describe('the ledger as readers see it', () => {
  it('puts late asks first', () => {
    assert.deepEqual(
      rowsWith().map(({ plain }) => plain),
      ['Late', 'Asked', 'Asked', 'Promised'],
    );
    assert.equal(rowsWith()[0]!.key, dental.key);
  });

  it('shows what the program found beside the state, which stays what it was', () => {
    assert.equal(dental.plain, 'Late');
    assert.match(dental.proposals[0]!.passage.text, /91 in a hundred/);
    assert.equal(countAsks([dental]).answered, 0);
  });

  it('proposes nothing any more once a person settled it, and counts from asking to answer', () => {
    const row = like(/dental assessments/, rowsWith([event(dental.key, 'confirm-answer')]));
    assert.deepEqual([row.plain, row.proposals], ['Answered', []]);
    assert.deepEqual(countAsks([row]), { asked: 1, answered: 1, late: 0, proposed: 0, medianDays: 244 });
  });

  it('does not count an answer that was reopened', () => {
    const events = [event(dental.key, 'confirm-answer'), event(dental.key, 'reopen')];
    const row = like(/dental assessments/, rowsWith(events));
    assert.equal(row.plain, 'Late');
    assert.equal(countAsks([row]).medianDays, null);
  });

  it('keeps back a promise of a named person told in the narrative until it is confirmed', () => {
    const promise = like(/undertook/);
    assert.equal(promise.isPublic, false);
    assert.equal(like(/undertook/, rowsWith([event(promise.key, 'confirm-answer')])).isPublic, false);
    assert.equal(like(/undertook/, rowsWith([event(promise.key, 'confirm-ask')])).isPublic, true);
    assert.ok(rowsWith().every(({ key, isPublic }) => isPublic || key === promise.key));
  });

  it('keeps it back too when another owner is put beside it', () => {
    const { key } = like(/undertook/);
    const correction = { ask: key, field: 'owner' as const, value: 'Head of Health', why: null, at: '2024-01-01' };
    assert.equal(like(/undertook/, ledgerRows(followed, [], TODAY, [correction])).isPublic, false);
  });

  it('takes out what was found to be no ask, and counts it nowhere', () => {
    const rows = rowsWith([event(dental.key, 'reject-ask')]);
    assert.equal(like(/dental/, rows).isPublic, false);
    assert.equal(countAsks(rows).asked, countAsks(rowsWith()).asked - 1);
  });

  const owners: [owner: string, shown: boolean][] = [
    ['Councillor Pike', false],
    ['Perpetua Lund', false],
    ['Perpetua', false],
    ['the Cabinet Member, Councillor Pike', false],
    ['Councillors Pike and Hale', false],
    ['P. Lund', false],
    ['Perpetua Lund, Head of Harbours', false],
    ['Head of Harbours (Perpetua Lund)', false],
    ['Assistant Director, Education and Inclusion', true],
    ['Director for Children and Young People', true],
    ['Officers', true],
    ['Partners', true],
    ['Head of School Places', true],
    ['the Assistant Director', true],
  ];
  for (const [owner, shown] of owners)
    it(`${shown ? 'shows' : 'keeps back'} a promise of ${owner}`, () => {
      const promise = { ask: { ...like(/undertook/).entry.ask, quote: 'A visit would be arranged.' } };
      assert.equal(isPublicUnconfirmed({ ...promise.ask, owner }), shown);
      const inferred = { ...promise.ask, owner: null, ownerInferred: owner };
      assert.equal(isPublicUnconfirmed(inferred), shown, 'also where only inferred');
    });

  const quotes: [quote: string, shown: boolean][] = [
    ['Ms. Lund would circulate the tide tables.', false],
    ['Perpetua Lund undertook to circulate the tide tables.', false],
    ['P. Lund would circulate the tide tables.', false],
    ['Perpetua Lund, Head of Harbours, undertook to circulate the tide tables.', false],
    ['The tide tables would be circulated.', true],
    ['The Harbour Master would circulate the tide tables.', true],
  ];
  for (const [quote, shown] of quotes)
    it(`${shown ? 'shows' : 'keeps back'} a promise without an owner: ${quote}`, () => {
      const promise = like(/undertook/).entry;
      const ask = { ...promise.ask, owner: null, ownerInferred: null, quote };
      assert.equal(isPublicUnconfirmed(ask), shown);
    });

  it('keeps back what is put down to a post where the words name who said it', () => {
    const ask = { ...like(/undertook/).entry.ask, owner: 'Head of Harbours' };
    const said = (quote: string): boolean => isPublicUnconfirmed({ ...ask, quote });
    assert.equal(said('Perpetua Lund, Head of Harbours, undertook to circulate the tables.'), false);
    assert.equal(said('The Head of Harbours would send the tables to Councillor Pike.'), true);
  });

  it('names no person of its own for what was resolved', () => {
    const guessed = (ownerInferred: string) =>
      like(
        /dental/,
        ledgerRows(
          followed.map((one) => ({ ...one, entry: { ...one.entry, ask: { ...one.entry.ask, ownerInferred } } })),
          [],
          TODAY,
        ),
      ).entry.ask.ownerInferred;
    assert.equal(guessed('Perpetua Lund'), null);
    assert.equal(guessed('Head of Harbours'), 'Head of Harbours');
  });

  it('gives one key to an ask that two papers hold', () => {
    const twice = madeUpReadings().flatMap((source) => [source, { ...source, document: `draft-${source.document}` }]);
    assert.deepEqual(
      followAsks(buildLedger(twice.map(ledgerOf)))
        .map(({ key }) => key)
        .sort(),
      followed.map(({ key }) => key).sort(),
    );
  });
});

describe('filters', () => {
  const cases: [filter: Parameters<typeof selectAsks>[1], found: number][] = [
    [{}, 4],
    [{ body: 'learning SCRUTINY' }, 4],
    [{ body: 'children-and-learning-scrutiny-panel' }, 4],
    [{ body: 'cabinet' }, 0],
    [{ state: 'late' }, 1],
    [{ owner: 'head of school' }, 1],
    [{ owner: 'director of learning' }, 1],
    [{ dueBefore: '2023-07-15' }, 0],
    [{ dueBefore: '2023-08' }, 1],
    [{ dueBefore: '2025' }, 2],
  ];
  for (const [filter, found] of cases)
    it(`${JSON.stringify(filter)} lets ${found} through`, () =>
      assert.equal(selectAsks(rowsWith(), filter).length, found));
});

it('the tracker has a cell for each column', () => assert.equal(trackerCells(dental).length, TRACKER_COLUMNS.length));
