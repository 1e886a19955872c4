import type { Candidate } from './item-numbers.ts';

/** How far back an item's predecessor may stand among the candidates. */
const WINDOW = 400;
const LARGEST_GAP = 6;
/** A missing or misprinted number between two items costs part of the link. */
const GAP_LINK = 0.6;

const REPEATED_LINK = 0.3;

export type Chain = { members: Candidate[]; score: number };

/**
 * The run of numbers that counts up through the paper: its items. Numbered lists inside items restart
 * or look like prose and so lose against it.
 */
export const bestChain = (candidates: readonly Candidate[]): Chain => {
  const scores: number[] = [];
  const before: (number | null)[] = [];
  let best = -1;
  candidates.forEach((candidate, i) => {
    scores[i] = candidate.weight;
    before[i] = null;
    for (let j = i - 1; j >= Math.max(0, i - WINDOW); j--) {
      const link = linkOf(candidates[j]!, candidate) * Math.min(candidate.weight, candidates[j]!.weight);
      const score = scores[j]! + candidate.weight + link;
      if (link > 0 && score > scores[i]!) {
        scores[i] = score;
        before[i] = j;
      }
    }
    if (best < 0 || scores[i]! > scores[best]!) best = i;
  });
  const members: Candidate[] = [];
  for (let i: number | null = best < 0 ? null : best; i !== null; i = before[i]!) members.unshift(candidates[i]!);
  return { members, score: best < 0 ? 0 : scores[best]! };
};

/** 1 where `b` is the number after `a`, less where some are missing between, 0 where it cannot follow. */
export const linkOf = (a: Candidate, b: Candidate): number => {
  if (a.parts.length !== b.parts.length) return 0;
  const differing = a.parts.flatMap((part, i) => (part === b.parts[i] ? [] : [i]));
  if (differing.length === 0) return repeated(a, b);
  const last = differing.at(-1)!;
  const step = b.parts[last]! - a.parts[last]!;
  if (differing.length > 1) return misprinted(a, last, step) ? GAP_LINK : 0;
  if (step === 1) return 1;
  return step > 1 && step <= LARGEST_GAP ? GAP_LINK : 0;
};

/** "24A" follows "24", "7(b)" follows "7(a)"; a number printed on two different items is a slip that papers do make. */
const repeated = (a: Candidate, b: Candidate): number => {
  if (b.number !== a.number) return /[A-Z]$|\([a-z]\)$/.test(b.number) ? 1 : 0;
  return a.words === b.words ? 0 : REPEATED_LINK;
};

/** "6.3.14" after "16.3.13": the last part counts on and another has lost a digit. */
const misprinted = (a: Candidate, last: number, step: number): boolean =>
  a.parts.length >= 3 && last === a.parts.length - 1 && step === 1;
