import type { DecisionView, NarrativeView, PassageView, VoteView } from '../../store/views.ts';

/** A narrative as a page shows it: items of a list together in their list, tables in their rows. */
export type Part =
  | { kind: 'heading' | 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[] | null; rows: string[][] }
  | { kind: 'decision'; decision: DecisionView; number: number }
  | { kind: 'vote'; vote: VoteView };

/**
 * Puts the passages of an item together for showing, in their order. Decisions are numbered from 1.
 */
export const partsOfNarrative = (narrative: readonly (NarrativeView | PassageView)[]): Part[] => {
  const parts: Part[] = [];
  let decisions = 0;
  for (const passage of narrative) {
    const last = parts.at(-1);
    if (passage.kind === 'list-item') {
      if (last?.kind === 'list') last.items.push(passage.text);
      else parts.push({ kind: 'list', items: [passage.text] });
    } else if (passage.kind === 'table') parts.push(tableOf(passage.text));
    else if (passage.kind === 'decision') {
      decisions += 1;
      parts.push({ kind: 'decision', decision: passage.decision, number: decisions });
    } else if (passage.kind === 'vote') parts.push({ kind: 'vote', vote: passage.vote });
    else parts.push({ kind: passage.kind, text: passage.text });
  }
  return parts;
};

/** A table's text has its rows on lines and a tab between cells. Only a first row of words alone is a head. */
const tableOf = (text: string): Part => {
  const rows = text.split('\n').map((line) => line.split('\t'));
  const [first, ...others] = rows;
  const isHead =
    first !== undefined &&
    others.length > 0 &&
    first.length > 1 &&
    first.every((cell) => cell.trim() !== '' && !/^[^\p{L}]*$/u.test(cell)) &&
    others.some((row) => row.some((cell) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell)));
  return { kind: 'table', head: isHead ? first : null, rows: isHead ? others : rows };
};
