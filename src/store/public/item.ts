import type { Item } from '../../record/meeting.ts';
import { minuteKey } from '../minute-key.ts';
import { nameKey } from '../slugs.ts';
import type { ItemLink, ItemPage, ItemView, MeetingLink } from '../views.ts';
import { minuteOf } from './agenda.ts';
import { type FoundMeeting, findMeeting } from './find-meeting.ts';
import { itemViews } from './items.ts';
import { meetingLink, type Reader } from './links.ts';
import { referrer } from './meeting.ts';
import { papersOf } from './papers.ts';
import { referringTo } from './references.ts';

/** An item's page: see `PublicRecord.item`. */
export const itemPage = async (db: Reader, body: string, meeting: string, slug: string): Promise<ItemPage | null> => {
  const found = await findMeeting(db, body, meeting);
  const main = found?.minutes ?? found?.agenda;
  if (!found || !main) return null;
  const link = meetingLink(found.meeting);
  const items = await itemViews(db, main, referrer(found));
  const item = items.find((candidate) => candidate.slug === slug) ?? (await movedItem(db, found, link, slug, items));
  if (!item) return null;
  const place = items.indexOf(item);
  const own: ItemLink = linkTo(link, item);
  return {
    ...item,
    meeting: link,
    referredToBy: await referringTo(db, {
      bodyId: found.meeting.body_id,
      numberKey: main === found.minutes ? minuteKey(item.number) : null,
      link: own,
    }),
    previous: place > 0 ? linkTo(link, items[place - 1]!) : null,
    next: place >= 0 && place < items.length - 1 ? linkTo(link, items[place + 1]!) : null,
    papers: await papersFor(db, found, item, link),
  };
};

const linkTo = (meeting: MeetingLink, { slug, number, title }: ItemView): ItemLink => ({
  meeting,
  slug,
  number,
  title,
});

/**
 * The item that another account of the meeting has under this slug, as the shown one has it; the other
 * account's own where the shown one leaves it out.
 */
const movedItem = async (
  db: Reader,
  found: FoundMeeting,
  link: MeetingLink,
  slug: string,
  items: readonly ItemView[],
): Promise<ItemView | undefined> => {
  const others = found.sources.filter(({ id }) => id !== (found.minutes ?? found.agenda)?.id);
  for (const source of others.sort((a, b) => b.shown - a.shown || b.document_id - a.document_id)) {
    const [other] = await itemViews(db, source, referrer(found), slug);
    if (!other) continue;
    const minute = minuteOf(other, link, items);
    return items.find((item) => item.slug === minute?.slug) ?? (source.shown === 1 ? other : undefined);
  }
  return undefined;
};

/** Papers of the pack that are marked with the agenda number of this item. */
const papersFor = async (
  db: Reader,
  found: FoundMeeting,
  item: ItemView,
  link: MeetingLink,
): Promise<ItemPage['papers']> => {
  if (!found.agenda) return [];
  const listed = await db
    .selectFrom('public_item')
    .select('detail')
    .where('source_id', '=', found.agenda.id)
    .orderBy('position')
    .execute();
  const own = listed
    .map(({ detail }) => JSON.parse(detail) as Item)
    .find((candidate) => candidate.title === item.title || minuteOf(candidate, link, [item])?.slug === item.slug);
  const number = item.agendaNumber ?? own?.agendaNumber ?? own?.number ?? null;
  if (number === null) return [];
  const papers = await papersOf(db, [found.agenda.document_id]);
  return papers.filter((paper) => paper.item !== null && nameKey(paper.item) === nameKey(number));
};
