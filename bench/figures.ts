import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDocument } from '../src/reading/read-document.ts';
import type { Reading } from '../src/record/reading.ts';
import type { Bench } from './bench.ts';
import { type GoldSentence, scoreProse } from './figures/score-prose.ts';
import { f1, type GoldCell, type Score, scoreTables } from './figures/score-tables.ts';

type Gold = {
  tables: { source: string; cells: GoldCell[] }[];
  /** Tables of the fifth paper that hold names, dates and yes or no: no figure may come from their lines. */
  nonStatisticalTables: { lines: [number, number] }[];
  prose: GoldSentence[];
};
type Print = Parameters<Bench>[0];

const shared = resolve(import.meta.dirname, '../../shared');

/**
 * Figures of the seed papers against the gold, cells of tables and sentences apart. What counts as the same is written
 * in `figures/score-tables.ts` and `figures/score-prose.ts`. `MISSES=tables` or `MISSES=prose` tells each miss.
 */
export const bench: Bench = async (print) => {
  const gold: Gold = JSON.parse(readFileSync(join(shared, 'gold/figures.json'), 'utf8'));
  const readings = await seeds();
  const miss = (set: string) => (process.env.MISSES === set ? (text: string) => console.log(text) : undefined);
  const tables: Score[] = [];
  const prose: Score[] = [];
  for (const [seed, { figures, pages }] of readings) {
    const cells = gold.tables.filter(({ source }) => source === seed).flatMap(({ cells }) => cells);
    const own = gold.prose.filter(({ source }) => source === seed);
    tables.push(
      scoreTables(
        cells,
        figures.filter(({ where }) => where === 'table'),
        'Rotherham',
        miss('tables'),
      ),
    );
    prose.push(
      scoreProse(
        own,
        figures.filter(({ where }) => where === 'sentence'),
        pages,
        miss('prose'),
      ),
    );
  }
  report(print, 'tables', tables);
  print('tables_read_from_non_statistical', strayFigures(gold, readings));
  report(print, 'prose', prose);
};

const seeds = async (): Promise<Map<string, Reading>> => {
  const folder = join(shared, 'corpus/seeds');
  const readings = new Map<string, Reading>();
  for (const name of readdirSync(folder).sort())
    readings.set(name.slice(0, 3), await readDocument(readFileSync(join(folder, name)), name));
  return readings;
};

const squeezed = (text: string): string => text.replace(/[\s*]+/g, '');

/** Figures whose row stands in the lines of a table that holds no statistics. */
const strayFigures = ({ nonStatisticalTables }: Gold, readings: ReadonlyMap<string, Reading>): number => {
  const reading = readings.get('004');
  if (!reading) return 0;
  const lines = readFileSync(join(shared, 'corpus/seeds', reading.document.path), 'utf8').split('\n');
  const stray = nonStatisticalTables.map(({ lines: [first, last] }) => squeezed(lines.slice(first - 1, last).join('')));
  return reading.figures.filter(({ where, passage }) => {
    const row = squeezed(reading.pages[passage.page - 1]!.text.slice(passage.start, passage.end));
    return where === 'table' && stray.some((text) => text.includes(row));
  }).length;
};

const report = (print: Print, set: string, scores: readonly Score[]): void => {
  const sum = (key: keyof Score) => scores.reduce((all, score) => all + score[key], 0);
  const all = {
    gold: sum('gold'),
    right: sum('right'),
    read: sum('read'),
    misread: sum('misread'),
    invented: sum('invented'),
  };
  for (const key of ['gold', 'read', 'right', 'misread', 'invented'] as const) print(`${set}_${key}`, all[key]);
  print(`${set}_recall`, all.right / all.gold);
  print(`${set}_precision`, all.read === 0 ? 0 : all.right / all.read);
  print(`${set}_f1`, f1(all));
};
