import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { madeUpRecord } from '../../test/made-up-record.ts';
import { makeAskLedger } from './ask-ledger.ts';

const TODAY = '2024-04-10';

const counted = () => {
  const record = madeUpRecord();
  const asked: number[] = [];
  return {
    record: {
      ...record,
      version: async () => record.changes,
      readings: async (known: ReadonlySet<string>) => {
        const all = await record.readings(known);
        const added = all.added.filter(({ id }) => !known.has(id));
        asked.push(added.length);
        return { ...all, added };
      },
    },
    change: () => {
      record.changes += 1;
    },
    asked,
  };
};

describe('the ledger of asks', () => {
  it('is made once for a version and a day, however many pages ask', async () => {
    const { record, asked } = counted();
    const ledger = makeAskLedger();
    const [one, other] = await Promise.all([ledger(record, TODAY), ledger(record, TODAY)]);
    assert.equal(one, other);
    assert.deepEqual(asked, [3]);
  });

  it('reads and follows nothing again where only something was entered, and shows that', async () => {
    const { record, change, asked } = counted();
    const ledger = makeAskLedger();
    const before = await ledger(record, TODAY);
    change();
    const late = before.rows.find(({ plain }) => plain === 'Late')!;
    const entered = { ask: late.key, name: 'overtake' as const, happened: TODAY, why: 'a new service', evidence: null };
    const after = await ledger({ ...record, askEvents: async () => [entered] }, TODAY);
    assert.deepEqual(asked, [3, 0]);
    assert.equal(after.lineage, before.lineage, 'what the papers say was kept');
    assert.equal(after.rows.find(({ key }) => key === late.key)?.plain, 'Overtaken');
  });

  it('forgets a paper that is no longer shown', async () => {
    const { record, change } = counted();
    const ledger = makeAskLedger();
    const before = await ledger(record, TODAY);
    change();
    const after = await ledger({ ...record, readings: async () => ({ current: new Set(), added: [] }) }, TODAY);
    assert.ok(before.rows.length > 0);
    assert.deepEqual(after.rows, []);
  });

  it('is tried again after it failed', async () => {
    const { record } = counted();
    const ledger = makeAskLedger();
    await assert.rejects(
      ledger({ ...record, readings: () => Promise.reject(new Error('the disk is full')) }, TODAY),
      /disk is full/,
    );
    assert.equal((await ledger(record, TODAY)).rows.length, 3);
  });
});
