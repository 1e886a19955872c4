import type { FastifyInstance } from 'fastify';
import { countAsks } from '../../asks/ledger-view.ts';
import type { AskLedger } from '../ask-ledger.ts';
import type { Pages } from '../pages.ts';
import { askView } from './ask-view.ts';
import { asksOfBody } from './body-asks.ts';

const LATE_SHOWN = 3;

/** The list of bodies, and a body: its meetings by municipal year, its members, what it asked for. */
export const bodyPages = (app: FastifyInstance, pages: Pages, ledger: AskLedger): void => {
  app.get(
    '/bodies',
    pages(async (record) => ({ view: 'bodies.njk', context: { bodies: await record.bodies() } })),
  );
  app.get(
    '/:body',
    pages(async (record, { params, today }) => {
      const body = await record.body(params.body!, today);
      if (!body) return null;
      const rows = asksOfBody(await ledger(record, today), body);
      const late = rows.filter(({ state }) => state.delivery === 'late').slice(0, LATE_SHOWN);
      return { view: 'body.njk', context: { body, counts: countAsks(rows), late: late.map(askView) } };
    }),
  );
};
