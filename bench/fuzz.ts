import { readDamaged } from '../test/damaged.ts';
import type { Bench } from './bench.ts';

const FILES = 20_000;

/** Twenty thousand damaged and made-up files; the first that fails stops it, with its seed. */
export const bench: Bench = async (print) => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  print('seed', seed);
  const start = performance.now();
  await readDamaged(FILES, seed);
  print('files_read_or_refused', FILES);
  print('files_per_second', FILES / ((performance.now() - start) / 1000));
};
