import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { cleanUp } from '../../test/clean-up.ts';
import { type Database, databases } from '../../test/databases.ts';
import { firstAdministrator } from '../../test/desk-people.ts';
import { Notebook } from '../../test/made-up-meeting.ts';
import { MEETING, planMeeting } from '../../test/planned-meeting.ts';
import { emptyStore } from '../../test/stores.ts';
import { connect } from './connect.ts';

/** A store with a published meeting and a note of it, and a way to its tables behind the store's back. */
const published = async (database: Database) => {
  const { store, folder, databaseUrl } = await emptyStore(database);
  const { viewer } = await firstAdministrator(store);
  await planMeeting(store, viewer);
  const { version, data } = (await store.desk.record(viewer, 'meeting', MEETING))!;
  const change = { kind: 'meeting', id: MEETING, basedOn: version, data, state: 'public' } as const;
  await store.desk.enter(viewer, { ...change, what: 'published meeting', why: null });
  const book = new Notebook('Ada Thornbury');
  book.say('i4', 'Fares rose.');
  await store.desk.keepNotes(viewer, MEETING, book.events);
  const { db, close } = await connect(folder, databaseUrl);
  cleanUp(close);
  return { store, run: (statement: string) => sql.raw(statement).execute(db) };
};

for (const database of await databases())
  describe(`the trail on ${database.name}`, () => {
    it('is whole, and leads to what was noted of it', async () => {
      const { store, run } = await published(database);
      const head = await store.auditHead();
      const { entries, ...found } = await store.verifyAudit(head);
      assert.deepEqual(found, { broken: null, lost: null, note: null });
      assert.ok(entries > 3);
      const other = { entry: head!.entry, hash: 'f'.repeat(64) };
      assert.deepEqual((await store.verifyAudit(other)).lost, other);
      await assert.rejects(run('delete from audit_head'), /only added to/);
    });

    it('shows that its end was cut off, by the head of the last publication or one noted later', async () => {
      const { store, run } = await published(database);
      const noted = await store.auditHead();
      const triggers = database.name === 'SQLite' ? ['audit_no_delete'] : ['audit_no_change on audit'];
      for (const trigger of triggers) await run(`drop trigger ${trigger}`);
      await run(`delete from audit_about where audit_id = ${noted!.entry}`);
      await run(`delete from audit where id = ${noted!.entry}`);
      assert.equal((await store.verifyAudit()).lost, null, 'after the last publication: only who noted it knows');
      assert.equal((await store.verifyAudit(noted)).lost?.entry, noted!.entry);
      await run('delete from audit_about');
      await run('delete from audit where id > 1');
      const { broken, lost } = await store.verifyAudit();
      assert.equal(broken, null, 'the chain alone tells nothing');
      assert.ok(lost);
    });

    for (const [what, statement] of [
      ['changed', `update meeting_note set event = replace(event, 'rose', 'fell')`],
      ['taken out', 'delete from meeting_note'],
      [
        'put in',
        `insert into meeting_note (meeting, event_id, rev, by_name, received_at, event)
          values ('${MEETING}', 'put-in', 1, 'Ada Thornbury', '', '{}')`,
      ],
    ] as const)
      it(`shows that a note was ${what}`, async () => {
        const { store, run } = await published(database);
        await run(statement);
        const { broken, note } = await store.verifyAudit();
        assert.equal(broken, null);
        assert.ok(note?.startsWith(MEETING), String(note));
      });
  });
