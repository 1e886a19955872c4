import type { AskState } from '../asks/ask-states.ts';
import { plainState } from '../asks/ask-states.ts';
import { type AskRow, countAsks } from '../asks/ledger-view.ts';
import { ownerOf } from '../asks/select-asks.ts';

const LONGEST_QUOTE = 200;
const short = (text: string): string =>
  text.length <= LONGEST_QUOTE ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST_QUOTE))} …`;

/** Asks as lines for a terminal: a row of columns each, the quote below, then what is proposed. */
export const asksTable = (rows: readonly AskRow[]): string => {
  if (rows.length === 0) return 'No ask is so.\n';
  const head = ['KEY', 'STATE', 'DUE', 'ASKED', 'MINUTE', 'OWNER'];
  const cells = rows.map((row) => [
    row.key,
    row.plain,
    row.entry.ask.due?.date ?? row.entry.ask.due?.phrase?.slice(0, 24) ?? '',
    row.entry.date,
    row.entry.minute ?? '',
    ownerOf(row) ?? 'nobody named',
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((line) => line[i]!.length)));
  const line = (texts: readonly string[]) =>
    `${texts
      .map((text, i) => text.padEnd(widths[i]!))
      .join('  ')
      .trimEnd()}\n`;
  return [line(head), ...rows.map((row, i) => line(cells[i]!) + below(row)), '\n', countsInWords(rows)].join('');
};

const below = ({ entry, proposals, isPublic }: AskRow): string =>
  [
    `    ${short(entry.ask.quote)}`,
    `    ${[entry.council, entry.body].filter(Boolean).join(', ') || 'body not stated'}`,
    ...(isPublic ? [] : ['    names a person and is told only in the narrative: not public until confirmed']),
    ...proposals.map(
      ({ passage, kind }, i) =>
        `    proposed ${i + 1} (${kind}): ${[passage.body, passage.date].filter(Boolean).join(', ')}: ${short(passage.text)}`,
    ),
    '',
  ].join('\n');

const countsInWords = (rows: readonly AskRow[]): string => {
  const { asked, answered, late, proposed, medianDays } = countAsks(rows);
  const median = medianDays === null ? '' : `; median ${medianDays} days over these ${answered}`;
  return `Asked ${asked}, answered ${answered} (confirmed by a person), late ${late}; an answer is proposed for ${proposed}${median}\n`;
};

/** What a command has changed: "Late -> Answered". */
export const changeInWords = ({ key, plain, entry }: AskRow, after: AskState): string =>
  `${key}: ${plain} -> ${plainState(after, entry.ask.kind === 'promise')}\n    ${short(entry.ask.quote)}\n`;
