import { placeAt } from '../place-columns.ts';
import type { Heading } from '../settle-meeting.ts';
import type { ComingMeeting } from '../views.ts';
import { bodyLink, type Reader, selectMeetings } from './links.ts';
import { plannedMeetings } from './planned.ts';

/** As long ahead as minutes announce meetings; a date further off is more likely a slip of the pen. */
const MONTHS_OF_MINUTES = 18;

/**
 * Meetings from today on, soonest first: those with an agenda, those that the desk has
 * published, and those that earlier minutes announce.
 * @param bodyId of one body, or null for all
 */
export const comingMeetings = async (db: Reader, today: string, bodyId: number | null): Promise<ComingMeeting[]> => {
  const called = await selectMeetings(db)
    .select(['public_meeting.start_time', 'public_meeting.venue'])
    .where('public_meeting.date', '>=', today)
    .$if(bodyId !== null, (query) => query.where('public_meeting.body_id', '=', bodyId!))
    .execute();
  const coming: ComingMeeting[] = called.map((row) => ({
    body: bodyLink(row),
    date: row.date!,
    time: row.start_time,
    venue: row.venue,
    status: row.status,
    meeting: row.meeting_slug,
    announced: null,
  }));
  const further = [...(await plannedMeetings(db, today, bodyId)), ...(await announcedMeetings(db, today, bodyId))];
  for (const one of further) {
    const known = coming.find(({ body, date }) => body.slug === one.body.slug && date === one.date);
    if (!known) coming.push(one);
    // An agenda is out; what became of the meeting since is told by the desk.
    else if (one.status !== null || one.jointly) Object.assign(known, { ...one, meeting: known.meeting });
  }
  return coming.sort((a, b) => a.date.localeCompare(b.date) || a.body.name.localeCompare(b.body.name));
};

const announcedMeetings = async (db: Reader, today: string, bodyId: number | null): Promise<ComingMeeting[]> => {
  const rows = await selectMeetings(db)
    .innerJoin('public_source', 'public_source.meeting_id', 'public_meeting.id')
    .select(['public_source.heading', 'public_source.document_slug'])
    .where('public_source.shown', '=', 1)
    .where('public_meeting.date', '>=', monthsBefore(today, MONTHS_OF_MINUTES))
    .where('public_meeting.date', '<', today)
    .$if(bodyId !== null, (query) => query.where('public_meeting.body_id', '=', bodyId!))
    .orderBy('public_meeting.date', 'desc')
    .execute();
  return rows.flatMap((row): ComingMeeting[] => {
    const { nextMeeting } = JSON.parse(row.heading) as Heading;
    if (!nextMeeting?.date || nextMeeting.date.length < 10 || nextMeeting.date < today) return [];
    const { date, time, venue, at } = nextMeeting;
    return [
      {
        body: bodyLink(row),
        date,
        time,
        venue,
        status: null,
        meeting: null,
        announced: placeAt(row.document_slug, at),
      },
    ];
  });
};

const monthsBefore = (date: string, months: number): string =>
  Temporal.PlainDate.from(date).subtract({ months }).toString();
