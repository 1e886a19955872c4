import { placeOf } from '../place-columns.ts';
import type { SearchHit } from '../search-types.ts';
import type { MeetingLink } from '../views.ts';
import type { Reader } from './links.ts';

/**
 * The passages of these numbers, in their order, with what leads to them. Everything comes through the
 * public views once more, whatever the index may hold.
 *
 * @param mark cuts and marks a passage's text
 */
export const hitsOf = async (
  db: Reader,
  ids: readonly number[],
  mark: (text: string) => SearchHit['fragment'],
): Promise<SearchHit[]> => {
  if (ids.length === 0) return [];
  const rows = await selectHits(db).where('public_passage.id', 'in', ids).execute();
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    const document = row?.item_document ?? row?.document_slug ?? null;
    return row && document !== null ? [hitOf(row, document, mark)] : [];
  });
};

const selectHits = (db: Reader) =>
  db
    .selectFrom('public_passage')
    .leftJoin('public_item', 'public_item.id', 'public_passage.item_id')
    .leftJoin('public_meeting', 'public_meeting.id', 'public_passage.meeting_id')
    .leftJoin('public_body', 'public_body.id', 'public_meeting.body_id')
    .leftJoin('public_document', (join) =>
      join.onRef('public_document.id', '=', 'public_passage.document_id').on('public_passage.item_id', 'is', null),
    )
    .select([
      'public_passage.id',
      'public_passage.kind',
      'public_passage.text',
      'public_passage.page',
      'public_passage.start_at',
      'public_passage.end_at',
      'public_item.slug as item_slug',
      'public_item.number',
      'public_item.title',
      'public_meeting.slug as meeting_slug',
      'public_meeting.date',
      'public_meeting.status',
      'public_body.slug as body_slug',
      'public_body.name as body_name',
      'public_body.council',
      'public_item.document_slug as item_document',
      'public_document.slug as document_slug',
      'public_document.title as document_title',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectHits>['execute']>>[number];

const hitOf = (row: Row, document: string, mark: (text: string) => SearchHit['fragment']): SearchHit => {
  const meeting: MeetingLink | null =
    row.meeting_slug === null || row.body_slug === null
      ? null
      : {
          body: { slug: row.body_slug, name: row.body_name ?? row.body_slug, council: row.council },
          slug: row.meeting_slug,
          date: row.date,
          status: row.status,
        };
  const item =
    meeting && row.item_slug !== null
      ? { meeting, slug: row.item_slug, number: row.number, title: row.title ?? '' }
      : null;
  return {
    kind: row.kind,
    title: item?.title ?? row.document_title ?? '',
    item,
    meeting,
    fragment: mark(row.text),
    place: placeOf(document, row),
  };
};
