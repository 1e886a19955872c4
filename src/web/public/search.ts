import type { FastifyInstance } from 'fastify';
import { SEARCH_KINDS, type SearchKind, type SearchQuery } from '../../store/search-types.ts';
import type { PublicRecord } from '../../store/store.ts';
import { searchHref } from '../addresses.ts';
import type { Asked, Pages } from '../pages.ts';
import { numberIn, type Query } from '../query.ts';
import { askedDate } from './asked-date.ts';

const PAGE_SIZE = 20;
/** Further on, other words find more than further pages do. */
const MOST_PAGES = 50;

/** Full text over items, paragraphs and decisions, with filters; complete as a plain form. */
export const searchPage = (app: FastifyInstance, pages: Pages): void => {
  app.get('/search', pages(makeSearchPage, ['q', 'body', 'kind', 'from', 'to', 'person', 'page']));
};

const makeSearchPage = async (record: PublicRecord, { query }: Asked) => {
  const from = askedDate(query.from, 'From');
  const to = askedDate(query.to, 'To');
  const errors = [
    ...(from.error ? [{ text: from.error, href: '#from' }] : []),
    ...(to.error ? [{ text: to.error, href: '#to' }] : []),
  ];
  const kind = SEARCH_KINDS.find((one) => one === query.kind);
  const page = Math.max(1, numberIn(query, 'page', MOST_PAGES) ?? 1);
  const asked = searchQueryOf(query, { kind, from: from.date, to: to.date });
  const result =
    query.q && errors.length === 0
      ? await record.search({ ...asked, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
      : null;
  const last = result ? Math.min(MOST_PAGES, Math.ceil(result.total / PAGE_SIZE)) : 0;
  const link = (to: number) => searchHref({ ...query, page: to });
  return {
    view: 'search.njk',
    context: {
      words: query.q ?? '',
      kind,
      from,
      to,
      errors,
      result,
      shown: result && { first: (page - 1) * PAGE_SIZE + 1, last: (page - 1) * PAGE_SIZE + result.hits.length },
      capped: last === MOST_PAGES && page === last,
      bodies: await record.bodies(),
      body: query.body,
      person: query.person ? await record.person(query.person) : null,
      withoutPerson: searchHref({ ...query, person: undefined, page: undefined }),
      previous: page > 1 ? link(page - 1) : null,
      next: page < last ? link(page + 1) : null,
    },
  };
};

type Filters = { kind: SearchKind | undefined; from: string | null; to: string | null };

const searchQueryOf = (query: Query, { kind, from, to }: Filters): SearchQuery => ({
  words: query.q ?? '',
  ...(query.body ? { body: query.body } : {}),
  ...(query.person ? { person: query.person } : {}),
  ...(kind ? { kind } : {}),
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});
