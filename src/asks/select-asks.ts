import type { AskRow } from './ledger-view.ts';
import { isSilent } from './never-answered.ts';

/** Which asks are wanted; what is empty or not given does not narrow. */
export type AskFilter = {
  /** Words of the body's name, or of its address. */
  body?: string | undefined;
  /** A plain state: `Late`. */
  state?: string | undefined;
  /** When it was asked: a day, a month or a year. */
  meeting?: string | undefined;
  /** Words of the owner's name or post; in double quotes all of it. */
  owner?: string | undefined;
  /** Words of what was asked, its contents or the item's title; in double quotes as they follow one another. */
  subject?: string | undefined;
  /** Only asks of which nothing came, as far as anyone or the program knows. */
  silent?: boolean | undefined;
  /** Due before this date: `2018-09-18`, `2018-09` or `2018`. Asks without a date are left out. */
  dueBefore?: string | undefined;
};

/** Words in which the state of an ask is told. */
export const PLAIN_STATES = [
  'Late',
  'Due',
  'Asked',
  'Promised',
  'Answered',
  'Agreed closed',
  'Overtaken',
  'Refused',
] as const;

const plain = (text: string | null): string =>
  ` ${
    (text ?? '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

/** Who owes it: named in the words, else likely from the passage around them. */
export const ownerOf = ({ entry: { ask } }: AskRow): string | null => ask.owner ?? ask.ownerInferred ?? null;

/** The asks that a filter lets through, in their order. */
export const selectAsks = (
  rows: readonly AskRow[],
  { body = '', state = '', meeting = '', owner = '', subject = '', silent = false, dueBefore = '' }: AskFilter,
): AskRow[] =>
  rows.filter(
    (row) =>
      plain(row.entry.body).includes(plain(body).trim()) &&
      row.entry.date.startsWith(meeting) &&
      isOwedBy(row, owner) &&
      (!silent || isSilent(row)) &&
      speaksOf(row, subject) &&
      (state === '' || row.plain.toLowerCase() === state.toLowerCase()) &&
      (dueBefore === '' || isDueBefore(row.entry.ask.due?.date ?? null, dueBefore)),
  );

const QUOTED = /^".*"$/;

const isOwedBy = (row: AskRow, owner: string): boolean =>
  QUOTED.test(owner)
    ? plain(ownerOf(row)).trim().replace(/^the /, '') === plain(owner).trim()
    : plain(ownerOf(row)).includes(plain(owner).trim());

/** All words of a subject, wherever they stand in the ask; in quotes side by side. */
const speaksOf = ({ entry: { ask, title } }: AskRow, subject: string): boolean => {
  const text = plain([title, ask.quote, ...(ask.contents ?? []).map((part) => part.text)].join(' '));
  if (QUOTED.test(subject)) return text.includes(plain(subject).trim());
  return plain(subject)
    .trim()
    .split(' ')
    .every((word) => text.includes(word));
};

/** A month or a year is due before a date when all of it is. */
const isDueBefore = (due: string | null, before: string): boolean => due !== null && due.padEnd(10, '~') < before;
