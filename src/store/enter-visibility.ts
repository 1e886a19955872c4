import { sql, type Transaction } from 'kysely';
import { addToAudit, raiseVersion } from './audit.ts';
import type { Visibility } from './columns.ts';
import type { Connection } from './connection.ts';
import { lockForWriting } from './engine.ts';
import { reindex } from './reindex.ts';
import { settleMeetings } from './settle-meeting.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/** What a person may set apart: a document by its slug, a meeting or an item by its address. */
export type Subject =
  | { document: string }
  | { body: string; meeting: string }
  | { body: string; meeting: string; item: string };

export type Entered = { who: string; why: string | null };

type Found = { about: string; before: Visibility; shas: string[]; documentIds: number[]; meetingIds: number[] };

/**
 * Sets who may see something, from now on and however often it is read again.
 *
 * @throws StoreError when there is no such thing
 */
export const enterVisibility = async (
  { db, engine, index }: Connection,
  subject: Subject,
  visibility: Visibility,
  { who, why, now }: Entered & { now: Date },
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await lockForWriting(trx, engine);
    const { about, before, shas, documentIds, meetingIds } = await find(trx, subject);
    const at = now.toISOString();
    await trx
      .insertInto('visibility')
      .values({ about, visibility, documents: shas.join(' '), who, at, why })
      .execute();
    await addToAudit(trx, { at, who, what: 'visibility', about, before, after: visibility, why });
    if (!('document' in subject) && !('item' in subject)) {
      await trx.updateTable('meeting').set({ visibility }).where('id', 'in', meetingIds).execute();
    }
    for (const documentId of documentIds) await applyVisibility(trx, documentId);
    await settleMeetings(trx, meetingIds);
    for (const documentId of documentIds) await reindex(trx, index, { documentId, meetingIds });
    await raiseVersion(trx);
  });

const find = async (trx: Transaction<Tables>, subject: Subject): Promise<Found> => {
  if ('document' in subject) return findDocument(trx, subject.document);
  const { body, meeting } = subject;
  const sources = await trx
    .selectFrom('source')
    .innerJoin('meeting', 'meeting.id', 'source.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .innerJoin('document', 'document.id', 'source.document_id')
    .select(['source.id', 'source.document_id', 'document.sha256', 'meeting.id as meeting_id', 'meeting.visibility'])
    .where('body.slug', '=', body)
    .where('meeting.slug', '=', meeting)
    .execute();
  const first = sources[0];
  if (!first) throw new StoreError(`there is no meeting ${body}/${meeting}; see the address of its page`);
  const found: Found = {
    about: `meeting ${body}/${meeting}`,
    before: first.visibility,
    shas: sources.map(({ sha256 }) => sha256),
    documentIds: [...new Set(sources.map(({ document_id }) => document_id))],
    meetingIds: [first.meeting_id],
  };
  return 'item' in subject ? findItem(trx, found, sources, `${body}/${meeting}`, subject.item) : found;
};

const findDocument = async (trx: Transaction<Tables>, slug: string): Promise<Found> => {
  const document = await trx
    .selectFrom('document')
    .select(['id', 'sha256', 'visibility'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!document) throw new StoreError(`there is no document ${slug}; see the address of its page`);
  const told = await trx
    .selectFrom('source')
    .select('meeting_id')
    .distinct()
    .where('document_id', '=', document.id)
    .execute();
  return {
    about: `document ${document.sha256}`,
    before: document.visibility,
    shas: [document.sha256],
    documentIds: [document.id],
    meetingIds: told.map(({ meeting_id }) => meeting_id),
  };
};

const findItem = async (
  trx: Transaction<Tables>,
  found: Found,
  sources: readonly { document_id: number; sha256: string }[],
  meeting: string,
  slug: string,
): Promise<Found> => {
  const items = await trx
    .selectFrom('item')
    .select(['document_id', 'visibility'])
    .where('meeting_id', 'in', found.meetingIds)
    .where('slug', '=', slug)
    .execute();
  if (items.length === 0) throw new StoreError(`there is no item ${meeting}/${slug}; see the address of its page`);
  const holders = new Set(items.map(({ document_id }) => document_id));
  return {
    ...found,
    about: `item ${meeting}/${slug}`,
    before: items[0]!.visibility,
    shas: sources.filter(({ document_id }) => holders.has(document_id)).map(({ sha256 }) => sha256),
  };
};

/**
 * Gives a document and its items, newly written or not, the visibility that a person has entered for
 * them. Where an item that was set apart is no longer found in a document that held it, because it was
 * read differently, the whole document is restricted until a person decides about it: better too much
 * than that.
 */
export const applyVisibility = async (trx: Transaction<Tables>, documentId: number): Promise<void> => {
  const { sha256 } = await trx
    .selectFrom('document')
    .select('sha256')
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  const entered = await latestEntries(trx, sha256);
  const own = entered.find(({ about }) => about === `document ${sha256}`);
  const items = await trx
    .selectFrom('item')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['item.id', 'item.slug', 'item.visibility', 'meeting.slug as meeting', 'body.slug as body'])
    .where('item.document_id', '=', documentId)
    .execute();
  const address = (item: (typeof items)[number]): string => `item ${item.body}/${item.meeting}/${item.slug}`;
  const found = new Set(items.map(address));
  for (const item of items) {
    const wanted = entered.find(({ about }) => about === address(item))?.visibility ?? 'public';
    if (wanted !== item.visibility)
      await trx.updateTable('item').set({ visibility: wanted }).where('id', '=', item.id).execute();
  }
  const lost = entered.some(
    ({ id, about, visibility, documents }) =>
      about.startsWith('item ') &&
      visibility !== 'public' &&
      documents.includes(sha256) &&
      !found.has(about) &&
      id > (own?.id ?? 0),
  );
  await trx
    .updateTable('document')
    .set({ visibility: lost ? 'restricted' : (own?.visibility ?? 'public') })
    .where('id', '=', documentId)
    .execute();
};

/** The newest entry about each document and item: few, since most papers are public from the first. */
const latestEntries = async (trx: Transaction<Tables>, sha256: string) =>
  trx
    .selectFrom('visibility')
    .select(['id', 'about', 'visibility', 'documents'])
    .where('id', 'in', (latest) =>
      latest
        .selectFrom('visibility')
        .select(sql<number>`max(id)`.as('id'))
        .where((where) => where.or([where('about', '=', `document ${sha256}`), where('about', 'like', 'item %')]))
        .groupBy('about'),
    )
    .execute();
