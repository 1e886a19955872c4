import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pages } from '../pages.ts';

const MOST_SHOWN = 200;

/** People by name, and a person: attendance, and where the papers name them. */
export const personPages = (app: FastifyInstance, pages: Pages): void => {
  app.get(
    '/people',
    pages(async (record) => ({ view: 'people.njk', context: { people: await record.people() } })),
  );
  app.get(
    '/people/:slug',
    pages(async (record, request: FastifyRequest) => {
      const person = await record.person((request.params as { slug: string }).slug);
      return person && { view: 'person.njk', context: { person, mostShown: MOST_SHOWN } };
    }),
  );
};
