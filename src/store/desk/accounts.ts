import type { Kysely, Transaction } from 'kysely';
import { type HeldRole, mayAnywhere, type Viewer } from '../../cycle/permissions.ts';
import { addToAudit, latestEntries } from '../audit.ts';
import type { Connection } from '../connection.ts';
import { lockForWriting } from '../engine.ts';
import type { Tables } from '../tables.ts';
import { type Account, AccountConflict, AccountError, type AccountStore, type NewAccount } from './account-store.ts';
import { DeskRefusal } from './desk-record.ts';
import { linkOf, makeLink, useLink } from './links.ts';
import { ownAccount } from './own-account.ts';
import { hashPassword } from './password-hash.ts';
import { dropFactor, secondFactor } from './second-factor.ts';
import {
  emailKey,
  openSession,
  rolesOf,
  type SignInRules,
  type Try,
  trySignIn,
  USUAL_SIGN_IN,
  viewerOf,
} from './sessions.ts';
import { signInAs } from './sign-in-as.ts';
import { tokenHash } from './token.ts';

/** Accounts and sessions over a database: see `AccountStore`. */
export const accountStore = (
  { db, engine }: Connection,
  now: () => Date,
  rules: SignInRules = USUAL_SIGN_IN,
): AccountStore => {
  const write = <T>(deed: (trx: Transaction<Tables>) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (trx) => {
      await lockForWriting(trx, engine);
      return deed(trx);
    });
  return {
    inviteFirst: () =>
      write(async (trx) =>
        (await administrators(trx)) > 0 ? null : makeLink(trx, 'first-administrator', null, now()),
      ),
    link: async (token) => {
      const link = await linkOf(db, token, now());
      if (!link) return null;
      const owner = link.account_id === null ? undefined : await accountRow(db, link.account_id);
      return { purpose: link.purpose, name: owner?.name ?? '', email: owner?.email ?? '' };
    },
    useFirstLink: async (token, first, password) => {
      const hash = await hashPassword(password);
      return write(async (trx) => {
        await useLink(trx, token, 'first-administrator', now());
        if ((await administrators(trx)) > 0) throw new AccountError('There is an administrator already: sign in');
        const id = await insert(trx, first, hash, first.name, 'by the link printed at the start', now());
        return openSession(trx, id, now());
      });
    },
    setPassword: async (token, password) => {
      const hash = await hashPassword(password);
      return write(async (trx) => {
        const { account_id } = await useLink(trx, token, 'set-password', now());
        const account = account_id === null ? undefined : await accountRow(trx, account_id);
        if (!account || account.disabled === 1) throw new AccountError('This account can no longer be used');
        await trx
          .updateTable('account')
          .set({ password: hash, failures: 0, locked_until: null })
          .where('id', '=', account.id)
          .execute();
        await trx.deleteFrom('session').where('account_id', '=', account.id).execute();
        await tell(trx, account.name, 'set password', account.id, null, null, null, now());
        return openSession(trx, account.id, now());
      });
    },
    signIn: async (email, password) => {
      const tried = await trySignIn(db, email, password, now());
      if (tried && (tried.session !== null || tried.lockedMinutes > 0))
        await write((trx) => tell(trx, tried.name, triedWords(tried), tried.account, null, null, null, now()));
      return tried?.session ?? null;
    },
    signInAs: (known) => write((trx) => signInAs(trx, known, now())),
    signOut: async (session) => {
      await db.deleteFrom('session').where('token', '=', tokenHash(session)).execute();
    },
    ...ownAccount(db, write, now),
    ...secondFactor(db, write, now),
    viewer: (session) => viewerOf(db, session, now(), rules),
    list: async (viewer) => {
      mustManage(viewer);
      return listAccounts(db, now());
    },
    create: (viewer, account, why) =>
      write(async (trx) => {
        mustManageNow(viewer);
        return makeLink(trx, 'set-password', await insert(trx, account, null, viewer.name, why, now()), now());
      }),
    change: (viewer, id, to, why) =>
      write(async (trx) => {
        mustManageNow(viewer);
        await changeAccount(trx, viewer, id, to, why, now());
      }),
    resetLink: (viewer, id) =>
      write(async (trx) => {
        mustManageNow(viewer);
        if (!(await accountRow(trx, id))) throw new AccountError('There is no such account');
        await tell(trx, viewer.name, 'made link to set password', id, null, null, null, now());
        return makeLink(trx, 'set-password', id, now());
      }),
    resetFactor: (viewer, id, why) =>
      write(async (trx) => {
        mustManageNow(viewer);
        await dropFactor(trx, id);
        await trx.deleteFrom('session').where('account_id', '=', id).execute();
        await tell(trx, viewer.name, 'took second step away', id, null, null, why, now());
      }),
    holders: async (viewer, role, body) => {
      if (!mayAnywhere(viewer, 'desk.open')) throw new DeskRefusal(`${viewer.name} may not see who holds a role`);
      return db
        .selectFrom('account_role')
        .innerJoin('account', 'account.id', 'account_role.account_id')
        .select(['account.id', 'account.name', 'account_role.office'])
        .where('account.disabled', '=', 0)
        .where('account_role.role', '=', role)
        .where((row) => row.or([row('account_role.body', 'is', null), row('account_role.body', '=', body)]))
        .orderBy('account.name')
        .orderBy('account.id')
        .execute();
    },
  };
};

