import type { Ask, AskKind, Due } from '../record/meeting.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** What a person may put right about an ask. Its quote stays as printed: `wording` says beside it what is meant. */
export const CORRECTABLE = ['owner', 'recipient', 'due', 'kind', 'wording'] as const;
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

/** What was asked, in a person's words where one put them beside the quote. */
export const wordingOf = ({
  entry,
  corrections,
}: {
  entry: LedgerEntry;
  corrections: readonly AskCorrection[];
}): string => corrections.findLast(({ field }) => field === 'wording')?.value ?? entry.ask.quote;

const applied = (ask: Ask, { field, value, at }: AskCorrection): Ask => {
  if (field === 'due') return { ...ask, due: dueSet(ask.due, value, at) };
  // Kinds are checked where they are entered.
  if (field === 'kind') return value === null ? ask : { ...ask, kind: value as AskKind };
  if (field === 'wording') return ask;
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
