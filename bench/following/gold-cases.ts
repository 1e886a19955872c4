import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a quote stands: the seed's number, the item or section as the gold names it, its words. */
export type End = { seed: string; item: string | null; quote: string | null };

/**
 * One link of the gold. `absent`: the gold says that the later paper does not answer, so that nothing proposed from
 * it as an answer is right too.
 */
export type GoldCase = { id: string; relation: string; ask: End; later: End; absent: boolean };

type Side = { seed: string; item?: string; quote: string };
type Continuity = {
  id: string;
  relation: string;
  earlier: { source: string; where: string; quote: string };
  later: { source: string; where: string; quote: string | null };
};

const FOLLOWS = new Set(['request-answer', 'restated', 'unmet-request', 'complaint-answer', 'same-resolution']);
const BECAME = new Set(['answered', 'partly answered', 'repeated', 'dropped']);
const NOT_ANSWERED = /\bnot (?:answered|kept)|\bunmet\b|\blost\b/;

/** Links whose ends may be an ask and what became of it: answers, repeats, drops. */
export const goldCases = (gold: string): GoldCase[] => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(gold, file), 'utf8'));
  const { links } = read('links.json') as {
    links: { id: string; type: string; status?: string; a: Side; b: Side }[];
  };
  const end = ({ seed, item, quote }: Side): End => ({ seed, item: item ?? null, quote });
  return [
    ...links
      .filter(({ type }) => FOLLOWS.has(type))
      .map(({ id, type, status, a, b }) => ({
        id,
        relation: type,
        ask: end(a),
        later: end(b),
        absent: NOT_ANSWERED.test(status ?? ''),
      })),
    ...(read('continuity.json') as Continuity[])
      .filter(({ relation }) => BECAME.has(relation))
      .map(({ id, relation, earlier, later }) => ({
        id,
        relation,
        ask: { seed: earlier.source, item: earlier.where, quote: earlier.quote },
        later: { seed: later.source, item: later.where, quote: later.quote },
        absent: relation === 'dropped',
      })),
  ];
};
