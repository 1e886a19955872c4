import type { DecisionView, NarrativeView, PassageView, Place, ReferenceView, VoteView } from '../../store/views.ts';
import { itemHref, meetingHref } from '../addresses.ts';

/** A piece of text, and where it leads to. */
export type Run = { text: string; href: string | null };

/** A narrative as a page shows it: items of a list together in their list, tables in their rows. */
export type Part =
  | { kind: 'heading' | 'paragraph'; runs: Run[] }
  /** `labelled` where each item begins with a number or letter of its own, which needs no bullet. */
  | { kind: 'list'; labelled: boolean; items: Run[][] }
  | { kind: 'table'; head: string[] | null; rows: string[][] }
  | { kind: 'decision'; decision: DecisionView; number: number }
  | { kind: 'vote'; vote: VoteView };

const LABEL = /^(?:\(?(?:\d{1,3}|[a-z]{1,4})\)|\d{1,3}\.)\s/i;

/**
 * Puts the passages of an item together for showing, in their order. Decisions are numbered from 1.
 *
 * @param references those of the item; where one stands in a passage and is known, its words become a link
 */
export const partsOfNarrative = (
  narrative: readonly NarrativeView[],
  references: readonly ReferenceView[] = [],
): Part[] => {
  const parts: Part[] = [];
  let decisions = 0;
  for (const passage of narrative) {
    if (passage.kind === 'decision') {
      decisions += 1;
      parts.push({ kind: 'decision', decision: passage.decision, number: decisions });
    } else if (passage.kind === 'vote') parts.push({ kind: 'vote', vote: passage.vote });
    else if (passage.kind === 'table') parts.push(tableOf(passage.text));
    else if (passage.kind === 'list-item') addToList(parts, passage, runsOf(passage, references));
    else parts.push({ kind: passage.kind, runs: runsOf(passage, references) });
  }
  return parts;
};

const addToList = (parts: Part[], { text }: PassageView, runs: Run[]): void => {
  const labelled = LABEL.test(text);
  const last = parts.at(-1);
  if (last?.kind === 'list' && last.labelled === labelled) last.items.push(runs);
  else parts.push({ kind: 'list', labelled, items: [runs] });
};

const runsOf = ({ text, place }: PassageView, references: readonly ReferenceView[]): Run[] => {
  const runs: Run[] = [];
  let from = 0;
  for (const reference of references.toSorted((a, b) => a.place.start - b.place.start)) {
    const href = hrefOf(reference);
    const start = reference.place.start - place.start;
    if (href === null || !isIn(reference.place, place) || start < from) continue;
    if (!text.startsWith(reference.quote, start)) continue;
    if (start > from) runs.push({ text: text.slice(from, start), href: null });
    runs.push({ text: reference.quote, href });
    from = start + reference.quote.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), href: null });
  return runs;
};

const isIn = (inner: Place, outer: Place): boolean =>
  inner.document === outer.document &&
  inner.page === outer.page &&
  inner.start >= outer.start &&
  inner.end <= outer.end;

const hrefOf = ({ resolution }: ReferenceView): string | null => {
  if (resolution.state === 'resolved') return itemHref(resolution.to);
  return resolution.state === 'meeting' ? meetingHref(resolution.to) : null;
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
