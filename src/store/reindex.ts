import { sql, type Transaction } from 'kysely';
import type { Flag } from './columns.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchKind } from './search-types.ts';
import type { Tables } from './tables.ts';

type Turned = { id: number; kind: SearchKind; text: string; wanted: Flag };

/**
 * Sets right which passages of a document and of meetings are in the search index: those that the public
 * may see, of documents that are current, of the accounts that meetings show.
 */
export const reindex = async (
  trx: Transaction<Tables>,
  index: SearchIndex,
  of: { documentId: number; meetingIds: readonly number[] },
): Promise<void> => {
  const wanted = sql<Flag>`case when document.visibility = 'public' and document.current = 1
      and (item.id is null or item.visibility = 'public')
      and (meeting.id is null or meeting.visibility = 'public')
      and (source.id is null or source.shown = 1) then 1 else 0 end`;
  const turned = await trx
    .selectFrom('passage')
    .innerJoin('document', 'document.id', 'passage.document_id')
    .leftJoin('item', 'item.id', 'passage.item_id')
    .leftJoin('meeting', 'meeting.id', 'passage.meeting_id')
    .leftJoin('source', 'source.id', 'passage.source_id')
    .select(['passage.id', 'passage.kind', 'passage.text', wanted.as('wanted')])
    .where((where) =>
      where.or([
        where('passage.document_id', '=', of.documentId),
        ...(of.meetingIds.length > 0 ? [where('passage.meeting_id', 'in', [...of.meetingIds])] : []),
      ]),
    )
    .where(sql<boolean>`passage.indexed <> ${wanted}`)
    .orderBy('passage.id')
    .execute();
  await turn(trx, index, turned);
};

const turn = async (trx: Transaction<Tables>, index: SearchIndex, turned: readonly Turned[]): Promise<void> => {
  const coming = turned.filter(({ wanted }) => wanted === 1);
  const going = turned.filter(({ wanted }) => wanted === 0);
  await index.put(trx, coming);
  await index.remove(
    trx,
    going.map(({ id }) => id),
  );
  for (const [indexed, rows] of [[1, coming] as const, [0, going] as const]) {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const ids = rows.slice(from, from + AT_ONCE).map(({ id }) => id);
      await trx.updateTable('passage').set({ indexed }).where('id', 'in', ids).execute();
    }
  }
};

const AT_ONCE = 5000;
