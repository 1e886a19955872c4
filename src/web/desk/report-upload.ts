import type { FastifyInstance } from 'fastify';
import { type FromFile, reportFromFile } from '../../cycle/report-from-file.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import type { DeskChecks } from './desk-checks.ts';
import { errorList, wholeIn } from './form.ts';
import { reportPage } from './report.ts';
import { reportTyped } from './report-form.ts';
import { makeReportReader, type ReportReader } from './report-reader.ts';
import { templateOf } from './report-record.ts';

type Kept = DeskRecord<'report'>;
const ADDRESS = '/desk/reports/:id/upload';
const MOST_TEXT = 200_000;
/** What a Word file and a PDF begin with: nothing else is taken. */
const BEGINNINGS = ['PK\u0003\u0004', '%PDF'];

/**
 * A report from a file: it is kept as the report's source, its words are put into the fields, and the author sees beside
 * them what was read and what found no place. Nothing is saved of the fields until the author saves them.
 */
export const reportUpload = (desk: Desk, app: FastifyInstance, checks: DeskChecks): void => {
  const reader = makeReportReader();
  app.addHook('onClose', () => reader.close());
  desk.get(ADDRESS, 'report.write', async (asked) => {
    const report = await found(asked);
    return report && form(report, null);
  });
  desk.upload(ADDRESS, 'report.write', async (asked) => {
    const report = await found(asked);
    return report && taken(asked, report, reader, checks);
  });
  desk.get('/desk/reports/:id/source', 'report.write', async ({ store, viewer, params }) => {
    const source = await store.desk.reportSource(viewer, params.id ?? '');
    return source && { type: 'application/octet-stream', ...source };
  });
};

const found = async ({ store, viewer, params }: DeskAsked): Promise<Kept | null> => {
  const report = await store.desk.record(viewer, 'report', params.id ?? '');
  return report && report.data.stage !== 'published' ? report : null;
};

const form = (report: Kept, trouble: string | null): DeskAnswer => ({
  view: 'desk/report-upload.njk',
  status: trouble ? 422 : 200,
  context: { report, errors: trouble ? { file: trouble } : {}, errorList: trouble ? errorList({ file: trouble }) : [] },
});

const taken = async (asked: DeskAsked, report: Kept, reader: ReportReader, checks: DeskChecks): Promise<DeskAnswer> => {
  const { file, trouble } = asked.sent ?? { file: null, trouble: null };
  if (trouble) return form(report, trouble);
  if (!file || file.bytes.length === 0) return form(report, 'Choose the report: a Word file (DOCX) or a PDF');
  const beginning = Buffer.from(file.bytes.subarray(0, 4)).toString('latin1');
  if (!BEGINNINGS.some((one) => beginning.startsWith(one)))
    return form(
      report,
      `${file.name} is neither a Word file (DOCX) nor a PDF. Save it as one of them, and send it again`,
    );
  const read = await reader.read({ bytes: file.bytes, name: file.name });
  if ('unread' in read) return form(report, `${file.name} could not be read: ${read.unread}`);
  const first = read.reports.find(({ kind }) => kind === 'report' || kind === 'briefing') ?? read.reports[0];
  if (!first)
    return form(report, `${file.name} was read, but no report was found in it: a title, a cover or numbered sections`);
  // Without pages a form behind the report may begin before its approvals.
  const approvals = read.reports.flatMap((one) => one.approvals);
  const placed = reportFromFile({ ...first, approvals }, templateOf(report.data));
  const kept = await keep(asked, report, { name: file.name, bytes: file.bytes, mediaType: read.mediaType });
  return filled(asked, kept, placed, read.text, checks);
};

/** The file itself, kept with the report at once: whatever becomes of the fields, it is not lost. */
const keep = async (
  { store, viewer, form: typed }: DeskAsked,
  report: Kept,
  { name, bytes, mediaType }: { name: string; bytes: Uint8Array; mediaType: string },
): Promise<Kept> => {
  const sha256 = await store.desk.keepFile(bytes);
  return store.desk.enter(viewer, {
    kind: 'report',
    id: report.id,
    basedOn: wholeIn(typed, 'version', 1, 1e9),
    data: { ...report.data, source: { name: name.slice(0, 300), sha256, mediaType, size: bytes.length } },
    what: 'sent a file for report',
    why: null,
  });
};

/** The report's form with the file's words in its fields where it has some; what stood there stays where it has none. */
const filled = async (
  asked: DeskAsked,
  report: Kept,
  { words, unplaced, approvals }: FromFile,
  text: string,
  checks: DeskChecks,
): Promise<DeskAnswer> => {
  const from = reportTyped({ ...report.data, ...words });
  const typed = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''));
  const answer = await reportPage({ ...asked, form: typed }, report, {}, checks);
  if (!answer || !('view' in answer)) return answer;
  const fromFile = { name: report.data.source?.name, unplaced, approvals, text: text.slice(0, MOST_TEXT) };
  return { ...answer, context: { ...answer.context, fromFile } };
};
