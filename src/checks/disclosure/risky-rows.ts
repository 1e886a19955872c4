import { type DisclosureRisk, disclosureRisks, type RiskReason } from '../../figures/disclosure/disclosure-risks.ts';
import { type CheckedPaper, quoteAt } from '../paper.ts';

/** The cells of one row, or the numbers of one sentence, that tell about few people for the reasons asked for. */
export type RiskyRow = { readonly risks: readonly DisclosureRisk[] };

/** Risks in public papers, a row or a sentence at a time, so that a table does not drown the rest. */
export const riskyRows = (paper: CheckedPaper, reasons: readonly RiskReason[]): RiskyRow[] => {
  const rows = new Map<string, DisclosureRisk[]>();
  for (const risk of risksOf(paper)) {
    if (!risk.reasons.some((reason) => reasons.includes(reason))) continue;
    const { page, start } = risk.figure.passage;
    const key = `${page}:${start}`;
    rows.set(key, [...(rows.get(key) ?? []), risk]);
  }
  return [...rows.values()].map((risks) => ({ risks }));
};

const found = new WeakMap<CheckedPaper, readonly DisclosureRisk[]>();

const risksOf = (paper: CheckedPaper): readonly DisclosureRisk[] => {
  const before = found.get(paper);
  if (before) return before;
  const risks = disclosureRisks(paper.reading.figures, { threshold: paper.profile.smallNumber }, (at) =>
    quoteAt(paper, at),
  );
  found.set(paper, risks);
  return risks;
};
