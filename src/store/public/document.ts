import { expandReading } from '../compress-reading.ts';
import type { FileStore } from '../file-store.ts';
import { placeAt } from '../place-columns.ts';
import type { PublicRecord } from '../store.ts';
import type { DocumentView } from '../views.ts';
import { DOCUMENT_LINK, documentLink, meetingLink, type Reader, selectMeetings } from './links.ts';
import { papersOf } from './papers.ts';

/** A document's page: see `PublicRecord.document`. */
export const documentView = async (db: Reader, slug: string): Promise<DocumentView | null> => {
  const document = await db
    .selectFrom('public_document')
    .selectAll()
    .select(DOCUMENT_LINK)
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!document) return null;
  const reading = expandReading(document.reading);
  return {
    ...documentLink(document),
    sha256: document.sha256,
    fileName: document.file_name,
    size: document.size,
    addedAt: document.added_at,
    readAt: document.read_at,
    reader: document.reader,
    current: document.current === 1,
    versions: await versionsOf(db, document.id),
    pageTexts: reading.pages,
    papers: await papersOf(db, [document.id]),
    meetings: await meetingsIn(db, document.id),
    coverage: {
      blocks: document.blocks,
      read: document.blocks_read,
      furniture: document.blocks_furniture,
      unread: document.blocks_unread,
      passages: reading.coverage.unread.map(({ at, text }) => ({ place: placeAt(slug, at), text })),
    },
    doubts: reading.doubts,
    withheld: await withheldIn(db, document.id),
  };
};

/** Figures whose values were taken out, because they would tell about single people. */
const withheldIn = async (db: Reader, id: number): Promise<number> =>
  (await db.selectFrom('public_figure_source').select('withheld').where('document_id', '=', id).executeTakeFirst())
    ?.withheld ?? 0;

/** All that has stood at the paths at which this document stands or stood. */
const versionsOf = async (db: Reader, id: number): Promise<DocumentView['versions']> => {
  const rows = await db
    .selectFrom('public_document_path')
    .innerJoin('public_document', 'public_document.id', 'public_document_path.document_id')
    .select(DOCUMENT_LINK)
    .select(['public_document_path.added_at', 'public_document.current'])
    .where('public_document_path.path', 'in', (paths) =>
      paths.selectFrom('public_document_path').select('path').where('document_id', '=', id),
    )
    .orderBy('public_document_path.id')
    .execute();
  const first = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (!first.has(row.document_slug)) first.set(row.document_slug, row);
  return [...first.values()].map((row) => ({
    document: documentLink(row),
    addedAt: row.added_at,
    current: row.current === 1,
  }));
};

const meetingsIn = async (db: Reader, id: number): Promise<DocumentView['meetings']> => {
  const rows = await selectMeetings(db)
    .innerJoin('public_source', 'public_source.meeting_id', 'public_meeting.id')
    .select('public_source.origin')
    .where('public_source.document_id', '=', id)
    .orderBy('public_source.position')
    .execute();
  return rows.map((row) => ({ meeting: meetingLink(row), from: row.origin }));
};

/** The original bytes of a document: see `PublicRecord.file`. */
export const documentFile = async (db: Reader, files: FileStore, slug: string): ReturnType<PublicRecord['file']> => {
  const document = await db
    .selectFrom('public_document')
    .leftJoin('public_figure_source', 'public_figure_source.document_id', 'public_document.id')
    .select(['sha256', 'file_name', 'media_type', 'size', 'withheld'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  // The file still holds what was taken out of its text.
  if (!document || (document.withheld ?? 0) > 0 || !(await files.has(document.sha256))) return null;
  const { sha256, file_name, media_type, size } = document;
  return { name: file_name, mediaType: media_type, size, sha256, stream: () => files.stream(sha256) };
};
