import type { Kysely } from 'kysely';
import type { Meeting } from '../../record/meeting.ts';
import type { Kind } from '../../record/reading.ts';
import type { PublicTables } from '../tables.ts';
import type { BodyLink, DocumentLink, ItemLink, MeetingLink } from '../views.ts';

export type Reader = Kysely<PublicTables>;

/** Meetings with the columns that a link to one needs. */
export const selectMeetings = (db: Reader) =>
  db
    .selectFrom('public_meeting')
    .innerJoin('public_body', 'public_body.id', 'public_meeting.body_id')
    .select([
      'public_meeting.id as meeting_id',
      'public_meeting.slug as meeting_slug',
      'public_meeting.date',
      'public_meeting.status',
      'public_body.slug as body_slug',
      'public_body.name as body_name',
      'public_body.council',
    ]);

export type MeetingLinkRow = {
  meeting_slug: string;
  date: string | null;
  status: Meeting['status'];
  body_slug: string;
  body_name: string;
  council: string | null;
};

export const meetingLink = (row: MeetingLinkRow): MeetingLink => ({
  body: bodyLink(row),
  slug: row.meeting_slug,
  date: row.date,
  status: row.status,
});

export const bodyLink = (row: Pick<MeetingLinkRow, 'body_slug' | 'body_name' | 'council'>): BodyLink => ({
  slug: row.body_slug,
  name: row.body_name,
  council: row.council,
});

/** Items with the columns that a link to one needs. */
export const selectItems = (db: Reader) =>
  selectMeetings(db)
    .innerJoin('public_item', 'public_item.meeting_id', 'public_meeting.id')
    .select(['public_item.id as item_id', 'public_item.slug as item_slug', 'public_item.number', 'public_item.title']);

export type ItemLinkRow = MeetingLinkRow & { item_slug: string; number: string | null; title: string };

export const itemLink = (row: ItemLinkRow): ItemLink => ({
  meeting: meetingLink(row),
  slug: row.item_slug,
  number: row.number,
  title: row.title,
});

export const DOCUMENT_LINK = [
  'public_document.slug as document_slug',
  'public_document.title as document_title',
  'public_document.kind as document_kind',
  'public_document.media_type',
  'public_document.pages',
] as const;

export type DocumentLinkRow = {
  document_slug: string;
  document_title: string;
  document_kind: Kind;
  media_type: string;
  pages: number;
};

export const documentLink = (row: DocumentLinkRow): DocumentLink => ({
  slug: row.document_slug,
  title: row.document_title,
  kind: row.document_kind,
  mediaType: row.media_type,
  pages: row.pages,
});
