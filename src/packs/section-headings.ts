import type { Block } from '../documents/document.ts';
import { isAllBold, isCapitals } from '../minutes/item-numbers.ts';
import { coverLabel } from './cover-labels.ts';

/** A heading inside a report: its printed number, where its title stands in the block, how deep it is. */
export type SectionHeading = {
  number: string | null;
  from: number;
  to: number;
  level: number;
  /** What makes it a heading: its number, its look, or only that it stands short above prose. */
  by: 'number' | 'look' | 'place';
};

const NUMBERED = /^(?:section\s+|part\s+)?(\d{1,2}(?:\.\d{1,2}){0,3})(?:\.|\)|:)?\s+(?=["'(]?[\p{Lu}\d£])/iu;
const LONGEST = 160;
const LONGEST_PLAIN = 80;
const LARGEST_STEP = 3;
/** A line above at least this much prose is a heading even where nothing sets it off. */
const PROSE = 100;
const SENTENCE_END = /[.;,:]["')]?$/;
const NOT_A_TITLE =
  /^(?:that|to (?:note|agree|approve|consider|endorse|recommend|delegate|receive|authorise)|note|notes|agrees?|approves?)\b/i;
const NO_HEADING = /@|https?:|\d{5}|%$/;
/** Labels that open a section of their own wherever they stand alone on a line. */
const SECTION_FIELDS = new Set(['recommendations', 'appendices', 'background-papers', 'reasons']);

/**
 * Finds the headings of a report's sections: numbers that count on, headings by look, and in papers that set nothing
 * off a short line above prose, a list or a table. Numbered lists and the values under a label are left alone.
 *
 * @param blocks the paper's blocks without furniture, in order
 * @returns headings by the index of their block
 */
export const findSectionHeadings = (blocks: readonly Block[]): Map<number, SectionHeading> => {
  const found = new Map<number, SectionHeading>();
  const unset = blocks.filter((_, i) => isAbovePassage(blocks, i)).length;
  const styled = blocks.filter((block) => isDressed(block)).length > unset;
  const top = Math.min(...blocks.map((block) => (block.kind === 'heading' ? Math.max(1, block.level) : 6)));
  let last = 0;
  let depth = 0;
  /** Depth of the last heading by its format; lines that only look like headings stand beneath it. */
  let under = 0;
  blocks.forEach((block, index) => {
    const numbered = numberedHeading(blocks, index, last);
    const title = { number: null, from: 0, to: titleEnd(block.text) };
    if (numbered) {
      last = Number(numbered.number?.split('.')[0]);
      depth = numbered.level;
      under = 0;
      found.set(index, numbered);
    } else if (isDressed(block)) {
      const inner = block.kind === 'heading' ? Math.max(1, block.level) - top + 1 : under + 1;
      if (block.kind === 'heading') under = inner;
      found.set(index, { ...title, level: Math.min(6, depth + inner), by: 'look' });
    } else if (opensByLabel(block) || (!styled && isAbovePassage(blocks, index))) {
      found.set(index, { ...title, level: Math.min(6, depth + 1), by: 'place' });
    }
  });
  return found;
};

const numberedHeading = (blocks: readonly Block[], index: number, last: number): SectionHeading | null => {
  const block = blocks[index]!;
  const match = NUMBERED.exec(block.text);
  if (!match || block.kind === 'table' || block.text.length > LONGEST) return null;
  const number = match[1]!.replace(/\.0$/, '');
  const parts = number.split('.').map(Number);
  const title = block.text.slice(match[0].length);
  const dressed = block.kind === 'heading' || isAllBold(block) || isCapitals(title);
  if (!dressed && (SENTENCE_END.test(title) || NOT_A_TITLE.test(title))) return null;
  const single = parts.length === 1;
  if (single ? !countsOn(parts[0]!, last, dressed) : parts[0] !== last && parts[0] !== last + 1) return null;
  if (!dressed && (single ? block.bullet || inList(blocks, index, parts[0]!) : !hasBody(blocks, index, number)))
    return null;
  return { number, from: match[0].length, to: titleEnd(block.text), level: parts.length, by: 'number' };
};

const countsOn = (number: number, last: number, dressed: boolean): boolean =>
  dressed || number === 1 || (number > last && number - last <= LARGEST_STEP);

/** Numbers that follow each other block upon block are a list: "1. That … 2. That …". */
const inList = (blocks: readonly Block[], index: number, number: number): boolean =>
  plainNumber(blocks[index + 1]) === number + 1 || (number > 1 && plainNumber(blocks[index - 1]) === number - 1);

const plainNumber = (block: Block | undefined): number | null => {
  const match = /^(\d{1,2})[.)]?\s/.exec(block?.text ?? '');
  return match ? Number(match[1]) : null;
};

/** A heading "2.1 Title" has something of its own beneath it: a deeper number or a passage without one. */
const hasBody = (blocks: readonly Block[], index: number, number: string): boolean => {
  const next = blocks[index + 1];
  if (!next) return false;
  const following = NUMBERED.exec(next.text)?.[1];
  return following === undefined || following.startsWith(`${number}.`);
};

const isDressed = (block: Block): boolean => {
  if (block.kind === 'table' || block.text.length > LONGEST || !/\p{L}{3}/u.test(block.text)) return false;
  if (block.bullet || NUMBERED.test(block.text)) return block.kind === 'heading';
  if (block.kind === 'heading') return true;
  if (SENTENCE_END.test(block.text) && !/:$/.test(block.text)) return false;
  return isAllBold(block) || (isCapitals(block.text) && block.text.length > 5 && /\s|\p{L}{6}/u.test(block.text));
};

const opensByLabel = (block: Block): boolean =>
  block.kind !== 'table' && !block.bullet && SECTION_FIELDS.has(coverLabel(block.text)?.field ?? '');

/** A short line without a full stop above a table, a list or prose. */
const isAbovePassage = (blocks: readonly Block[], index: number): boolean => {
  const { text, kind, bullet } = blocks[index]!;
  if (kind !== 'paragraph' || bullet || text.length > LONGEST_PLAIN || SENTENCE_END.test(text)) return false;
  if (!/^["'(]?\p{Lu}/u.test(text) || !/\p{L}{2}/u.test(text) || NO_HEADING.test(text)) return false;
  const next = blocks[index + 1];
  return next !== undefined && (next.kind === 'table' || next.bullet || next.text.length >= PROSE);
};

const titleEnd = (text: string): number => text.replace(/[\s:*–-]+$/, '').length;
