import type { Ask, Due } from '../record/meeting.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** What a person may put right about an ask. Its words stay as printed. */
export const CORRECTABLE = ['owner', 'recipient', 'due'] as const;
export type Correctable = (typeof CORRECTABLE)[number];

/** A correction as the public may see it; `value` null where nobody, or no date, is meant. `at` is a moment, ISO. */
export type AskCorrection = { ask: string; field: Correctable; value: string | null; why: string | null; at: string };

/**
 * An ask as corrected. The last correction of a field counts; what was read stays with the ask's source.
 *
 * @param corrections those of this ask, in the order in which they were entered
 */
export const corrected = (entry: LedgerEntry, corrections: readonly AskCorrection[]): LedgerEntry =>
  corrections.length === 0 ? entry : { ...entry, ask: corrections.reduce(applied, entry.ask) };

const applied = (ask: Ask, { field, value, at }: AskCorrection): Ask => {
  if (field === 'due') return { ...ask, due: dueSet(ask.due, value, at) };
  return field === 'owner' ? { ...ask, owner: value, ownerInferred: null } : { ...ask, recipient: value };
};

const dueSet = (read: Due | null, date: string | null, at: string): Due => ({
  phrase: read?.phrase ?? null,
  kind: date === null ? 'none' : 'date',
  date,
  precision: date === null ? null : date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year',
  firm: true,
  rule: `set by a person on ${at.slice(0, 10)}`,
});
