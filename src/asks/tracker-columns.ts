import type { AskRow } from './ledger-view.ts';
import { ownerOf } from './select-asks.ts';

/** Columns of the tracker that committees keep, with what the program found later kept apart. */
export const TRACKER_COLUMNS = [
  'Reference',
  'Council',
  'Body',
  'Meeting',
  'Minute',
  'Item',
  'Asked',
  'Owner',
  'Owner is inferred',
  'Due as printed',
  'Due',
  'State',
  'Last change',
  'Why',
  'Evidence',
  'Proposed by the program, not confirmed',
  'Document',
  'Page',
] as const;

/** One ask in these columns; what is not stated is empty. */
export const trackerCells = (row: AskRow): string[] => {
  const { key, entry, plain, events, proposals } = row;
  const last = events.at(-1);
  const proposal = proposals[0];
  return [
    key,
    entry.council,
    entry.body,
    entry.date,
    entry.minute,
    entry.title,
    entry.ask.quote,
    ownerOf(row),
    entry.ask.owner === null && ownerOf(row) !== null ? 'yes' : '',
    entry.ask.due?.phrase,
    entry.ask.due?.date,
    plain,
    last?.happened,
    last?.why,
    last?.evidence,
    proposal && `${proposal.passage.date}, ${proposal.passage.body ?? 'body not stated'}: ${proposal.passage.text}`,
    entry.document,
    String(entry.at.page),
  ].map((cell) => cell ?? '');
};
