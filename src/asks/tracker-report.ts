import { wordingOf } from './corrections.ts';
import type { AskRow } from './ledger-view.ts';
import { ownerOf } from './select-asks.ts';

/** Columns of the tracker that goes to a committee, with their share of the width in hundredths. */
export const TRACKER_REPORT_COLUMNS = [
  { title: 'Reference', width: 8 },
  { title: 'Meeting and minute', width: 12 },
  { title: 'What was asked', width: 26 },
  { title: 'Asked of', width: 12 },
  { title: 'Due', width: 10 },
  { title: 'Response', width: 8 },
  { title: 'Status', width: 8 },
  { title: 'Progress', width: 16 },
] as const;

const RESPONSES: Record<AskRow['state']['response'], string> = {
  none: '',
  awaited: 'Awaited',
  accepted: 'Accepted',
  'part-accepted': 'Accepted in part',
  refused: 'Refused',
};

/**
 * One ask in these columns. What the program proposes is said to be a proposal.
 *
 * @param dateWords how a date is written: `2018-09-18` as it is where not given, as a spreadsheet wants it
 */
export const trackerReportCells = (row: AskRow, dateWords: (date: string) => string = (date) => date): string[] => {
  const { key, entry, plain, state, events, proposals } = row;
  const last = events.at(-1);
  const proposal = proposals[0];
  const progress = last
    ? [dateWords(last.happened), last.why, last.evidence].filter((text) => text !== null).join('. ')
    : proposal
      ? `Not confirmed: ${proposal.passage.body ?? 'body not stated'}, ${dateWords(proposal.passage.date)}, ${proposal.passage.title}`
      : 'Nothing found';
  return [
    key,
    [entry.body, dateWords(entry.date), entry.minute && `minute ${entry.minute}`].filter(Boolean).join(', '),
    wordingOf(row),
    ownerOf(row) ?? 'Nobody named',
    (entry.ask.due?.date && dateWords(entry.ask.due.date)) ?? entry.ask.due?.phrase ?? 'No date',
    RESPONSES[state.response],
    plain,
    progress,
  ];
};
