import { resolve } from 'node:path';
import type { Transaction } from 'kysely';
import type { Viewer } from '../../cycle/permissions.ts';
import { addLocked, type ReadyPaper, readyPaper } from '../add-reading.ts';
import { addToAudit, raiseVersion } from '../audit.ts';
import type { Connection } from '../connection.ts';
import { lockForWriting } from '../engine.ts';
import { applyVisibility } from '../enter-visibility.ts';
import type { FileStore } from '../file-store.ts';
import { reindex } from '../reindex.ts';
import { settleMeetings } from '../settle-meeting.ts';
import type { DisclosureRule } from '../store.ts';
import type { Tables } from '../tables.ts';
import { removeRows } from '../write-document.ts';
import type { DeskRecord } from './desk-record.ts';
import { enterLocked } from './enter-desk-record.ts';
import type { Publication } from './publication.ts';

type Publishing = { files: FileStore; rule: DisclosureRule; now: Date };

/**
 * Enters changes of the desk and what they publish or withhold, all or none: no record says published of what the
 * public record lacks, and none is withheld in one of the two alone.
 *
 * @throws DeskConflict, DeskRefusal, DeskMisfit, StoreError
 */
export const publish = async (
  connection: Connection,
  viewer: Viewer,
  publication: Publication,
  { files, rule, now }: Publishing,
): Promise<DeskRecord[]> => {
  const papers: ReadyPaper[] = [];
  for (const paper of publication.papers) papers.push(await readyPaper(files, { ...paper, rule, now }));
  const at = now.toISOString();
  return connection.db.transaction().execute(async (trx) => {
    await lockForWriting(trx, connection.engine);
    const slugs = await withhold(trx, connection, publication, { who: viewer.name, at });
    const entered = await enterLocked(trx, viewer, publication.changes(slugs), at);
    for (const record of publication.onlyNewest) await withholdVersions(trx, record);
    for (const paper of papers) {
      await openAgain(trx, paper.adding.reading.document.sha256, { who: viewer.name, at });
      await addLocked(trx, connection, paper);
    }
    return entered;
  });
};

type By = { who: string; at: string };

/** Takes every document that ever stood at the paths out of the public record: rows, search, file. */
const withhold = async (
  trx: Transaction<Tables>,
  { index }: Connection,
  { withheld, why }: Publication,
  by: By,
): Promise<string[]> => {
  if (withheld.length === 0) return [];
  const documents = await trx
    .selectFrom('document')
    .select(['id', 'slug', 'sha256', 'visibility'])
    .where('id', 'in', (at) =>
      at
        .selectFrom('document_path')
        .select('document_id')
        .where(
          'path',
          'in',
          withheld.map((path) => resolve(path)),
        ),
    )
    .orderBy('id')
    .execute();
  for (const { id, sha256, visibility } of documents) {
    await enterVisible(trx, sha256, { before: visibility, after: 'withdrawn' }, { ...by, why });
    await trx.updateTable('document').set({ current: 0 }).where('id', '=', id).execute();
    const meetingIds = await removeRows(trx, index, id);
    await applyVisibility(trx, id);
    await settleMeetings(trx, meetingIds);
    await reindex(trx, index, { documentId: id, meetingIds });
  }
  await raiseVersion(trx);
  return documents.map(({ slug }) => slug);
};

/** The same bytes published again, after they were withdrawn, are open again; what a person restricted stays so. */
const openAgain = async (trx: Transaction<Tables>, sha256: string, by: By): Promise<void> => {
  const known = await trx
    .selectFrom('document')
    .select('visibility')
    .where('sha256', '=', sha256)
    .where('visibility', '=', 'withdrawn')
    .executeTakeFirst();
  if (known) await enterVisible(trx, sha256, { before: 'withdrawn', after: 'public' }, { ...by, why: null });
};

const enterVisible = async (
  trx: Transaction<Tables>,
  sha256: string,
  { before, after }: { before: string; after: 'withdrawn' | 'public' },
  by: By & { why: string | null },
): Promise<void> => {
  const about = `document ${sha256}`;
  await trx
    .insertInto('visibility')
    .values({ about, visibility: after, documents: sha256, ...by })
    .execute();
  await addToAudit(trx, { ...by, what: 'visibility', about, before, after });
};

const withholdVersions = async (trx: Transaction<Tables>, record: string): Promise<void> => {
  await trx
    .updateTable('desk_version')
    .set({ state: 'withdrawn' })
    .where('record', '=', record)
    .where('version', '<', (newest) =>
      newest.selectFrom('desk_record').select('version').where('desk_record.id', '=', record),
    )
    .execute();
};
