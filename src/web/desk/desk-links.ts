import { type DeskLink, linkText } from '../../cycle/desk-link.ts';
import type { ItemLink } from '../../store/views.ts';
import { itemHref } from '../addresses.ts';
import type { AskLedger } from '../ask-ledger.ts';
import { dateWords } from '../words.ts';
import { askChoice, asksLike } from './ask-choice.ts';
import type { DeskAsked } from './desk.ts';

/** Something that may be linked, or is, with the words by which its viewer knows it. */
export type LinkChoice = { key: string; link: DeskLink; words: string; more: string; href: string };
type Around = Pick<DeskAsked, 'store' | 'viewer' | 'today'>;

const MOST = 10;

/**
 * What has the words that somebody looks for, or is like others: asks, entries of the forward plan, items of meetings.
 * Each only as far as the viewer may see it.
 */
export const findLinks = async (
  asked: Around,
  ledger: AskLedger,
  wanted: { find: string; like: string; body: string | null },
): Promise<LinkChoice[]> => {
  const { store, viewer, today } = asked;
  const { rows } = await ledger(store.public, today);
  const asks = asksLike(rows, { ...wanted, from: null })
    .slice(0, MOST)
    .map(askChoice);
  const plans = (await store.desk.find(viewer, { kind: 'plan-entry' })).filter(({ data }) =>
    hasWords(`${data.title} ${data.matter}`, wanted.find || wanted.like),
  );
  const hits = (await store.public.search({ words: wanted.find || wanted.like, kind: 'item', limit: MOST })).hits;
  const items = [...new Map(hits.flatMap(({ item }) => (item ? [[itemHref(item), item]] : []))).values()];
  return [
    ...asks.map(({ key, ...one }) => choice({ kind: 'ask', key }, one)),
    ...plans.slice(0, MOST).map((one) => choice({ kind: 'plan-entry', key: one.id }, planWords(one.data))),
    ...items.map((one) => choice({ kind: 'item', key: itemHref(one).slice(1) }, itemWords(one))),
  ];
};

/** The links of a record as its viewer may see them; what is gone, or not theirs to see, is left out. */
export const shownLinks = async (
  asked: Around,
  ledger: AskLedger,
  links: readonly DeskLink[],
): Promise<LinkChoice[]> => {
  if (links.length === 0) return [];
  const { rows } = await ledger(asked.store.public, asked.today);
  const found = links.map(async (link): Promise<LinkChoice | null> => {
    if (link.kind === 'ask') {
      const row = rows.find(({ key }) => key === link.key);
      return row ? choice(link, askChoice(row)) : null;
    }
    if (link.kind === 'plan-entry') {
      const entry = await asked.store.desk.record(asked.viewer, 'plan-entry', link.key);
      return entry && choice(link, planWords(entry.data));
    }
    const [body = '', meeting = '', item = ''] = link.key.split('/').map(decodeURIComponent);
    const page = await asked.store.public.item(body, meeting, item);
    return page && choice(link, itemWords(page));
  });
  return (await Promise.all(found)).filter((one) => one !== null);
};

type Words = Pick<LinkChoice, 'words' | 'more' | 'href'>;

const choice = (link: DeskLink, { words, more, href }: Words): LinkChoice => ({
  key: linkText(link),
  link,
  words,
  more,
  href,
});

const planWords = ({
  title,
  decisionMaker,
  decision,
}: {
  title: string;
  decisionMaker: string;
  decision: string;
}): Words => ({
  words: title,
  more: `Forward plan: ${decisionMaker}, not before ${dateWords(decision)}`,
  href: '/forward-plan',
});

const itemWords = (item: ItemLink): Words => ({
  words: item.title,
  more: `${item.meeting.body.name}, ${dateWords(item.meeting.date)}${item.number ? `, item ${item.number}` : ''}`,
  href: itemHref(item),
});

const hasWords = (text: string, words: string): boolean => {
  const plain = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 2)
    .some((word) => plain.includes(word));
};
