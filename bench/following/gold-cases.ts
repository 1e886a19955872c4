import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASK_BESIDE, type Became, IN_SCOPE, type Outside, outsideFor, QUESTIONS } from './scope.ts';
import { overlap } from './words.ts';

/** Where a quote stands: the seed's number and its words; null where the gold says that there are none. */
type End = { seed: string; quote: string | null };
/** One link of the gold from something asked to what became of it. */
export type GoldCase = {
  id: string;
  became: Became;
  /** The ask in the gold's own words; `arguable` where its makers were not sure that it is one. */
  ask: { seed: string; item: string; text: string; arguable: boolean };
  later: End;
};
export type GoldLinks = {
  all: number;
  cases: GoldCase[];
  /** A question put in the room, and the later passage that takes it up. */
  questions: { id: string; asked: End; later: End }[];
  outside: Map<Outside, number>;
};

type Side = { seed: string; quote: string };
type Continuity = {
  id: string;
  relation: string;
  earlier: { source: string; quote: string };
  later: { source: string; quote: string | null };
};
type Request = { id: string; text: string; certainty: string };

const SAME = 0.85;
/** Links that the gold gives from the answer back to the question. */
const TURNED = new Set(['L33']);

/**
 * The gold's links, sorted by whether an ask is at one end (see scope.ts).
 *
 * @throws where a link in scope quotes no ask that the gold knows
 */
export const goldLinks = (gold: string): GoldLinks => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(gold, file), 'utf8'));
  const { links } = read('links.json') as { links: { id: string; type: string; a: Side; b: Side }[] };
  const pairs = [
    ...links.map(({ id, type, a, b }) => ({ id, type, ...(TURNED.has(id) ? { a: b, b: a } : { a, b }) })),
    ...(read('continuity.json') as Continuity[]).map(({ id, relation, earlier, later }) => ({
      id,
      type: relation,
      a: { seed: earlier.source, quote: earlier.quote },
      b: { seed: later.source, quote: later.quote },
    })),
  ];
  const requests = requestsOf(gold);
  const outside = new Map<Outside, number>();
  const cases: GoldCase[] = [];
  for (const { id, type, a, b } of pairs) {
    const became = IN_SCOPE[id];
    if (became) cases.push({ id, became, ask: askOf(id, a, requests), later: b });
    else {
      const why = outsideFor(id, type);
      outside.set(why, (outside.get(why) ?? 0) + 1);
    }
  }
  const questions = pairs
    .filter(({ id }) => QUESTIONS.includes(id))
    .map(({ id, a, b }) => ({ id, asked: a, later: b }));
  return { all: pairs.length, cases, questions, outside };
};

const requestsOf = (gold: string): Request[] =>
  readdirSync(gold)
    .filter((name) => name.startsWith('seed-'))
    .flatMap((name) => {
      const { items } = JSON.parse(readFileSync(join(gold, name), 'utf8')) as { items: { requests?: Request[] }[] };
      return items.flatMap((item) => item.requests ?? []);
    });

const askOf = (id: string, { seed, quote }: Side, requests: readonly Request[]): GoldCase['ask'] => {
  const found = requests
    .filter((one) => one.id.startsWith(`${seed}/`))
    .filter((one) => (ASK_BESIDE[id] ? one.id === ASK_BESIDE[id] : overlap(one.text, quote) >= SAME))
    .sort((a, b) => overlap(b.text, quote) - overlap(a.text, quote))[0];
  if (!found) throw new Error(`The link ${id} is in scope, but the gold of seed ${seed} holds no ask with its words.`);
  const item = found.id.split('/')[1]!;
  return { seed, item, text: found.text, arguable: found.certainty === 'arguable' };
};
