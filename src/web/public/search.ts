import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SEARCH_KINDS, type SearchKind, type SearchQuery } from '../../store/search-types.ts';
import { searchHref } from '../addresses.ts';
import { type Pages, queryNumber, queryValue } from '../pages.ts';

const PAGE_SIZE = 20;
const MOST_PAGES = 50;

/** Full text over items, paragraphs and decisions, with filters; complete as a plain form. */
export const searchPage = (app: FastifyInstance, pages: Pages): void => {
  app.get(
    '/search',
    pages(async (record, request) => {
      const asked = askedFor(request);
      const page = Math.max(1, queryNumber(request, 'page', MOST_PAGES) ?? 1);
      const result = asked.words
        ? await record.search({ ...asked, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
        : null;
      const bodies = await record.bodies();
      const last = result ? Math.min(MOST_PAGES, Math.ceil(result.total / PAGE_SIZE)) : 0;
      const link = (to: number) =>
        searchHref({
          q: asked.words,
          body: asked.body,
          kind: asked.kind,
          from: asked.from,
          to: asked.to,
          person: asked.person,
          page: to,
        });
      return {
        view: 'search.njk',
        context: {
          asked,
          result,
          page,
          last,
          kinds: SEARCH_KINDS,
          bodies,
          first: (page - 1) * PAGE_SIZE + 1,
          previous: page > 1 ? link(page - 1) : null,
          next: page < last ? link(page + 1) : null,
        },
      };
    }),
  );
};

const askedFor = (request: FastifyRequest): SearchQuery => {
  const kind = queryValue(request, 'kind');
  return {
    words: queryValue(request, 'q') ?? '',
    ...optional('body', queryValue(request, 'body')),
    ...optional(
      'kind',
      SEARCH_KINDS.find((one): one is SearchKind => one === kind),
    ),
    ...optional('from', dateValue(request, 'from')),
    ...optional('to', dateValue(request, 'to')),
    ...optional('person', queryValue(request, 'person')),
  };
};

const optional = <K extends string, T>(name: K, value: T | undefined) =>
  value === undefined ? {} : ({ [name]: value } as Record<K, T>);

const dateValue = (request: FastifyRequest, name: string): string | undefined => {
  const value = queryValue(request, name, 10);
  return value && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) ? value : undefined;
};
