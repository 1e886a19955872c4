import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanUp } from '../../../test/clean-up.ts';
import { type Database, databases } from '../../../test/databases.ts';
import { firstAdministrator, held, PASSWORD, person } from '../../../test/desk-people.ts';
import { connect } from '../connect.ts';
import { openStore } from '../open-store.ts';
import { AccountConflict } from './account-store.ts';
import { DeskRefusal } from './desk-record.ts';
import { codeOf, stepAt } from './time-code.ts';

const RULES = { idleMinutes: 30, administratorsNeedFactor: false };

/** A store whose clock the test moves on, with somebody who set the second step up. */
const withFactor = async (database: Database, signIn = RULES) => {
  const clock = { ms: Date.parse('2031-06-01T09:00:00Z') };
  const options = await database.options();
  const store = await openStore({ ...options, signIn, now: () => new Date(clock.ms) });
  cleanUp(() => store.close());
  const { accounts } = store.desk;
  const ada = await firstAdministrator(store);
  const secret = (await accounts.beginFactor(ada.viewer))!;
  const code = () => codeOf(secret, stepAt(new Date(clock.ms)));
  const pass = (minutes: number) => {
    clock.ms += minutes * 60_000;
  };
  return { store, accounts, ada, secret, code, pass, options };
};

for (const database of await databases())
  describe(`the second step of signing in on ${database.name}`, () => {
    it('is in use once its owner has shown that the app has the secret', async () => {
      const { accounts, ada, secret, code } = await withFactor(database);
      assert.equal(await accounts.beginFactor(ada.viewer), secret, 'the same while it is set up');
      assert.equal(await accounts.confirmFactor(ada.viewer, '000000'), null);
      assert.ok(await accounts.viewer((await accounts.signIn(ada.email, PASSWORD))!), 'the password alone, until then');
      const codes = (await accounts.confirmFactor(ada.viewer, code()))!;
      assert.equal(new Set(codes).size, 10);
      assert.equal(await accounts.beginFactor(ada.viewer), null, 'the secret is told no more');
      assert.equal((await accounts.own(ada.viewer))?.codesLeft, 10);
      assert.ok(await accounts.viewer(ada.session), 'this session goes on');
    });

    it('is wanted after the password, which opens nothing without it', async () => {
      const { store, accounts, ada, code, pass } = await withFactor(database);
      await accounts.confirmFactor(ada.viewer, code());
      const waiting = (await accounts.signIn(ada.email, PASSWORD))!;
      assert.equal(await accounts.viewer(waiting), null);
      assert.equal(await accounts.awaitsCode(waiting), true);
      assert.match((await store.auditTrail('account')).at(-1)!.what, /second step to come/);
      assert.equal(await accounts.enterCode(waiting, code()), null, 'a code is good once');
      pass(1);
      const session = (await accounts.enterCode(waiting, code()))!;
      assert.equal((await accounts.viewer(session))?.name, ada.viewer.name);
      assert.equal(await accounts.awaitsCode(waiting), false, 'the waiting session is gone');
      assert.equal(await accounts.enterCode(session, code()), null, 'only what waits');
      const late = (await accounts.signIn(ada.email, PASSWORD))!;
      pass(11);
      assert.equal(await accounts.enterCode(late, code()), null, 'after ten minutes the password is wanted again');
    });

    it('is also wanted after a link for a new password', async () => {
      const { accounts, ada, code } = await withFactor(database);
      await accounts.confirmFactor(ada.viewer, code());
      const link = await accounts.resetLink(ada.viewer, ada.viewer.account!);
      const session = await accounts.setPassword(link, 'another long secret');
      assert.equal(await accounts.viewer(session), null);
    });

    it('takes each recovery code once, and locks after wrong ones whatever passwords come between', async () => {
      const { accounts, ada, code, pass } = await withFactor(database);
      const [first = '', second = ''] = (await accounts.confirmFactor(ada.viewer, code()))!;
      const waits = async () => (await accounts.signIn(ada.email, PASSWORD))!;
      assert.ok(await accounts.enterCode(await waits(), first.toLowerCase().replaceAll('-', ' ')));
      assert.equal(await accounts.enterCode(await waits(), first), null);
      for (let i = 0; i < 4; i++) assert.equal(await accounts.enterCode(await waits(), '123456'), null);
      assert.equal(await accounts.signIn(ada.email, PASSWORD), null, 'locked');
      pass(1.1);
      assert.ok(await accounts.enterCode(await waits(), second));
      assert.equal((await accounts.own(ada.viewer))?.codesLeft, 8);
    });

    it('leaves no secret and no code in the trail, and codes only as hashes', async () => {
      const { store, accounts, ada, code, secret, options } = await withFactor(database);
      const codes = (await accounts.confirmFactor(ada.viewer, code()))!;
      const trail = JSON.stringify(await store.auditTrail(null));
      assert.match(trail, /set up second step/);
      assert.equal(trail.includes(secret), false);
      const { db, close } = await connect(options.folder, options.databaseUrl);
      const kept = JSON.stringify(await db.selectFrom('recovery_code').selectAll().execute());
      await close();
      for (const one of codes) assert.equal(kept.includes(one.replaceAll('-', '')) || trail.includes(one), false);
    });

    it('is what an administrator’s role hangs on where the council sets that', async () => {
      const { accounts, ada, code, pass } = await withFactor(database, { ...RULES, administratorsNeedFactor: true });
      const bare = (await accounts.viewer(ada.session))!;
      assert.equal(bare.lacksFactor, true);
      await assert.rejects(accounts.list(bare), DeskRefusal);
      assert.deepEqual(
        bare.roles.map(({ role }) => role),
        ['governance-officer'],
      );
      await accounts.confirmFactor(bare, code());
      assert.equal((await accounts.list((await accounts.viewer(ada.session))!)).length, 1);
      pass(1);
      const again = (await accounts.enterCode((await accounts.signIn(ada.email, PASSWORD))!, code()))!;
      assert.equal((await accounts.list((await accounts.viewer(again))!)).length, 1);
    });

    it('is taken away by its owner, or by an administrator, who showed who they are just now', async () => {
      const { store, accounts, ada, code, pass } = await withFactor(database);
      await accounts.confirmFactor(ada.viewer, code());
      const olu = await person(store, ada.viewer, 'Olu Brack', [held('governance-officer')]);
      await assert.rejects(accounts.resetFactor(olu.viewer, ada.viewer.account!, null), DeskRefusal);
      pass(11);
      const stale = (await accounts.viewer(ada.session))!;
      assert.equal(stale.proved, false);
      assert.equal(await accounts.endFactor(stale), false);
      const made = { email: 'e@f.example', name: 'E', roles: [] };
      await assert.rejects(accounts.create(stale, made, null), DeskRefusal);
      await assert.rejects(accounts.resetLink(stale, olu.viewer.account!), DeskRefusal);
      assert.equal(await accounts.prove(stale, 'wrong wrong wrong'), false);
      assert.equal(await accounts.prove(stale, PASSWORD), true);
      const fresh = (await accounts.viewer(ada.session))!;
      assert.ok(await accounts.create(fresh, made, null));
      assert.equal(await accounts.endFactor(fresh), true);
      assert.ok(await accounts.viewer((await accounts.signIn(ada.email, PASSWORD))!));
    });

    it('two administrators who change one account overwrite nothing', async () => {
      const { store, accounts, ada } = await withFactor(database);
      const olu = await person(store, ada.viewer, 'Olu Brack', []);
      const id = olu.viewer.account!;
      const version = (await accounts.list(ada.viewer)).find((one) => one.id === id)!.version;
      const to = { name: 'Olu Brack', disabled: false, basedOn: version };
      await accounts.change(ada.viewer, id, { ...to, roles: [held('chair')] }, null);
      await assert.rejects(
        accounts.change(ada.viewer, id, { ...to, roles: [held('member')] }, null),
        (error) =>
          error instanceof AccountConflict && error.by === 'Ada Thornbury' && error.account.roles[0]?.role === 'chair',
      );
    });
  });
