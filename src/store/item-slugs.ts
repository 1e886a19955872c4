import type { Item, Meeting } from '../record/meeting.ts';
import { freeSlug, slugOf } from './slugs.ts';

/**
 * The slugs of a meeting's items: a minute's number; `item-7` for an agenda's number, which is another
 * series; else the title. Where a paper prints one number twice the second gets `-2`.
 */
export const itemSlugs = (items: readonly Item[], from: Meeting['from']): string[] => {
  const taken = new Set<string>();
  return items.map((item) => {
    const slug = freeSlug(itemSlug(item, from), (other) => taken.has(other));
    taken.add(slug);
    return slug;
  });
};

const itemSlug = ({ number, agendaNumber, title }: Item, from: Meeting['from']): string => {
  const listed = from === 'agenda' ? (agendaNumber ?? number) : agendaNumber;
  if (from !== 'agenda' && number) return slugOf(number, 'item');
  if (listed) return `item-${slugOf(listed, '0')}`;
  return slugOf(title, 'item');
};
