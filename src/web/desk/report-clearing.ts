import type { DeskReport } from '../../cycle/desk-report.ts';
import { type Action, allows } from '../../cycle/permissions.ts';
import { lastLawfulMoment } from '../../cycle/publication.ts';
import { enterClearance, REPORT_DEEDS, sendToClearance } from '../../cycle/report-states.ts';
import type { DeskChange, DeskRecord } from '../../store/desk/desk-record.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import type { DeskChecks } from './desk-checks.ts';
import { type Errors, textIn, wholeIn } from './form.ts';
import { noticeRules } from './notice-rules.ts';
import { puttingOnAgenda, reportEntry } from './programme-agenda.ts';
import { reportPage } from './report.ts';
import { isExempt, templateOf } from './report-record.ts';

type Kept = DeskRecord<'report'>;
type Change = {
  data: DeskReport;
  what: string;
  why?: string | null;
  parties?: number[];
  /** Other changes, made with it or not at all. */
  also?: DeskChange[];
};

/** What is done to a report beside writing it: sent to clearance, cleared or returned, commented on. */
export const reportClearingPages = (desk: Desk, checks: DeskChecks): void => {
  const deed = (
    name: string,
    action: Action,
    made: (asked: DeskAsked, report: Kept) => Promise<Change | Errors>,
  ): void =>
    desk.post(`/desk/reports/:id/${name}`, action, async (asked): Promise<DeskAnswer> => {
      const report = await asked.store.desk.record(asked.viewer, 'report', asked.params.id ?? '');
      if (!report) return null;
      const to = await made(asked, report);
      if (!isChange(to)) return reportPage(asked, report, to, checks);
      const { parties, why, also = [], ...rest } = to;
      const change: DeskChange = {
        kind: 'report',
        id: report.id,
        basedOn: wholeIn(asked.form, 'version', 1, 1e9),
        ...rest,
        why: why ?? null,
        action,
        ...(parties ? { parties } : {}),
      };
      await asked.store.desk.enterAll(asked.viewer, [change, ...also]);
      return { redirect: `/desk/reports/${report.id}?saved` };
    });

  deed('send', 'report.write', send);
  deed(
    'recall',
    'report.write',
    async (_asked, { data }): Promise<Change | Errors> =>
      REPORT_DEEDS[data.stage].recall
        ? { data: { ...data, stage: 'draft' as const }, what: 'recalled report' }
        : { title: 'It is not in clearance' },
  );
  deed('clear', 'report.clear', clear);
  deed('comment', 'report.comment', async ({ form, viewer, today }, { data }): Promise<Change | Errors> => {
    const text = textIn(form, 'comment').slice(0, 4000);
    if (text === '') return { comment: 'Enter the comment' };
    const comment = { on: today, by: viewer.name, section: textIn(form, 'section').slice(0, 300), text };
    return { data: { ...data, comments: [...data.comments, comment] }, what: 'commented on report' };
  });
};

const isChange = (to: Change | Errors): to is Change => typeof to.data === 'object';

const send = async (asked: DeskAsked, { id, data, body }: Kept): Promise<Change | Errors> => {
  const { store, viewer, today } = asked;
  if (data.meeting === null) return { title: 'Choose the meeting first: the days are counted back from it' };
  if (data.stage === 'published') return { title: 'It is published already' };
  const rules = await noticeRules(store, viewer, body ?? '');
  const lastDay = lastLawfulMoment('report', data.meeting.date, rules).day;
  const sent = sendToClearance(data, templateOf(data), { today, lastDay, profile: rules.profile });
  const holders = await store.desk.accounts.holders(viewer, 'clearing-officer', body);
  const asks = new Set(sent.clearances.filter(({ outcome }) => outcome === null).map(({ office }) => office));
  const onAgenda = !isExempt(sent) && allows(viewer, 'agenda.edit', { state: 'draft', body, mine: false });
  return {
    also: onAgenda ? await puttingOnAgenda(store, viewer, data.meeting.id, reportEntry(id, data.title)) : [],
    data: sent,
    what: 'sent report to clearance',
    parties: holders.filter(({ office }) => office !== null && asks.has(office)).map(({ id }) => id),
  };
};

/** Only an office that the viewer holds, and only where it was asked: nobody clears for another. */
const clear = async ({ form, viewer, today }: DeskAsked, { data, body }: Kept): Promise<Change | Errors> => {
  const office = data.clearances.find((one) => one.office === textIn(form, 'office'))?.office;
  const holds = viewer.roles.some(
    (one) => one.role === 'clearing-officer' && one.office === office && (one.body === null || one.body === body),
  );
  if (!office || !holds) return { office: 'Choose an office that is yours' };
  if (data.stage !== 'in-clearance') return { office: 'The report is not in clearance' };
  const outcome = textIn(form, 'outcome') === 'returned' ? ('returned' as const) : ('cleared' as const);
  const note = textIn(form, 'note').slice(0, 4000);
  if (outcome === 'returned' && note === '') return { note: 'Say what must be changed' };
  return {
    data: enterClearance(data, office, { outcome, officer: viewer.name, on: today, note }),
    what: `${outcome} report: ${office}`,
    why: note || null,
  };
};
