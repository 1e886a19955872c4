import { personKey } from '../../people/names.ts';
import type { Doubt } from '../../record/reading.ts';
import { digestOf, meetingKey } from '../confirmation-key.ts';
import { placeAt, placeOf } from '../place-columns.ts';
import { personScope } from '../place-meeting.ts';
import type { Heading } from '../settle-meeting.ts';
import type { AttendanceView, DoubtView, MeetingLink, MeetingView, SourceView } from '../views.ts';
import { agendaViews } from './agenda.ts';
import { type FoundMeeting, type FoundSource, findMeeting } from './find-meeting.ts';
import { itemViews } from './items.ts';
import { DOCUMENT_LINK, documentLink, meetingLink, type Reader, selectMeetings } from './links.ts';
import { papersOf } from './papers.ts';
import { meetingChange } from './planned.ts';
import { standings } from './standing.ts';

/** A meeting's page: see `PublicRecord.meeting`. */
export const meetingView = async (db: Reader, body: string, slug: string): Promise<MeetingView | null> => {
  const found = await findMeeting(db, body, slug);
  if (!found) return null;
  const { meeting, sources, minutes, agenda } = found;
  const link = meetingLink(meeting);
  const main = minutes ?? agenda;
  const heading = main && (JSON.parse(main.heading) as Heading);
  const items = minutes ? await itemViews(db, minutes, { ...referrer(found) }) : [];
  const [standing] = main
    ? await standings(db, [{ about: meetingKey(main.sha256, main.position), digest: digestOf(main.heading) }])
    : [];
  const calling = sources.filter((one) => one.origin === 'agenda' && (one.shown === 1 || isSupplement(one)));
  return {
    ...link,
    startTime: meeting.start_time,
    endTime: meeting.end_time,
    venue: meeting.venue,
    webcastUrl: meeting.webcast_url,
    standing: standing ?? { state: 'read' },
    place: main && heading?.at ? placeAt(main.document_slug, heading.at) : null,
    attendance: minutes ? await attendanceViews(db, minutes) : [],
    membership: agenda ? await membershipViews(db, agenda, meeting.body_id) : [],
    preamble: minutes ? preambleViews(minutes) : [],
    agenda: agenda ? await agendaViews(db, agenda, link, items) : [],
    items,
    nextMeeting: await nextMeetingView(db, found),
    sources: await sourceViews(db, sources),
    papers: await papersOf(
      db,
      calling.map(({ document_id }) => document_id),
    ),
    doubts: await doubtViews(
      db,
      [minutes, agenda].filter((source) => source !== undefined),
    ),
    ...(await neighbours(db, found)),
    // Minutes say themselves what came of it.
    ...(minutes || !isDay(meeting.date) ? {} : await meetingChange(db, meeting.body_id, meeting.date)),
  };
};

const isDay = (date: string | null): date is string => date !== null && date.length === 10;

/** A supplementary agenda stands beside the agenda: its papers are the meeting's too. */
const isSupplement = ({ heading }: FoundSource): boolean => (JSON.parse(heading) as Heading).supplement === true;

export const referrer = ({ meeting }: FoundMeeting) => ({
  bodyId: meeting.body_id,
  council: meeting.council,
  meetingId: meeting.meeting_id,
  date: meeting.date,
});

const attendanceViews = async (db: Reader, source: FoundSource): Promise<AttendanceView[]> => {
  const rows = await db
    .selectFrom('public_attendance')
    .leftJoin('public_person', 'public_person.id', 'public_attendance.person_id')
    .selectAll('public_attendance')
    .select('public_person.slug')
    .where('source_id', '=', source.id)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    name: row.name,
    person: row.slug,
    status: row.status,
    role: row.role,
    post: row.post,
    organisation: row.organisation,
    substituteFor: row.substitute_for,
    item: row.item,
    note: row.note,
    place: placeOf(source.document_slug, row),
  }));
};

const membershipViews = async (db: Reader, source: FoundSource, bodyId: number): Promise<MeetingView['membership']> => {
  const { membership = [] } = JSON.parse(source.heading) as Heading;
  if (membership.length === 0) return [];
  const body = await db
    .selectFrom('public_body')
    .select(['id', 'council_key as councilKey'])
    .where('id', '=', bodyId)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('public_person')
    .select(['key', 'slug'])
    .where('scope', '=', personScope(body))
    .where(
      'key',
      'in',
      membership.map(({ name }) => personKey(name)),
    )
    .execute();
  const people = new Map(rows.map(({ key, slug }) => [key, slug]));
  return membership.map(({ name, role, organisation, at }) => ({
    name,
    person: people.get(personKey(name)) ?? null,
    role,
    organisation,
    place: placeAt(source.document_slug, at),
  }));
};

