import { StoreError } from './store-error.ts';

/** SQLite's result codes, https://www.sqlite.org/rescode.html */
const ADVICE: Record<number, string> = {
  5: 'another process has been writing to it for too long; wait for it, or end it',
  8: 'this account may read it but not write it; give it the right, or choose another folder with --data',
  10: 'the disk did not take what was written: it is full, failing or gone; make room and try again',
  11: 'it is damaged; put back a copy, or move it away and add the papers again',
  13: 'the disk is full; make room and try again',
  14: 'it cannot be opened; see that this account may read and write its folder',
  26: 'it is not a database of this program; choose another folder with --data',
};

/** A failure of SQLite as a `StoreError`; what it does not know it gives back as it came. */
export const storeErrorOfSqlite = (error: unknown, path: string): unknown => {
  const code = (error as { errcode?: number } | null)?.errcode;
  const advice = code === undefined ? undefined : ADVICE[code & 0xff];
  return advice ? new StoreError(`cannot use the store ${path}: ${advice}`, { cause: error }) : error;
};
