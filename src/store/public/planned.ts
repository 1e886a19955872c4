import { inWords } from '../../calendar/iso-date.ts';
import type { DeskMeeting } from '../../cycle/desk-meeting.ts';
import type { ComingMeeting, MeetingChange } from '../views.ts';
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
    const holding = [body, ...meeting.jointWith];
    return holders.flatMap((holder) => {
      const others = bodies.filter(({ body_slug }) => body_slug !== holder.body_slug && holding.includes(body_slug));
      const jointly = others.length > 0 ? { jointly: others.map(({ body_name }) => body_name) } : {};
      return daysOf(meeting, today).map((day) => ({ body: bodyLink(holder), ...day, ...jointly }));
    });
  });
};

/** Its day, and those from which it was moved, each with why. */
const daysOf = (meeting: DeskMeeting, today: string): Omit<ComingMeeting, 'body'>[] => {
  const isOff = meeting.status === 'cancelled';
  const dates = new Set([meeting.date]);
  const before = meeting.moved.filter(({ date }) => date >= today && !dates.has(date) && dates.add(date));
  return [
    {
      ...whereabouts(meeting),
      status: isOff ? 'cancelled' : null,
      ...(isOff && meeting.cancelledWhy ? { why: meeting.cancelledWhy } : {}),
    },
    ...before.map((one) => ({
      ...whereabouts(one),
      status: 'postponed' as const,
      why: `${inWords(meeting.date)}: ${one.why}`,
    })),
  ];
};

const whereabouts = ({ date, startTime, venue }: Pick<DeskMeeting, 'date' | 'startTime' | 'venue'>) => ({
  date,
  time: startTime,
  venue: venue || null,
  meeting: null,
  announced: null,
});

/** What the desk published of one meeting; null where it says nothing beside what the papers do. */
export const meetingChange = async (
  db: Reader,
  bodyId: number,
  date: string,
): Promise<(MeetingChange & Pick<ComingMeeting, 'status'>) | null> => {
  // A meeting is moved by weeks or months: what was planned half a year before cannot have come here.
  const from = Temporal.PlainDate.from(date).subtract({ months: 6 }).toString();
  const one = (await plannedMeetings(db, from, bodyId)).find((planned) => planned.date === date);
  if (!one || (one.status === null && !one.jointly)) return null;
  const { status, why, jointly } = one;
  return { status, ...(why ? { why } : {}), ...(jointly ? { jointly } : {}) };
};
