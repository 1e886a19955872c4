import type { Finding, Severity } from '../record/finding.ts';
import type { Rule } from './rule.ts';

const LEVEL: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', advice: 'note' };

/**
 * Findings as a SARIF 2.1.0 log, which build servers and editors show. A paper has no lines, so a place is a page
 * (a logical location) and characters of that page's text.
 */
export const sarif = (
  files: readonly { readonly path: string; readonly findings: readonly Finding[] }[],
  rules: readonly Rule[],
): object => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'matters-check',
          rules: rules.map(({ id, why, source, severity }) => ({
            id,
            shortDescription: { text: source },
            fullDescription: { text: why },
            defaultConfiguration: { level: LEVEL[severity] },
          })),
        },
      },
      columnKind: 'utf16CodeUnits',
      results: files.flatMap(({ path, findings }) => findings.map((finding) => resultOf(path, finding, rules))),
    },
  ],
});

const resultOf = (path: string, finding: Finding, rules: readonly Rule[]): object => ({
  ruleId: finding.rule,
  ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
  level: LEVEL[finding.severity],
  rank: Math.round(finding.sure * 100),
  message: { text: [finding.says, finding.sum, finding.mend].filter(Boolean).join(' ') },
  locations: [locationOf(path, finding.at, finding.quote)],
  ...(finding.other && {
    relatedLocations: [locationOf(finding.other.path ?? path, finding.other.at, finding.other.quote)],
  }),
  ...(finding.waived !== undefined && {
    suppressions: [{ kind: 'external', status: 'accepted', justification: finding.waived }],
  }),
});

const locationOf = (path: string, at: Finding['at'], quote: string): object => ({
  physicalLocation: {
    artifactLocation: { uri: path.split(/[\\/]/).map(encodeURIComponent).join('/') },
    ...(at && { region: { charOffset: at.start, charLength: at.end - at.start, snippet: { text: quote } } }),
  },
  ...(at && { logicalLocations: [{ name: `page ${at.page}` }] }),
});
