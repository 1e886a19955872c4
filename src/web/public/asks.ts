import type { FastifyInstance } from 'fastify';
import { type AskRow, countAsks } from '../../asks/ledger-view.ts';
import { PLAIN_STATES, selectAsks } from '../../asks/select-asks.ts';
import { TRACKER_COLUMNS, trackerCells } from '../../asks/tracker-columns.ts';
import { csv } from '../../exchange/csv.ts';
import { bodySlugOf } from '../../store/slugs.ts';
import { asksHref } from '../addresses.ts';
import type { AskLedger } from '../ask-ledger.ts';
import type { Asked, Pages } from '../pages.ts';
import { numberIn, type Query } from '../query.ts';
import { askView } from './ask-view.ts';
import { askedDate } from './asked-date.ts';

const PAGE_SIZE = 50;
const FILTERS = ['body', 'meeting', 'state', 'owner', 'subject', 'due-before', 'silent'] as const;

/** Everything asked for and promised, late first, with filters as a plain form; the same as CSV. */
export const asksPages = (app: FastifyInstance, pages: Pages, ledger: AskLedger): void => {
  app.get(
    '/asks',
    pages(async (record, asked) => listPage((await ledger(record, asked.today)).rows, asked), [...FILTERS, 'page']),
  );
  app.get(
    '/asks.csv',
    pages(async (record, { query, today }) => {
      const { rows } = selected((await ledger(record, today)).rows, query);
      return { type: 'text/csv', text: csv([TRACKER_COLUMNS, ...rows.map(trackerCells)]) };
    }, FILTERS),
  );
};

const listPage = (all: readonly AskRow[], { query }: Asked) => {
  const { rows, state, dueBefore } = selected(all, query);
  const last = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(last, Math.max(1, numberIn(query, 'page') ?? 1));
  const link = (to: number) => asksHref('/asks', { ...query, page: to });
  const first = (page - 1) * PAGE_SIZE;
  const shown = rows.slice(first, first + PAGE_SIZE);
  return {
    view: 'asks.njk',
    context: {
      asks: shown.map(askView),
      counts: countAsks(rows),
      shown: { first: first + 1, last: first + shown.length },
      bodies: bodiesOf(all),
      states: PLAIN_STATES,
      body: query.body,
      state,
      meeting: query.meeting ?? '',
      silent: query.silent === 'yes',
      owner: query.owner ?? '',
      subject: query.subject ?? '',
      dueBefore,
      errors: dueBefore.error ? [{ text: dueBefore.error, href: '#due-before' }] : [],
      csvHref: asksHref('/asks.csv', { ...query, page: undefined }),
      previous: page > 1 ? link(page - 1) : null,
      next: page < last ? link(page + 1) : null,
    },
  };
};

const selected = (all: readonly AskRow[], query: Query) => {
  const dueBefore = askedDate(query['due-before'], 'Due before');
  const state = PLAIN_STATES.find((one) => one === query.state);
  const ofBody = query.body ? all.filter(({ entry }) => bodySlugOf(entry.body ?? '') === query.body) : all;
  return {
    rows: selectAsks(ofBody, {
      state,
      meeting: query.meeting,
      silent: query.silent === 'yes',
      owner: query.owner,
      subject: query.subject,
      dueBefore: dueBefore.date ?? undefined,
    }),
    state,
    dueBefore,
  };
};

const bodiesOf = (rows: readonly AskRow[]): { slug: string; name: string }[] => {
  const names = new Map(rows.flatMap(({ entry: { body } }) => (body === null ? [] : [[bodySlugOf(body), body]])));
  return [...names].map(([slug, name]) => ({ slug: slug!, name: name! })).sort((a, b) => a.name.localeCompare(b.name));
};
