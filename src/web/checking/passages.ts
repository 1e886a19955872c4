import type { At } from '../../record/at.ts';
import type { ShownBlock } from './check-job.ts';
import type { ShownFinding } from './found-groups.ts';

/** A piece of a passage: marked where findings are about it, with their numbers. */
export type Piece = { readonly text: string; readonly marks: readonly number[] };

export type ShownPassage = {
  readonly id: number;
  readonly kind: ShownBlock['kind'];
  readonly page: number;
  /** The first of its page: a page number is shown before it. */
  readonly turns: boolean;
  readonly pieces: readonly Piece[];
  readonly rows: readonly (readonly { readonly pieces: readonly Piece[] }[])[] | null;
  /** Findings that stand here, in the order of its words. */
  readonly findings: readonly ShownFinding[];
  /** Findings elsewhere that this passage disagrees with. */
  readonly others: readonly ShownFinding[];
};

type Mark = { readonly at: At; readonly number: number };

/** The file's passages with the findings at their places. */
export const passagesOf = (blocks: readonly ShownBlock[], shown: readonly ShownFinding[]): ShownPassage[] => {
  const here = Map.groupBy(shown, ({ block }) => block);
  const there = Map.groupBy(shown, ({ other }) => other?.block ?? null);
  return blocks.map((block, id) => {
    const findings = (here.get(id) ?? []).toSorted((a, b) => a.finding.at!.start - b.finding.at!.start);
    const others = (there.get(id) ?? []).filter((one) => one.block !== id);
    const marks = [
      ...findings.flatMap(({ finding: { at }, number }) => (at ? [{ at, number }] : [])),
      ...(there.get(id) ?? []).flatMap(({ finding: { other }, number }) => (other ? [{ at: other.at, number }] : [])),
    ];
    return {
      id,
      kind: block.kind,
      page: block.page,
      turns: blocks[id - 1]?.page !== block.page,
      pieces: block.rows ? [] : piecesOf(block.text, block.start, marks),
      rows:
        block.rows?.map((cells) => cells.map(({ text, start }) => ({ pieces: piecesOf(text, start, marks) }))) ?? null,
      findings,
      others,
    };
  });
};

/** A text cut where marks begin and end. */
const piecesOf = (text: string, start: number, marks: readonly Mark[]): Piece[] => {
  const places = marks.flatMap(({ at, number }) => {
    const from = Math.max(0, at.start - start);
    const to = Math.min(text.length, at.end - start);
    return from < to ? [{ from, to, number }] : [];
  });
  const cuts = [...new Set([0, text.length, ...places.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]),
    marks: places.filter((place) => place.from <= from && from < place.to).map(({ number }) => number),
  }));
};
