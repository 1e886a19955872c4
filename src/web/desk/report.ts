import { SIX_WS } from '../../cycle/desk-report.ts';
import { allows } from '../../cycle/permissions.ts';
import { isFullAssessment, recommendationAdvice, rewrite, wantingIn } from '../../cycle/report-states.ts';
import { blocksHtml } from '../../publishing/paper-html.ts';
import { sectionMarkup } from '../../publishing/section-markup.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import { waiversIn } from '../checking/typed-waivers.ts';
import { writingScript } from '../public/assets.ts';
import { bodyNames } from './body-names.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import type { DeskChecks } from './desk-checks.ts';
import { OFFICE_WORDS } from './desk-words.ts';
import { type Errors, errorList, textIn, wholeIn } from './form.ts';
import { paperFile } from './publish-paper.ts';
import { reportFindings } from './report-findings.ts';
import { reportIn, reportTyped } from './report-form.ts';
import { reportPaper, templateOf } from './report-record.ts';
import { STAGE_WORDS } from './reports.ts';

type Kept = DeskRecord<'report'>;

/** One report: written section by section as plain fields, with what is still wanting, its clearances and comments. */
export const reportPages = (desk: Desk, checks: DeskChecks): void => {
  desk.get('/desk/reports/:id', 'report.read', async (asked) => {
    const report = await found(asked);
    return report && reportPage(asked, report, {}, checks);
  });
  desk.post('/desk/reports/:id', 'report.write', async (asked) => {
    const report = await found(asked);
    if (!report || report.data.stage === 'published') return null;
    const template = templateOf(report.data);
    const data = rewrite(report.data, reportIn(asked.form, report.data, template));
    if (data.title === '') return reportPage(asked, report, { title: 'Enter the title' }, checks);
    const stage =
      data.stage === 'cleared' && data.clearances.some(({ changedSince }) => changedSince)
        ? ('in-clearance' as const)
        : data.stage;
    await asked.store.desk.enter(asked.viewer, {
      kind: 'report',
      id: report.id,
      basedOn: wholeIn(asked.form, 'version', 1, 1e9),
      data: { ...data, stage, waivers: waiversIn(asked.form, data.waivers ?? [], asked.today) },
      what: 'wrote report',
      why: null,
    });
    return { redirect: `/desk/reports/${report.id}?saved` };
  });
  desk.get('/desk/reports/:id/file/:form', 'report.read', async (asked) => {
    const report = await found(asked);
    if (!report) return null;
    const name = (await bodyNames(asked.store)).get(report.body ?? '') ?? '';
    return paperFile(reportPaper(report.data, name, null), asked.params.form ?? '', `report-${report.id}`);
  });
};

const found = ({ store, viewer, params }: DeskAsked): Promise<Kept | null> =>
  store.desk.record(viewer, 'report', params.id ?? '');

/** The page of a report, with errors where a form of it was not taken. */
export const reportPage = async (
  asked: DeskAsked,
  report: Kept,
  errors: Errors,
  checks: DeskChecks,
): Promise<DeskAnswer> => {
  const { viewer, form, store } = asked;
  const { data, state, body } = report;
  const template = templateOf(data);
  const may = (action: 'report.write' | 'report.clear' | 'report.comment' | 'publish') =>
    data.stage !== 'published' &&
    (allows(viewer, action, { state, body, mine: false }) ||
      (viewer.account !== null && allows(viewer, action, { state, body, mine: true })));
  const offices = viewer.roles.flatMap(({ role, office }) => (role === 'clearing-officer' && office ? [office] : []));
  return {
    view: 'desk/report.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      writingScript: writingScript().href,
      report,
      template,
      bodyName: (await bodyNames(store)).get(body ?? '') ?? body,
      stageWords: STAGE_WORDS[data.stage],
      may: {
        write: may('report.write'),
        clear: may('report.clear') && offices.length > 0,
        comment: may('report.comment'),
        publish: may('publish'),
        correct:
          data.stage === 'published' &&
          state !== 'withdrawn' &&
          allows(viewer, 'publish', { state, body, mine: false }),
      },
      offices: data.clearances
        .filter(({ office, outcome }) => offices.includes(office) && outcome !== 'cleared')
        .map(({ office }) => ({ value: office, text: OFFICE_WORDS[office] })),
      clearances: data.clearances.map((one) => ({
        ...one,
        words: OFFICE_WORDS[one.office],
        late: one.outcome === null && one.due < asked.today,
      })),
      checked: data.stage === 'published' ? null : await reportFindings(checks, asked, report),
      wanting: wantingIn(data, template),
      advice: recommendationAdvice(data),
      sectionsHtml: Object.fromEntries(
        template.sections.map(({ key }) => [key, blocksHtml(sectionMarkup(data.sections[key] ?? ''))]),
      ),
      sectionItems: template.sections.map(({ title }) => ({ value: title, text: title })),
      isFull: isFullAssessment(data.screening, template),
      recommendationCount: data.recommendations.length + 1,
      ws: SIX_WS,
      typed: {
        ...reportTyped(data),
        ...form,
        reason: textIn(form, 'reason'),
        note: textIn(form, 'note'),
        comment: textIn(form, 'comment'),
      },
      errors,
      errorList: errorList(errors),
    },
  };
};
