import { type BoundedWorker, boundedWorker } from '../bounded-worker.ts';
import type { CheckJob, CheckOutcome } from './check-job.ts';

export type Checker = {
  /** What the rules find in a file; why not, in words for whoever sent it. Never throws. */
  check: (job: CheckJob) => Promise<CheckOutcome>;
  close: () => Promise<void>;
};

/** Checks files in worker threads, so that the site answers others meanwhile. Started with the first file. */
export const makeChecker = (): Checker => {
  const { run, close }: BoundedWorker<CheckJob, CheckOutcome> = boundedWorker(
    new URL('./check-worker.ts', import.meta.url),
    { threads: 2, waiting: 6 },
    {
      busy: 'Too many files are being checked at this moment. Try again in a minute.',
      late: 'The file took too long to read. Try it in parts, or as a Word file.',
      stopped: 'The file could not be read: reading it took more memory than there is for it. Try it in parts.',
    },
  );
  return { check: run, close };
};
