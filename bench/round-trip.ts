// Minutes of 200 generated meetings, and minutes drafted from the notes of 200 more in each house style, published as PDF, Word and HTML and read back: F1 of each kind of fact; and how
// long a pack of a hundred pages takes to set.

import { minutesBlocks } from '../src/publishing/minutes-blocks.ts';
import { paperPdf } from '../src/publishing/paper-pdf.ts';
import { generatedMinutes } from '../test/generated-meetings.ts';
import { generatedDraft, HOUSE_STYLES } from '../test/generated-notes.ts';
import { FORMS, type Form, factsOf, lacking, publishedAndRead } from '../test/round-trip.ts';
import type { Bench } from './bench.ts';

const MEETINGS = 200;
const PACK_PAGES = 100;
const TIMES = 3;

type Tally = { right: number; lost: number; madeUp: number };

/** Counts facts by kind, and prints the F1 of each. */
const scores = () => {
  const tallies = new Map<string, Tally>();
  const count = (kind: string, expected: readonly string[], found: readonly string[]): void => {
    const tally = tallies.get(kind) ?? { right: 0, lost: 0, madeUp: 0 };
    const lost = lacking(expected, found).length;
    tally.right += expected.length - lost;
    tally.lost += lost;
    tally.madeUp += lacking(found, expected).length;
    tallies.set(kind, tally);
  };
  const printAll = (print: Parameters<Bench>[0], prefix: string): void => {
    for (const [kind, { right, lost, madeUp }] of tallies)
      if (right + lost + madeUp > 0) print(`${prefix}_${kind}_f1`, (2 * right) / (2 * right + lost + madeUp));
  };
  return { count, printAll };
};

export const bench: Bench = async (print) => {
  for (const form of FORMS) {
    await typedAsRecord(form, print);
    await draftedFromNotes(form, print);
  }
  printPack(print);
};

/** Minutes that a record gives, whoever wrote it. */
const typedAsRecord = async (form: Form, print: Parameters<Bench>[0]): Promise<void> => {
  const { count, printAll } = scores();
  for (let seed = 1; seed <= MEETINGS; seed++) {
    const { meeting, asked, referred } = generatedMinutes(seed);
    const [back] = await publishedAndRead(meeting, form);
    if (!back) throw new Error(`${form} of meeting ${seed}: expected minutes to be found, found none`);
    const expected = factsOf(meeting);
    const found = factsOf(back);
    for (const kind of Object.keys(expected))
      if (kind !== 'asks' && kind !== 'references') count(kind, expected[kind]!, found[kind]!);
    count(
      'asks',
      asked,
      back.items.flatMap((item) => item.asks.map(({ quote }) => quote)),
    );
    count(
      'references',
      referred,
      back.items.flatMap((item) => item.references.map(({ minute }) => minute ?? '')),
    );
  }
  printAll(print, form);
};

/** Minutes drafted from the notes of a meeting, in each house style by turns. */
const draftedFromNotes = async (form: Form, print: Parameters<Bench>[0]): Promise<void> => {
  const { count, printAll } = scores();
  for (let seed = 1; seed <= MEETINGS; seed++) {
    const { meeting, style } = generatedDraft(seed, HOUSE_STYLES[seed % HOUSE_STYLES.length]!);
    const [back] = await publishedAndRead(meeting, form, style);
    if (!back) throw new Error(`${form} of notes ${seed}: expected minutes to be found, found none`);
    const [expected, found] = [factsOf(meeting), factsOf(back)];
    for (const kind of Object.keys(expected)) count(kind, expected[kind]!, found[kind]!);
  }
  printAll(print, `notes_${form}`);
};

/** The same compiler sets every pack: the first run warms it, the best of the others counts. */
const printPack = (print: Parameters<Bench>[0]): void => {
  const parts = Array.from({ length: 2 * PACK_PAGES }, (_, seed) => ({
    id: `part-${seed}`,
    title: `Minutes ${seed}`,
    blocks: minutesBlocks(generatedMinutes(seed + 1).meeting),
  }));
  const sized = parts.slice(0, PACK_PAGES / 2);
  let best = Number.POSITIVE_INFINITY;
  let pages = 0;
  for (let time = 0; time <= TIMES; time++) {
    const start = performance.now();
    const { pages: set } = paperPdf({ title: `A pack, ${time}`, council: null, parts: sized });
    const seconds = (performance.now() - start) / 1000;
    if (time > 0) best = Math.min(best, seconds);
    pages = Math.max(...[...set.values()].map(([, last]) => last));
  }
  print('pack_pages', pages);
  print('pack_seconds', best);
};
