import type { FastifyInstance } from 'fastify';
import { measuresHref } from '../addresses.ts';
import type { Pages } from '../pages.ts';
import { numberIn } from '../query.ts';
import { measureContext } from './measure-view.ts';
import { unitWords } from './value-words.ts';

const PAGE_SIZE = 50;
const MOST_PAGES = 1000;

/** What the papers measure, and a measure: its values over time with where each is printed. */
export const measuresPages = (app: FastifyInstance, pages: Pages): void => {
  app.get(
    '/measures',
    pages(
      async (record, { query }) => {
        const words = (query.q ?? '').trim();
        const page = Math.min(MOST_PAGES, Math.max(1, numberIn(query, 'page') ?? 1));
        const found = await record.measures({ words, skip: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE + 1 });
        return {
          view: 'measures.njk',
          context: {
            words,
            page,
            measures: found.slice(0, PAGE_SIZE).map((one) => ({ ...one, unit: unitWords(one.unit) })),
            previous: page > 1 ? measuresHref({ q: words, page: page - 1 }) : null,
            next: found.length > PAGE_SIZE ? measuresHref({ q: words, page: page + 1 }) : null,
          },
        };
      },
      ['q', 'page'],
    ),
  );
  app.get(
    '/measures/:slug',
    pages(async (record, { params }) => {
      const found = await record.measure(params.slug!);
      return found && { view: 'measure.njk', context: measureContext(found) };
    }),
  );
};
