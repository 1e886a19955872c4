import { inProse, type Prose } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

/** "a)", "iv)", "12)" at the start or after a space count points; so do the smileys of consultations. */
const COUNTS = /(?<=^|[\s;,:.(•-])(?:\d{1,3}|\p{L}|[ivxl]{1,5})(?:\.\d+)?\)|[:;]-?[()]/giu;
/** Passages on either side where a bracket may go on: a list, or a paragraph that the page cut. */
const REACH = 6;
const SHORTEST = 20;
type Pair = { readonly open: string; readonly shut: string };
const PAIRS: readonly Pair[] = [
  { open: '(', shut: ')' },
  { open: '[', shut: ']' },
];

/** A bracket that is opened and never closed, or closed and never opened. */
export const unbalancedBracket: Rule = {
  id: 'structure/unbalanced-bracket',
  kind: 'structure',
  severity: 'warning',
  source: 'Proof-reading: whoever opens a bracket closes it',
  why: 'A bracket that stays open is what editing leaves of a remark, and the reader cannot tell where it ends. A bracket that a later passage closes, tables, and "a)" before a point of a list are left alone, and so is a bracket that is closed without having been opened where an earlier passage may have opened it.',
  *find({ prose }): Iterable<Found> {
    const running = prose.filter(({ cell }) => !cell);
    for (const pair of PAIRS) {
      const loose = running.map(({ text }) => looseOf(text, pair));
      for (const [i, passage] of running.entries())
        for (const at of passage.text.length < SHORTEST ? [] : loose[i]!) {
          const opens = passage.text[at] === pair.open;
          if (!isMet(running, loose, i, opens, pair)) yield found(passage, at, opens);
        }
    }
  },
};

const found = (passage: Prose, at: number, opens: boolean): Found => ({
  at: inProse(passage, ...shownAround(passage, at, opens)),
  says: opens ? 'The bracket is never closed.' : 'The bracket is closed and was never opened.',
  mend: `${opens ? 'Close the bracket where the remark ends' : 'Open the bracket where the remark begins'}, or take it out.`,
  sure: 0.85,
});

/** Places of the signs of a pair without their partner in a passage. */
const looseOf = (text: string, { open: opening, shut: closing }: Pair): number[] => {
  if (!text.includes(opening) && !text.includes(closing)) return [];
  const counted = new Set<number>();
  for (const { index, 0: all } of text.matchAll(COUNTS)) {
    // "(a)" opened its own.
    const end = index + all.length - 1;
    if (text[index - 1] !== '(') counted.add(end);
  }
  const open: number[] = [];
  const shut: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === opening && !counted.has(i)) open.push(i);
    else if (text[i] === closing && open.pop() === undefined && !counted.has(i)) shut.push(i);
  }
  return [...open, ...shut];
};

/** Whether a passage nearby has the partner, or is in another paper: then it is not known. */
const isMet = (
  all: readonly Prose[],
  loose: readonly number[][],
  i: number,
  opens: boolean,
  { open }: Pair,
): boolean => {
  for (let step = 1; step <= REACH; step++) {
    const j = opens ? i + step : i - step;
    const near = all[j];
    if (!near || near.part !== all[i]!.part) return false;
    if (loose[j]!.some((at) => (near.text[at] === open) !== opens)) return true;
  }
  return false;
};

const SHOWN = 60;

const shownAround = ({ text }: Prose, at: number, opens: boolean): [number, number] => {
  if (opens) return [at, Math.min(text.length, at + SHOWN)];
  const from = Math.max(0, at - SHOWN);
  return [from === 0 ? 0 : text.indexOf(' ', from) + 1, at + 1];
};
