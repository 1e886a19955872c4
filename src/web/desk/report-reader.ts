import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ReportJob, ReportRead } from './read-report-worker.ts';

export type ReportReader = { read(job: ReportJob): Promise<ReportRead>; close(): Promise<void> };

/** Megabytes and milliseconds that one file may take, and how many wait: a hostile one ends its worker, not the site. */
const MEMORY = 1000;
const TIME = 60_000;
const WAITING = 3;

/** Reads uploaded reports, one at a time, in a worker that starts with the first. */
export const makeReportReader = (): ReportReader => {
  let pool: Piscina<ReportJob, ReportRead> | null = null;
  const start = () =>
    new Piscina<ReportJob, ReportRead>({
      filename: fileURLToPath(new URL('./read-report-worker.ts', import.meta.url)),
      minThreads: 0,
      maxThreads: 1,
      maxQueue: WAITING,
      idleTimeout: 30_000,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
  return {
    read: async (job) => {
      pool ??= start();
      if (pool.queueSize >= WAITING)
        return { unread: 'Too many files are being read at this moment. Try again in a minute.' };
      try {
        return await pool.run(job, { signal: AbortSignal.timeout(TIME) });
      } catch (error) {
        const late = error instanceof Error && error.name === 'AbortError';
        return {
          unread: late ? 'The file took too long to read.' : 'Reading the file took more memory than there is for it.',
        };
      }
    },
    close: async () => pool?.destroy(),
  };
};
