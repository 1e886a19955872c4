import type { FastifyInstance } from 'fastify';
import type { Pages } from '../pages.ts';

/** What is new, what is coming, and every body that meets. */
export const homePage = (app: FastifyInstance, pages: Pages): void => {
  app.get(
    '/',
    pages(async (record, { today }) => ({ view: 'home.njk', context: { home: await record.home(today) } })),
  );
};
