import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { CheckJob, CheckOutcome } from './check-job.ts';

export type Checker = {
  /** What the rules find in a file; why not, in words for whoever sent it. Never throws. */
  check: (job: CheckJob) => Promise<CheckOutcome>;
  close: () => Promise<void>;
};

/** Megabytes and milliseconds that one file may take: a hostile one ends its worker, not the site. */
const MEMORY = 1000;
const TIME = 60_000;
const THREADS = 2;
/** Files that wait; the next is asked to come again. */
const WAITING = 6;

const BUSY = 'Too many files are being checked at this moment. Try again in a minute.';
const TOO_LONG = 'The file took too long to read. Try it in parts, or as a Word file.';
const STOPPED = 'The file could not be read: reading it took more memory than there is for it. Try it in parts.';

/** Checks files in worker threads, so that the site answers others meanwhile. Started with the first file. */
export const makeChecker = (): Checker => {
  let pool: Piscina<CheckJob, CheckOutcome> | null = null;
  const start = () =>
    new Piscina<CheckJob, CheckOutcome>({
      filename: fileURLToPath(new URL('./check-worker.ts', import.meta.url)),
      minThreads: 0,
      maxThreads: THREADS,
      maxQueue: WAITING,
      idleTimeout: 30_000,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
  return {
    check: async (job) => {
      pool ??= start();
      if (pool.queueSize >= WAITING) return { unread: BUSY };
      try {
        return await pool.run(job, { signal: AbortSignal.timeout(TIME) });
      } catch (error) {
        return { unread: error instanceof Error && error.name === 'AbortError' ? TOO_LONG : STOPPED };
      }
    },
    close: async () => pool?.destroy(),
  };
};
