import type { FastifyInstance } from 'fastify';
import type { Pages } from '../pages.ts';

/** A page that opens with the meetings of a quarter is enough; each body's page has all of its own. */
const MOST_COMING = 12;

/** What is new, what is coming, and every body that meets. */
export const homePage = (app: FastifyInstance, pages: Pages): void => {
  app.get(
    '/',
    pages(async (record, { today }) => {
      const home = await record.home(today);
      return { view: 'home.njk', context: { home, coming: home.coming.slice(0, MOST_COMING) } };
    }),
  );
};
