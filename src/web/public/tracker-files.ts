import type { FastifyInstance } from 'fastify';
import type { AskRow } from '../../asks/ledger-view.ts';
import { TRACKER_REPORT_COLUMNS, trackerReportCells } from '../../asks/tracker-report.ts';
import { csv } from '../../exchange/csv.ts';
import { tableDocx } from '../../publishing/table-docx.ts';
import { WORD_TYPE } from '../../publishing/word-type.ts';
import type { PublicRecord } from '../../store/store.ts';
import type { Asked, Pages } from '../pages.ts';
import { dateWords } from '../words.ts';

/** The asks of a page as a tracker; null where there is no such page. */
export type Tracked = { title: string; lead: string; rows: readonly AskRow[] } | null;

/** A page's asks as the tracker that goes to a committee, for Word and as CSV: the page's address with an ending. */
export const trackerFiles = (
  app: FastifyInstance,
  pages: Pages,
  address: string,
  find: (record: PublicRecord, asked: Asked) => Promise<Tracked>,
): void => {
  app.get(
    `${address}.csv`,
    pages(async (record, asked) => {
      const found = await find(record, asked);
      if (!found) return null;
      const rows = [
        TRACKER_REPORT_COLUMNS.map(({ title }) => title),
        ...found.rows.map((row) => trackerReportCells(row)),
      ];
      return { type: 'text/csv', text: csv(rows) };
    }),
  );
  app.get(
    `${address}.docx`,
    pages(async (record, asked) => {
      const found = await find(record, asked);
      if (!found) return null;
      const { title, lead, rows } = found;
      const bytes = await tableDocx({
        title,
        lead: [lead],
        columns: TRACKER_REPORT_COLUMNS,
        rows: rows.map((row) => trackerReportCells(row, dateWords)),
      });
      return { type: WORD_TYPE, bytes };
    }),
  );
};
