import type { Finding } from '../../record/finding.ts';
import type { ShownBlock } from './check-job.ts';

/**
 * Findings by the heading under which they stand, so that each is shown beside what its author has to change.
 *
 * @param headings those that a paper may have, in its order; any other between them belongs to what is under the last
 * @returns for each index of `headings` its findings; under -1 those before the first, and those about the file itself
 */
export const foundUnder = (
  findings: readonly Finding[],
  blocks: readonly ShownBlock[],
  headings: readonly string[],
): ReadonlyMap<number, Finding[]> => {
  const starts: { index: number; page: number; start: number }[] = [];
  for (const { kind, text, page, start } of blocks) {
    const index = kind === 'heading' ? headings.indexOf(text, (starts.at(-1)?.index ?? -1) + 1) : -1;
    if (index >= 0) starts.push({ index, page, start });
  }
  return Map.groupBy(findings, ({ at }) => {
    const above = at && starts.findLast(({ page, start }) => page < at.page || (page === at.page && start <= at.start));
    return above?.index ?? -1;
  });
};
