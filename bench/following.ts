import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { buildSample } from '../sample/build.ts';
import { buildLedger, type Ledger, ledgerOf } from '../src/asks/build-ledger.ts';
import type { LedgerEntry } from '../src/asks/ledger-entry.ts';
import { indexPassages } from '../src/asks/passage-index.ts';
import { readDocument } from '../src/reading/read-document.ts';
import { type Case, type Score, scoreCases } from './following/cases.ts';
import { type End, goldCases } from './following/gold-cases.ts';
import { sampleCases } from './following/sample-cases.ts';
import { overlap } from './following/words.ts';

const SAME_ASK = 0.7;
const shared = resolve(import.meta.dirname, '../../shared');

type Print = (name: string, value: number) => void;

/**
 * How often what became of an ask stands among the program's first three proposals, and how often the first is
 * right: on the gold links of the seed papers, and on the threads of the sample borough.
 */
export const bench = async (print: Print): Promise<void> => {
  const miss = process.env.MISSES ? (text: string) => console.log(text) : undefined;
  const seeds = await seedCases();
  print('links', seeds.all);
  print('links-from-an-ask', seeds.cases.length);
  report(print, '', scoreCases(seeds.cases, indexPassages(seeds.ledger.passages), miss));
  const sample = await sampleLedger();
  report(print, 'sample-', scoreCases(sampleCases(sample.entries), indexPassages(sample.passages), miss));
};

const report = (print: Print, set: string, score: Score): void => {
  print(`${set}links`, score.links);
  print(`${set}asks`, score.asks);
  print(`${set}in-first-three`, score.inFirstThree / score.links);
  print(`${set}at-the-passage`, score.atPassage / score.links);
  print(`${set}first-proposals`, score.firsts);
  print(`${set}first-precision`, score.firstRight / score.firsts);
};

const ledgerFrom = async (files: readonly { name: string; path: string }[]): Promise<Ledger> =>
  buildLedger(
    await Promise.all(
      files.map(async ({ name, path }) =>
        ledgerOf({ document: name, reading: await readDocument(readFileSync(path), path) }),
      ),
    ),
  );

const seedCases = async (): Promise<{ ledger: Ledger; cases: Case[]; all: number }> => {
  const folder = join(shared, 'corpus/seeds');
  const names = readdirSync(folder).sort();
  const ledger = await ledgerFrom(names.map((name) => ({ name, path: join(folder, name) })));
  const document = (seed: string): string => names.find((name) => name.startsWith(seed)) ?? seed;
  const gold = goldCases(join(shared, 'gold'));
  const cases = gold.flatMap(({ id, relation, ask, later, absent }) => {
    const entry = askAt(ledger.entries, document(ask.seed), ask);
    const expected = [{ document: document(later.seed), quote: later.quote, absent }];
    return entry ? [{ id: `${id} ${relation}`, entry, expected }] : [];
  });
  return { ledger, cases, all: gold.length };
};

/** The ask that the gold quotes: in its item where the gold names one, the one that shares most words with the quote. */
const askAt = (entries: readonly LedgerEntry[], document: string, { item, quote }: End): LedgerEntry | undefined => {
  const minute = /(?<![\d/])(\d{1,3})(?:\(\d\))?(?:,|$)/.exec(item ?? '')?.[1];
  const likeness = (entry: LedgerEntry): number => overlap(entry.ask.quote, quote ?? '');
  return entries
    .filter(
      (entry) =>
        entry.document === document && (minute === undefined || entry.minute === minute) && likeness(entry) >= SAME_ASK,
    )
    .sort((a, b) => likeness(b) - likeness(a))[0];
};

const sampleLedger = async (): Promise<Ledger> => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-sample-'));
  try {
    const paths = await buildSample(folder);
    return await ledgerFrom(paths.map((path) => ({ name: relative(folder, path), path })));
  } finally {
    rmSync(folder, { recursive: true });
  }
};
