import type { DeskMeeting } from '../../cycle/desk-meeting.ts';
import type { ComingMeeting } from '../views.ts';
import { bodyLink, type Reader } from './links.ts';

/**
 * Meetings from today on that the desk has published, with the days from which they were moved. One that several
 * bodies hold together stands under each.
 * @param bodyId of one body, or null for all
 */
export const plannedMeetings = async (db: Reader, today: string, bodyId: number | null): Promise<ComingMeeting[]> => {
  const bodies = await db
    .selectFrom('public_body')
    .select(['id', 'slug as body_slug', 'name as body_name', 'council'])
    .execute();
  const records = await db
    .selectFrom('public_desk_record')
    .select(['body', 'data'])
    .where('kind', '=', 'meeting')
    .where('date', '>=', today)
    .orderBy('date')
    .execute();
  return records.flatMap(({ body, data }) => {
    const meeting: DeskMeeting = JSON.parse(data);
    const holders = bodies.filter(
      ({ id, body_slug }) =>
        (bodyId === null ? body_slug === body : id === bodyId) &&
        (body_slug === body || meeting.jointWith.includes(body_slug)),
    );
    return holders.flatMap((holder) => daysOf(meeting, today).map((day) => ({ body: bodyLink(holder), ...day })));
  });
};

const daysOf = (meeting: DeskMeeting, today: string): Omit<ComingMeeting, 'body'>[] => {
  const status = meeting.status === 'cancelled' ? ('cancelled' as const) : null;
  const dates = new Set([meeting.date]);
  const before = meeting.moved.filter(({ date }) => date >= today && !dates.has(date) && dates.add(date));
  return [
    { ...whereabouts(meeting), status },
    ...before.map((one) => ({ ...whereabouts(one), status: 'postponed' as const })),
  ];
};

const whereabouts = ({ date, startTime, venue }: Pick<DeskMeeting, 'date' | 'startTime' | 'venue'>) => ({
  date,
  time: startTime,
  venue: venue || null,
  meeting: null,
  announced: null,
});
