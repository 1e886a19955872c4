import { type BoundedWorker, boundedWorker } from '../bounded-worker.ts';
import type { ReportJob, ReportRead } from './read-report-worker.ts';

export type ReportReader = { read(job: ReportJob): Promise<ReportRead>; close(): Promise<void> };

/** Reads uploaded reports, one at a time, in a worker that starts with the first. */
export const makeReportReader = (): ReportReader => {
  const { run, close }: BoundedWorker<ReportJob, ReportRead> = boundedWorker(
    new URL('./read-report-worker.ts', import.meta.url),
    { threads: 1, waiting: 3 },
    {
      busy: 'Too many files are being read at this moment. Try again in a minute.',
      late: 'The file took too long to read.',
      stopped: 'Reading the file took more memory than there is for it.',
    },
  );
  return { read: run, close };
};
