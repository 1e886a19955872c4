import { type AskRow, isOpen } from './ledger-view.ts';

/**
 * Asks of a year ago or longer of which nothing came: no date that could have passed, nothing that a person entered, no
 * later passage that may answer. The oldest first.
 *
 * @param today `2018-09-18`
 */
export const neverAnswered = (rows: readonly AskRow[], today: string): AskRow[] => {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return rows
    .filter(({ entry, state }) => entry.date <= yearAgo && isOpen(state) && state.delivery !== 'late')
    .filter(isSilent)
    .sort((a, b) => a.entry.date.localeCompare(b.entry.date) || a.key.localeCompare(b.key));
};

/** Nothing came of it as far as anyone or the program knows. */
export const isSilent = ({ state, events, proposals, journey }: AskRow): boolean =>
  isOpen(state) &&
  events.every(({ name }) => name === 'confirm-ask') &&
  proposals.every(({ kind }) => kind === 'repeated' || kind === 'related') &&
  journey.hops.length === 0;
