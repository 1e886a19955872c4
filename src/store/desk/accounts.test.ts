import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanUp } from '../../../test/clean-up.ts';
import { databases } from '../../../test/databases.ts';
import { firstAdministrator, held, PASSWORD, person } from '../../../test/desk-people.ts';
import { emptyStore } from '../../../test/stores.ts';
import { connect } from '../connect.ts';
import { openStore } from '../open-store.ts';
import { AccountError } from './account-store.ts';
import { DeskRefusal } from './desk-record.ts';
import { hashPassword, isPassword } from './password-hash.ts';

const MINUTE = 60_000;

for (const database of await databases()) {
  /** A store whose clock the test moves on. */
  const clocked = async () => {
    const clock = { ms: Date.parse('2031-06-01T09:00:00Z') };
    const store = await openStore({ ...(await database.options()), now: () => new Date(clock.ms) });
    cleanUp(() => store.close());
    const pass = (minutes: number) => {
      clock.ms += minutes * MINUTE;
    };
    return { store, pass };
  };

  describe(`accounts on ${database.name}`, () => {
    it('begin with a link for the first administrator that works once', async () => {
      const { store } = await emptyStore(database);
      const { accounts } = store.desk;
      const old = await accounts.inviteFirst();
      const link = await accounts.inviteFirst();
      const first = { email: 'A@b.example', name: 'Ada', roles: [held('administrator')] };
      await assert.rejects(accounts.useFirstLink(old!, first, PASSWORD), AccountError, 'a newer link ends the older');
      assert.equal((await accounts.link(link!))?.purpose, 'first-administrator');
      await accounts.useFirstLink(link!, first, PASSWORD);
      await assert.rejects(accounts.useFirstLink(link!, { ...first, email: 'c@d.example' }, PASSWORD), AccountError);
      assert.equal(await accounts.inviteFirst(), null);
      assert.equal(await accounts.link(link!), null);
      assert.ok(await accounts.signIn(' a@B.example ', PASSWORD), 'the address in any case');
    });

    it('keep neither passwords nor tokens', async () => {
      const { store, folder, databaseUrl } = await emptyStore(database);
      const { viewer, session } = await firstAdministrator(store);
      const link = await store.desk.accounts.create(viewer, { email: 'x@y.example', name: 'X', roles: [] }, null);
      const { db, close } = await connect(folder, databaseUrl);
      const tables = ['account', 'session', 'one_time_link', 'audit'] as const;
      const kept = JSON.stringify(await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())));
      await close();
      assert.match(kept, /\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      for (const secret of [PASSWORD, session, link]) assert.equal(kept.includes(secret), false);
    });

    it('are locked, for longer each time, after wrong passwords, and the answer tells nothing of it', async () => {
      const { store, pass } = await clocked();
      const { email } = await firstAdministrator(store);
      const { signIn } = store.desk.accounts;
      for (let i = 0; i < 5; i++) assert.equal(await signIn(email, 'wrong wrong wrong'), null);
      assert.equal(await signIn(email, PASSWORD), null, 'the right one, while locked');
      pass(1.1);
      assert.equal(await signIn(email, 'wrong wrong wrong'), null);
      pass(1.1);
      assert.equal(await signIn(email, PASSWORD), null, 'two minutes the second time');
      pass(1);
      assert.ok(await signIn(email, PASSWORD));
      assert.equal(await signIn(email, 'wrong wrong wrong'), null);
      assert.ok(await signIn(email, PASSWORD), 'a right password begins the count anew');
      assert.equal(await signIn('nobody@saltmarsh.example', PASSWORD), null);
      assert.deepEqual((await store.auditTrail('account')).map(({ what }) => what).slice(1), [
        'locked account for 1 min after wrong passwords',
        'locked account for 2 min after wrong passwords',
        'signed in',
        'signed in',
      ]);
    });

    it('have sessions that end when idle, after a long day, on signing out and with the account', async () => {
      const { store, pass } = await clocked();
      const { viewer, session, email } = await firstAdministrator(store);
      const { accounts } = store.desk;
      pass(29);
      assert.ok(await accounts.viewer(session));
      pass(31);
      assert.equal(await accounts.viewer(session), null);
      const day = (await accounts.signIn(email, PASSWORD))!;
      for (let half = 1; half < 32; half++) {
        pass(27);
        assert.ok(await accounts.viewer(day), `after ${half * 27} minutes`);
      }
      pass(5);
      assert.equal(await accounts.viewer(day), null);
      const again = (await accounts.signIn(email, PASSWORD))!;
      assert.notEqual(again, day, 'a new token each time');
      await accounts.signOut(again);
      assert.equal(await accounts.viewer(again), null);
      const mo = await person(store, viewer, 'Mo Finch', []);
      await accounts.change(viewer, mo.viewer.account!, { name: 'Mo Finch', roles: [], disabled: true }, 'has left');
      assert.equal(await accounts.viewer(mo.session), null);
      assert.equal(await accounts.signIn(mo.email, PASSWORD), null);
    });

    it('get a new password by a link that ends every session of theirs', async () => {
      const { store, pass } = await clocked();
      const { viewer } = await firstAdministrator(store);
      const mo = await person(store, viewer, 'Mo Finch', []);
      const { accounts } = store.desk;
      const late = await accounts.resetLink(viewer, mo.viewer.account!);
      pass(73 * 60);
      await assert.rejects(accounts.setPassword(late, 'another long secret'), AccountError);
      const link = await accounts.resetLink(viewer, mo.viewer.account!);
      const open = (await accounts.signIn(mo.email, PASSWORD))!;
      await accounts.setPassword(link, 'another long secret');
      assert.equal(await accounts.viewer(open), null);
      assert.equal(await accounts.signIn(mo.email, PASSWORD), null);
      assert.ok(await accounts.signIn(mo.email, 'another long secret'));
    });

    it('are managed by administrators alone, of whom one is always left', async () => {
      const { store } = await emptyStore(database);
      const { viewer } = await firstAdministrator(store);
      const { accounts } = store.desk;
      const olu = (await person(store, viewer, 'Olu Brack', [held('governance-officer')])).viewer;
      await assert.rejects(accounts.list(olu), DeskRefusal);
      await assert.rejects(accounts.create(olu, { email: 'e@f.example', name: 'E', roles: [] }, null), DeskRefusal);
      await assert.rejects(accounts.resetLink(olu, viewer.account!), DeskRefusal);
      const made = { name: 'Olu Brack', roles: [held('administrator')], disabled: false };
      await assert.rejects(accounts.change(olu, olu.account!, made, null), DeskRefusal);
      const gone = { name: 'Ada Thornbury', roles: [], disabled: false };
      await assert.rejects(accounts.change(viewer, viewer.account!, gone, null), /administrator must be left/);
      await accounts.change(viewer, olu.account!, made, 'takes over');
      await accounts.change(viewer, viewer.account!, gone, null);
      await assert.rejects(
        accounts.list((await accounts.viewer((await accounts.signIn('ada@saltmarsh.example', PASSWORD))!))!),
        DeskRefusal,
      );
    });
  });
}

describe('a hashed password', () => {
  it('is known again, and another is not', async () => {
    const hash = await hashPassword(PASSWORD);
    assert.notEqual(hash, await hashPassword(PASSWORD), 'salted');
    assert.equal(await isPassword(PASSWORD, hash), true);
    assert.equal(await isPassword(`${PASSWORD} `, hash), false);
    assert.equal(await isPassword(PASSWORD, null), false);
    // RFC 9106 argon2id as another program wrote it.
    const known = '$argon2id$v=19$m=19456,t=2,p=1$AQEBAQEBAQEBAQEBAQEBAQ$U31JaMTI1fKkUCZej0BnyQkXYBI6F18O24ARXcdas9c';
    assert.equal(await isPassword('hello world this', known), true);
  });
});
