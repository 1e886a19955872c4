import type { FastifyInstance } from 'fastify';
import type { LedgerEntry } from '../../asks/ledger-entry.ts';
import { bodySlugOf, nameKey, slugOf } from '../../store/slugs.ts';
import type { PublicRecord } from '../../store/store.ts';
import type { ItemPage } from '../../store/views.ts';
import { itemHref } from '../addresses.ts';
import type { AskLedger } from '../ask-ledger.ts';
import type { Pages } from '../pages.ts';
import { askView } from './ask-view.ts';

/** One ask from the meeting that asked to what became of it. */
export const askPages = (app: FastifyInstance, pages: Pages, ledger: AskLedger): void => {
  app.get(
    '/asks/:ask',
    pages(async (record, { params, today }) => {
      const key = params.ask!.split('-', 1)[0];
      const row = (await ledger(record, today)).rows.find((one) => one.key === key);
      if (!row) return null;
      const ask = askView(row);
      if (ask.href !== `/asks/${params.ask}`) return { redirect: ask.href };
      const item = await itemOf(record, row.entry);
      return { view: 'ask.njk', context: { ask, itemAddress: item && itemHref(item) } };
    }),
  );
};

/** The page of the item in which it was asked, where its address leads to an item of the same title. */
const itemOf = async (record: PublicRecord, { body, date, minute, title }: LedgerEntry): Promise<ItemPage | null> => {
  if (body === null || minute === null) return null;
  const item = await record.item(bodySlugOf(body), date, slugOf(minute, 'item'));
  return item && nameKey(item.title) === nameKey(title) ? item : null;
};

/** Whether an ask was made in this item, from whichever paper it was read. */
export const askedIn =
  (item: ItemPage) =>
  ({ entry }: { entry: LedgerEntry }): boolean =>
    entry.date === item.meeting.date &&
    entry.minute === item.number &&
    nameKey(entry.body ?? '') === nameKey(item.meeting.body.name) &&
    nameKey(entry.title) === nameKey(item.title);
