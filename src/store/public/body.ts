import { municipalYear } from '../../calendar/municipal-year.ts';
import { isCouncillorTitle, leadingTitle } from '../../people/names.ts';
import type { Role } from '../../record/meeting.ts';
import type { AttendanceTable } from '../read-tables.ts';
import type { BodyView, MeetingSummary, MemberView } from '../views.ts';
import { comingMeetings } from './coming.ts';
import { deskBody } from './desk-body.ts';
import { bodyLink, type Reader, selectMeetings } from './links.ts';
import { summarise } from './summaries.ts';

/** A body's page: see `PublicRecord.body`. */
export const bodyView = async (db: Reader, slug: string, today: string): Promise<BodyView | null> => {
  const body = await db
    .selectFrom('public_body')
    .select(['id', 'slug as body_slug', 'name as body_name', 'council'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!body) return null;
  const meetings = await selectMeetings(db)
    .where('public_meeting.body_id', '=', body.id)
    .orderBy('public_meeting.date', 'desc')
    .orderBy('public_meeting.id', 'desc')
    .execute();
  return {
    ...bodyLink(body),
    years: byYear(await summarise(db, meetings)),
    members: await members(db, body.id),
    coming: await comingMeetings(db, today, body.id),
    ...(await deskBody(db, slug, today)),
  };
};

/** A date that lacks its month could be of either year: it stands with the undated. */
const byYear = (meetings: readonly MeetingSummary[]): BodyView['years'] => {
  const years = Map.groupBy(meetings, ({ date }) => (date !== null && date.length >= 7 ? municipalYear(date) : null));
  return [...years]
    .map(([year, inYear]) => ({ year, meetings: inYear }))
    .sort((a, b) => (b.year ?? '').localeCompare(a.year ?? ''));
};

const MEMBERS: readonly Role[] = ['chair', 'vice-chair', 'member', 'substitute', 'co-opted'];

/**
 * Everyone whom shown minutes list as a member at least once, with all their attendance at this body. A
 * councillor's apologies count, though no role is printed beside them.
 */
const members = async (db: Reader, bodyId: number): Promise<MemberView[]> => {
  const rows = await db
    .selectFrom('public_attendance')
    .innerJoin('public_source', 'public_source.id', 'public_attendance.source_id')
    .innerJoin('public_meeting', 'public_meeting.id', 'public_source.meeting_id')
    .innerJoin('public_person', 'public_person.id', 'public_attendance.person_id')
    .select([
      'public_person.id',
      'public_person.slug',
      'public_person.name',
      'public_attendance.role',
      'public_attendance.status',
      'public_meeting.id as meeting',
      'public_meeting.date',
    ])
    .where('public_meeting.body_id', '=', bodyId)
    .where('public_source.shown', '=', 1)
    .where('public_source.origin', 'in', ['minutes', 'meeting-page'])
    .where('public_meeting.date', 'is not', null)
    .orderBy('public_meeting.date')
    .orderBy('public_attendance.id')
    .execute();
  const people = Map.groupBy(rows, ({ id }) => id);
  return [...people.values()]
    .filter((attended) => attended.some(isMember))
    .map((attended): MemberView => {
      const last = attended.at(-1)!;
      const meetings = (status: string): number =>
        new Set(attended.filter((row) => row.status === status).map(({ meeting }) => meeting)).size;
      return {
        slug: last.slug,
        name: last.name,
        role: attended.findLast(({ role }) => role !== null)?.role ?? null,
        present: meetings('present'),
        apologies: meetings('apologies'),
        absent: meetings('absent'),
        first: attended[0]!.date!,
        last: last.date!,
      };
    })
    .sort((a, b) => surname(a.name).localeCompare(surname(b.name)) || a.name.localeCompare(b.name));
};

const isMember = ({ name, role, status }: Pick<AttendanceTable, 'role' | 'status'> & { name: string }): boolean =>
  role === null
    ? status !== 'in-attendance' && isCouncillorTitle(leadingTitle(name)?.title ?? null)
    : MEMBERS.includes(role);

const surname = (name: string): string => name.split(' ').at(-1) ?? name;
