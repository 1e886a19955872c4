import type { DeskReport } from '../src/cycle/desk-report.ts';
import type { Viewer } from '../src/cycle/permissions.ts';
import type { Store } from '../src/store/store.ts';
import { blankReport, templateOf } from '../src/web/desk/report-record.ts';

/** A report of the usual template with every part written and every office's word: it can go out as it stands. */
export const writtenReport = (title: string, meeting: NonNullable<DeskReport['meeting']>, word: string): DeskReport => {
  const blank = blankReport('report', title, meeting);
  const { cover, sections, approvals, screening } = templateOf(blank);
  return {
    ...blank,
    stage: 'cleared',
    cover: Object.fromEntries(cover.map(({ key }) => [key, /exempt|keyDecision/.test(key) ? 'No' : `All of ${word}`])),
    sections: Object.fromEntries(
      sections.map(({ key, title: name }) => [key, `What ${word} means for ${name.toLowerCase()} is told here.`]),
    ),
    recommendations: [{ text: `That the plan for ${word} be agreed by March 2099.`, ws: {} }],
    backgroundPapers: [`Survey of ${word}`],
    screening: {
      ...Object.fromEntries(screening!.questions.map(({ key }) => [key, 'no'])),
      reason: 'Nobody is affected more than others.',
    },
    clearances: approvals.map(({ office }) => ({
      office,
      officer: 'Lea Quarrie',
      asked: '2031-05-01',
      due: '2031-05-10',
      outcome: 'cleared',
      on: '2031-05-05',
      note: '',
      changedSince: false,
    })),
  };
};

/** Enters such a report at the desk, ready to go out. */
export const enterReport = async (store: Store, viewer: Viewer, report: DeskReport, body: string): Promise<string> => {
  const { meeting } = report;
  const made = await store.desk.enter(viewer, {
    kind: 'report',
    basedOn: null,
    data: report,
    body,
    meeting: meeting!.id,
    date: meeting!.date,
    what: 'wrote report',
    why: null,
  });
  return made.id;
};
