import type { At } from '../../record/at.ts';
import { within } from '../../record/at.ts';
import type { Part } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

const NUMBERED = /^(\(?)(\d{1,2})([.)])\s/;
const SHOWN = 50;
/** Points that must count on before a step of two is a gap. */
const ENOUGH = 2;

/** A list whose numbers leave one out. */
export const listGap: Rule = {
  id: 'structure/list-gap',
  kind: 'structure',
  severity: 'advice',
  source: 'Plain numbering: minutes and later reports refer to a point by its number',
  why: 'From (2) to (4) a reader looks for (3) and asks what was taken out. Only lists that count on before the gap, and whose missing number opens no other passage of the paper, are found. An agenda may leave out what is not for the public, and is left alone.',
  *find({ parts }): Iterable<Found> {
    for (const part of parts) {
      if (part.kind === 'agenda') continue;
      const all = printedNumbers(part);
      for (const points of listsOf(part)) yield* gaps(points, all);
    }
  },
};

type Point = { readonly number: number; readonly printed: string; readonly at: At };

/** Every number that a passage of the paper opens with, a heading's too. */
const printedNumbers = ({ blocks }: Part): Set<number> =>
  new Set(
    blocks.flatMap(({ text }) => [...text.matchAll(/^\W{0,3}(\d{1,2})(?!\d)/g)].map(([, number]) => Number(number))),
  );

/** The numbered points of a paper, those of one form ("(1)", "1.", "1)") and one depth together. */
const listsOf = ({ blocks }: Part): Point[][] => {
  const lists = new Map<string, Point[]>();
  for (const { kind, text, at, depth } of blocks) {
    const match = kind === 'list-item' ? NUMBERED.exec(text) : null;
    if (!match) continue;
    const [printed, open = '', number = '', shut = ''] = match;
    const form = `${open}${shut}${depth}`;
    const point = { number: Number(number), printed: printed.trim(), at: within(at, 0, Math.min(text.length, SHOWN)) };
    lists.set(form, [...(lists.get(form) ?? []), point]);
  }
  return [...lists.values()];
};

function* gaps(points: readonly Point[], all: ReadonlySet<number>): Iterable<Found> {
  let run = 0;
  for (const [i, { number, printed, at }] of points.entries()) {
    const before = points[i - 1];
    const step = before ? number - before.number : 0;
    if (before && step === 2 && run >= ENOUGH && !all.has(number - 1))
      yield {
        at,
        other: before.at,
        says: `The list goes from ${before.printed} to ${printed} and leaves one out.`,
        mend: 'Put the missing point back, or number those after it afresh.',
        sure: 0.75,
      };
    run = step === 1 ? run + 1 : 1;
  }
}
