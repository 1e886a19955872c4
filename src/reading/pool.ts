import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Reading } from '../record/reading.ts';
import type { Job, Outcome } from './worker.ts';

export type Read = { path: string; reading: Reading; bytes: Uint8Array } | { path: string; error: Error };

/** Megabytes that one worker may grow to; a file that needs more ends its worker, not the program. */
const WORKER_MEMORY = 1500;

/**
 * Reads many files in worker threads. A file that cannot be read, or that ends its worker, gives an
 * error of its own; the others go on.
 *
 * @param paths files, read in this order
 * @param onRead called once a file, in the order in which they are done; awaited before the thread gets more
 * @param threads worker threads; by default one for each core
 */
export const readAll = async (
  paths: readonly string[],
  onRead: (read: Read) => void | Promise<void>,
  threads = availableParallelism(),
): Promise<void> => {
  const lanes = Math.max(1, Math.min(threads, paths.length));
  const pool = new Piscina<Job, Outcome>({
    filename: fileURLToPath(new URL('./worker.ts', import.meta.url)),
    // A thread above the least is ended as soon as it has nothing to do, and starting one costs more than a file.
    minThreads: lanes,
    maxThreads: lanes,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY },
  });
  try {
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let path = paths[next++]; path !== undefined; path = paths[next++]) await onRead(await readOne(pool, path));
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    await pool.destroy();
  }
};

const readOne = async (pool: Piscina<Job, Outcome>, path: string): Promise<Read> => {
  try {
    const outcome = await pool.run({ path });
    if ('reading' in outcome) return { path, ...outcome };
    return { path, error: Object.assign(new Error(outcome.message), { name: outcome.name, code: outcome.code }) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      path,
      error: new Error(`${path}: reading it stopped the worker (${why}); the file is left out`, { cause: error }),
    };
  }
};
