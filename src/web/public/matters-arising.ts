import type { FastifyInstance } from 'fastify';
import { lineageNames } from '../../asks/lineage.ts';
import { MATTER_GROUPS, type Matter, type MatterGroup, mattersArising } from '../../asks/matters-arising.ts';
import { TRACKER_REPORT_COLUMNS, trackerReportCells } from '../../asks/tracker-report.ts';
import { csv } from '../../exchange/csv.ts';
import { tableDocx } from '../../publishing/table-docx.ts';
import { nameKey } from '../../store/slugs.ts';
import type { PublicRecord } from '../../store/store.ts';
import type { MeetingView } from '../../store/views.ts';
import { meetingHref } from '../addresses.ts';
import type { AskLedger } from '../ask-ledger.ts';
import type { Asked, Pages } from '../pages.ts';
import { dateWords } from '../words.ts';
import { askView } from './ask-view.ts';

const GROUP_WORDS: Record<MatterGroup, string> = {
  due: 'Due at or before this meeting',
  late: 'Late',
  recurring: 'Comes again and again',
  conditional: 'Waits for something else',
  undated: 'No date given, or due later',
};

/** What should be on the agenda of a meeting: all that its body asked for and has not been given, as a page and as the tracker report. */
export const mattersArisingPages = (app: FastifyInstance, pages: Pages, ledger: AskLedger): void => {
  app.get(
    '/:body/:meeting/matters-arising',
    pages(async (record, asked) => {
      const found = await mattersOf(record, asked, ledger);
      if (!found) return null;
      const { meeting, matters } = found;
      const groups = MATTER_GROUPS.map((group) => ({
        words: GROUP_WORDS[group],
        matters: matters
          .filter((one) => one.group === group)
          .map(({ row, onAgenda }) => ({ ask: askView(row), onAgenda })),
      })).filter((group) => group.matters.length > 0);
      return {
        view: 'matters-arising.njk',
        context: { meeting, groups, count: matters.length, base: `${meetingHref(meeting)}/matters-arising` },
      };
    }),
  );
  app.get(
    '/:body/:meeting/matters-arising.csv',
    pages(async (record, asked) => {
      const found = await mattersOf(record, asked, ledger);
      return (
        found && {
          type: 'text/csv',
          text: csv([
            TRACKER_REPORT_COLUMNS.map(({ title }) => title),
            ...found.matters.map(({ row }) => trackerReportCells(row)),
          ]),
        }
      );
    }),
  );
  app.get(
    '/:body/:meeting/matters-arising.docx',
    pages(async (record, asked) => {
      const found = await mattersOf(record, asked, ledger);
      if (!found) return null;
      const { meeting, matters } = found;
      return {
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: await tableDocx({
          title: `Matters arising: ${meeting.body.name}, ${dateWords(meeting.date)}`,
          lead: [`${matters.length} matters were open as of this meeting.`],
          columns: TRACKER_REPORT_COLUMNS,
          rows: matters.map(({ row }) => trackerReportCells(row)),
        }),
      };
    }),
  );
};

const mattersOf = async (
  record: PublicRecord,
  { params, today }: Asked,
  ledger: AskLedger,
): Promise<{ meeting: MeetingView; matters: Matter[] } | null> => {
  const meeting = await record.meeting(params.body!, params.meeting!);
  if (!meeting?.date || meeting.date.length < 10) return null;
  const { rows, lineage } = await ledger(record, today);
  const names = new Set(lineageNames(lineage, meeting.body.name).map(nameKey));
  const documents = new Set(meeting.sources.map(({ document }) => document.slug));
  return { meeting, matters: mattersArising(rows, (name) => names.has(nameKey(name)), meeting.date, documents) };
};
