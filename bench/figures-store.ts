import { performance } from 'node:perf_hooks';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { buildApp } from '../src/web/app.ts';
import { readSettings } from '../src/web/settings.ts';
import { cleanUpNow } from '../test/clean-up.ts';
import { databases } from '../test/databases.ts';
import { madeComparator, madeStated } from '../test/made-figures.ts';
import { type MadeFigure, makePaper } from '../test/made-reading.ts';
import type { Bench } from './bench.ts';
import { wordOf } from './grown-store.ts';

/** A smaller store for a first look: FIGURES=20000. */
const FIGURES = Number(process.env.FIGURES ?? 1_000_000);
const BODIES = 20;
const MEASURES_OF_BODY = 500;
const PAPERS = FIGURES / MEASURES_OF_BODY;
const ASKED = 200;
const WARM_UP = 20;

/**
 * A million figures of 10,000 measures, in 2,000 papers of 20 bodies, kept as any paper is: how long it takes to
 * find all of a measure, and to make a measure's page and a body's scorecard of 60 measures that nobody has asked
 * for before. The bars: a measure p95 under 30 ms, a scorecard under 50 ms.
 */
export const bench: Bench = async (print) => {
  for (const database of await databases()) {
    const name = database.name.toLowerCase();
    const store = await openStore(await database.options());
    try {
      const start = performance.now();
      for (let paper = 0; paper < PAPERS; paper += 1) await addPaper(store, paper);
      print(`${name}_figures_kept_per_second`, FIGURES / ((performance.now() - start) / 1000));
      await measure(store, name, print);
    } finally {
      await store.close();
    }
  }
  await cleanUpNow();
};

const addPaper = async (store: Store, number: number): Promise<void> => {
  const body = number % BODIES;
  const round = Math.floor(number / BODIES);
  const date = new Date(Date.UTC(2000, 0, 1) + round * 91 * 86_400_000).toISOString().slice(0, 10);
  const year = 2000 + Math.floor(round / 4);
  const period = `${year}/${String((year + 1) % 100).padStart(2, '0')} Q${(round % 4) + 1}`;
  const figures = Array.from({ length: MEASURES_OF_BODY }, (_, index): MadeFigure => {
    const printed = `${20 + ((index * 7 + round * 13) % 60)}.${index % 10}%`;
    const more =
      index % 5 === 0
        ? { target: madeStated('75%'), comparators: [madeComparator('national', 'England', '61.5%')] }
        : {};
    const name = nameOf(body, index);
    return { measure: name, period, printed, in: `${name} ${printed}`, more };
  });
  const { reading, bytes } = makePaper({
    path: `paper-${number}.md`,
    kind: 'agenda',
    title: `Paper ${number}`,
    meetings: [{ from: 'agenda', council: 'Wexcombe Borough Council', body: `Committee ${wordOf(body)}`, date }],
    figures,
  });
  await store.addReading(reading, bytes, 1);
};

const nameOf = (body: number, index: number): string => `${wordOf(1000 + index)} ${wordOf(3000 + body)}`;
const slugOf = (at: number): string => nameOf(at % BODIES, (at * 37) % MEASURES_OF_BODY).replaceAll(' ', '-');

const measure = async (store: Store, name: string, print: Parameters<Bench>[0]): Promise<void> => {
  const app = await buildApp({
    store,
    settings: readSettings({ REQUESTS_PER_MINUTE: '1000000' }),
    today: () => '2026-11-26',
  });
  const page = async (url: string) => {
    const { statusCode } = await app.inject({ url });
    if (statusCode !== 200) throw new Error(`${url} answers ${statusCode}`);
  };
  const found = await times(ASKED, async (at) => {
    const view = await store.public.measure(slugOf(at));
    if (!view || view.figures.length !== PAPERS / BODIES) throw new Error(`${slugOf(at)} is not as it was kept`);
  });
  tell(print, `${name}_measure_query`, found);
  tell(print, `${name}_measure_page`, await times(ASKED, (at) => page(`/measures/${slugOf(at + ASKED)}`)));
  const cards = Array.from({ length: BODIES }, (_, body) => `/committee-${wordOf(body)}/scorecard`);
  tell(print, `${name}_scorecard_page`, await times(BODIES, (at) => page(cards[at]!), 2));
  tell(print, `${name}_list_page`, await times(ASKED, (at) => page(`/measures?page=${1 + (at % 10)}`)));
  await app.close();
};

const times = async (count: number, deed: (at: number) => Promise<void>, warmUp = WARM_UP): Promise<number[]> => {
  const taken: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const start = performance.now();
    await deed(at);
    if (at >= warmUp) taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b);
};

const tell = (print: Parameters<Bench>[0], name: string, taken: readonly number[]): void => {
  print(`${name}_p50_ms`, taken[Math.floor(taken.length / 2)]!);
  print(`${name}_p95_ms`, taken[Math.floor(taken.length * 0.95)]!);
};
