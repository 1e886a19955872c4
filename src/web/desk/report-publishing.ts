import type { Agenda, PackPublished } from '../../cycle/agenda.ts';
import { nextDocument, packHistory } from '../../cycle/pack-history.ts';
import { mayPublish } from '../../cycle/publication.ts';
import { REPORT_DEEDS, wantingIn } from '../../cycle/report-states.ts';
import { paperPdf } from '../../publishing/paper-pdf.ts';
import type { DeskChange, DeskRecord } from '../../store/desk/desk-record.ts';
import { agendaId, officeNow } from './agenda-record.ts';
import type { Desk, DeskAsked } from './desk.ts';
import type { DeskChecks } from './desk-checks.ts';
import { type Errors, textIn, wholeIn } from './form.ts';
import { type MeetingAtHand, meetingAtHand } from './meeting-frame.ts';
import { type MeetingPapers, meetingPapers, readStanding, reportName, standingPapers } from './meeting-papers.ts';
import { noticeRules } from './notice-rules.ts';
import { supplementPaper } from './pack.ts';
import { publishedReport, publishedState } from './published-report.ts';
import { reportPage } from './report.ts';
import { errorsWanting } from './report-findings.ts';
import { templateOf } from './report-record.ts';

type Kept = DeskRecord<'report'>;

/**
 * Publishing a report by itself. Before the agenda is out it stands alone, and the pack then takes it up; after that it
 * goes out as a supplement to the pack, with pages that go on where that ended.
 */
export const reportPublishing = (desk: Desk, checks: DeskChecks): void =>
  desk.post('/desk/reports/:id/publish', 'publish', async (asked) => {
    const report = await asked.store.desk.record(asked.viewer, 'report', asked.params.id ?? '');
    if (!report) return null;
    const errors = await publish(asked, report, checks);
    return errors ? reportPage(asked, report, errors, checks) : { redirect: `/desk/reports/${report.id}?saved` };
  });

/** Nothing goes out with a part or an approval wanting, or late, unless an officer gives a reason, which is kept in it. */
const publish = async (asked: DeskAsked, report: Kept, checks: DeskChecks): Promise<Errors | null> => {
  const { form, viewer, today, store } = asked;
  const { data, body } = report;
  const hand = data.meeting && (await meetingAtHand(store, viewer, data.meeting.id));
  if (!REPORT_DEEDS[data.stage].publish || !data.meeting || !hand)
    return { title: 'It cannot be published as it stands' };
  const agenda = await store.desk.record(viewer, 'agenda', agendaId(hand.meeting.id));
  const entry = agenda?.data.entries.find((one) => one.report === report.id);
  const { problems } = mayPublish(
    'report',
    officeNow(),
    data.meeting.date,
    await noticeRules(store, viewer, body ?? ''),
    {
      late: entry?.late ?? agenda?.data.late ?? null,
      firstOpen: agenda?.data.published[0]?.at ?? null,
    },
  );
  const wanting = [
    ...wantingIn(data, templateOf(data)).map(({ says }) => says),
    ...problems,
    ...(await errorsWanting(checks, asked, report)),
  ].map((one) => one.slice(0, 300));
  const reason = textIn(form, 'reason').slice(0, 4000);
  if (wanting.length > 0 && reason === '')
    return { reason: `Not published: ${wanting[0]} Put it right, or say why it goes out all the same` };
  const override = wanting.length > 0 ? { by: viewer.name, on: today, reason, wanting } : null;
  const words = publishedReport(data, override);
  const state = publishedState({ id: report.id, data: words }, agenda?.data ?? null);
  const change: DeskChange = {
    kind: 'report',
    id: report.id,
    basedOn: wholeIn(form, 'version', 1, 1e9),
    data: words,
    state,
    what: override ? 'published report with parts wanting' : 'published report',
    why: reason || null,
    action: 'publish',
  };
  await enter(asked, hand, agenda, { ...report, data: words, state }, change);
  return null;
};

const enter = async (
  { store, viewer }: DeskAsked,
  hand: MeetingAtHand,
  agenda: DeskRecord<'agenda'> | null,
  report: Kept,
  change: DeskChange,
): Promise<void> => {
  const before = await meetingPapers(store, viewer, hand);
  const reports = [...before.reports.filter(({ id }) => id !== report.id), report];
  const supplement =
    report.state === 'public' ? supplementWith({ ...before, reports }, report, viewer.name, change.why) : null;
  const data = supplement && agenda && { ...agenda.data, published: [...agenda.data.published, supplement] };
  const after = {
    ...before,
    reports,
    agenda: data && before.agenda ? { ...before.agenda, published: data.published } : before.agenda,
  };
  const name = supplement?.document ?? reportName(report.id);
  await store.publish(viewer, {
    changes: () => [change, ...(data && agenda ? [supplementChange(agenda, data, change.why)] : [])],
    papers: await readStanding(
      hand.meeting.id,
      standingPapers(after).filter((one) => one.name === name),
    ),
    withheld: [],
    onlyNewest: [],
    why: change.why,
  });
};

const supplementChange = ({ id, version }: DeskRecord<'agenda'>, data: Agenda, why: string | null): DeskChange => ({
  kind: 'agenda',
  id,
  basedOn: version,
  data,
  what: 'published a supplement to the agenda',
  why,
  action: 'publish',
});

/** The supplement in which a report goes out; null where no agenda with its item lies open. */
const supplementWith = (
  { hand, agenda, reports }: MeetingPapers,
  report: Kept,
  by: string,
  why: string | null,
): PackPublished | null => {
  const { pack, supplements } = agenda ? packHistory(agenda) : { pack: null, supplements: [] };
  if (!agenda || !pack || !agenda.entries.some((one) => one.report === report.id)) return null;
  const document = nextDocument(agenda, 'supplement');
  const first = ([pack, ...supplements].at(-1)?.pages?.[1] ?? 0) + 1;
  const of = { hand, agenda, minutes: null, reports: reports.filter(({ id }) => id === report.id) };
  const { pages } = paperPdf(supplementPaper(of, document.replace(/\D/g, ''), first).paper);
  const last = Math.max(...[...pages.values()].map((one) => one[1]));
  return { at: officeNow(), by, document, why, reports: [report.id], pages: [first, last] };
};
