import type { SearchTree, Term } from '../search-query.ts';
import type { Segment } from '../search-types.ts';
import { formsOf, type Word, wordsOf } from '../words.ts';

const LONGEST_FRAGMENT = 280;

type Range = { start: number; end: number };

/** The part of a passage that shows best why it matched, its matches marked. */
export const fragmentOf = (text: string, { all }: SearchTree): Segment[] => {
  const words = wordsOf(text);
  const ranges = merge(all.flatMap((term) => matches(words, term)));
  const { start, end } = window(text, words, ranges);
  const segments: Segment[] = [];
  const push = (from: number, to: number, marked: boolean): void => {
    if (to > from) segments.push({ text: text.slice(from, to), marked });
  };
  if (start > 0) segments.push({ text: '…', marked: false });
  let at = start;
  for (const range of ranges) {
    if (range.start < start || range.end > end) continue;
    push(at, range.start, false);
    push(range.start, range.end, true);
    at = range.end;
  }
  push(at, end, false);
  if (end < text.length) segments.push({ text: '…', marked: false });
  return segments;
};

const matches = (words: readonly Word[], { kind, words: wanted }: Term): Range[] => {
  const forms = kind === 'word' ? formsOf(wanted[0]!) : null;
  const last = wanted.length - 1;
  const meets = (word: Word | undefined, index: number): boolean => {
    if (word === undefined) return false;
    if (forms) return forms.includes(word.word);
    return kind === 'begun' && index === last ? word.word.startsWith(wanted[last]!) : word.word === wanted[index];
  };
  return words.flatMap(({ start }, from) =>
    wanted.every((_, index) => meets(words[from + index], index)) ? [{ start, end: words[from + last]!.end }] : [],
  );
};

const merge = (ranges: readonly Range[]): Range[] => {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = merged.at(-1);
    if (before && range.start < before.end) before.end = Math.max(before.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
};

/** The stretch of the text with most matches, begun and ended between words. */
const window = (text: string, words: readonly Word[], ranges: readonly Range[]): Range => {
  if (text.length <= LONGEST_FRAGMENT) return { start: 0, end: text.length };
  let best = { from: 0, count: 0 };
  let first = 0;
  for (let last = 0; last < ranges.length; last += 1) {
    while (ranges[last]!.end - ranges[first]!.start > LONGEST_FRAGMENT && first < last) first += 1;
    if (last - first + 1 > best.count) best = { from: first, count: last - first + 1 };
  }
  const lead = ranges[best.from];
  const tail = ranges[best.from + best.count - 1];
  if (!lead || !tail)
    return { start: 0, end: words.findLast(({ end }) => end <= LONGEST_FRAGMENT)?.end ?? LONGEST_FRAGMENT };
  const room = Math.max(0, LONGEST_FRAGMENT - (tail.end - lead.start));
  const earliest = Math.max(0, Math.min(lead.start - Math.floor(room / 2), text.length - LONGEST_FRAGMENT));
  const start = earliest === 0 ? 0 : (words.find((word) => word.start >= earliest)?.start ?? lead.start);
  const latest = Math.max(tail.end, start + LONGEST_FRAGMENT);
  const end = latest >= text.length ? text.length : (words.findLast((word) => word.end <= latest)?.end ?? tail.end);
  return { start: Math.min(start, lead.start), end: Math.max(end, tail.end) };
};
