import type { Line } from './text-lines.ts';

const PAGE_NUMBER = /^(?:page\s+)?-?\s*\d{1,4}\s*-?(?:\s*(?:of|\/)\s*\d{1,4})?$|^page\s*\|\s*\d{1,4}$/i;
const NUMERIC_DATE = /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/;
const PICTURE = /^\(?(?:image|picture|logo)(?:s)? (?:omitted|removed|not shown)\)?$/i;
const SOURCE_LINK = /^original (?:file|document|pdf)$/i;
const LONGEST_HEADER = 120;

/**
 * Which lines are the page's and not the author's: page numbers on their own, running headers that
 * come back (the same words, whatever their numbers) where a page began, notes left for pictures.
 *
 * @param lines all lines of the document in order
 * @param opensPage whether line i is the first of a page
 */
export const furnitureLines = (lines: readonly Line[], opensPage: (i: number) => boolean): Set<number> => {
  const out = new Set<number>();
  const seen = new Map<string, number[]>();
  lines.forEach((line, i) => {
    const text = line.text.trim();
    if (PICTURE.test(text) || SOURCE_LINK.test(text)) out.add(i);
    else if (PAGE_NUMBER.test(text) && (opensPage(i) || opensPage(i + 1) || /page/i.test(text) || line.gap)) {
      if (!isLabelOfNext(text, lines[i + 1])) out.add(i);
    } else if (couldBeHeader(line)) {
      const key = text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
      seen.set(key, [...(seen.get(key) ?? []), i]);
    }
  });
  for (const places of seen.values()) {
    const atTop = places.filter((i) => opensPage(i) || opensPage(i - 1)).length;
    for (const i of places) if (isRunning(lines, i, { times: places.length, atTop }, opensPage)) out.add(i);
  }
  return out;
};

const couldBeHeader = (line: Line): boolean =>
  line.kind !== 'table' &&
  !line.bullet &&
  line.text.length <= LONGEST_HEADER &&
  /[a-z]/i.test(line.text) &&
  !/[.:;,]$/.test(line.text);

/** "24." is a label even when a page begins with it; a bare number before a title is not a page's. */
const isLabelOfNext = (text: string, next: Line | undefined): boolean => /\.$/.test(text) && next !== undefined;

const isRunning = (
  lines: readonly Line[],
  i: number,
  { times, atTop }: { times: number; atTop: number },
  opensPage: (i: number) => boolean,
): boolean => {
  const line = lines[i]!;
  if (i === 0) return false;
  if (opensPage(i) || opensPage(i - 1)) return atTop >= 2;
  const marked = line.kind === 'heading' || line.text === line.text.toUpperCase();
  if (!marked) return false;
  if (NUMERIC_DATE.test(line.text)) return true;
  return times >= 2 && cutsSentence(lines[i - 1], lines[i + 1]);
};

const cutsSentence = (before: Line | undefined, after: Line | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  !/[.!?:;]["')]?$/.test(before.text.trim()) &&
  /^[a-z]/.test(after.text);
