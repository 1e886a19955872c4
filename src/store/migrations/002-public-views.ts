/**
 * The one place that says what is public. Public queries name nothing but these views.
 *
 * - A document's pages and file: it is public itself and holds no item that is not.
 * - A document's account of a meeting (its source): document and meeting are public. A meeting without
 *   such an account does not show.
 * - An item: its source is public, and it is public itself. What hangs on an item goes with it.
 * - Bodies and persons: they have a public meeting, attendance or appearance.
 */
export const publicViews = (): string[] => [
  `create view public_source as
    select source.*, document.sha256, document.slug as document_slug from source
    join document on document.id = source.document_id and document.visibility = 'public'
    join meeting on meeting.id = source.meeting_id and meeting.visibility = 'public'`,
  `create view public_meeting as
    select id, body_id, slug, date, start_time, end_time, venue, status, webcast_url from meeting
    where visibility = 'public' and exists (select 1 from source
      join document on document.id = source.document_id and document.visibility = 'public'
      where source.meeting_id = meeting.id)`,
  `create view public_document as
    select id, sha256, slug, file_name, media_type, title, kind, pages, size, reader, reading, read_at, added_at,
      current, blocks, blocks_read, blocks_furniture, blocks_unread, doubts from document
    where visibility = 'public'
      and not exists (select 1 from item where item.document_id = document.id and item.visibility <> 'public')
      and not exists (select 1 from source join meeting on meeting.id = source.meeting_id
        where source.document_id = document.id and meeting.visibility <> 'public')`,
  `create view public_document_path as
    select document_path.* from document_path
    join public_document on public_document.id = document_path.document_id`,
  `create view public_paper as
    select paper.* from paper join public_document on public_document.id = paper.document_id`,
  `create view public_body as
    select * from body where exists (select 1 from public_meeting where public_meeting.body_id = body.id)`,
  `create view public_item as
    select item.id, item.document_id, item.source_id, item.meeting_id, item.position, item.slug, item.number,
      item.number_key, item.agenda_number, item.title, item.title_key, item.decisions, item.detail, item.digest, item.page,
      item.start_at, item.end_at
    from item join public_source on public_source.id = item.source_id where item.visibility = 'public'`,
  `create view public_attendance as
    select attendance.* from attendance join public_source on public_source.id = attendance.source_id`,
  `create view public_passage as
    select passage.* from passage
    where indexed = 1
      and (item_id is null or exists (select 1 from public_item where public_item.id = passage.item_id))
      and (item_id is not null or exists (select 1 from public_document where public_document.id = passage.document_id))`,
  `create view public_appearance as
    select appearance.* from appearance join public_item on public_item.id = appearance.item_id`,
  `create view public_reference as
    select reference.* from reference join public_item on public_item.id = reference.item_id`,
  `create view public_person as
    select * from person
    where exists (select 1 from public_attendance where public_attendance.person_id = person.id)
      or exists (select 1 from public_appearance where public_appearance.person_id = person.id)`,
  'create view public_confirmation as select id, about, state, digest, at from confirmation',
];
