import type { Item } from '../../record/meeting.ts';
import { placeAt } from '../place-columns.ts';
import { nameKey } from '../slugs.ts';
import type { AgendaItemView, ItemLink, ItemView, MeetingLink } from '../views.ts';
import { exemptView, presenterViews } from './item-view.ts';
import { peopleNamed, type SourceRef } from './items.ts';
import type { Reader } from './links.ts';

/** What an agenda lists, each item with the minute that records it. */
export const agendaViews = async (
  db: Reader,
  source: SourceRef,
  meeting: MeetingLink,
  minutes: readonly ItemView[],
): Promise<AgendaItemView[]> => {
  const rows = await db
    .selectFrom('public_item')
    .select(['id', 'slug', 'detail'])
    .where('source_id', '=', source.id)
    .orderBy('position')
    .execute();
  const people = await peopleNamed(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ slug, detail }) => {
    const item = JSON.parse(detail) as Item;
    return {
      slug,
      number: item.agendaNumber ?? item.number,
      title: item.title,
      purpose: item.purpose,
      printedPages: item.printedPages,
      exempt: exemptView(source.document_slug, item),
      place: placeAt(source.document_slug, item.at),
      presenters: presenterViews(source.document_slug, item, people),
      minute: minuteOf(item, meeting, minutes),
    };
  });
};

type Listed = Pick<Item, 'title' | 'number' | 'agendaNumber'>;

/**
 * The minute that records an agenda item: the only one that prints its agenda number; where minutes
 * print none, the only one of the same title.
 */
export const minuteOf = (listed: Listed, meeting: MeetingLink, minutes: readonly ItemView[]): ItemLink | null => {
  const number = listed.agendaNumber ?? listed.number;
  const numbered = number === null ? [] : minutes.filter(({ agendaNumber }) => agendaNumber === number);
  const key = nameKey(listed.title);
  const found = numbered.length > 0 ? numbered : minutes.filter(({ title }) => nameKey(title) === key);
  const minute = found.length === 1 ? found[0]! : null;
  return minute && { meeting, slug: minute.slug, number: minute.number, title: minute.title };
};
