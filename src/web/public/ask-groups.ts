import type { FastifyInstance } from 'fastify';
import { type AskGroup, groupByOwner, groupBySubject } from '../../asks/ask-groups.ts';
import { asksHref } from '../addresses.ts';
import type { AskLedger } from '../ask-ledger.ts';
import type { Pages } from '../pages.ts';

/** Asks by who owes them, and by the words that bind them together. */
export const askGroupPages = (app: FastifyInstance, pages: Pages, ledger: AskLedger): void => {
  app.get(
    '/asks/owners',
    pages(async (record, { today }) => {
      const { groups, unowned } = groupByOwner((await ledger(record, today)).rows);
      return {
        view: 'ask-groups.njk',
        context: {
          heading: 'Who was asked',
          column: 'Asked of',
          lead: 'As the papers name them, or as is likely from the passage around. Those with the most that is late come first.',
          groups: linked(groups, 'owner'),
          unowned,
        },
      };
    }),
  );
  app.get(
    '/asks/subjects',
    pages(async (record, { today }) => ({
      view: 'ask-groups.njk',
      context: {
        heading: 'What was asked about',
        column: 'Words',
        lead: 'Words that asks of more than one meeting share, the most asks first. One ask may stand under several.',
        groups: linked(groupBySubject((await ledger(record, today)).rows), 'subject'),
      },
    })),
  );
};

const linked = (groups: readonly AskGroup[], parameter: 'owner' | 'subject') =>
  groups.map((group) => ({ ...group, href: asksHref('/asks', { [parameter]: `"${group.name}"` }) }));
