import type { AttendanceStatus } from '../../record/meeting.ts';
import { placeOf } from '../place-columns.ts';
import type { PersonLink, PersonView } from '../views.ts';
import { bodyLink, itemLink, meetingLink, type Reader, selectItems, selectMeetings } from './links.ts';

/** A person's page: see `PublicRecord.person`. */
export const personView = async (db: Reader, slug: string): Promise<PersonView | null> => {
  const person = await db
    .selectFrom('public_person')
    .select(['id', 'slug', 'name', 'council'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!person) return null;
  const attended = await attendedBy(db, person.id);
  const appearances = await appearancesOf(db, person.id);
  return {
    slug: person.slug,
    name: person.name,
    council: person.council,
    printed: byCount([
      ...attended.map(({ name }) => name ?? person.name),
      ...appearances.filter(({ kind }) => kind !== 'mentioned').map(({ printed }) => printed),
    ]),
    bodies: bodiesOf(attended),
    attendance: attended.map((row) => ({
      meeting: meetingLink(row),
      status: row.attended,
      role: row.role,
      post: row.post,
      organisation: row.organisation,
      place: placeOf(row.document_slug, row),
    })),
    appearances: appearances.map((row) => ({
      item: itemLink(row),
      as: row.kind,
      quote: row.quote,
      place: placeOf(row.document_slug, row),
    })),
  };
};

const attendedBy = (db: Reader, personId: number) =>
  selectMeetings(db)
    .innerJoin('public_source', 'public_source.meeting_id', 'public_meeting.id')
    .innerJoin('public_attendance', 'public_attendance.source_id', 'public_source.id')
    .select([
      'public_attendance.name',
      'public_attendance.status as attended',
      'public_attendance.role',
      'public_attendance.post',
      'public_attendance.organisation',
      'public_attendance.page',
      'public_attendance.start_at',
      'public_attendance.end_at',
      'public_source.document_slug',
    ])
    .where('public_attendance.person_id', '=', personId)
    .where('public_source.shown', '=', 1)
    .where('public_source.origin', 'in', ['minutes', 'meeting-page'])
    .orderBy('public_meeting.date', 'desc')
    .orderBy('public_attendance.id')
    .execute();

const appearancesOf = (db: Reader, personId: number) =>
  selectItems(db)
    .innerJoin('public_source', 'public_source.id', 'public_item.source_id')
    .innerJoin('public_appearance', 'public_appearance.item_id', 'public_item.id')
    .select([
      'public_appearance.kind',
      'public_appearance.printed',
      'public_appearance.quote',
      'public_appearance.page',
      'public_appearance.start_at',
      'public_appearance.end_at',
      'public_source.document_slug',
    ])
    .where('public_appearance.person_id', '=', personId)
    .where('public_source.shown', '=', 1)
    .orderBy('public_meeting.date', 'desc')
    .orderBy('public_appearance.page')
    .orderBy('public_appearance.start_at')
    .execute();

type Attended = Awaited<ReturnType<typeof attendedBy>>;

const bodiesOf = (attended: Attended): PersonView['bodies'] =>
  [...Map.groupBy(attended, ({ body_slug }) => body_slug).values()].map((rows) => {
    const meetings = (status: AttendanceStatus): number =>
      new Set(rows.filter((row) => row.attended === status).map(({ meeting_id }) => meeting_id)).size;
    return {
      body: bodyLink(rows[0]!),
      present: meetings('present'),
      apologies: meetings('apologies'),
      absent: meetings('absent'),
      inAttendance: meetings('in-attendance'),
    };
  });

const byCount = (values: readonly string[]): string[] =>
  [...Map.groupBy(values, (value) => value)]
    .sort(([a, as], [b, bs]) => bs.length - as.length || a.localeCompare(b))
    .map(([value]) => value);

/** Everyone who has a page, by name. */
export const peopleList = async (db: Reader): Promise<PersonLink[]> => {
  const rows = await db.selectFrom('public_person').select(['slug', 'name']).execute();
  return rows.sort((a, b) => a.name.localeCompare(b.name) || a.slug.localeCompare(b.slug));
};
