import type { Agenda } from '../../cycle/agenda.ts';
import type { DeskReport } from '../../cycle/desk-report.ts';
import { wantingIn } from '../../cycle/report-states.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import { isExempt, templateOf } from './report-record.ts';

/** Whether a report can go out as it stands: every office has cleared these very words, and nothing is wanting. */
export const isReady = (report: DeskReport): boolean =>
  report.stage === 'cleared' && wantingIn(report, templateOf(report)).length === 0;

/** A report as it is published. What officers said to each other stays in the earlier versions, which only they can read. */
export const publishedReport = (
  report: DeskReport,
  override: DeskReport['override'] = report.override,
): DeskReport => ({
  ...report,
  // The file may hold what its author took out.
  source: undefined,
  stage: 'published',
  override,
  comments: [],
  waivers: [],
  clearances: report.clearances.map((one) => ({ ...one, note: '' })),
});

/** Who may see a report once it is published: where it or its item is restricted, members only. */
export const publishedState = (
  { id, data }: Pick<DeskRecord<'report'>, 'id' | 'data'>,
  agenda: Pick<Agenda, 'entries'> | null,
): 'public' | 'restricted' =>
  isExempt(data) || agenda?.entries.some((one) => one.report === id && one.restriction) ? 'restricted' : 'public';
