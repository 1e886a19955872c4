import type { LedgerEntry } from '../src/asks/ledger-entry.ts';
import { indexPassages, type Passage } from '../src/asks/passage-index.ts';
import { proposeAnswers } from '../src/asks/propose-answers.ts';

const YEARS = 20;
const SIZES = [10_000, 30_000, 100_000];
/** A council's words grow with its papers, but far slower than they do (Heaps' law). */
const WORDS_OF_ONE = 9;

/** Numbers that look random and are the same every time (Park and Miller). */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};

/** Words as frequent as they are in papers: few common, most rare. */
const wordMaker = (next: (below: number) => number, count: number) => {
  const letters = 'bcdfghklmnprstvw';
  const vowels = 'aeiou';
  const word = (i: number): string =>
    [0, 1, 2, 3].map((k) => letters[(i >> (k * 3)) % letters.length]! + vowels[(i >> (k * 2)) % 5]!).join('') + i;
  return (): string => word(Math.floor(count ** (next(1_000_000) / 1_000_000)));
};

const dateOf = (next: (below: number) => number): string =>
  new Date(Date.UTC(2005, 0, 1) + next(YEARS * 365) * 86_400_000).toISOString().slice(0, 10);

const made = (asks: number): { entries: LedgerEntry[]; passages: Passage[] } => {
  const next = numbers(asks);
  const word = wordMaker(next, Math.round(40 * Math.sqrt(asks)));
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const base = { council: 'A', body: 'Panel' };
  const entries = Array.from({ length: asks }, (_, i): LedgerEntry => {
    const quote = `That a report on ${words(WORDS_OF_ONE)} be submitted`;
    const at = { page: 1, start: 0, end: quote.length };
    return {
      ...base,
      key: String(i),
      date: dateOf(next),
      minute: String(next(200)),
      title: words(3),
      document: `d${i}`,
      context: '',
      at,
      ask: {
        quote,
        at,
        where: 'decision',
        kind: 'report-request',
        clause: null,
        owner: null,
        recipient: null,
        due: null,
      },
    };
  });
  const passages = Array.from({ length: asks * 2 }, (_, i): Passage => {
    const text = words(25);
    const title = words(3);
    return {
      ...base,
      key: `p${i}`,
      date: dateOf(next),
      kind: 'paragraph',
      minute: null,
      title,
      series: title,
      text,
      document: `e${i}`,
      at: { page: 1, start: 0, end: text.length },
      references: [],
    };
  });
  return { entries, passages };
};

/** Seconds that it takes to propose answers to every ask of twenty years of a council, at three sizes. */
export const bench = async (print: (name: string, value: number) => void): Promise<void> => {
  let before: number | null = null;
  for (const size of SIZES) {
    const { entries, passages } = made(size);
    const start = performance.now();
    const index = indexPassages(passages);
    let proposals = 0;
    for (const entry of entries) proposals += proposeAnswers(entry, index).length;
    const seconds = (performance.now() - start) / 1000;
    print(`asks-${size}-seconds`, seconds);
    print(`asks-${size}-proposals`, proposals);
    const each = seconds / (size * Math.log(size));
    if (before !== null) print(`asks-${size}-growth-against-n-log-n`, each / before);
    before = each;
  }
};
