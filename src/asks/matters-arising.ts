import { type AskEventName, stateBefore, stateOn } from './ask-states.ts';
import { type AskRow, isOpen } from './ledger-view.ts';
import type { Passage } from './passage-index.ts';
import type { ProposalKind } from './proposal-kind.ts';

/** Why something should be on the agenda of a meeting. */
export type MatterGroup = 'due' | 'late' | 'recurring' | 'conditional' | 'undated';
/**
 * One ask that is still open at a meeting, with whether that meeting took it up: a person entered that it was dealt
 * with; the program proposes a passage of its papers as the answer, which nobody confirmed; or nothing was found.
 */
export type Matter = { row: AskRow; group: MatterGroup; dealtWith: boolean; proposed: Passage | null };

export const MATTER_GROUPS: readonly MatterGroup[] = ['due', 'late', 'recurring', 'conditional', 'undated'];

/**
 * What a body asked for and was promised that is still open at one of its meetings: what should be on that agenda.
 * What a person entered as of that day or later does not count, so that the page of a past meeting shows what its
 * agenda should have had.
 *
 * @param rows every ask that may be shown
 * @param isBody whether a name is the body's, or one of its earlier names
 * @param date of the meeting, `2020-01-14`
 * @param documents those of the meeting: what is proposed from them is on the agenda
 * @returns due by this meeting first, then late ones, the oldest first within each group
 */
export const mattersArising = (
  rows: readonly AskRow[],
  isBody: (name: string) => boolean,
  date: string,
  documents: ReadonlySet<string>,
): Matter[] =>
  rows
    .filter(({ entry }) => entry.date < date && entry.body !== null && isBody(entry.body))
    .filter((row) => isOpen(stateBefore(row.events, date)))
    .map((row) => ({ row, group: groupAt(row, date), ...takenUp(row, date, documents) }))
    .sort(
      (a, b) =>
        MATTER_GROUPS.indexOf(a.group) - MATTER_GROUPS.indexOf(b.group) ||
        a.row.entry.date.localeCompare(b.row.entry.date) ||
        a.row.key.localeCompare(b.row.key),
    );

const groupAt = ({ entry: { ask } }: AskRow, date: string): MatterGroup => {
  const due = ask.due;
  if (due?.kind === 'recurring') return 'recurring';
  if (due?.date) {
    if (stateOn({ delivery: 'asked', response: 'none' }, due.date, date).delivery === 'late') return 'late';
    return due.date <= date || date.startsWith(due.date) ? 'due' : 'undated';
  }
  return due?.kind === 'conditional' ? 'conditional' : due?.kind === 'meeting' ? 'due' : 'undated';
};

const takenUp = (
  { proposals, events }: AskRow,
  date: string,
  documents: ReadonlySet<string>,
): Pick<Matter, 'dealtWith' | 'proposed'> => ({
  dealtWith: events.some(({ name, happened }) => DEALT_WITH.has(name) && happened === date),
  proposed:
    proposals.find(
      ({ kind, passage }) => SPEAKS_OF_IT.has(kind) && passage.date === date && documents.has(passage.document),
    )?.passage ?? null,
});

/** A passage that is only about the same subject is no sign that the ask was taken up; nor are the earlier minutes in a pack. */
const SPEAKS_OF_IT = new Set<ProposalKind>(['answered', 'answered-in-part', 'overtaken', 'refused', 'contradicted']);

/** What a meeting does about a matter; a letter or a confirmation is entered on a day without being on its agenda. */
const DEALT_WITH = new Set<AskEventName>([
  'accept',
  'accept-in-part',
  'refuse',
  'confirm-answer',
  'agree-closed',
  'overtake',
]);
