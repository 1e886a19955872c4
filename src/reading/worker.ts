import { readFile } from 'node:fs/promises';
import type { Reading } from '../record/reading.ts';
import { readDocument } from './read-document.ts';

export type Job = { path: string };
export type Outcome = { reading: Reading; bytes: Uint8Array } | { name: string; message: string; code: string | null };

/** One file, read in a worker thread. Errors cross as values, since classes do not. */
export default async ({ path }: Job): Promise<Outcome> => {
  try {
    const bytes = await readFile(path);
    return { reading: await readDocument(bytes, path), bytes };
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string };
    return { name, message, code: code ?? null };
  }
};
