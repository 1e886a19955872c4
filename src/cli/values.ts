import { accessSync, constants, statSync } from 'node:fs';
import { UsageError } from './command.ts';

/** A whole number within bounds, from an option's text; `name` is how the caller wrote it: `--port`. */
export const wholeNumber = (name: string, text: string, lowest: number, highest: number): number => {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= lowest && value <= highest) return value;
  throw new UsageError(`${name} wants a whole number from ${lowest} to ${highest}, not '${text}'`);
};

/** One of a set of words, from an option's text. */
export const oneOf = <const T extends string>(name: string, text: string, words: readonly T[]): T => {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new UsageError(`${name} wants ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, not '${text}'`);
};

/** Passes when the path can be read; else says whether it is missing or closed to us. */
export const mustBeReadable = (path: string): void => {
  try {
    accessSync(path, constants.R_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UsageError(`no such file or folder: ${path}`);
    throw new UsageError(`cannot read ${path}: ${code === 'EACCES' ? 'no right to' : code}`);
  }
};

/** Passes when the path is a file that can be read. */
export const mustBeFile = (path: string): void => {
  mustBeReadable(path);
  if (!statSync(path).isFile()) throw new UsageError(`${path} is a folder; a file was expected`);
};
