import { placeOf } from '../place-columns.ts';
import type { PaperView } from '../views.ts';
import { DOCUMENT_LINK, documentLink, type Reader } from './links.ts';

/** The papers in documents, in the order of their pages. */
export const papersOf = async (db: Reader, documentIds: readonly number[]): Promise<PaperView[]> => {
  if (documentIds.length === 0) return [];
  const rows = await db
    .selectFrom('public_paper')
    .innerJoin('public_document', 'public_document.id', 'public_paper.document_id')
    .selectAll('public_paper')
    .select(DOCUMENT_LINK)
    .where('public_paper.document_id', 'in', documentIds)
    .orderBy('public_paper.document_id')
    .orderBy('public_paper.position')
    .execute();
  return rows.map((row) => ({
    document: documentLink(row),
    kind: row.kind,
    title: row.title,
    item: row.item,
    pages: [row.first_page, row.last_page],
    printedPages:
      row.first_printed === null || row.last_printed === null ? null : [row.first_printed, row.last_printed],
    place: placeOf(row.document_slug, row),
  }));
};
