import type { Block } from '../documents/document.ts';
import type { Listed } from '../record/report.ts';
import type { PaperStart } from './paper-starts.ts';
import { readReport } from './report.ts';
import { findSectionHeadings } from './section-headings.ts';

/** Words that a list of appendices adds to an appendix's own title. */
const SMALL = new Set(
  'the and for with from its our appendix annex report narrative slides presentation document'.split(' '),
);
const LONGEST_TITLE = 120;
const MOST_EXTRA_WORDS = 2;
/** A line that comes so often is a running title and opens nothing. */
const RUNNING = 3;
const OWN_APPENDICES = new Set(['appendix', 'form', 'unknown', 'supplement']);

/**
 * Finds appendices that open under their title alone, by the list of appendices in the report before them.
 *
 * @param starts the papers found so far, in order
 * @param mayOpen whether a paper can begin at a block at all
 */
export const withDeclaredAppendices = (
  starts: readonly PaperStart[],
  blocks: readonly Block[],
  mayOpen: (index: number) => boolean,
): PaperStart[] => {
  const out: PaperStart[] = [];
  starts.forEach((start, i) => {
    if (OWN_APPENDICES.has(start.kind) && out.length > 0) return;
    const next = starts.findIndex((other, j) => j > i && !OWN_APPENDICES.has(other.kind));
    const last = next < 0 ? starts.length : next;
    const group = starts.slice(i, last);
    const end = starts[last]?.index ?? blocks.length;
    const reports = start.kind === 'report' || start.kind === 'briefing';
    out.push(...(reports ? splitGroup(group, blocks, end, mayOpen) : group));
  });
  return out;
};

/** A report with the papers that follow it up to the next report. */
const splitGroup = (
  group: readonly PaperStart[],
  blocks: readonly Block[],
  end: number,
  mayOpen: (index: number) => boolean,
): PaperStart[] => {
  const [report, ...after] = group;
  if (!report) return [];
  const own = blocks.slice(report.index, after[0]?.index ?? end);
  const declared = readReport(own, { kind: 'report', title: null, index: 0 }).report.appendices;
  const found = group.map((start) => named(start, declared));
  const times = new Map<string, number>();
  for (const block of blocks.slice(report.index, end)) times.set(block.text, (times.get(block.text) ?? 0) + 1);
  const body = bodyEnds(group, blocks, end);
  let from = report.index + 1;
  for (const appendix of declared) {
    const known = found.find(({ title }) => title !== null && title === nameOf(appendix));
    // A label alone that is printed again and again is a running title: the appendix may have begun before it.
    const running = known !== undefined && (times.get(blocks[known.index]!.text) ?? 0) > 1;
    if (known && !running) from = Math.max(from, known.index + 1);
    if ((known && !running) || wordsOf(appendix.title).size < 2) continue;
    for (let i = from; i < (known?.index ?? end); i++) {
      const block = blocks[i]!;
      if (block.kind === 'table' || block.bullet || block.text.length > LONGEST_TITLE || !mayOpen(i)) continue;
      if (i <= body(i) || (times.get(block.text) ?? 0) >= RUNNING || !isTitled(block.text, appendix.title)) continue;
      if (known) found.splice(found.indexOf(known), 1);
      found.push({ index: i, kind: 'appendix', title: nameOf(appendix) });
      from = i + 1;
      break;
    }
    if (known) from = Math.max(from, known.index + 1);
  }
  return found.sort((a, b) => a.index - b.index);
};

/** For a block, the index of the last numbered section of the paper it stands in: before that, nothing new begins. */
const bodyEnds = (group: readonly PaperStart[], blocks: readonly Block[], end: number): ((index: number) => number) => {
  const ends = group.map(({ index }, i) => {
    const own = blocks.slice(index, group[i + 1]?.index ?? end);
    const numbered = [...findSectionHeadings(own)].filter(([, heading]) => heading.by === 'number').map(([at]) => at);
    return index + (numbered.at(-1) ?? 0);
  });
  return (at) => ends[group.findLastIndex(({ index }) => index <= at)] ?? 0;
};

const named = (start: PaperStart, declared: readonly Listed[]): PaperStart => {
  const listed = declared.find(({ label }) => label !== null && sameLabel(label, start.title ?? ''));
  return start.kind === 'appendix' && listed ? { ...start, title: nameOf(listed) } : start;
};

const sameLabel = (label: string, title: string): boolean => {
  const key = (text: string) => /^\W*(?:appendix|annexe?)\W*([\dA-Z]{1,3})\b/i.exec(text)?.[1]?.toLowerCase();
  return key(label) !== undefined && key(label) === key(title);
};

const nameOf = ({ label, title }: Listed): string => (label && label !== title ? `${label} ${title}` : title);

const isTitled = (text: string, title: string): boolean => {
  if (/^(?:appendix|annex)|^\d/i.test(text) || /[.;,:]$/.test(text)) return false;
  const [declared, words] = [wordsOf(title), wordsOf(text)];
  return [...declared].every((word) => words.has(word)) && words.size - declared.size <= MOST_EXTRA_WORDS;
};

const wordsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? []).filter((word) => word.length > 2 && !SMALL.has(word)));
