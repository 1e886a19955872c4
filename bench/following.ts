import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { buildSample } from '../sample/build.ts';
import { buildLedger, type Ledger, ledgerOf } from '../src/asks/build-ledger.ts';
import type { LedgerEntry } from '../src/asks/ledger-entry.ts';
import { indexPassages } from '../src/asks/passage-index.ts';
import { readDocument } from '../src/reading/read-document.ts';
import { passagesOf, THREADS } from '../test/made-up-threads.ts';
import { type Case, type Score, scoreCases } from './following/cases.ts';
import { type GoldCase, type GoldLinks, goldLinks } from './following/gold-cases.ts';
import { madeUpCases } from './following/made-up-cases.ts';
import { sampleCases } from './following/sample-cases.ts';
import { overlap } from './following/words.ts';

const SAME_ASK = 0.7;
const shared = resolve(import.meta.dirname, '../../shared');

type Print = (name: string, value: number) => void;

/**
 * How often what became of an ask stands among the program's first three proposals, and how often the first is
 * right: on the gold links of the seed papers, on the threads of the sample borough, and on thirty made-up ones. `MISSES=1` tells each miss.
 */
export const bench = async (print: Print): Promise<void> => {
  const miss = process.env.MISSES ? (text: string) => console.log(text) : undefined;
  await benchSeeds(print, miss);
  const sample = await sampleLedger();
  report(print, 'sample-', scoreCases(sampleCases(sample.entries), indexPassages(sample.passages), miss));
  report(print, 'made-up-', scoreCases(madeUpCases(), indexPassages(THREADS.flatMap(passagesOf)), miss));
};

const report = (print: Print, set: string, { found, quiet, first }: Score): void => {
  print(`${set}links`, found.of + quiet.of);
  print(`${set}in-first-three`, (found.right + quiet.right) / (found.of + quiet.of));
  print(`${set}links-to-a-passage`, found.of);
  print(`${set}passage-in-first-three`, found.right / found.of);
  print(`${set}at-the-very-passage`, found.atPassage / found.of);
  print(`${set}links-to-nothing`, quiet.of);
  if (quiet.of > 0) print(`${set}nothing-proposed`, quiet.right / quiet.of);
  print(`${set}first-proposals`, first.of);
  print(`${set}first-precision`, first.right / first.of);
};

const ledgerFrom = async (files: readonly { name: string; path: string }[]): Promise<Ledger> =>
  buildLedger(
    await Promise.all(
      files.map(async ({ name, path }) =>
        ledgerOf({ document: name, reading: await readDocument(readFileSync(path), path) }),
      ),
    ),
  );

const benchSeeds = async (print: Print, miss?: (text: string) => void): Promise<void> => {
  const folder = join(shared, 'corpus/seeds');
  const names = readdirSync(folder).sort();
  const ledger = await ledgerFrom(names.map((name) => ({ name, path: join(folder, name) })));
  const document = (seed: string): string => names.find((name) => name.startsWith(seed)) ?? seed;
  const gold = goldLinks(join(shared, 'gold'));
  const index = indexPassages(ledger.passages);
  print('links-in-the-gold', gold.all);
  for (const [why, count] of gold.outside) print(`outside-${why}`, count);
  const cases = gold.cases.map(({ id, became, ask, later }) => ({
    id: `${id} ${became}`,
    arguable: ask.arguable,
    entry: askAt(ledger.entries, document(ask.seed), ask),
    expected: [{ document: document(later.seed), quote: later.quote, absent: became === 'dropped' }],
  }));
  const asked = cases.filter(({ entry, arguable }) => entry !== null || !arguable);
  print('arguable-asks-not-read', cases.length - asked.length);
  print('clear-asks-not-read', asked.filter(({ entry }) => entry === null).length);
  report(print, '', scoreCases(asked, index, miss));
  const questions = questionCases(gold.questions, ledger, document);
  report(print, 'question-', scoreCases(questions, index, miss));
};

/** The ask that the gold has, in its item: the one that shares most words with it. */
const askAt = (
  entries: readonly LedgerEntry[],
  document: string,
  { item, text }: GoldCase['ask'],
): LedgerEntry | null => {
  const likeness = (entry: LedgerEntry): number => overlap(entry.ask.quote, text);
  return (
    entries
      .filter((entry) => entry.document === document && entry.minute === item && likeness(entry) >= SAME_ASK)
      .sort((a, b) => likeness(b) - likeness(a))[0] ?? null
  );
};

/** A question of the room is no ask, but later papers may take it up: proposals are looked for as if it were one. */
const questionCases = (
  questions: GoldLinks['questions'],
  { passages }: Ledger,
  document: (seed: string) => string,
): Case[] =>
  questions.map(({ id, asked, later }) => {
    const quote = asked.quote ?? '';
    const place = passages.find(
      (one) => one.document === document(asked.seed) && overlap(one.text, quote) >= SAME_ASK && one.text.length > 60,
    );
    const { at } = place ?? { at: { page: 1, start: 0, end: 1 } };
    const ask = { quote, at, where: 'narrative' as const, kind: 'information-request' as const };
    const entry: LedgerEntry | null = place
      ? {
          ...place,
          context: place.text,
          ask: { ...ask, clause: null, owner: null, recipient: null, due: null },
        }
      : null;
    return { id, entry, expected: [{ document: document(later.seed), quote: later.quote, absent: false }] };
  });

const sampleLedger = async (): Promise<Ledger> => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-sample-'));
  try {
    const paths = await buildSample(folder);
    return await ledgerFrom(paths.map((path) => ({ name: relative(folder, path), path })));
  } finally {
    rmSync(folder, { recursive: true });
  }
};
