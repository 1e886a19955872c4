import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildLedger, type Source } from '../src/asks/build-ledger.ts';
import type { LedgerEntry } from '../src/asks/ledger-entry.ts';
import { indexPassages } from '../src/asks/passage-index.ts';
import { type Proposal, proposeAnswers } from '../src/asks/propose-answers.ts';
import { readDocument } from '../src/reading/read-document.ts';

type End = { seed: string; quote: string | null };
type Pair = { id: string; relation: string; a: End; b: End };

const shared = resolve(import.meta.dirname, '../../shared');
const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z0-9]+/g) ?? []);
const overlap = (a: string, b: string): number => {
  const [x, y] = [words(a), words(b)];
  const [small, large] = x.size <= y.size ? [x, y] : [y, x];
  return small.size === 0 ? 0 : [...small].filter((word) => large.has(word)).length / small.size;
};

const readGold = (file: string): unknown => JSON.parse(readFileSync(join(shared, 'gold', file), 'utf8'));

/** Links of the gold whose ends are an ask and what became of it. */
const pairs = (): Pair[] => {
  const links = (
    readGold('links.json') as {
      links: { id: string; type: string; a: { seed: string; quote: string }; b: { seed: string; quote: string } }[];
    }
  ).links;
  const continuity = readGold('continuity.json') as {
    id: string;
    relation: string;
    earlier: { source: string; quote: string };
    later: { source: string; quote: string | null };
  }[];
  const follows = new Set(['request-answer', 'restated', 'unmet-request', 'complaint-answer', 'same-resolution']);
  return [
    ...links.filter((link) => follows.has(link.type)).map(({ id, type, a, b }) => ({ id, relation: type, a, b })),
    ...continuity
      .filter(({ relation }) => /answered|repeated|dropped/.test(relation))
      .map(({ id, relation, earlier, later }) => ({
        id,
        relation,
        a: { seed: earlier.source, quote: earlier.quote },
        b: { seed: later.source, quote: later.quote },
      })),
  ];
};

const hits = (proposal: Proposal | undefined, end: End, documents: Map<string, string>): boolean => {
  if (!proposal || documents.get(end.seed) !== proposal.passage.document || end.quote === null) return false;
  return overlap(`${proposal.passage.title} ${proposal.passage.text}`, end.quote) >= 0.5;
};

/** How many of the gold's answers, repeats and drops stand among the first three proposals, and how often the first is right. */
export const bench = async (print: (name: string, value: number) => void): Promise<void> => {
  const folder = join(shared, 'corpus/seeds');
  const sources: Source[] = [];
  const documents = new Map<string, string>();
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    sources.push({ document: name, reading: await readDocument(readFileSync(path), path) });
    documents.set(name.slice(0, 3), name);
  }
  const { entries, passages } = buildLedger(sources);
  const index = indexPassages(passages);
  let [links, top, firsts, firstRight] = [0, 0, 0, 0];
  for (const pair of pairs()) {
    const entry = askOf(entries, pair.a, documents);
    if (!entry) continue;
    const proposals = proposeAnswers(entry, index);
    const dropped = /dropped|unmet/.test(pair.relation);
    const inScope = proposals.filter(
      (proposal) =>
        proposal.passage.document === documents.get(pair.b.seed) &&
        proposal.kind !== 'repeated' &&
        proposal.kind !== 'resolved',
    );
    const found = dropped
      ? inScope.length === 0 || proposals.some((proposal) => hits(proposal, pair.b, documents))
      : proposals.some((proposal) => hits(proposal, pair.b, documents));
    links++;
    if (found) top++;
    if (proposals[0]) {
      firsts++;
      if (dropped ? inScope[0] !== proposals[0] : hits(proposals[0], pair.b, documents)) firstRight++;
    }
    if (process.env.MISSES && !found)
      console.log(
        `miss ${pair.id} ${pair.relation}: "${entry.ask.quote.slice(0, 90)}" -> "${pair.b.quote?.slice(0, 90)}" got ${proposals.map((p) => `[${p.score.toFixed(2)} ${p.kind} ${p.passage.document.slice(0, 3)} ${p.passage.text.slice(0, 60)}]`).join(' ')}`,
      );
  }
  print('asks', entries.length);
  print('links-with-an-ask', links);
  print('in-first-three', top / links);
  print('first-precision', firsts === 0 ? 1 : firstRight / firsts);
};

const askOf = (entries: readonly LedgerEntry[], end: End, documents: Map<string, string>): LedgerEntry | undefined =>
  entries.find(
    (entry) =>
      entry.document === documents.get(end.seed) && end.quote !== null && overlap(entry.ask.quote, end.quote) >= 0.7,
  );