const triedWords = ({ session, lockedMinutes, awaitsCode }: Try): string => {
  if (session === null) return `locked account for ${lockedMinutes} min after wrong passwords`;
  return awaitsCode ? 'gave the password, the second step to come' : 'signed in';
};

const mustManage = (viewer: Viewer): void => {
  if (!mayAnywhere(viewer, 'account.manage')) throw new DeskRefusal(`${viewer.name} may not manage accounts`);
};

/** What changes an account wants the password or a code of a moment ago: a desk left open makes no administrators. */
const mustManageNow = (viewer: Viewer): void => {
  mustManage(viewer);
  if (viewer.proved === false) throw new DeskRefusal(`${viewer.name} must first show again who they are`);
};

const accountRow = (db: Kysely<Tables>, id: number) =>
  db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();

const administrators = async (db: Kysely<Tables>): Promise<number> => {
  const rows = await db
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .select('account.id')
    .where('account_role.role', '=', 'administrator')
    .where('account.disabled', '=', 0)
    .execute();
  return rows.length;
};

const listAccounts = async (db: Kysely<Tables>, now: Date): Promise<Account[]> => {
  const rows = await db.selectFrom('account').selectAll().orderBy('name').orderBy('id').execute();
  const roles = await db.selectFrom('account_role').selectAll().orderBy('id').execute();
  return rows.map(({ id, email, name, disabled, password, locked_until, factor_since, version }) => ({
    id,
    email,
    name,
    disabled: disabled === 1,
    hasPassword: password !== null,
    hasFactor: factor_since !== null,
    version,
    lockedUntil: locked_until !== null && locked_until > now.toISOString() ? locked_until : null,
    roles: roles.filter((role) => role.account_id === id).map(({ role, body, office }) => ({ role, body, office })),
  }));
};

const insert = async (
  trx: Transaction<Tables>,
  { email, name, roles }: NewAccount,
  password: string | null,
  who: string,
  why: string | null,
  now: Date,
): Promise<number> => {
  const key = emailKey(email);
  const taken = await trx.selectFrom('account').select('id').where('email', '=', key).executeTakeFirst();
  if (taken) throw new AccountError('There is an account with this e-mail address already');
  const { id } = await trx
    .insertInto('account')
    .values({
      email: key,
      name,
      password,
      subject: null,
      disabled: 0,
      failures: 0,
      locked_until: null,
      created_at: now.toISOString(),
      factor_secret: null,
      factor_since: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await setRoles(trx, id, roles);
  await tell(trx, who, 'made account', id, null, JSON.stringify({ email: key, name, roles }), why, now);
  return id;
};

const setRoles = async (trx: Transaction<Tables>, id: number, roles: readonly HeldRole[]): Promise<void> => {
  await trx.deleteFrom('account_role').where('account_id', '=', id).execute();
  for (const { role, body, office } of roles)
    await trx.insertInto('account_role').values({ account_id: id, role, body, office }).execute();
};

const changeAccount = async (
  trx: Transaction<Tables>,
  viewer: Viewer,
  id: number,
  { name, roles, disabled, basedOn = null }: Parameters<AccountStore['change']>[2],
  why: string | null,
  now: Date,
): Promise<void> => {
  const account = await accountRow(trx, id);
  if (!account) throw new AccountError('There is no such account');
  if (basedOn !== null && basedOn !== account.version) throw await conflictOf(trx, id, now);
  const before = JSON.stringify({
    name: account.name,
    roles: await rolesOf(trx, id),
    disabled: account.disabled === 1,
  });
  await trx
    .updateTable('account')
    .set({ name, disabled: disabled ? 1 : 0, version: account.version + 1 })
    .where('id', '=', id)
    .execute();
  await setRoles(trx, id, roles);
  if ((await administrators(trx)) === 0)
    throw new AccountError('At least one administrator must be left: make another one first');
  if (disabled) await trx.deleteFrom('session').where('account_id', '=', id).execute();
  await tell(trx, viewer.name, 'changed account', id, before, JSON.stringify({ name, roles, disabled }), why, now);
};

/** What another administrator made of the account, with who and when as the trail has it. */
const conflictOf = async (trx: Transaction<Tables>, id: number, now: Date): Promise<AccountConflict> => {
  const account = (await listAccounts(trx, now)).find((one) => one.id === id)!;
  const [last] = (await latestEntries(trx, `account ${id}`, { before: null, limit: 50 })).filter(
    ({ what }) => what === 'changed account',
  );
  return new AccountConflict(account, { by: last?.who ?? 'Somebody', at: last?.at ?? now.toISOString() });
};

const tell = (
  trx: Transaction<Tables>,
  who: string,
  what: string,
  account: number,
  before: string | null,
  after: string | null,
  why: string | null,
  now: Date,
): Promise<void> =>
  addToAudit(trx, { at: now.toISOString(), who, what, about: `account ${account}`, before, after, why });
