import type { FastifyInstance, FastifyRequest } from 'fastify';
import { itemHref } from '../addresses.ts';
import type { Pages } from '../pages.ts';

const params = (request: FastifyRequest) => request.params as { body: string; meeting: string; item: string };

/** An item: its narrative, decisions and votes in the order of the paper, and what refers to it. */
export const itemPages = (app: FastifyInstance, pages: Pages): void => {
  app.get(
    '/:body/:meeting/:item',
    pages(async (record, request) => {
      const { body, meeting, item: slug } = params(request);
      const item = await record.item(body, meeting, slug);
      if (!item) return null;
      if (item.slug !== slug) return { redirect: itemHref(item) };
      return { view: 'item.njk', context: { item } };
    }),
  );
};
