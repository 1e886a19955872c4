import type { BodySummary, HomeView } from '../views.ts';
import { comingMeetings } from './coming.ts';
import { bodyLink, type Reader, selectMeetings } from './links.ts';
import { summarise } from './summaries.ts';

const LATEST = 10;

/** What is new: see `PublicRecord.home`. */
export const homeView = async (db: Reader, today: string): Promise<HomeView> => {
  const latest = await selectMeetings(db)
    .where('public_meeting.date', 'is not', null)
    .where('public_meeting.date', '<', today)
    .orderBy('public_meeting.date', 'desc')
    .orderBy('public_meeting.id', 'desc')
    .limit(LATEST)
    .execute();
  return {
    counts: await counts(db),
    latest: await summarise(db, latest),
    coming: await comingMeetings(db, today, null),
    bodies: await bodySummaries(db),
  };
};

const counts = async (db: Reader): Promise<HomeView['counts']> => {
  const count = async (table: 'public_body' | 'public_meeting' | 'public_document'): Promise<number> =>
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count;
  const shown = await db
    .selectFrom('public_item')
    .innerJoin('public_source', 'public_source.id', 'public_item.source_id')
    .select(({ fn }) => [fn.countAll<number>().as('items'), fn.sum<number>('public_item.decisions').as('decisions')])
    .where('public_source.shown', '=', 1)
    .where('public_source.origin', '=', 'minutes')
    .executeTakeFirstOrThrow();
  return {
    bodies: await count('public_body'),
    meetings: await count('public_meeting'),
    documents: await count('public_document'),
    items: shown.items,
    decisions: Number(shown.decisions ?? 0),
  };
};

/** Bodies with a meeting, or set up at the desk, by name. */
export const bodySummaries = async (db: Reader): Promise<BodySummary[]> => {
  const rows = await db
    .selectFrom('public_body')
    .leftJoin('public_meeting', 'public_meeting.body_id', 'public_body.id')
    .select(({ fn }) => [
      'public_body.slug as body_slug',
      'public_body.name as body_name',
      'public_body.council',
      fn.count<number>('public_meeting.id').as('meetings'),
      fn.min('public_meeting.date').as('first'),
      fn.max('public_meeting.date').as('last'),
    ])
    .groupBy(['public_body.slug', 'public_body.name', 'public_body.council'])
    .execute();
  return rows
    .map((row) => ({ ...bodyLink(row), meetings: row.meetings, first: row.first, last: row.last }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.slug.localeCompare(b.slug));
};
