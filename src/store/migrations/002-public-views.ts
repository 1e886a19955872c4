/**
 * The one place that says what is public. Public queries name nothing but these views.
 *
 * - A document's pages and file: it is public itself and holds no item and no meeting that is not.
 * - A document's account of a meeting (its source): document and meeting are public. A meeting without
 *   such an account does not show.
 * - An item: its source is public, and it is public itself. What hangs on an item goes with it.
 * - Bodies and persons: they have a public meeting, attendance or appearance.
 *
 * Each view is of one table, with conditions instead of joins: only such a view does SQLite search by its
 * indexes when it stands on the right of a left join.
 */
export const publicViews = (): string[] => [
  `create view public_source as
    select source.*, (select sha256 from document where document.id = source.document_id) as sha256,
      (select slug from document where document.id = source.document_id) as document_slug
    from source
    where exists (select 1 from document where document.id = source.document_id and document.visibility = 'public')
      and exists (select 1 from meeting where meeting.id = source.meeting_id and meeting.visibility = 'public')`,
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
    select * from document_path
    where exists (select 1 from public_document where public_document.id = document_path.document_id)`,
  `create view public_paper as
    select * from paper where exists (select 1 from public_document where public_document.id = paper.document_id)`,
  `create view public_body as
    select * from body where exists (select 1 from public_meeting where public_meeting.body_id = body.id)`,
  `create view public_item as
    select id, document_id, source_id, meeting_id, position, slug, number, number_key, agenda_number, title,
      title_key, decisions, detail, digest, page, start_at, end_at,
      (select slug from document where document.id = item.document_id) as document_slug
    from item
    where visibility = 'public' and exists (select 1 from public_source where public_source.id = item.source_id)`,
  `create view public_attendance as
    select * from attendance where exists (select 1 from public_source where public_source.id = attendance.source_id)`,
  `create view public_passage as
    select * from passage
    where indexed = 1
      and (item_id is null or exists (select 1 from item where item.id = passage.item_id and item.visibility = 'public'))
      and (meeting_id is null or exists (select 1 from meeting where meeting.id = passage.meeting_id and meeting.visibility = 'public'))
      and exists (select 1 from document where document.id = passage.document_id and document.visibility = 'public')`,
  `create view public_appearance as
    select * from appearance where exists (select 1 from public_item where public_item.id = appearance.item_id)`,
  `create view public_reference as
    select * from reference where exists (select 1 from public_item where public_item.id = reference.item_id)`,
  `create view public_person as
    select * from person
    where exists (select 1 from public_attendance where public_attendance.person_id = person.id)
      or exists (select 1 from public_appearance where public_appearance.person_id = person.id)`,
  'create view public_confirmation as select id, about, state, digest, at from confirmation',
];
