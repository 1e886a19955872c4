import type { Transaction } from 'kysely';
import { addToAudit } from '../audit.ts';
import type { Tables } from '../tables.ts';
import { emailKey, openSession } from './sessions.ts';

/** See `AccountStore.signInAs`. */
export const signInAs = async (
  trx: Transaction<Tables>,
  { subject, email }: { subject: string; email: string | null },
  now: Date,
): Promise<string | null> => {
  const known = await trx.selectFrom('account').selectAll().where('subject', '=', subject).executeTakeFirst();
  if (known) return known.disabled === 1 ? null : openSession(trx, known.id, now, 'council');
  if (email === null) return null;
  const meant = await trx
    .selectFrom('account')
    .selectAll()
    .where('email', '=', emailKey(email))
    .where('subject', 'is', null)
    .where('disabled', '=', 0)
    .executeTakeFirst();
  if (!meant) return null;
  await trx.updateTable('account').set({ subject }).where('id', '=', meant.id).execute();
  await addToAudit(trx, {
    at: now.toISOString(),
    who: meant.name,
    what: 'joined account to the council’s sign-in',
    about: `account ${meant.id}`,
    before: null,
    after: null,
    why: null,
  });
  return openSession(trx, meant.id, now, 'council');
};
