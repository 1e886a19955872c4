import type { Kysely, Transaction } from 'kysely';
import type { Viewer } from '../../cycle/permissions.ts';
import { addToAudit } from '../audit.ts';
import type { Tables } from '../tables.ts';
import type { AccountStore } from './account-store.ts';
import { hashPassword } from './password-hash.ts';
import { codesLeft } from './second-factor.ts';
import { trySignIn } from './sessions.ts';

type Write = <T>(deed: (trx: Transaction<Tables>) => Promise<T>) => Promise<T>;

/** What everybody may do with the own account: see `AccountStore`. */
export const ownAccount = (
  db: Kysely<Tables>,
  write: Write,
  now: () => Date,
): Pick<AccountStore, 'changePassword' | 'signOutEverywhere' | 'own'> => ({
  changePassword: async ({ account, name }, present, password) => {
    const email = account === null ? null : await emailOf(db, account);
    // As at the door: wrong ones are counted, and lock.
    if (account === null || email === null || !(await trySignIn(db, email, present, now()))?.session) return false;
    const hash = await hashPassword(password);
    await write(async (trx) => {
      await trx.updateTable('account').set({ password: hash }).where('id', '=', account).execute();
      await trx.deleteFrom('session').where('account_id', '=', account).execute();
      const entry = { what: 'changed password', about: `account ${account}`, before: null, after: null, why: null };
      await addToAudit(trx, { at: now().toISOString(), who: name, ...entry });
    });
    return true;
  },
  signOutEverywhere: async ({ account }) => {
    if (account !== null) await db.deleteFrom('session').where('account_id', '=', account).execute();
  },
  own: async (viewer: Viewer) => {
    const { account } = viewer;
    if (account === null) return null;
    const row = await db
      .selectFrom('account')
      .select(['email', 'password', 'factor_since'])
      .where('id', '=', account)
      .executeTakeFirst();
    const sessions = await db
      .selectFrom('session')
      .select(['created_at as since', 'seen_at as seen'])
      .where('account_id', '=', account)
      .where('ends_at', '>', now().toISOString())
      .orderBy('created_at')
      .execute();
    return row
      ? {
          email: row.email,
          hasPassword: row.password !== null,
          hasFactor: row.factor_since !== null,
          codesLeft: await codesLeft(db, viewer),
          sessions,
        }
      : null;
  },
});

const emailOf = async (db: Kysely<Tables>, account: number): Promise<string | null> =>
  (await db.selectFrom('account').select('email').where('id', '=', account).executeTakeFirst())?.email ?? null;
