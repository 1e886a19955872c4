/** A body that is set up at the desk is public from then on, though no paper of it has been read yet. */
export const publicBodies = (): string[] => [
  'drop view public_body',
  `create view public_body as
    select * from body
    where exists (select 1 from public_meeting where public_meeting.body_id = body.id)
      or exists (select 1 from desk_record
        where desk_record.kind = 'body-settings' and desk_record.body = body.slug and desk_record.state = 'public')`,
];
