import type { DeskReport } from '../../cycle/desk-report.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import { agendaId } from './agenda-record.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import type { DeskChecks } from './desk-checks.ts';
import { type Errors, textIn, wholeIn } from './form.ts';
import { meetingAtHand } from './meeting-frame.ts';
import { meetingPapers, readStanding, reportName, standingPapers } from './meeting-papers.ts';
import { publishedState } from './published-report.ts';
import { reportPage } from './report.ts';
import { reportIn } from './report-form.ts';
import { templateOf } from './report-record.ts';

type Kept = DeskRecord<'report'>;
const ADDRESS = '/desk/reports/:id/correct';

/** Putting a published report right: the corrected version takes its place in the pack, and what it replaces is kept. */
export const reportCorrecting = (desk: Desk, checks: DeskChecks): void => {
  const page = async (asked: DeskAsked, report: Kept, errors: Errors): Promise<DeskAnswer> => {
    const answer = await reportPage(asked, report, errors, checks);
    return answer && 'view' in answer ? { ...answer, view: 'desk/report-correct.njk' } : answer;
  };
  desk.get(ADDRESS, 'publish', async (asked) => {
    const report = await found(asked);
    return report && page(asked, report, {});
  });
  desk.post(ADDRESS, 'publish', async (asked) => {
    const report = await found(asked);
    if (!report) return null;
    const errors = await correct(asked, report);
    return errors ? page(asked, report, errors) : { redirect: `/desk/reports/${report.id}?saved` };
  });
};

const found = async ({ store, viewer, params }: DeskAsked): Promise<Kept | null> => {
  const report = await store.desk.record(viewer, 'report', params.id ?? '');
  return report?.data.stage === 'published' && report.state !== 'withdrawn' ? report : null;
};

const correct = async (asked: DeskAsked, report: Kept): Promise<Errors | null> => {
  const { store, viewer, form, today } = asked;
  const hand = await meetingAtHand(store, viewer, report.meeting ?? '');
  const reason = textIn(form, 'reason').slice(0, 2000);
  const words = { ...report.data, ...reportIn(form, report.data, templateOf(report.data)) };
  if (words.title === '') return { title: 'Enter the title' };
  if (reason === '') return { reason: 'Enter what was wrong: it is printed at the head of the report' };
  if (!hand || JSON.stringify(words) === JSON.stringify(report.data)) return { title: 'Nothing was changed' };
  const agenda = await store.desk.record(viewer, 'agenda', agendaId(hand.meeting.id));
  if (publishedState({ id: report.id, data: words }, agenda?.data ?? null) !== report.state)
    return { 'cover-exempt': 'A correction cannot change who may read it: withdraw it, and publish another' };
  const amendments = [...(report.data.amendments ?? []), { deed: 'corrected' as const, on: today, reason }].slice(-50);
  const data: DeskReport = { ...words, amendments };
  const before = await meetingPapers(store, viewer, hand);
  const reports = before.reports.map((one) => (one.id === report.id ? { ...report, data } : one));
  const holding = standingPapers({ ...before, reports }).filter(
    ({ name, takesUp }) => name === reportName(report.id) || takesUp.includes(reportName(report.id)),
  );
  await store.publish(viewer, {
    changes: () => [
      {
        kind: 'report',
        id: report.id,
        basedOn: wholeIn(form, 'version', 1, 1e9),
        data,
        what: 'published a corrected version of report',
        why: reason,
        action: 'publish',
      },
    ],
    papers: await readStanding(hand.meeting.id, holding),
    withheld: [],
    onlyNewest: [],
    why: reason,
  });
  return null;
};
