import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { databases } from '../../test/databases.ts';
import { type MadePaper, makePaper } from '../../test/made-reading.ts';
import { emptyStore } from '../../test/stores.ts';
import { brokenAuditEntry } from './audit.ts';
import { connect } from './connect.ts';

const paper: MadePaper = {
  path: 'minutes.md',
  meetings: [
    {
      council: 'Wexcombe Borough Council',
      body: 'Harbour and Coast Select Commission',
      date: '2031-05-20',
      items: [{ number: '12', title: 'Sea wall', decisions: [[['1', 'That a report on the wall be submitted.']]] }],
    },
  ],
};
const KEY = '0123456789';
const answered = {
  name: 'confirm-answer' as const,
  who: 'an officer',
  why: null,
  happened: '2031-05-28',
  evidence: 'letter of 28 May',
};

for (const database of await databases()) {
  describe(`following asks in ${database.name}`, () => {
    it('gives every current reading whole', async () => {
      const { store, add } = await emptyStore(database);
      const { document } = await add(paper);
      await add({ ...paper, title: 'Corrected' });
      const { added, current } = await store.public.readings(new Set());
      assert.equal(added.length, 1, 'the superseded version is left out');
      assert.notEqual(added[0]!.source.document, document);
      assert.deepEqual((await store.public.readings(current)).added, [], 'what is known is not read again');
      assert.deepEqual(added[0]!.source.reading, makePaper({ ...paper, title: 'Corrected' }).reading);
    });

    it('keeps what a person put right, and who in the trail alone', async () => {
      const { store, add } = await emptyStore(database);
      const { document } = await add(paper);
      const by = { who: 'an officer', why: 'as minuted' };
      await store.correctAsk({ key: KEY, document }, { field: 'owner', value: 'Head of Coast', ...by });
      await store.correctAsk({ key: KEY, document }, { field: 'owner', value: null, ...by });
      const corrections = await store.public.askCorrections();
      assert.deepEqual(
        corrections.map(({ field, value, why }) => [field, value, why]),
        [
          ['owner', 'Head of Coast', 'as minuted'],
          ['owner', null, 'as minuted'],
        ],
      );
      assert.doesNotMatch(JSON.stringify(corrections), /an officer/);
      await assert.rejects(
        store.correctAsk({ key: KEY, document: 'none' }, { field: 'due', value: null, ...by }),
        /no document/,
      );
      await store.setVisibility({ document }, 'withdrawn', by);
      assert.deepEqual(await store.public.askCorrections(), []);
    });

    it('has a trail of every change, who made it and whether it is whole', async () => {
      const { store, add } = await emptyStore(database);
      const { document } = await add(paper);
      await store.enterAskEvent({ key: KEY, document }, answered);
      const trail = await store.auditTrail(KEY);
      assert.deepEqual(
        trail.map(({ who, what, about }) => [who, what, about]),
        [['an officer', 'confirm-answer', `ask ${KEY}`]],
      );
      const { entries, broken } = await store.verifyAudit();
      assert.deepEqual([entries > 0, broken], [true, null]);
    });

    it('leaves out what is withheld, with what was entered about it', async () => {
      const { store, add } = await emptyStore(database);
      const { document } = await add(paper);
      await store.enterAskEvent({ key: KEY, document }, answered);
      assert.equal((await store.public.askEvents()).length, 1);
      await store.setVisibility({ document }, 'restricted', { who: 'an officer', why: null });
      assert.deepEqual(await store.public.readings(new Set()), { current: new Set(), added: [] });
      assert.deepEqual(await store.public.askEvents(), []);
    });

    it('keeps events in order, out of reach of reading again, and says nowhere who entered them', async () => {
      const { store, add } = await emptyStore(database);
      const { document } = await add(paper);
      const version = await store.public.version();
      const ask = { key: KEY, document };
      assert.equal((await store.enterAskEvent(ask, answered)).delivery, 'answered');
      assert.ok((await store.public.version()) > version);
      await store.enterAskEvent(ask, { ...answered, name: 'agree-closed', evidence: null });
      await add(paper, 2);
      assert.deepEqual(await store.public.askEvents(), [
        { ask: KEY, name: 'confirm-answer', happened: '2031-05-28', why: null, evidence: 'letter of 28 May' },
        { ask: KEY, name: 'agree-closed', happened: '2031-05-28', why: null, evidence: null },
      ]);
    });

    it('refuses what the state does not allow, and keeps nothing of it', async () => {
      const { store, add } = await emptyStore(database);
      const ask = { key: KEY, document: (await add(paper)).document };
      await assert.rejects(store.enterAskEvent(ask, { ...answered, name: 'reopen' }), {
        name: 'StoreError',
        message: /^ask 0123456789: an ask that is asked .* cannot reopen; possible: /,
      });
      await assert.rejects(store.enterAskEvent(ask, { ...answered, name: 'overtake' }), /wants a reason/);
      await assert.rejects(store.enterAskEvent({ ...ask, document: 'ffff' }, answered), /no document ffff/);
      assert.deepEqual(await store.public.askEvents(), []);
    });

    it('writes each event to the audit trail', async () => {
      const { store, add, folder, databaseUrl } = await emptyStore(database);
      await store.enterAskEvent({ key: KEY, document: (await add(paper)).document }, answered);
      const { db, close } = await connect(folder, databaseUrl);
      const rows = await db.selectFrom('audit').selectAll().orderBy('id').execute();
      await close();
      assert.equal(brokenAuditEntry(rows), null);
      const { who, what, about, before, after } = rows.at(-1)!;
      assert.deepEqual(
        { who, what, about, before, after },
        {
          who: 'an officer',
          what: 'confirm-answer',
          about: `ask ${KEY}`,
          before: 'asked, response none',
          after: 'answered, response none',
        },
      );
    });
  });
}
