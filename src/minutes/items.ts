import type { Block } from '../documents/document.ts';
import { isAttendanceLabel } from './attendance-labels.ts';
import { isOpener } from './decision-openers.ts';
import { bestChain, type Chain, linkOf } from './item-chain.ts';
import { type Candidate, candidateOf, isAllBold, isCapitals, STRONG, TITLE_LIKE } from './item-numbers.ts';

/** Where an item opens: its number and title, and where its own text in that block begins. */
export type ItemHeading = {
  index: number;
  number: string | null;
  second: string | null;
  title: { from: number; to: number };
  rest: number;
};

const LONGEST_HEADING = 140;
const FEWEST_NUMBERED = 2;
/** Share of the best chain's score that headings by look must reach. */
const STRONG_ENOUGH = 0.4;
/** Headings without numbers count less than a chain of numbers, which says more. */
const UNNUMBERED_WEIGHT = 0.7;

/** Titles that part a paper and open no item: "AGENDA", "PART B - EXEMPT ITEMS", "UNRESTRICTED ITEMS". */
const DIVIDER =
  /^(?:agenda|minutes|part [a-z\d]+|(?:un)?restricted(?: items)?|(?:exempt|public|private|open|closed|confidential) (?:items|session|business|part)|(?:order of )?business$)\b|\bin the chair$/i;

/**
 * Finds where the items of minutes open. Numbers that count up through the paper win; where there are
 * none, headings by their look.
 *
 * @param blocks the paper's blocks without furniture, in order
 * @returns headings in order of the paper; empty where the paper has no items
 */
export const findItemHeadings = (blocks: readonly Block[]): ItemHeading[] => {
  const candidates = blocks.map((block, i) => candidateOf(block, i)).filter((c) => c !== null);
  const chain = chainOf(candidates);
  const headings = unnumbered(blocks);
  const numbered = chain.members.length >= FEWEST_NUMBERED && chain.score >= headings.length * UNNUMBERED_WEIGHT;
  if (!numbered) return headings.length >= FEWEST_NUMBERED ? headings : chain.members.map(toHeading);
  const first = chain.members[0]!;
  const early = candidates.filter(
    (c) => c.index < first.index && c.weight >= first.weight && c.parts.length === first.parts.length,
  );
  const start = (early[0] ?? first).index;
  const opening = headings.filter((h) => h.index < start && h.index > lastOfFront(blocks, start));
  return [...opening, ...early.map(toHeading), ...chain.members.map(toHeading)];
};

/**
 * Headings that look the part win over numbered paragraphs, of which there are always more; those
 * that look plain then only fill the numbers missing between them.
 */
const chainOf = (candidates: readonly Candidate[]): Chain => {
  const all = bestChain(candidates);
  const strong = bestChain(candidates.filter((candidate) => candidate.weight >= STRONG));
  if (strong.members.length < FEWEST_NUMBERED || strong.score < all.score * STRONG_ENOUGH) return all;
  const members = strong.members.flatMap((member, i) => [
    member,
    ...between(candidates, member, strong.members[i + 1]),
  ]);
  return { members, score: strong.score };
};

const between = (candidates: readonly Candidate[], member: Candidate, next: Candidate | undefined): Candidate[] => {
  if (!next || linkOf(member, next) === 1) return [];
  let last = member;
  return candidates.filter((candidate) => {
    const fits =
      candidate.index > last.index &&
      candidate.index < next.index &&
      candidate.weight >= TITLE_LIKE &&
      linkOf(last, candidate) === 1 &&
      linkOf(candidate, next) > 0;
    if (fits) last = candidate;
    return fits;
  });
};

const toHeading = (c: Candidate): ItemHeading => ({
  index: c.index,
  number: c.number,
  second: c.second,
  title: c.title,
  rest: c.rest,
});

/** Last block of the front of the paper: the attendance stands there, and nothing before it is an item. */
const lastOfFront = (blocks: readonly Block[], before: number): number => {
  for (let i = before - 1; i >= 0; i--) if (isAttendanceLabel(blocks[i]!.text)) return i + 1;
  return before;
};

const unnumbered = (blocks: readonly Block[]): ItemHeading[] => {
  const front = blocks.findIndex((block) => isAttendanceLabel(block.text));
  return blocks.flatMap((block, index) => {
    if (index <= front || isOpener(block.text) || isAttendanceLabel(block.text) || DIVIDER.test(block.text)) return [];
    const end = headingEnd(block);
    return end === 0
      ? []
      : [
          {
            index,
            number: null,
            second: null,
            title: { from: 0, to: trimEnd(block.text, end) },
            rest: skip(block.text, end),
          },
        ];
  });
};

/** Where a heading by look ends in its block: all of it, a bold start ("**Planning:** …"), or 0. */
const headingEnd = (block: Block): number => {
  const { text, kind, bold } = block;
  if (kind === 'table' || block.bullet || /^\W*\d/.test(text)) return 0;
  const short = text.length <= LONGEST_HEADING && !/[.;,]$/.test(text);
  if (short && (kind === 'heading' || isAllBold(block) || (isCapitals(text) && text.length > 5))) return text.length;
  const runIn = bold > 3 && bold < LONGEST_HEADING && /[:.–-]\s*$|^[^a-z]+$/.test(text.slice(0, bold + 1));
  return runIn ? bold : 0;
};

const trimEnd = (text: string, end: number): number => {
  let to = end;
  while (to > 0 && /[\s:–.-]/.test(text[to - 1]!)) to--;
  return to;
};

const skip = (text: string, end: number): number => {
  let from = end;
  while (from < text.length && /[\s:–-]/.test(text[from]!)) from++;
  return from;
};
