import type { FastifyInstance } from 'fastify';
import type { Pages } from '../pages.ts';

/** What this site is, and how accessible it is. */
export const aboutPages = (app: FastifyInstance, pages: Pages): void => {
  app.get(
    '/about',
    pages(async () => ({ view: 'about.njk', context: {} })),
  );
  app.get(
    '/accessibility',
    pages(async () => ({ view: 'accessibility.njk', context: {} })),
  );
};
