import type { Transaction } from 'kysely';
import { addToAudit, raiseVersion } from './audit.ts';
import { digestOf, itemKey, meetingKey } from './confirmation-key.ts';
import type { Connection } from './connection.ts';
import { lockForWriting } from './engine.ts';
import type { Entered } from './enter-visibility.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/** A meeting's heading, or an item, by its address. */
export type Confirmable = { body: string; meeting: string; item?: string };

/** Marks what the pages show of a meeting or item as checked by a person: see `Store.confirm`. */
export const confirm = async (
  { db, engine }: Connection,
  subject: Confirmable,
  { who, why, now }: Entered & { now: Date },
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await lockForWriting(trx, engine);
    const facts = await factsOf(trx, subject);
    if (facts.length === 0) {
      throw new StoreError(
        `there is nothing to confirm at ${[subject.body, subject.meeting, subject.item].filter(Boolean).join('/')}; see the address of its page`,
      );
    }
    const at = now.toISOString();
    for (const { about, digest } of facts) {
      await trx.insertInto('confirmation').values({ about, digest, state: 'confirmed', who, at, why }).execute();
      await addToAudit(trx, { at, who, what: 'confirmed', about, before: null, after: digest, why });
    }
    await raiseVersion(trx);
  });

const factsOf = async (trx: Transaction<Tables>, { body, meeting, item }: Confirmable) => {
  const sources = trx
    .selectFrom('source')
    .innerJoin('meeting', 'meeting.id', 'source.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .innerJoin('document', 'document.id', 'source.document_id')
    .where('source.shown', '=', 1)
    .where('body.slug', '=', body)
    .where('meeting.slug', '=', meeting);
  if (item === undefined) {
    const rows = await sources.select(['document.sha256', 'source.position', 'source.heading']).execute();
    return rows.map(({ sha256, position, heading }) => ({
      about: meetingKey(sha256, position),
      digest: digestOf(heading),
    }));
  }
  const rows = await sources
    .innerJoin('item', 'item.source_id', 'source.id')
    .select(['document.sha256', 'item.page', 'item.start_at', 'item.digest'])
    .where('item.slug', '=', item)
    .execute();
  return rows.map(({ sha256, page, start_at, digest }) => ({ about: itemKey(sha256, page, start_at), digest }));
};
