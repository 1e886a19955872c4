import type { At } from '../record/at.ts';
import type { Finding, Passage, Severity } from '../record/finding.ts';
import { type CheckedPaper, quoteAt } from './paper.ts';
import type { Found, Rule } from './rule.ts';

/** What came of a check: the findings in the order of the paper, and the rules that could not be run. */
export type Checked = {
  readonly findings: readonly Finding[];
  readonly broken: readonly { readonly rule: string; readonly why: string }[];
};

/** Runs the rules over a paper. A rule that throws is reported, and the others go on. */
export const check = (paper: CheckedPaper, rules: readonly Rule[]): Checked => {
  const findings: Finding[] = [];
  const broken: { rule: string; why: string }[] = [];
  for (const rule of rules) {
    const set = paper.profile.severities[rule.id];
    if (set === 'off') continue;
    try {
      findings.push(...found(paper, rule, set));
    } catch (error) {
      broken.push({ rule: rule.id, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { findings: findings.sort(inOrder), broken };
};

const RANK: Record<Severity, number> = { error: 0, warning: 1, advice: 2 };

/** Whether a severity is at least as grave as another. */
export const atLeast = (severity: Severity, lowest: Severity): boolean => RANK[severity] <= RANK[lowest];

const found = (paper: CheckedPaper, rule: Rule, set: Severity | undefined): Finding[] => {
  const seen = new Set<string>();
  return [...rule.find(paper)].flatMap((one) => {
    // Two findings may say the same of one place where what they hold it against differs.
    const against =
      one.other && 'quote' in one.other ? `${one.other.path}:${one.other.at.page}:${one.other.at.start}` : '';
    const key = `${one.at?.page}:${one.at?.start}:${one.at?.end}:${one.says}:${against}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [findingOf(paper, rule, one, set)];
  });
};

const findingOf = (paper: CheckedPaper, rule: Rule, one: Found, set: Severity | undefined): Finding => ({
  rule: rule.id,
  kind: rule.kind,
  severity: set ?? one.severity ?? rule.severity,
  says: one.says,
  quote: one.at ? quoteAt(paper, one.at) : '',
  at: one.at,
  other: one.other ? passageOf(paper, one.other) : null,
  sum: one.sum ?? null,
  source: rule.source,
  mend: one.mend,
  sure: one.sure,
});

const passageOf = (paper: CheckedPaper, other: At | Passage): Passage =>
  'quote' in other ? other : { quote: quoteAt(paper, other), at: other };

const inOrder = (a: Finding, b: Finding): number =>
  (a.at?.page ?? 0) - (b.at?.page ?? 0) ||
  (a.at?.start ?? 0) - (b.at?.start ?? 0) ||
  RANK[a.severity] - RANK[b.severity];
