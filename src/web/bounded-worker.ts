import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';

/** What is said of a job that was not done, each in words for whoever sent the file. */
export type Undone = { busy: string; late: string; stopped: string };

/** Does jobs in worker threads; what it could not do comes back in words. Never throws. */
export type BoundedWorker<Job, Done> = {
  run: (job: Job) => Promise<Done | { unread: string }>;
  close: () => Promise<void>;
};

/** Megabytes and milliseconds that one file may take: a hostile one ends its worker, not the site. */
const MEMORY = 1000;
const TIME = 60_000;
const IDLE = 30_000;

/**
 * Worker threads that start with the first job.
 *
 * @param file the worker
 * @param threads how many work at once
 * @param waiting how many jobs wait; the next is asked to come again
 */
export const boundedWorker = <Job, Done>(
  file: URL,
  { threads, waiting }: { threads: number; waiting: number },
  words: Undone,
): BoundedWorker<Job, Done> => {
  let pool: Piscina<Job, Done> | null = null;
  const start = () =>
    new Piscina<Job, Done>({
      filename: fileURLToPath(file),
      minThreads: 0,
      maxThreads: threads,
      maxQueue: waiting,
      idleTimeout: IDLE,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
  return {
    run: async (job) => {
      pool ??= start();
      if (pool.queueSize >= waiting) return { unread: words.busy };
      try {
        return await pool.run(job, { signal: AbortSignal.timeout(TIME) });
      } catch (error) {
        return { unread: error instanceof Error && error.name === 'AbortError' ? words.late : words.stopped };
      }
    },
    close: async () => pool?.destroy(),
  };
};
