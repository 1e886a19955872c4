import { withWaivers } from '../../checks/waivers.ts';
import type { DeskReport } from '../../cycle/desk-report.ts';
import type { Finding, Severity } from '../../record/finding.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import { foundUnder } from '../checking/found-under.ts';
import { aboutFinding } from '../checking/typed-waivers.ts';
import { bodyNames } from './body-names.ts';
import type { DeskAsked } from './desk.ts';
import { type DeskChecks, PATIENT } from './desk-checks.ts';
import { reportPaper, templateOf } from './report-record.ts';

/** A finding with its number on the page, why its rule is there, and what a field beside it says that it is about. */
type BesideField = Finding & { number: number; why: string; about: string; typed: Record<string, string> };

/** What the rules found in a report, by the part of its form beside which it is shown: "section-legal", "cover". */
export type ReportFindings = {
  readonly parts: Readonly<Record<string, readonly BesideField[]>>;
  readonly counts: Readonly<Record<Severity | 'waived', number>>;
  /** Errors and warnings, the gravest first, for the list at the top. */
  readonly first: readonly BesideField[];
  /** Why there are none to show, where the checks did not run. */
  readonly unchecked: string | null;
};

/** Approvals are the desk's own: what is wanting in them is told by who has not cleared it. */
const NOT_ITS_AUTHORS = 'clearances';
const AT_TOP = 20;

/** The findings of a report as it is kept. */
export const reportFindings = async (
  checks: DeskChecks,
  asked: DeskAsked,
  { id, body, data }: DeskRecord<'report'>,
  patience?: number,
): Promise<ReportFindings> => {
  const paper = reportPaper(data, (await bodyNames(asked.store)).get(body ?? '') ?? '', null);
  const wanted = { paper, name: `report ${id}`, body: body ?? '', meetingDate: data.meeting?.date ?? null };
  const checked = await checks(asked, wanted, patience);
  if ('unchecked' in checked) return { parts: {}, counts: counted([]), first: [], unchecked: checked.unchecked };
  const headings = headingsOf(data);
  const words = headings.map(([heading]) => heading);
  const found = foundUnder(withWaivers(checked.findings, data.waivers ?? []), checked.blocks, words);
  const parts: Record<string, BesideField[]> = {};
  let number = 0;
  for (const [index, findings] of found) {
    const part = headings[index]?.[1] ?? 'cover';
    if (part === NOT_ITS_AUTHORS) continue;
    parts[part] = findings.map((one) => besideField(one, ++number, checked.why[one.rule] ?? ''));
  }
  const all = Object.values(parts).flat();
  const first = (['error', 'warning'] as const).flatMap((one) => open(all, one)).slice(0, AT_TOP);
  return { parts, counts: counted(all), first, unchecked: null };
};

/** What stands in the way of publishing without a reason: each error, or that the checks could not be run. */
export const errorsWanting = async (
  checks: DeskChecks,
  asked: DeskAsked,
  report: DeskRecord<'report'>,
): Promise<string[]> => {
  const { parts, unchecked } = await reportFindings(checks, asked, report, PATIENT);
  if (unchecked) return [unchecked];
  return open(Object.values(parts).flat(), 'error').map(({ says }) => `An error stands in it: ${says}`);
};

/** The headings that the paper of a report may have, in its order, each with the part of the form that it is from. */
const headingsOf = (report: DeskReport): [heading: string, part: string][] => [
  ['Recommendations', 'recommendations'],
  ...templateOf(report).sections.map(({ key, title }, index): [string, string] => [
    `${index + 1}. ${title}`,
    `section-${key}`,
  ]),
  ['Appendices', 'appendices'],
  ['Background papers', 'backgroundPapers'],
  ['Equality screening', 'screening'],
  ['Approvals', NOT_ITS_AUTHORS],
];

const besideField = (finding: Finding, number: number, why: string): BesideField => ({
  ...finding,
  number,
  why,
  about: aboutFinding(finding),
  typed: { [`waive-${number}`]: finding.waived ?? '' },
});

const open = <F extends Finding>(findings: readonly F[], wanted: Severity): F[] =>
  findings.filter(({ severity, waived }) => severity === wanted && waived === undefined);

const counted = (findings: readonly Finding[]): ReportFindings['counts'] => ({
  error: open(findings, 'error').length,
  warning: open(findings, 'warning').length,
  advice: open(findings, 'advice').length,
  waived: findings.filter(({ waived }) => waived !== undefined).length,
});
