import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';

export type Counts = { tests: number; passed: number; failed: number; skipped: number };

type Writer = { write(text: string): unknown };

/** A test that hangs must fail, not hold up the others for ever. */
const LONGEST_FILE_MS = 10 * 60 * 1000;

const here = (file: string | undefined): string => (file ? relative('.', file) : '');

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '    ');

/** The runner wraps what the test threw; a reader wants the test's own error. */
const described = ({ message, cause }: Error): string =>
  typeof (cause ?? message) === 'string' ? String(cause ?? message) : inspect(cause, { depth: 8 });

/**
 * Runs every `*.test.ts` under the folders, each file in a process of its own, one file a core.
 * Writes a line a file, each failure in full as it comes, and why a test was skipped.
 */
export const runTests = async (folders: readonly string[], out: Writer): Promise<Counts> => {
  const stream = run({
    globPatterns: folders.map((folder) => `${folder}/**/*.test.ts`),
    concurrency: availableParallelism(),
    timeout: LONGEST_FILE_MS,
  });
  const counts: Counts = { tests: 0, passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of stream) {
    if (type === 'test:fail' && data.details.error.failureType !== 'subtestsFailed') {
      out.write(`FAILED  ${here(data.file)}:${data.line}  ${data.name}\n${indented(described(data.details.error))}\n`);
    } else if (type === 'test:pass' && typeof data.skip === 'string') {
      out.write(`skipped ${here(data.file)}  ${data.name}: ${data.skip}\n`);
    } else if (type === 'test:stdout' || type === 'test:stderr') {
      out.write(indented(data.message));
    } else if (type === 'test:summary' && data.file) {
      const word = data.success ? 'passed' : 'FAILED';
      out.write(`${word}  ${here(data.file)}  ${data.counts.tests} tests, ${(data.duration_ms / 1000).toFixed(1)} s\n`);
    } else if (type === 'test:summary') {
      const { tests, passed, skipped } = data.counts;
      Object.assign(counts, {
        tests,
        passed,
        skipped,
        failed: data.success ? 0 : Math.max(1, tests - passed - skipped),
      });
    }
  }
  return counts;
};
