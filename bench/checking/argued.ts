import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/record/finding.ts';

/** What a person judged of a finding that the gold does not have. */
type Argued = {
  readonly rule: string;
  /** The file's name, or its first letters. */
  readonly file: string;
  /** Line of a text file, page of another: for whoever looks it up; 0 where it is about the file itself. */
  readonly place: number;
  /** A few words that the finding's quote has; empty where any of that rule in the file is meant. */
  readonly words: string;
  readonly true: boolean;
  readonly argument: string;
};

const argued = JSON.parse(readFileSync(join(import.meta.dirname, 'argued.json'), 'utf8')) as readonly Argued[];

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').toLowerCase();

/** Whether a finding was argued true or false; null where nobody looked at it. */
export const judged = (file: string, { rule, quote }: Finding): boolean | null =>
  argued.find((one) => one.rule === rule && file.startsWith(one.file) && plain(quote).includes(plain(one.words)))
    ?.true ?? null;
