import { basename, resolve } from 'node:path';
import type { Transaction } from 'kysely';
import type { Reading } from '../record/reading.ts';
import { addToAudit, raiseVersion } from './audit.ts';
import { compressReading } from './compress-reading.ts';
import type { Connection } from './connection.ts';
import { lockForWriting } from './engine.ts';
import { applyVisibility } from './enter-visibility.ts';
import type { FileStore } from './file-store.ts';
import { reindex } from './reindex.ts';
import { settleMeetings } from './settle-meeting.ts';
import type { Added, DisclosureRule } from './store.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';
import { removeRows, writeRows } from './write-document.ts';
import { type Guarded, guard, ruleName, writeFigures } from './write-figures.ts';

const SLUG_LENGTH = 12;

export type Adding = {
  reading: Reading;
  bytes: Uint8Array;
  reader: number;
  rule: DisclosureRule;
  now: Date;
  /** Further paths of which this is the newest from now on: papers that it takes up. */
  takesUp?: readonly string[];
};

/** A paper whose file is kept, ready to be written in a transaction. */
export type ReadyPaper = { adding: Adding; guarded: Guarded };

/** Keeps a file and what was read from it: see `Store.addReading`. */
export const addReading = async (connection: Connection, files: FileStore, adding: Adding): Promise<Added> => {
  const ready = await readyPaper(files, adding);
  return connection.db.transaction().execute(async (trx) => {
    await lockForWriting(trx, connection.engine);
    return addLocked(trx, connection, ready);
  });
};

/**
 * Keeps a paper's file, before anything in the database tells of it.
 * @throws StoreError where reading and document do not go together
 */
export const readyPaper = async (files: FileStore, adding: Adding): Promise<ReadyPaper> => {
  const { reading } = adding;
  if (reading.pages.length !== reading.document.pages) {
    throw new StoreError(
      `the reading of ${reading.document.path} has the text of ${reading.pages.length} pages, but says that there are ${reading.document.pages}; read the file again`,
    );
  }
  await files.keep(reading.document.sha256, adding.bytes);
  const guarded = guard(reading, adding.rule);
  return { adding: { ...adding, reading: guarded.reading }, guarded };
};

/** Writes what was read from a paper. The caller holds the write lock. */
export const addLocked = async (
  trx: Transaction<Tables>,
  { index }: Connection,
  { adding, guarded }: ReadyPaper,
): Promise<Added> => {
  const { reading, reader, now } = adding;
  const at = now.toISOString();
  const known = await trx
    .selectFrom('document')
    .leftJoin('figure_source', 'figure_source.document_id', 'document.id')
    .select(['id', 'slug', 'reader', 'current', 'rule'])
    .where('sha256', '=', reading.document.sha256)
    .executeTakeFirst();
  const { id, slug } = known ?? (await insertDocument(trx, adding, at));
  const replaced = await placeAt(trx, id, [reading.document.path, ...(adding.takesUp ?? [])], at);
  const otherRule = known?.rule != null && known.rule !== ruleName(adding.rule);
  const readAgain = known !== undefined && (known.reader !== reader || otherRule);
  if (readAgain) await updateDocument(trx, id, adding, at);
  const outcome = outcomeOf({ known: known !== undefined, readAgain, replaces: replaced.length > 0 });
  const wasCurrent = known?.current === 1;
  const touched = new Set<number>();
  if (readAgain || !wasCurrent) await rewrite(trx, index, { id, guarded }, touched);
  for (const before of replaced) await retire(trx, index, before, touched);
  if (outcome === 'already-known' && wasCurrent) return { outcome, document: slug, ...countsOf(reading) };
  await settleMeetings(trx, [...touched]);
  await reindex(trx, index, { documentId: id, meetingIds: [...touched] });
  await raiseVersion(trx);
  await addToAudit(trx, {
    at,
    who: 'program',
    what: outcome,
    about: `document ${reading.document.sha256}`,
    ...NO_CHANGE,
  });
  return { outcome, document: slug, ...countsOf(reading) };
};

