/**
 * The store cannot do what it was asked, for a reason that a person can put right: the message says
 * what was expected, what was found, where, and what to do.
 */
export class StoreError extends Error {
  override name = 'StoreError';
}

const ADVICE: Record<string, string> = {
  EACCES: 'this account has no right to it; give it the right, or choose another folder with --data',
  EPERM: 'this account has no right to it; give it the right, or choose another folder with --data',
  EROFS: 'the file system is read-only; choose another folder with --data',
  ENOSPC: 'the disk is full; make room and try again: nothing of the document was kept',
  EDQUOT: 'the disk quota is used up; make room and try again: nothing of the document was kept',
  ENOTDIR: 'a part of the path is a file, not a folder; choose another folder with --data',
  EEXIST: 'a file stands where a folder was expected; choose another folder with --data',
};

/** A failure of the file system as a `StoreError`; what it does not know it gives back as it came. */
export const storeErrorOf = (error: unknown, doing: string): unknown => {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const advice = code === undefined ? undefined : ADVICE[code];
  return advice ? new StoreError(`cannot ${doing}: ${advice}`, { cause: error }) : error;
};
