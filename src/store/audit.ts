import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { AuditEntry, AuditTable } from './entered-tables.ts';
import type { Tables } from './tables.ts';

/** An entry with its number in the trail. */
export type AuditRow = AuditEntry & { id: number };

const FIRST = '0'.repeat(64);

/** Adds to the trail. The caller holds the write lock, so that no other entry comes between. */
export const addToAudit = async (trx: Transaction<Tables>, entry: AuditEntry): Promise<void> => {
  const last = await trx.selectFrom('audit').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst();
  const previous = last?.hash ?? FIRST;
  const { id } = await trx
    .insertInto('audit')
    .values({ ...entry, previous, hash: auditHash(previous, entry) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('audit_about')
    .values(aboutWords(entry.about).map((word) => ({ word, audit_id: id })))
    .execute();
};

/** All by which the entries about something are found: the whole, and each of its words. */
const aboutWords = (about: string): string[] => [...new Set([about, ...about.split(' ')])];

const auditHash = (previous: string, { at, who, what, about, before, after, why }: AuditEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, at, who, what, about, before, after, why]))
    .digest('hex');

/**
 * Checks that nobody has changed or removed an entry from within the trail.
 * @param rows all of it, in order
 * @returns the number of the first entry that does not follow from the one before, or null
 */
export const brokenAuditEntry = (rows: readonly (Omit<AuditTable, 'id'> & { id: number })[]): number | null => {
  let previous = FIRST;
  for (const row of rows) {
    if (row.previous !== previous || row.hash !== auditHash(previous, row)) return row.id;
    previous = row.hash;
  }
  return null;
};

/** Raises the record's version: every public page may have changed. */
export const raiseVersion = async (trx: Transaction<Tables>): Promise<void> => {
  await trx
    .updateTable('record_state')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', 1)
    .execute();
};

/** See `Store.auditTrail`. What an entry is about is its kind and key: "ask 3f9c01ab77". */
export const auditTrail = (db: Kysely<Tables>, about: string | null): Promise<AuditRow[]> =>
  entriesAbout(db, about).orderBy('id').execute();

/** The last entries about something before an entry, newest first: a page of a long trail. */
export const latestEntries = (
  db: Kysely<Tables>,
  about: string | null,
  { before, limit }: { before: number | null; limit: number },
): Promise<AuditRow[]> =>
  entriesAbout(db, about)
    .$if(before !== null, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

const entriesAbout = (db: Kysely<Tables>, about: string | null) =>
  db
    .selectFrom('audit')
    .select(['id', 'at', 'who', 'what', 'about', 'before', 'after', 'why'])
    .$if(about !== null, (query) =>
      query.where('id', 'in', (sub) =>
        sub
          .selectFrom('audit_about')
          .select('audit_id')
          .where('word', '=', about ?? ''),
      ),
    );
