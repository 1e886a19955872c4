import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerEntry } from '../../src/asks/ledger-entry.ts';
import type { Case } from './cases.ts';
import { overlap } from './words.ts';

type Step = { step: string; date: string; quote: string; paper: string };
type Thread = { id: string; steps: Step[] };

const ASKS = new Set(['asked', 'repeated']);
const SAME_ASK = 0.8;

/**
 * The threads of the sample borough as cases: each ask of a thread, read or not, wants one of the thread's later steps.
 *
 * @param entries the ledger of the sample's papers, documents named by their path under the papers' folder
 */
export const sampleCases = (entries: readonly LedgerEntry[]): Case[] => {
  const file = join(import.meta.dirname, '../../sample/threads.json');
  const { threads } = JSON.parse(readFileSync(file, 'utf8')) as { threads: Thread[] };
  return threads.flatMap(({ id, steps }) =>
    steps.flatMap((step, i) => {
      const later = steps.slice(i + 1).filter(({ date }) => date > step.date);
      if (!ASKS.has(step.step) || later.length === 0) return [];
      const entry = entryOf(entries, step) ?? null;
      const expected = later.map(({ paper, quote }) => ({ document: paper, quote, absent: false }));
      return [{ id: `${id} ${step.date}`, entry, expected }];
    }),
  );
};

const entryOf = (entries: readonly LedgerEntry[], { paper, quote }: Step): LedgerEntry | undefined =>
  entries.find((entry) => entry.document === paper && overlap(entry.ask.quote, quote) >= SAME_ASK);
