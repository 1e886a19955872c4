import { type DayProfile, workingDaysBefore } from '../calendar/clear-days.ts';
import { addDays } from '../calendar/iso-date.ts';
import type { Clearance, DeskReport, ReportStage, ReportTemplate } from './desk-report.ts';
import type { Office } from './permissions.ts';

/** What may be done to a report in which stage, and what it becomes. */
export const REPORT_DEEDS: Readonly<Record<ReportStage, Readonly<Record<string, ReportStage>>>> = {
  draft: { send: 'in-clearance', publish: 'published' },
  'in-clearance': { recall: 'draft', publish: 'published' },
  cleared: { recall: 'draft', publish: 'published' },
  published: {},
};

/** A part that is wanting before a report may be published. */
export type Wanting = { part: string; says: string };

/** What is empty, unanswered or not cleared in a report; empty where it can be published. */
export const wantingIn = (report: DeskReport, template: ReportTemplate): Wanting[] => [
  ...(report.title.trim() === '' ? [{ part: 'title', says: 'The title is empty.' }] : []),
  ...template.cover
    .filter(({ key, mandatory }) => mandatory && !report.cover[key]?.trim())
    .map(({ key, label }) => ({ part: `cover-${key}`, says: `${label} is empty.` })),
  ...template.sections
    .filter(({ key, mandatory }) => mandatory && !report.sections[key]?.trim())
    .map(({ key, title }) => ({ part: `section-${key}`, says: `${title} is empty.` })),
  ...(template.approvals.length > 0 && report.recommendations.length === 0
    ? [{ part: 'recommendations', says: 'There is no recommendation.' }]
    : []),
  ...screeningWanting(report, template),
  ...template.approvals.flatMap(({ office, title }) => {
    const given = report.clearances.findLast((one) => one.office === office);
    const says =
      given?.outcome === 'returned'
        ? `${title} returned it.`
        : given?.outcome !== 'cleared'
          ? `${title} has not cleared it.`
          : given.officer === null
            ? `${title} cleared it without a named officer.`
            : given.changedSince
              ? `It was changed after ${title} had cleared it.`
              : null;
    return says ? [{ part: 'clearances', says }] : [];
  }),
];

const screeningWanting = ({ screening }: DeskReport, template: ReportTemplate): Wanting[] => {
  if (!template.screening) return [];
  const { questions, full } = template.screening;
  const open = questions.filter(({ key }) => screening[key] !== 'yes' && screening[key] !== 'no');
  if (open.length > 0)
    return [
      {
        part: 'screening',
        says: `${open.length} of ${questions.length} questions of the equality screening are not answered.`,
      },
    ];
  if (!isFullAssessment(screening, template))
    return screening.reason?.trim()
      ? []
      : [{ part: 'screening-reason', says: 'All questions of the equality screening are answered No: say why.' }];
  return full
    .filter(({ key }) => !screening[`full-${key}`]?.trim())
    .map(({ key, text }) => ({
      part: `screening-full-${key}`,
      says: `Part B of the equality screening: “${text}” is empty.`,
    }));
};

/** Whether an answer of part A opens part B. */
export const isFullAssessment = (screening: DeskReport['screening'], { screening: form }: ReportTemplate): boolean =>
  form?.questions.some(({ key }) => screening[key] === 'yes') ?? false;

/** What could be better in recommendations: the Ws that are not given, and notes that nobody can follow up. Never blocks. */
export const recommendationAdvice = ({ recommendations }: Pick<DeskReport, 'recommendations'>): string[] => {
  const advice = recommendations.flatMap(({ text, ws }, index) => {
    const missing = ['why', 'who', 'what', 'how', 'where', 'when'].filter((one) => !ws[one]?.trim());
    const noting = /^(?:that )?[^.]{0,80}\b(?:be noted|note[sd]?)\b/i.test(text);
    return [
      ...(missing.length > 0 ? [`Recommendation ${index + 1} does not say ${missing.join(', ')}.`] : []),
      ...(noting ? [`Recommendation ${index + 1} only notes: what should happen?`] : []),
    ];
  });
  return recommendations.length > 8
    ? [...advice, `${recommendations.length} recommendations are many: six to eight are often enough.`]
    : advice;
};

/** Sends a report to all its offices at once, each with the day by which its word is needed. */
export const sendToClearance = (
  report: DeskReport,
  template: ReportTemplate,
  { today, lastDay, profile }: { today: string; lastDay: string; profile: DayProfile },
): DeskReport => {
  const clearances = template.approvals.map(({ office, daysBefore }): Clearance => {
    const before = report.clearances.findLast((one) => one.office === office);
    if (before?.outcome === 'cleared' && !before.changedSince) return before;
    const due = workingDaysBefore(lastDay, daysBefore, profile);
    return { office, officer: null, asked: today, due, outcome: null, on: null, note: '', changedSince: false };
  });
  return { ...report, clearances, stage: stageOf(clearances) };
};

const stageOf = (clearances: readonly Clearance[]): ReportStage =>
  clearances.every(({ outcome }) => outcome === 'cleared') ? 'cleared' : 'in-clearance';

/** An office's word: cleared, or returned with what is amiss. Once all have cleared, the report is cleared. */
export const enterClearance = (
  report: DeskReport,
  office: Office,
  given: { outcome: 'cleared' | 'returned'; officer: string; on: string; note: string },
): DeskReport => {
  const clearances = report.clearances.map((one) =>
    one.office === office ? { ...one, ...given, changedSince: false } : one,
  );
  return { ...report, clearances, stage: stageOf(clearances) };
};

/** A report with other words. What was cleared before is marked, so that nobody's word stands for what they did not see. */
export const rewrite = (report: DeskReport, words: Partial<DeskReport>): DeskReport => {
  const after = { ...report, ...words };
  if (JSON.stringify(after) === JSON.stringify(report)) return report;
  return {
    ...after,
    clearances: after.clearances.map((one) => (one.outcome === 'cleared' ? { ...one, changedSince: true } : one)),
  };
};

/** Clearances to be reminded of: those that are late, and those due within three days. */
export const remindersOf = (
  { clearances, stage }: DeskReport,
  today: string,
): { office: Office; due: string; late: boolean }[] =>
  stage !== 'in-clearance'
    ? []
    : clearances
        .filter(({ outcome, due }) => outcome === null && due <= addDays(today, 3))
        .map(({ office, due }) => ({ office, due, late: due < today }));
