import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mustBeReadable } from './values.ts';

export type Collected = {
  files: string[];
  /** Folders that could not be looked into, each with why. */
  closed: { path: string; why: string }[];
};

/**
 * All files at the given paths, those in folders with everything below them, by name. Names that begin
 * with a dot are left out, and links to folders are not followed.
 *
 * @throws UsageError for a path that is missing or closed to us
 */
export const collectFiles = (paths: readonly string[]): Collected => {
  const collected: Collected = { files: [], closed: [] };
  for (const path of paths) {
    mustBeReadable(path);
    if (statSync(path).isDirectory()) collectFolder(path, collected);
    else collected.files.push(path);
  }
  collected.files = [...new Set(collected.files)];
  return collected;
};

const collectFolder = (folder: string, collected: Collected): void => {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    collected.closed.push({
      path: folder,
      why: code === 'EACCES' ? 'no right to look into this folder' : String(code),
    });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) collectFolder(path, collected);
    else if (entry.isFile() || (entry.isSymbolicLink() && isFile(path))) collected.files.push(path);
  }
};

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
