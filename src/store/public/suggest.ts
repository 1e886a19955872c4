import { wordsOf } from '../words.ts';
import { type Reader, selectItems, selectMeetings } from './links.ts';

export type Suggestion = { href: string; title: string };

const MOST = 6;
const LONGEST_PATH = 300;
const DATE = /^\d{4}-\d{2}-\d{2}/;

/** Addresses near one that was not found: see `PublicRecord.suggest`. */
export const suggestions = async (db: Reader, path: string): Promise<Suggestion[]> => {
  const [first = '', second = '', third = ''] = partsOf(path);
  const bodies = await db.selectFrom('public_body').select(['id', 'slug', 'name']).execute();
  const near = bodies
    .map((body) => ({ ...body, distance: distance(first, body.slug) }))
    .filter(({ distance }) => distance < 0.5)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3);
  const best = near[0];
  const meetings = best && DATE.test(second) ? await meetingsNear(db, best, second.slice(0, 10), third) : [];
  return [...meetings, ...near.map(({ slug, name }) => ({ href: `/${slug}`, title: name }))].slice(0, MOST);
};

const partsOf = (path: string): string[] => {
  const parts = path.slice(0, LONGEST_PATH).split(/[?#]/)[0]!.split('/').filter(Boolean);
  return parts.map((part) => {
    try {
      return decodeURIComponent(part).toLowerCase();
    } catch {
      return part.toLowerCase();
    }
  });
};

/** The share of words of two addresses that the other has not, each word counted if its front is alike. */
const distance = (one: string, other: string): number => {
  const words = (text: string): string[] => wordsOf(text).map(({ word }) => word);
  const [a, b] = [words(one), words(other)];
  if (a.length === 0 || b.length === 0) return 1;
  const alike = a.filter((word) =>
    b.some((known) => known.startsWith(word.slice(0, 5)) && word.startsWith(known.slice(0, 3))),
  ).length;
  return 1 - (2 * alike) / (a.length + b.length);
};

const meetingsNear = async (
  db: Reader,
  body: { id: number; slug: string; name: string },
  date: string,
  item: string,
): Promise<Suggestion[]> => {
  const dated = selectMeetings(db)
    .where('public_meeting.body_id', '=', body.id)
    .where('public_meeting.date', 'is not', null);
  const before = await dated
    .where('public_meeting.date', '<=', date)
    .orderBy('public_meeting.date', 'desc')
    .limit(2)
    .execute();
  const after = await dated.where('public_meeting.date', '>', date).orderBy('public_meeting.date').limit(1).execute();
  const sameDay = before.find((meeting) => meeting.date === date);
  const items = sameDay && item !== '' ? await itemsLike(db, sameDay.meeting_id, item) : [];
  const links = [...before, ...after].map((row) => ({
    href: `/${body.slug}/${row.meeting_slug}`,
    title: `${body.name}, ${row.date}`,
  }));
  return [...items, ...links];
};

const itemsLike = async (db: Reader, meetingId: number, slug: string): Promise<Suggestion[]> => {
  const rows = await selectItems(db)
    .innerJoin('public_source', 'public_source.id', 'public_item.source_id')
    .where('public_source.shown', '=', 1)
    .where('public_meeting.id', '=', meetingId)
    .orderBy('public_item.position')
    .execute();
  return rows
    .map((row) => ({ row, distance: Math.min(distance(slug, row.item_slug), distance(slug, row.title)) }))
    .filter(({ distance }) => distance < 0.7)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 2)
    .map(({ row }) => ({ href: `/${row.body_slug}/${row.meeting_slug}/${row.item_slug}`, title: row.title }));
};
