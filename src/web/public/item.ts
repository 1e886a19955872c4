import type { FastifyInstance } from 'fastify';
import { itemHref } from '../addresses.ts';
import type { AskLedger } from '../ask-ledger.ts';
import type { Pages } from '../pages.ts';
import { askedIn } from './ask.ts';
import { askView } from './ask-view.ts';
import { partsOfNarrative } from './narrative.ts';

/** With fewer passages than this the decision is in sight already. */
const LONG_NARRATIVE = 8;

/** An item: its narrative, decisions and votes in the order of the paper, and what refers to it. */
export const itemPages = (app: FastifyInstance, pages: Pages, ledger: AskLedger): void => {
  app.get(
    '/:body/:meeting/:item',
    pages(async (record, { params, today }) => {
      const item = await record.item(params.body!, params.meeting!, params.item!);
      if (!item) return null;
      if (item.slug !== params.item) return { redirect: itemHref(item) };
      const jumps = item.narrative.length >= LONG_NARRATIVE ? item.decisions.map((_, i) => i + 1) : [];
      const asks = (await ledger(record, today)).rows.filter(askedIn(item)).map(askView);
      return {
        view: 'item.njk',
        context: { item, narrative: partsOfNarrative(item.narrative, item.references), jumps, asks },
      };
    }),
  );
};
