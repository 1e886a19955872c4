import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { AskRow } from '../asks/ledger-view.ts';
import { TRACKER_REPORT_COLUMNS, trackerReportCells } from '../asks/tracker-report.ts';
import { csv } from '../exchange/csv.ts';
import { tableDocx, type WordTable } from '../publishing/table-docx.ts';
import { tableHtml } from '../publishing/table-html.ts';
import { dateWords } from '../web/words.ts';
import { UsageError } from './command.ts';

type Form = (table: WordTable) => Promise<string | Uint8Array>;

const FORMS: Record<string, Form> = {
  '.docx': tableDocx,
  '.html': async (table) => tableHtml(table),
  '.csv': async ({ columns, rows }) => csv([columns.map(({ title }) => title), ...rows]),
};

/** How the tracker is written to a file, by the end of its name. */
export const trackerForm = (file: string): Form => {
  const form = FORMS[extname(file).toLowerCase()];
  if (form) return form;
  throw new UsageError(`--tracker wants a file that ends in ${Object.keys(FORMS).join(', ')}, not '${file}'`);
};

/**
 * Writes the tracker for the next agenda. An agenda is public: what names a person and nobody has confirmed is left out.
 *
 * @returns what was done, in words
 */
export const writeTracker = async (file: string, rows: readonly AskRow[], today: string): Promise<string> => {
  const open = rows.filter(({ isPublic }) => isPublic);
  const form = trackerForm(file);
  const bytes = await form({
    title: 'Recommendation and action tracker',
    lead: [`As of ${dateWords(today)}. What is not confirmed was found by a program and counts for nothing yet.`],
    columns: TRACKER_REPORT_COLUMNS,
    rows: open.map((row) => trackerReportCells(row, form === FORMS['.csv'] ? undefined : dateWords)),
  });
  await writeFile(file, bytes);
  return `${open.length} asks written to ${file}\n${leftOut(rows.length - open.length)}`;
};

/** What is not handed out, and what to do about it; empty where nothing was left out. */
export const leftOut = (count: number): string =>
  count === 0
    ? ''
    : `${count} left out: each names a person who is said to have promised it, or was found to be no ask; ./matters asks lists them, and confirm takes one in\n`;
