import type { FastifyInstance } from 'fastify';
import type { Pages } from '../pages.ts';

/** The list of bodies, and a body: its meetings by municipal year and its members. */
export const bodyPages = (app: FastifyInstance, pages: Pages): void => {
  app.get(
    '/bodies',
    pages(async (record) => ({ view: 'bodies.njk', context: { bodies: await record.bodies() } })),
  );
  app.get(
    '/:body',
    pages(async (record, { params, today }) => {
      const body = await record.body(params.body!, today);
      return body && { view: 'body.njk', context: { body } };
    }),
  );
};
