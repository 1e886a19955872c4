import type { Meeting } from '../../record/meeting.ts';
import type { Reader } from './links.ts';
import { selectMeetings } from './links.ts';

export type FoundSource = {
  id: number;
  document_id: number;
  sha256: string;
  document_slug: string;
  position: number;
  origin: Meeting['from'];
  status: Meeting['status'];
  shown: 0 | 1;
  heading: string;
};

/** A meeting's row and its sources, or null where there is no such meeting. */
export const findMeeting = async (db: Reader, body: string, slug: string) => {
  const meeting = await selectMeetings(db)
    .select([
      'public_meeting.body_id',
      'public_meeting.start_time',
      'public_meeting.end_time',
      'public_meeting.venue',
      'public_meeting.webcast_url',
    ])
    .where('public_body.slug', '=', body)
    .where('public_meeting.slug', '=', slug)
    .executeTakeFirst();
  if (!meeting) return null;
  const sources: FoundSource[] = await db
    .selectFrom('public_source')
    .select(['id', 'document_id', 'sha256', 'document_slug', 'position', 'origin', 'status', 'shown', 'heading'])
    .where('meeting_id', '=', meeting.meeting_id)
    .orderBy('document_id')
    .execute();
  return { meeting, sources, ...(await mainSources(db, sources)) };
};

export type FoundMeeting = NonNullable<Awaited<ReturnType<typeof findMeeting>>>;

/** Which source gives the minutes and which the agenda: a saved page of the meeting is one or the other. */
const mainSources = async (db: Reader, sources: readonly FoundSource[]) => {
  const shown = (origin: Meeting['from']): FoundSource | undefined =>
    sources.find((source) => source.shown === 1 && source.origin === origin);
  const page = shown('meeting-page');
  const pageIsMinutes = page !== undefined && (await tells(db, page.id));
  return {
    minutes: shown('minutes') ?? (pageIsMinutes ? page : undefined),
    agenda: shown('agenda') ?? (pageIsMinutes ? undefined : page),
  };
};

/** Whether an account goes beyond a list of items: minutes have decisions or those who attended. */
const tells = async (db: Reader, sourceId: number): Promise<boolean> => {
  const decision = await db
    .selectFrom('public_item')
    .select('id')
    .where('source_id', '=', sourceId)
    .where('decisions', '>', 0)
    .limit(1)
    .executeTakeFirst();
  if (decision) return true;
  const attended = await db
    .selectFrom('public_attendance')
    .select('id')
    .where('source_id', '=', sourceId)
    .limit(1)
    .executeTakeFirst();
  return attended !== undefined;
};
