import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readAll } from '../reading/pool.ts';
import type { Reading } from '../record/reading.ts';
import { openStore } from '../store/open-store.ts';
import { collectFiles } from './collect-files.ts';

/** The file by which a folder is known to hold a store. */
const STORE = 'matters.db';

/**
 * The earlier papers that a check may compare with, oldest first by what they say of their meeting.
 *
 * @param paths papers, folders of papers, or the data folder of a store
 * @param onTrouble told of each paper that could not be read; the others go on
 */
export const earlierPapers = async (paths: readonly string[], onTrouble: (why: string) => void): Promise<Reading[]> => {
  const isStore = (path: string): boolean =>
    existsSync(path) && statSync(path).isDirectory() && existsSync(join(path, STORE));
  const readings: Reading[] = [];
  for (const folder of paths.filter(isStore)) {
    const store = await openStore({ folder });
    try {
      for (const { source } of (await store.public.readings(new Set())).added) readings.push(source.reading);
    } finally {
      await store.close();
    }
  }
  const files = paths.filter((path) => !isStore(path));
  await readAll(collectFiles(files).files, (read) => {
    if ('error' in read) onTrouble(read.error.message);
    else readings.push(read.reading);
  });
  return readings.sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.document.path.localeCompare(b.document.path));
};

const dayOf = ({ meetings }: Reading): string => meetings.find(({ date }) => date !== null)?.date ?? '';