const NO_CHANGE = { before: null, after: null, why: null };

const outcomeOf = (is: { known: boolean; readAgain: boolean; replaces: boolean }): Added['outcome'] => {
  if (is.readAgain) return 'read-again';
  if (is.replaces) return 'new-version';
  return is.known ? 'already-known' : 'added';
};

/** Makes a document the newest at its paths, and gives those that were it before. */
const placeAt = async (
  trx: Transaction<Tables>,
  id: number,
  paths: readonly string[],
  at: string,
): Promise<number[]> => {
  const replaced = new Set<number>();
  for (const path of new Set(paths.map((one) => resolve(one)))) {
    const before = await newestAt(trx, path);
    if (before === id) continue;
    await trx.insertInto('document_path').values({ path, document_id: id, added_at: at }).execute();
    if (before !== undefined) replaced.add(before);
  }
  return [...replaced];
};

const newestAt = async (trx: Transaction<Tables>, path: string): Promise<number | undefined> =>
  (
    await trx
      .selectFrom('document_path')
      .select('document_id')
      .where('path', '=', path)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.document_id;

const documentColumns = ({ reading, reader }: Adding, at: string) => ({
  media_type: reading.document.mediaType,
  title: reading.document.title ?? basename(reading.document.path),
  kind: reading.kind,
  pages: reading.document.pages,
  reader,
  reading: compressReading(reading),
  read_at: at,
  blocks: reading.coverage.blocks,
  blocks_read: reading.coverage.read,
  blocks_furniture: reading.coverage.furniture,
  blocks_unread: reading.coverage.unread.length,
  doubts: JSON.stringify(reading.doubts),
});

const insertDocument = async (
  trx: Transaction<Tables>,
  adding: Adding,
  at: string,
): Promise<{ id: number; slug: string }> => {
  const { sha256, path } = adding.reading.document;
  return trx
    .insertInto('document')
    .values({
      ...documentColumns(adding, at),
      sha256,
      slug: sha256.slice(0, SLUG_LENGTH),
      file_name: basename(path),
      size: adding.bytes.length,
      added_at: at,
      current: 0,
      visibility: 'public',
    })
    .returning(['id', 'slug'])
    .executeTakeFirstOrThrow();
};

const updateDocument = async (trx: Transaction<Tables>, id: number, adding: Adding, at: string): Promise<void> => {
  await trx.updateTable('document').set(documentColumns(adding, at)).where('id', '=', id).execute();
};

const rewrite = async (
  trx: Transaction<Tables>,
  index: Connection['index'],
  document: { id: number; guarded: Guarded },
  touched: Set<number>,
): Promise<void> => {
  await trx.updateTable('document').set({ current: 1 }).where('id', '=', document.id).execute();
  for (const meeting of await removeRows(trx, index, document.id)) touched.add(meeting);
  for (const meeting of await writeRows(trx, document.id, document.guarded.reading)) touched.add(meeting);
  await writeFigures(trx, document.id, document.guarded);
  await applyVisibility(trx, document.id);
};

/** What stood at a path before: unless another path still has it as its newest, its rows go. */
const retire = async (
  trx: Transaction<Tables>,
  index: Connection['index'],
  id: number,
  touched: Set<number>,
): Promise<void> => {
  const paths = await trx.selectFrom('document_path').select('path').distinct().where('document_id', '=', id).execute();
  for (const { path } of paths) if ((await newestAt(trx, path)) === id) return;
  await trx.updateTable('document').set({ current: 0 }).where('id', '=', id).execute();
  for (const meeting of await removeRows(trx, index, id)) touched.add(meeting);
};

const countsOf = ({ meetings, coverage }: Reading): Pick<Added, 'meetings' | 'items' | 'decisions' | 'unread'> => {
  const items = meetings.flatMap((meeting) => meeting.items);
  return {
    meetings: meetings.length,
    items: items.length,
    decisions: items.reduce((sum, { decisions }) => sum + decisions.length, 0),
    unread: coverage.unread.length,
  };
};
