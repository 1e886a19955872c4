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

/** A date, a month or a year, from an option's text. */
export const dateValue = (name: string, text: string): string => {
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(text)) return text;
  throw new UsageError(`${name} wants a date such as 2018-09-18, 2018-09 or 2018, not '${text}'`);
};

/** A day that the calendar has, from an option's text. */
export const dayValue = (name: string, text: string): string => {
  const day = new Date(`${text}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && day.toJSON()?.startsWith(text)) return text;
  throw new UsageError(`${name} wants a day such as 2018-09-18, not '${text}'`);
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