const preambleViews = (source: FoundSource): MeetingView['preamble'] =>
  (JSON.parse(source.heading) as Heading).preamble.map(({ kind, text, at }) => ({
    kind,
    text,
    place: placeAt(source.document_slug, at),
  }));

const nextMeetingView = async (
  db: Reader,
  { meeting, sources, minutes }: FoundMeeting,
): Promise<MeetingView['nextMeeting']> => {
  const ordered = [minutes, ...sources.filter(({ shown }) => shown === 1)].filter((source) => source !== undefined);
  for (const { heading, document_slug } of ordered) {
    const { nextMeeting } = JSON.parse(heading) as Heading;
    if (!nextMeeting) continue;
    const { date, time, venue, note, at } = nextMeeting;
    const held =
      date === null
        ? undefined
        : await selectMeetings(db)
            .where('public_meeting.body_id', '=', meeting.body_id)
            .where('public_meeting.date', '=', date)
            .orderBy('public_meeting.id')
            .executeTakeFirst();
    return { date, time, venue, note, place: placeAt(document_slug, at), meeting: held ? meetingLink(held) : null };
  }
  return null;
};

const sourceViews = async (db: Reader, sources: readonly FoundSource[]): Promise<SourceView[]> => {
  const rows = await db
    .selectFrom('public_source')
    .innerJoin('public_document', 'public_document.id', 'public_source.document_id')
    .select(DOCUMENT_LINK)
    .select(['public_source.origin', 'public_source.status', 'public_source.shown'])
    .select(['public_document.blocks', 'public_document.blocks_read', 'public_document.blocks_furniture'])
    .select('public_document.blocks_unread')
    .where(
      'public_source.id',
      'in',
      sources.map(({ id }) => id),
    )
    .orderBy('public_source.id')
    .execute();
  return rows.map((row) => ({
    document: documentLink(row),
    from: row.origin,
    status: row.status,
    shown: row.shown === 1,
    coverage: { blocks: row.blocks, read: row.blocks_read, furniture: row.blocks_furniture, unread: row.blocks_unread },
  }));
};

/** Doubts about the shown sources; of a document that tells of several meetings, those within this one's passages. */
const doubtViews = async (db: Reader, sources: readonly FoundSource[]): Promise<DoubtView[]> => {
  const views: DoubtView[] = [];
  for (const source of new Map(sources.map((source) => [source.document_id, source])).values()) {
    const document = await db
      .selectFrom('public_document')
      .select('doubts')
      .where('id', '=', source.document_id)
      .executeTakeFirst();
    const doubts = document ? (JSON.parse(document.doubts) as Doubt[]) : [];
    if (doubts.length === 0) continue;
    const pages = await pagesOf(db, source);
    for (const { says, at } of doubts) {
      if (at !== null && pages && (at.page < pages.first || at.page > pages.last)) continue;
      views.push({ says, place: at && placeAt(source.document_slug, at) });
    }
  }
  return views;
};

const pagesOf = async (db: Reader, source: FoundSource): Promise<{ first: number; last: number } | null> => {
  const others = await db
    .selectFrom('public_source')
    .select('id')
    .where('document_id', '=', source.document_id)
    .execute();
  if (others.length < 2) return null;
  const row = await db
    .selectFrom('public_passage')
    .select(({ fn }) => [fn.min<number | null>('page').as('first'), fn.max<number | null>('page').as('last')])
    .where('source_id', '=', source.id)
    .executeTakeFirst();
  return row && row.first !== null && row.last !== null ? { first: row.first, last: row.last } : null;
};

const neighbours = async (
  db: Reader,
  { meeting }: FoundMeeting,
): Promise<{ previous: MeetingLink | null; next: MeetingLink | null }> => {
  if (meeting.date === null) return { previous: null, next: null };
  const ofBody = selectMeetings(db).where('public_meeting.body_id', '=', meeting.body_id).limit(1);
  const date = meeting.date;
  const id = meeting.meeting_id;
  const previous = await ofBody
    .where((where) =>
      where.or([
        where('public_meeting.date', '<', date),
        where.and([where('public_meeting.date', '=', date), where('public_meeting.id', '<', id)]),
      ]),
    )
    .orderBy('public_meeting.date', 'desc')
    .orderBy('public_meeting.id', 'desc')
    .executeTakeFirst();
  const next = await ofBody
    .where((where) =>
      where.or([
        where('public_meeting.date', '>', date),
        where.and([where('public_meeting.date', '=', date), where('public_meeting.id', '>', id)]),
      ]),
    )
    .orderBy('public_meeting.date')
    .orderBy('public_meeting.id')
    .executeTakeFirst();
  return { previous: previous ? meetingLink(previous) : null, next: next ? meetingLink(next) : null };
};
