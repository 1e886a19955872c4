import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { StoreError, storeErrorOf } from './store-error.ts';

/** Files kept once by what is in them: `files/ab/cdef…`, named by their SHA-256. */
export type FileStore = {
  /** Keeps the bytes, if they are not kept yet, so that not even a power cut loses them afterwards. */
  keep(sha256: string, bytes: Uint8Array): Promise<void>;
  has(sha256: string): Promise<boolean>;
  size(sha256: string): Promise<number>;
  stream(sha256: string): Readable;
};

/** Writes a whole file and sees it onto the disk. */
export type WriteFile = (path: string, bytes: Uint8Array) => Promise<void>;

const writeDurably: WriteFile = async (path, bytes) => {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

/**
 * The files in a folder.
 *
 * @param folder the store's folder
 * @param write how bytes reach the disk; a test hands in one that fails
 */
export const fileStore = (folder: string, write: WriteFile = writeDurably): FileStore => {
  const pathOf = (sha256: string): string => join(folder, 'files', sha256.slice(0, 2), sha256.slice(2));
  const has = async (sha256: string): Promise<boolean> => {
    try {
      await access(pathOf(sha256));
      return true;
    } catch {
      return false;
    }
  };
  return {
    has,
    size: async (sha256) => (await stat(pathOf(sha256))).size,
    stream: (sha256) => createReadStream(pathOf(sha256)),
    keep: async (sha256, bytes) => {
      const found = createHash('sha256').update(bytes).digest('hex');
      if (found !== sha256) {
        throw new StoreError(
          `the file changed while it was read: SHA-256 ${sha256} was expected, ${found} found; add it again`,
        );
      }
      if (await has(sha256)) return;
      try {
        await writeAndRename(pathOf(sha256), bytes, write);
      } catch (error) {
        throw storeErrorOf(error, `keep a file in ${join(folder, 'files')}`);
      }
    },
  };
};

const writeAndRename = async (path: string, bytes: Uint8Array, write: WriteFile): Promise<void> => {
  const temporary = `${path}.${randomUUID()}.part`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await write(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
};

/** A rename is only sure once its folder is on the disk. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
