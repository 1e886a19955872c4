import type { Item } from '../record/meeting.ts';
import type { PaperStart } from './paper-starts.ts';

/** Share of the shorter title's words that two titles of one paper have in common. */
const SAME_TITLE = 0.7;
const MINUTES = /\bminutes\b/i;

/**
 * Says which agenda item each paper belongs to: as marked on its pages, else by its title; what follows a paper without
 * an item of its own goes with it.
 */
export const assignItems = (starts: readonly PaperStart[], items: readonly Item[]): PaperStart[] => {
  let open: string | undefined;
  return starts.map((start) => {
    const own = start.item ?? itemOf(start, items);
    const alone =
      start.kind === 'agenda' || start.kind === 'minutes' || start.kind === 'report' || start.kind === 'briefing';
    if (own !== undefined || alone) open = own;
    return open === undefined || start.kind === 'agenda' ? start : { ...start, item: open };
  });
};

const itemOf = (start: PaperStart, items: readonly Item[]): string | undefined => {
  if (start.kind === 'minutes') return items.find(({ title }) => MINUTES.test(title))?.number ?? undefined;
  if ((start.kind !== 'report' && start.kind !== 'briefing') || start.title === null) return undefined;
  const title = start.title;
  return items.find((item) => sameTitle(item.title, title))?.number ?? undefined;
};

const sameTitle = (a: string, b: string): boolean => {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared >= 2 && shared >= SAME_TITLE * Math.min(x.size, y.size);
};

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
