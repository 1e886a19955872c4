import type { Kind, Paper } from '../record/reading.ts';

/** What a document is, from the papers in it: unknown rather than wrong. */
export const kindOf = (papers: readonly Paper[]): Kind => {
  const kinds = papers.map((paper) => paper.kind);
  if (kinds[0] === 'agenda' || kinds[0] === 'supplement') return kinds.length === 1 ? 'agenda' : 'agenda-pack';
  const first = kinds.find((kind) => kind !== 'unknown');
  if (first === 'minutes' || first === 'report' || first === 'briefing' || first === 'form' || first === 'notice')
    return first;
  return 'unknown';
};
