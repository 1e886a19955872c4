import type { Kysely } from 'kysely';
import type { HeldRole, Viewer } from '../../cycle/permissions.ts';
import type { Tables } from '../tables.ts';
import { isPassword } from './password-hash.ts';
import { newToken, tokenHash } from './token.ts';

/** A session ends when nothing was done for so long, and in any case after a working day with its evening meeting. */
const IDLE_MS = 2 * 60 * 60 * 1000;
const LONGEST_MS = 14 * 60 * 60 * 1000;
/** How old "last seen" may be: not every request writes. */
const SEEN_MS = 60 * 1000;

/** Wrong passwords that cost nothing; each further one doubles a wait that begins at a minute and ends at an hour. */
const FREE_FAILURES = 4;
const FIRST_WAIT_MS = 60 * 1000;
const LONGEST_WAIT_MS = 60 * 60 * 1000;

/** Opens a session for an account; gives its token, always a new one. */
export const openSession = async (db: Kysely<Tables>, account: number, now: Date): Promise<string> => {
  const token = newToken();
  const at = now.toISOString();
  await db.deleteFrom('session').where('ends_at', '<=', at).execute();
  await db
    .insertInto('session')
    .values({
      token: tokenHash(token),
      account_id: account,
      created_at: at,
      seen_at: at,
      ends_at: new Date(now.getTime() + LONGEST_MS).toISOString(),
    })
    .execute();
  return token;
};

/** How a try to sign in went: `session` where it did; `lockedMinutes` where this wrong password locked the account. */
export type Try = { account: number; name: string; session: string | null; lockedMinutes: number };

/** Tries a password: see `AccountStore.signIn`. Null where there is no account for it to be tried on. */
export const trySignIn = async (
  db: Kysely<Tables>,
  email: string,
  password: string,
  now: Date,
): Promise<Try | null> => {
  const account = await db.selectFrom('account').selectAll().where('email', '=', emailKey(email)).executeTakeFirst();
  const right = await isPassword(password, account?.password ?? null);
  if (!account) return null;
  const locked = account.locked_until !== null && account.locked_until > now.toISOString();
  if (locked || account.disabled === 1) return null;
  const { id, name } = account;
  if (!right) return { account: id, name, session: null, lockedMinutes: await countFailure(db, id, now) };
  await db.updateTable('account').set({ failures: 0, locked_until: null }).where('id', '=', id).execute();
  return { account: id, name, session: await openSession(db, id, now), lockedMinutes: 0 };
};

/** Counts a wrong password; gives for how many minutes it locks the account. */
const countFailure = async (db: Kysely<Tables>, id: number, now: Date): Promise<number> => {
  const { failures } = await db
    .updateTable('account')
    .set((row) => ({ failures: row('failures', '+', 1) }))
    .where('id', '=', id)
    .returning('failures')
    .executeTakeFirstOrThrow();
  if (failures <= FREE_FAILURES) return 0;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES - 1), LONGEST_WAIT_MS);
  await db
    .updateTable('account')
    .set({ locked_until: new Date(now.getTime() + wait).toISOString() })
    .where('id', '=', id)
    .execute();
  return wait / 60_000;
};

/** An e-mail address as it is kept and compared. */
export const emailKey = (email: string): string => email.trim().toLowerCase();

/** See `AccountStore.viewer`. */
export const viewerOf = async (db: Kysely<Tables>, token: string, now: Date): Promise<Viewer | null> => {
  const hash = tokenHash(token);
  const found = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'account.name', 'account.disabled', 'session.seen_at', 'session.ends_at'])
    .where('session.token', '=', hash)
    .executeTakeFirst();
  if (!found) return null;
  const idle = now.getTime() - Date.parse(found.seen_at);
  if (found.disabled === 1 || found.ends_at <= now.toISOString() || idle > IDLE_MS) {
    await db.deleteFrom('session').where('token', '=', hash).execute();
    return null;
  }
  if (idle > SEEN_MS)
    await db.updateTable('session').set({ seen_at: now.toISOString() }).where('token', '=', hash).execute();
  return { account: found.id, name: found.name, roles: await rolesOf(db, found.id) };
};

export const rolesOf = (db: Kysely<Tables>, account: number): Promise<HeldRole[]> =>
  db
    .selectFrom('account_role')
    .select(['role', 'body', 'office'])
    .where('account_id', '=', account)
    .orderBy('id')
    .execute();
