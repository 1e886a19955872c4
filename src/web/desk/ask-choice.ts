import type { AskRow } from '../../asks/ledger-view.ts';
import { ownerOf, selectAsks } from '../../asks/select-asks.ts';
import { subjectWords } from '../../asks/subject-words.ts';
import { bodySlugOf } from '../../store/slugs.ts';
import { dateWords } from '../words.ts';

/** One ask among those that somebody may pick. */
export type AskChoice = { key: string; words: string; more: string; href: string };

const MOST = 20;

/** An ask as a list to pick from shows it: its words, and who asked when, for whom to do. */
export const askChoice = (row: AskRow): AskChoice => {
  const { ask, body, date, minute } = row.entry;
  const owner = ownerOf(row);
  const more = [
    `${body ?? 'Asked'}, ${dateWords(date)}${minute ? `, minute ${minute}` : ''}`,
    owner,
    ask.due?.date ? `due ${dateWords(ask.due.date)}` : null,
    row.plain,
  ];
  return { key: row.key, words: ask.quote, more: more.filter(Boolean).join(' · '), href: `/desk/asks/${row.key}` };
};

/** Asks that have all of these words, or of a body those most like some words; at most twenty. */
export const asksLike = (
  rows: readonly AskRow[],
  { find, like, body, from }: { find: string; like: string; body: string | null; from: string | null },
): AskRow[] => {
  if (find !== '') return selectAsks(rows, { subject: find }).slice(0, MOST);
  const sought = new Set(subjectWords(like));
  return rows
    .filter(
      ({ entry }) => (body === null || bodySlugOf(entry.body ?? '') === body) && (from === null || entry.date >= from),
    )
    .map((row) => ({ row, shared: new Set(subjectWords(row.entry.ask.quote).filter((word) => sought.has(word))).size }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || b.row.entry.date.localeCompare(a.row.entry.date))
    .slice(0, MOST)
    .map(({ row }) => row);
};
