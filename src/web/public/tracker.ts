import type { FastifyInstance } from 'fastify';
import { type AskRow, countAsks } from '../../asks/ledger-view.ts';
import { TRACKER_REPORT_COLUMNS, trackerReportCells } from '../../asks/tracker-report.ts';
import type { PublicRecord } from '../../store/store.ts';
import type { BodyView } from '../../store/views.ts';
import type { AskLedger } from '../ask-ledger.ts';
import type { Asked, Pages } from '../pages.ts';
import { dateWords } from '../words.ts';
import { askView } from './ask-view.ts';
import { asksOfBody } from './body-asks.ts';
import { trackerFiles } from './tracker-files.ts';

/** The tracker of a body, ready to print for its next agenda: all that it asked for, what is open first. */
export const trackerPages = (app: FastifyInstance, pages: Pages, ledger: AskLedger): void => {
  app.get(
    '/:body/tracker',
    pages(async (record, asked) => {
      const found = await trackedOf(record, asked, ledger);
      if (!found) return null;
      const { body, rows } = found;
      return {
        view: 'tracker.njk',
        context: {
          body,
          today: asked.today,
          counts: countAsks(rows),
          columns: TRACKER_REPORT_COLUMNS.slice(1).map(({ title }) => title),
          rows: rows.map((row) => ({ ask: askView(row), cells: trackerReportCells(row, dateWords).slice(1) })),
        },
      };
    }),
  );
  trackerFiles(app, pages, '/:body/tracker', async (record, asked) => {
    const found = await trackedOf(record, asked, ledger);
    return (
      found && {
        title: `Tracker: ${found.body.name}`,
        lead: `As of ${dateWords(asked.today)}. What is not confirmed was found by a program and counts for nothing yet.`,
        rows: found.rows,
      }
    );
  });
};

const trackedOf = async (
  record: PublicRecord,
  { params, today }: Asked,
  ledger: AskLedger,
): Promise<{ body: BodyView; rows: AskRow[] } | null> => {
  const body = await record.body(params.body!, today);
  return body && { body, rows: asksOfBody(await ledger(record, today), body) };
};
