import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Viewer } from '../../cycle/permissions.ts';
import { addToAudit } from '../audit.ts';
import type { Tables } from '../tables.ts';
import type { AccountStore } from './account-store.ts';
import { isPassword } from './password-hash.ts';
import { countFailure, isLocked, openSession } from './sessions.ts';
import { base32, newSecret, stepOfCode } from './time-code.ts';
import { tokenHash } from './token.ts';

type Write = <T>(deed: (trx: Transaction<Tables>) => Promise<T>) => Promise<T>;

const RECOVERY_CODES = 10;
const RECOVERY_BYTES = 10;

/** The second step of signing in, and showing again who one is: see `AccountStore`. Secrets stand in no trail and no log. */
export const secondFactor = (
  db: Kysely<Tables>,
  write: Write,
  now: () => Date,
): Pick<AccountStore, 'awaitsCode' | 'enterCode' | 'beginFactor' | 'confirmFactor' | 'endFactor' | 'prove'> => ({
  awaitsCode: async (session) => (await waitingSession(db, session, now())) !== undefined,
  enterCode: (session, code) =>
    write(async (trx) => {
      const waiting = await waitingSession(trx, session, now());
      if (!waiting || !(await isRightCode(trx, waiting.account_id, code, now()))) return null;
      await trx.deleteFrom('session').where('token', '=', tokenHash(session)).execute();
      await tell(trx, waiting.account_id, 'signed in with second step', now());
      return openSession(trx, waiting.account_id, now(), 'code');
    }),
  beginFactor: (viewer) =>
    write(async (trx) => {
      const account = viewer.account === null ? undefined : await accountOf(trx, viewer.account);
      if (!account || account.factor_since !== null) return null;
      const secret = account.factor_secret ?? newSecret();
      await trx.updateTable('account').set({ factor_secret: secret }).where('id', '=', account.id).execute();
      return secret;
    }),
  confirmFactor: (viewer, code) =>
    write(async (trx) => {
      const account = viewer.account === null ? undefined : await accountOf(trx, viewer.account);
      if (!account?.factor_secret || account.factor_since !== null) return null;
      const step = stepOfCode(account.factor_secret, code, now(), account.factor_step);
      if (step === null) return null;
      await trx
        .updateTable('account')
        .set({ factor_since: now().toISOString(), factor_step: step })
        .where('id', '=', account.id)
        .execute();
      await trx
        .updateTable('session')
        .set({ second_factor: 1 })
        .where('token', '=', viewer.session ?? '')
        .execute();
      await trx
        .deleteFrom('session')
        .where('account_id', '=', account.id)
        .where('token', '!=', viewer.session ?? '')
        .execute();
      await tell(trx, account.id, 'set up second step', now());
      return newRecoveryCodes(trx, account.id);
    }),
  endFactor: (viewer) =>
    write(async (trx) => {
      if (viewer.account === null || viewer.proved === false) return false;
      await dropFactor(trx, viewer.account);
      await tell(trx, viewer.account, 'ended second step', now());
      return true;
    }),
  prove: async (viewer, given) => {
    if (viewer.account === null || viewer.session === undefined) return false;
    const account = await accountOf(db, viewer.account);
    if (!account || isLocked(account, now())) return false;
    const right =
      (await write((trx) => isCode(trx, account.id, given, now()))) || (await isPassword(given, account.password));
    if (!right) {
      await countFailure(db, account.id, now());
      return false;
    }
    const proved_at = now().toISOString();
    await db.updateTable('session').set({ proved_at }).where('token', '=', viewer.session).execute();
    return true;
  },
});

/** Takes the second step away, with its recovery codes. */
export const dropFactor = async (trx: Transaction<Tables>, id: number): Promise<void> => {
  await trx
    .updateTable('account')
    .set({ factor_secret: null, factor_since: null, factor_step: 0 })
    .where('id', '=', id)
    .execute();
  await trx.deleteFrom('recovery_code').where('account_id', '=', id).execute();
};

const accountOf = (db: Kysely<Tables>, id: number) =>
  db.selectFrom('account').selectAll().where('id', '=', id).where('disabled', '=', 0).executeTakeFirst();

const waitingSession = (db: Kysely<Tables>, session: string, now: Date) =>
  db
    .selectFrom('session')
    .selectAll()
    .where('token', '=', tokenHash(session))
    .where('awaits_code', '=', 1)
    .where('ends_at', '>', now.toISOString())
    .executeTakeFirst();

/** As with passwords: wrong ones are counted, and lock. */
const isRightCode = async (trx: Transaction<Tables>, id: number, typed: string, now: Date): Promise<boolean> => {
  const account = await accountOf(trx, id);
  if (!account || isLocked(account, now)) return false;
  if (await isCode(trx, id, typed, now)) {
    await trx.updateTable('account').set({ failures: 0, locked_until: null }).where('id', '=', id).execute();
    return true;
  }
  await countFailure(trx, id, now);
  return false;
};

/** A code of the app, or one of the recovery codes, which is then used up. */
const isCode = async (trx: Transaction<Tables>, id: number, typed: string, now: Date): Promise<boolean> => {
  const account = await accountOf(trx, id);
  if (!account?.factor_secret || account.factor_since === null) return false;
  const step = stepOfCode(account.factor_secret, typed, now, account.factor_step);
  if (step !== null) {
    await trx.updateTable('account').set({ factor_step: step }).where('id', '=', id).execute();
    return true;
  }
  const used = await trx
    .updateTable('recovery_code')
    .set({ used_at: now.toISOString() })
    .where('code', '=', tokenHash(plainCode(typed)))
    .where('account_id', '=', id)
    .where('used_at', 'is', null)
    .returning('code')
    .executeTakeFirst();
  if (used) await tell(trx, id, 'used a recovery code', now);
  return used !== undefined;
};

const plainCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** Ten codes of 80 bits, told once; kept are their hashes. */
const newRecoveryCodes = async (trx: Transaction<Tables>, account_id: number): Promise<string[]> => {
  const codes = Array.from({ length: RECOVERY_CODES }, () => base32(randomBytes(RECOVERY_BYTES)));
  await trx
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ code: tokenHash(code), account_id, used_at: null })))
    .execute();
  return codes.map((code) => code.match(/.{4}/g)!.join('-'));
};

const tell = async (trx: Transaction<Tables>, id: number, what: string, now: Date): Promise<void> => {
  const account = await trx.selectFrom('account').select('name').where('id', '=', id).executeTakeFirst();
  const entry = { what, about: `account ${id}`, before: null, after: null, why: null };
  await addToAudit(trx, { at: now.toISOString(), who: account?.name ?? '', ...entry });
};

/** How many recovery codes of an account are left. */
export const codesLeft = async (db: Kysely<Tables>, { account }: Viewer): Promise<number> =>
  (
    await db
      .selectFrom('recovery_code')
      .select('code')
      .where('account_id', '=', account ?? -1)
      .where('used_at', 'is', null)
      .execute()
  ).length;
