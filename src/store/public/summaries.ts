import type { Meeting } from '../../record/meeting.ts';
import type { MeetingSummary } from '../views.ts';
import { type MeetingLinkRow, meetingLink, type Reader } from './links.ts';

/** Counts of what each meeting's page shows, and what kinds of paper tell of it. */
export const summarise = async (
  db: Reader,
  meetings: readonly (MeetingLinkRow & { meeting_id: number })[],
): Promise<MeetingSummary[]> => {
  if (meetings.length === 0) return [];
  const ids = meetings.map(({ meeting_id }) => meeting_id);
  const sources = await db
    .selectFrom('public_source')
    .select(['id', 'meeting_id', 'origin'])
    .where('meeting_id', 'in', ids)
    .where('shown', '=', 1)
    .execute();
  const counts = await db
    .selectFrom('public_item')
    .select(({ fn }) => ['source_id', fn.countAll<number>().as('items'), fn.sum<number>('decisions').as('decisions')])
    .where('meeting_id', 'in', ids)
    .groupBy('source_id')
    .execute();
  return meetings.map((row) => {
    const own = sources.filter(({ meeting_id }) => meeting_id === row.meeting_id);
    const main = ORDER.flatMap((origin) => own.find((source) => source.origin === origin) ?? [])[0];
    const count = counts.find(({ source_id }) => source_id === main?.id);
    return {
      ...meetingLink(row),
      items: count?.items ?? 0,
      decisions: Number(count?.decisions ?? 0),
      sources: ORDER.filter((origin) => own.some((source) => source.origin === origin)),
    };
  });
};

/** Whose items a meeting's page counts: the first of these that there is. */
const ORDER: readonly Meeting['from'][] = ['minutes', 'meeting-page', 'agenda'];
