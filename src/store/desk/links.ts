import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { AccountError } from './account-store.ts';
import type { LinkPurpose } from './desk-tables.ts';
import { newToken, tokenHash } from './token.ts';

const LASTS_MS = 72 * 60 * 60 * 1000;

/** Makes a link that works once and for three days; unused earlier ones for the same end. Gives its token. */
export const makeLink = async (
  db: Kysely<Tables>,
  purpose: LinkPurpose,
  account: number | null,
  now: Date,
): Promise<string> => {
  const token = newToken();
  await db
    .deleteFrom('one_time_link')
    .where('purpose', '=', purpose)
    .where('account_id', account === null ? 'is' : '=', account)
    .where('used_at', 'is', null)
    .execute();
  await db
    .insertInto('one_time_link')
    .values({
      token: tokenHash(token),
      account_id: account,
      purpose,
      made_at: now.toISOString(),
      ends_at: new Date(now.getTime() + LASTS_MS).toISOString(),
      used_at: null,
    })
    .execute();
  return token;
};

/** A link that can still be used, or null. */
export const linkOf = (db: Kysely<Tables>, token: string, now: Date) =>
  db
    .selectFrom('one_time_link')
    .selectAll()
    .where('token', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('ends_at', '>', now.toISOString())
    .executeTakeFirst();

/** Uses a link up. @throws AccountError where it has ended or somebody was quicker */
export const useLink = async (db: Kysely<Tables>, token: string, purpose: LinkPurpose, now: Date) => {
  const used = await db
    .updateTable('one_time_link')
    .set({ used_at: now.toISOString() })
    .where('token', '=', tokenHash(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now.toISOString())
    .returning('account_id')
    .executeTakeFirst();
  if (!used) throw new AccountError('This link has been used or has ended: ask for a new one');
  return used;
};
