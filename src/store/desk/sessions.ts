import type { Kysely } from 'kysely';
import type { HeldRole, Viewer } from '../../cycle/permissions.ts';
import type { Tables } from '../tables.ts';
import { isPassword } from './password-hash.ts';
import { newToken, tokenHash } from './token.ts';

/** How signing in is guarded, by the council's settings. */
export type SignInRules = {
  /** After how many minutes in which nothing was done a session ends. */
  idleMinutes: number;
  /** Whether an administrator may act as one only in a session with the second step, or from the council's own sign-in. */
  administratorsNeedFactor: boolean;
};
export const USUAL_SIGN_IN: SignInRules = { idleMinutes: 30, administratorsNeedFactor: false };

/** Whoever gave the password has so long for the code. */
const CODE_WAITS_MS = 10 * 60 * 1000;
/** For so long after a password or code nobody is asked for it again. */
const PROOF_MS = 10 * 60 * 1000;
/** A session ends in any case after a working day with its evening meeting. */
const LONGEST_MS = 14 * 60 * 60 * 1000;
/** How old "last seen" may be: not every request writes. */
const SEEN_MS = 60 * 1000;

/** Wrong passwords that cost nothing; each further one doubles a wait that begins at a minute and ends at an hour. */
const FREE_FAILURES = 4;
const FIRST_WAIT_MS = 60 * 1000;
const LONGEST_WAIT_MS = 60 * 60 * 1000;

/**
 * Opens a session for an account; gives its token, always a new one. By the password of an account with a second step it
 * waits for the code and opens nothing until then.
 */
export const openSession = async (
  db: Kysely<Tables>,
  account: number,
  now: Date,
  by: 'password' | 'code' | 'council' = 'password',
): Promise<string> => {
  const token = newToken();
  const at = now.toISOString();
  await db.deleteFrom('session').where('ends_at', '<=', at).execute();
  const { factor_since } = await db
    .selectFrom('account')
    .select('factor_since')
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  const awaits = by === 'password' && factor_since !== null;
  await db
    .insertInto('session')
    .values({
      token: tokenHash(token),
      account_id: account,
      created_at: at,
      seen_at: at,
      ends_at: new Date(now.getTime() + (awaits ? CODE_WAITS_MS : LONGEST_MS)).toISOString(),
      awaits_code: awaits ? 1 : 0,
      second_factor: by === 'password' ? 0 : 1,
      proved_at: at,
    })
    .execute();
  return token;
};

/** How a try to sign in went: `session` where it did; `lockedMinutes` where this wrong password locked the account. */
export type Try = {
  account: number;
  name: string;
  session: string | null;
  lockedMinutes: number;
  /** The session waits for the code of the second step. */
  awaitsCode: boolean;
};

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
  if (isLocked(account, now) || account.disabled === 1) return null;
  const { id, name } = account;
  const awaitsCode = account.factor_since !== null;
  if (!right) return { account: id, name, session: null, lockedMinutes: await countFailure(db, id, now), awaitsCode };
  // With a second step the count begins anew only with the right code: else codes could be guessed for ever.
  if (!awaitsCode)
    await db.updateTable('account').set({ failures: 0, locked_until: null }).where('id', '=', id).execute();
  return { account: id, name, session: await openSession(db, id, now), lockedMinutes: 0, awaitsCode };
};

/** Whether no sign-in is taken for a while. */
export const isLocked = ({ locked_until }: { locked_until: string | null }, now: Date): boolean =>
  locked_until !== null && locked_until > now.toISOString();

/** Counts a wrong password or code; gives for how many minutes it locks the account. */
export const countFailure = async (db: Kysely<Tables>, id: number, now: Date): Promise<number> => {
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
export const viewerOf = async (
  db: Kysely<Tables>,
  token: string,
  now: Date,
  rules: SignInRules,
): Promise<Viewer | null> => {
  const hash = tokenHash(token);
  const found = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'account.name', 'account.disabled', 'session.seen_at', 'session.ends_at'])
    .select(['session.second_factor', 'session.proved_at'])
    .where('session.token', '=', hash)
    .where('session.awaits_code', '=', 0)
    .executeTakeFirst();
  if (!found) return null;
  const idle = now.getTime() - Date.parse(found.seen_at);
  if (found.disabled === 1 || found.ends_at <= now.toISOString() || idle > rules.idleMinutes * 60_000) {
    await db.deleteFrom('session').where('token', '=', hash).execute();
    return null;
  }
  if (idle > SEEN_MS)
    await db.updateTable('session').set({ seen_at: now.toISOString() }).where('token', '=', hash).execute();
  const roles = await rolesOf(db, found.id);
  const lacksFactor =
    rules.administratorsNeedFactor && found.second_factor === 0 && roles.some(({ role }) => role === 'administrator');
  return {
    account: found.id,
    name: found.name,
    roles: lacksFactor ? roles.filter(({ role }) => role !== 'administrator') : roles,
    session: hash,
    proved: found.proved_at !== null && now.getTime() - Date.parse(found.proved_at) < PROOF_MS,
    ...(lacksFactor ? { lacksFactor } : {}),
  };
};

export const rolesOf = (db: Kysely<Tables>, account: number): Promise<HeldRole[]> =>
  db
    .selectFrom('account_role')
    .select(['role', 'body', 'office'])
    .where('account_id', '=', account)
    .orderBy('id')
    .execute();
