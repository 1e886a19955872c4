import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { brokenAuditEntry } from './audit.ts';
import type { Tables } from './tables.ts';

/** Where a trail ended at some moment: its last entry and that entry's hash, which stands for all before it. */
export type AuditHead = { entry: number; hash: string };

/** What a check of the trail found. Null everywhere: nothing was changed, taken out or cut off. */
export type AuditVerdict = {
  entries: number;
  /** The number of the first entry that does not follow from the one before it. */
  broken: number | null;
  /** A head that was kept, or is given, and to which the trail does not lead: its end was cut off, or it was made anew. */
  lost: AuditHead | null;
  /** A note of a meeting whose words are not those of which the trail tells, or that is gone or was put in beside it. */
  note: string | null;
};

/** Where the trail ends now; null while it is empty. */
export const auditHead = async (db: Kysely<Tables>): Promise<AuditHead | null> => {
  const last = await db.selectFrom('audit').select(['id', 'hash']).orderBy('id', 'desc').limit(1).executeTakeFirst();
  return last ? { entry: last.id, hash: last.hash } : null;
};

/** Keeps where the trail ends. The caller holds the write lock. */
export const keepAuditHead = async (trx: Transaction<Tables>, at: string): Promise<void> => {
  const head = await auditHead(trx);
  if (!head) return;
  await trx
    .insertInto('audit_head')
    .values({ ...head, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** See `Store.verifyAudit`. */
export const verifyAudit = async (db: Kysely<Tables>, noted: AuditHead | null): Promise<AuditVerdict> => {
  const rows = await db.selectFrom('audit').selectAll().orderBy('id').execute();
  const hashes = new Map(rows.map(({ id, hash }) => [id, hash]));
  const kept = await db.selectFrom('audit_head').select(['entry', 'hash']).orderBy('entry').execute();
  const heads = noted ? [...kept, noted] : kept;
  return {
    entries: rows.length,
    broken: brokenAuditEntry(rows),
    lost: heads.find(({ entry, hash }) => hashes.get(entry) !== hash) ?? null,
    note: await changedNote(db, rows),
  };
};

type Told = { about: string; what: string; after: string | null };

/** The trail tells of each note by its hash; the words themselves stand in a table of their own. */
const changedNote = async (db: Kysely<Tables>, trail: readonly Told[]): Promise<string | null> => {
  const told = new Map(trail.flatMap(notesTold));
  const rows = await db.selectFrom('meeting_note').select(['meeting', 'event_id', 'rev', 'event']).execute();
  for (const { meeting, event_id, rev, event } of rows) {
    const key = `${meeting} ${event_id} ${rev}`;
    if (told.get(key) !== createHash('sha256').update(event).digest('hex')) return key;
    told.delete(key);
  }
  return told.keys().next().value ?? null;
};

const notesTold = ({ about, what, after }: Told): [string, string][] => {
  const meeting = what === 'noted in the meeting' ? /^notes meeting (\S+)/.exec(about)?.[1] : undefined;
  if (meeting === undefined) return [];
  const notes: { id: string; rev: number; sha256: string }[] = JSON.parse(after ?? '[]');
  return notes.map(({ id, rev, sha256 }) => [`${meeting} ${id} ${rev}`, sha256]);
};
