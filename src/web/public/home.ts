import type { FastifyInstance } from 'fastify';
import { countAsks } from '../../asks/ledger-view.ts';
import { neverAnswered } from '../../asks/never-answered.ts';
import type { AskLedger } from '../ask-ledger.ts';
import type { Pages } from '../pages.ts';
import { askView } from './ask-view.ts';

/** A page that opens with the meetings of a quarter is enough; each body's page has all of its own. */
const MOST_COMING = 12;
const LATE_SHOWN = 5;
const SILENT_SHOWN = 3;

/** What is late and unanswered, what is new, what is coming, and every body that meets. */
export const homePage = (app: FastifyInstance, pages: Pages, ledger: AskLedger): void => {
  app.get(
    '/',
    pages(async (record, { today }) => {
      const home = await record.home(today);
      const asks = (await ledger(record, today)).rows;
      const late = asks.filter(({ state }) => state.delivery === 'late').slice(0, LATE_SHOWN);
      const silent = neverAnswered(asks, today);
      return {
        view: 'home.njk',
        context: {
          home,
          coming: home.coming.slice(0, MOST_COMING),
          late: late.map(askView),
          silent: silent.slice(0, SILENT_SHOWN).map(askView),
          silentCount: silent.length,
          counts: countAsks(asks),
        },
      };
    }),
  );
};
