import type { DocumentView } from '../../store/views.ts';

export type Mark = 'quote' | 'unread';
export type Run = { text: string; mark: Mark | null };
export type Line = { runs: Run[] };
export type Range = { start: number; end: number };

/** Characters of a page shown at once, some three printed pages: a text file may hold a whole pack in one page. */
export const MOST_CHARACTERS = 8_000;

/**
 * Cuts a page's text into parts that a browser shows well, at line ends.
 *
 * @param text the page's text
 * @param within the part of the page that belongs to the paper shown
 */
export const partsOf = (text: string, within: Range): Range[] => {
  const parts: Range[] = [];
  let start = within.start;
  while (start < within.end) {
    let end = Math.min(within.end, start + MOST_CHARACTERS);
    if (end < within.end) {
      const line = text.lastIndexOf('\n', end);
      if (line > start) end = line + 1;
    }
    parts.push({ start, end });
    start = end;
  }
  return parts.length > 0 ? parts : [within];
};

/**
 * Lines of a range of a page with the passages to mark.
 *
 * @param marks places in the page's text; where they overlap the quote wins
 */
export const linesOf = (text: string, range: Range, marks: readonly (Range & { mark: Mark })[]): Line[] => {
  const lines: Line[] = [];
  let start = range.start;
  for (const line of text.slice(range.start, range.end).split('\n')) {
    const end = start + line.length;
    if (line !== '') lines.push({ runs: runsOf(text, { start, end }, marks) });
    start = end + 1;
  }
  return lines;
};

const runsOf = (text: string, line: Range, marks: readonly (Range & { mark: Mark })[]): Run[] => {
  const inside = marks.filter((mark) => mark.start < line.end && mark.end > line.start);
  const cuts = [
    ...new Set([
      line.start,
      line.end,
      ...inside.flatMap((mark) => [Math.max(mark.start, line.start), Math.min(mark.end, line.end)]),
    ]),
  ].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i]!;
    const over = inside.filter((mark) => mark.start <= start && mark.end >= end).map((mark) => mark.mark);
    return { text: text.slice(start, end), mark: over.includes('quote') ? 'quote' : (over[0] ?? null) };
  });
};

/** The paper of a pack that an address names by its first page and character, or null. */
export const paperNamed = (document: DocumentView, name: string | undefined) => {
  const match = /^(\d{1,6})\.(\d{1,9})$/.exec(name ?? '');
  if (!match) return null;
  return (
    document.papers.find((paper) => paper.place.page === Number(match[1]) && paper.place.start === Number(match[2])) ??
    null
  );
};
