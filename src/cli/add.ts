import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { LARGEST_FILE } from '../documents/open-document.ts';
import { type Read, readAll } from '../reading/pool.ts';
import { READER_VERSION } from '../reading/read-document.ts';
import type { Added, Store } from '../store/store.ts';
import { collectFiles } from './collect-files.ts';
import { command, type Io, UsageError } from './command.ts';
import { dataOption } from './data-folder.ts';
import { openData } from './open-data.ts';
import { type Progress, progress } from './progress.ts';

export const add = command({
  name: 'add',
  summary: 'read papers and keep what they say in the store',
  usage: '[options] PATH…',
  examples: [
    ['./matters add papers/', 'every file in the folder, and in the folders in it'],
    ['./matters add 2024-05-14-minutes.pdf --data /srv/matters', 'one file, into a store elsewhere'],
    ['DATABASE_URL=postgres://matters@db/matters ./matters add papers/', 'into PostgreSQL'],
  ],
  options: dataOption,
  run: async ({ values, positionals }, io) => {
    if (positionals.length === 0) throw new UsageError('no file or folder given');
    const { files, closed } = collectFiles(positionals);
    const store = await openData(values, io.env);
    try {
      const tally = await addFiles(store, files, io);
      for (const { path, why } of closed) tally.failed.push(`${path}: ${why}`);
      io.stdout.write(`${summary(tally).join('\n')}\n`);
      return tally.failed.length > 0 ? 1 : 0;
    } finally {
      await store.close();
    }
  },
});

type Tally = Record<Added['outcome'], number> & {
  meetings: number;
  items: number;
  decisions: number;
  unread: number;
  /** What is no paper, or not one that can be read: the file is at fault. */
  notRead: string[];
  /** What could not be got at or kept: the job is not done. */
  failed: string[];
};

const addFiles = async (store: Store, files: readonly string[], io: Io): Promise<Tally> => {
  const tally: Tally = {
    ...{ added: 0, 'new-version': 0, 'read-again': 0, 'already-known': 0 },
    ...{ meetings: 0, items: 0, decisions: 0, unread: 0, notRead: [], failed: [] },
  };
  const bar = progress(io, files.length);
  const fresh: string[] = [];
  for (const file of files) {
    if (!(await isKnown(store, file))) fresh.push(file);
    else {
      tally['already-known'] += 1;
      bar.done(file, WORDS['already-known']);
    }
  }
  const inOrder = inOrderOf(fresh);
  if (fresh.length > 0) await readAll(fresh, (read) => inOrder(read.path, () => keep(store, read, tally, bar)));
  bar.end();
  return tally;
};

/** A file that cannot be looked at is for the reader to complain about. */
const isKnown = async (store: Store, path: string): Promise<boolean> => {
  try {
    if (statSync(path).size > LARGEST_FILE) return false;
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk);
    return await store.isKnown(hash.digest('hex'), path, READER_VERSION);
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code === 'string') return false;
    throw error;
  }
};

/**
 * Runs jobs in the order of their paths, whatever order they come in: what is kept does not depend on
 * which worker was faster.
 */
const inOrderOf = (paths: readonly string[]): ((path: string, job: () => Promise<void>) => Promise<void>) => {
  const done = new Map(paths.map((path) => [path, Promise.withResolvers<void>()]));
  const before = new Map(paths.map((path, index) => [path, index === 0 ? undefined : done.get(paths[index - 1]!)]));
  return async (path, job) => {
    await before.get(path)?.promise;
    try {
      await job();
    } finally {
      done.get(path)?.resolve();
    }
  };
};

const keep = async (store: Store, read: Read, tally: Tally, bar: Progress): Promise<void> => {
  if ('error' in read) {
    const why = reasonOf(read.path, read.error);
    (read.error.name === 'DocumentError' ? tally.notRead : tally.failed).push(`${read.path}: ${why}`);
    bar.done(read.path, `not read: ${why}`);
    return;
  }
  try {
    const added = await store.addReading(read.reading, read.bytes, READER_VERSION);
    tally[added.outcome] += 1;
    tally.meetings += added.meetings;
    tally.items += added.items;
    tally.decisions += added.decisions;
    tally.unread += added.unread;
    bar.done(read.path, WORDS[added.outcome]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    tally.failed.push(`${read.path}: ${why}`);
    bar.done(read.path, `not kept: ${why}`);
  }
};

/** The reader's own words, without the name that the summary puts before them. */
const reasonOf = (path: string, error: Error & { code?: string }): string => {
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'no right to read this file';
  if (error.code === 'ENOENT') return 'the file is gone';
  return error.message.startsWith(`${path}: `) ? error.message.slice(path.length + 2) : error.message;
};

const WORDS: Record<Added['outcome'], string> = {
  added: 'read',
  'new-version': 'read, a new version',
  'read-again': 'read again',
  'already-known': 'already known',
};

const summary = (tally: Tally): string[] => {
  const read = tally.added + tally['new-version'] + tally['read-again'];
  const notRead = [...tally.notRead, ...tally.failed];
  return [
    `${files(read)} read${details(tally)}, ${tally['already-known']} already known, ${notRead.length} not read`,
    ...notRead.map((line) => `  ${line}`),
    `${count(tally.meetings, 'meeting')}, ${count(tally.items, 'item')}, ${count(tally.decisions, 'decision')}, ${count(tally.unread, 'block')} not understood`,
  ];
};

const details = (tally: Tally): string => {
  const parts = [
    ...(tally['new-version'] > 0 ? [`${tally['new-version']} of them new versions`] : []),
    ...(tally['read-again'] > 0 ? [`${tally['read-again']} read again`] : []),
  ];
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
};

const files = (number: number): string => count(number, 'file');
const count = (number: number, what: string): string =>
  `${number.toLocaleString('en-GB')} ${what}${number === 1 ? '' : 's'}`;
