import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { add } from '../src/cli/add.ts';
import type { Io } from '../src/cli/command.ts';
import { readAll } from '../src/reading/pool.ts';
import { corpus } from '../test/corpus.ts';
import type { Bench } from './bench.ts';

const silent: Io = {
  stdout: { write: () => true },
  stderr: { write: () => true },
  env: {},
  isTerminal: false,
  untilStopped: () => new Promise(() => {}),
};

const seconds = async (job: () => unknown): Promise<number> => {
  const start = performance.now();
  await job();
  return (performance.now() - start) / 1000;
};

/** Seconds for `./matters add` of the files into a new store, and then once more when all are known. */
const timeAdding = async (files: readonly string[]): Promise<{ first: number; again: number }> => {
  const data = mkdtempSync(join(tmpdir(), 'matters-bench-'));
  const adding = () => add.run({ values: { data }, positionals: [...files] }, silent);
  try {
    return { first: await seconds(adding), again: await seconds(adding) };
  } finally {
    rmSync(data, { recursive: true });
  }
};

const pdftotext = (file: string): number | null => spawnSync('pdftotext', ['-layout', file, '/dev/null']).status;

/**
 * Adding the corpus to a new SQLite store: bytes to record to rows and search index, on every core.
 * pdftotext, which makes plain text only and uses one core, does the same PDFs in the same run.
 */
export const bench: Bench = async (print) => {
  const pages = new Map<string, number>();
  const files = corpus();
  const reading = await seconds(() =>
    readAll(files, (read) => void ('reading' in read && pages.set(read.path, read.reading.document.pages))),
  );
  const read = [...pages.keys()];
  const pageCount = [...pages.values()].reduce((sum, count) => sum + count, 0);
  const { first, again } = await timeAdding(read);
  print('files', read.length);
  print('pages', pageCount);
  print('adding_s', first);
  print('adding_files_per_s', read.length / first);
  print('adding_pages_per_s', pageCount / first);
  print('adding_known_s', again);
  print('reading_alone_s', reading);

  const pdfs = read.filter((path) => path.endsWith('.pdf'));
  if (pdfs.length === 0 || pdftotext(pdfs[0]!) !== 0) {
    print('adding_pdfs_to_pdftotext_ratio', 'not measured: no PDFs, or no pdftotext (Debian: poppler-utils)');
    return;
  }
  const ours = (await timeAdding(pdfs)).first;
  const theirs = await seconds(() => pdfs.forEach(pdftotext));
  print('adding_pdfs_s', ours);
  print('pdftotext_s', theirs);
  print('adding_pdfs_to_pdftotext_ratio', ours / theirs);
};
