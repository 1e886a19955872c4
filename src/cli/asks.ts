import { stateOn } from '../asks/ask-states.ts';
import { buildLedger, ledgerOf } from '../asks/build-ledger.ts';
import { type AskRow, countAsks, followAsks, ledgerRows } from '../asks/ledger-view.ts';
import { PLAIN_STATES, selectAsks } from '../asks/select-asks.ts';
import { TRACKER_COLUMNS, trackerCells } from '../asks/tracker-columns.ts';
import { csv } from '../exchange/csv.ts';
import type { Store } from '../store/store.ts';
import { correctionsOf } from './ask-corrections.ts';
import { ASK_DEEDS, type AskDeed, deedOf } from './ask-deeds.ts';
import { askInFull } from './ask-show.ts';
import { leftOut, trackerForm, writeTracker } from './ask-tracker.ts';
import { asksTable, changeInWords } from './ask-words.ts';
import { command, UsageError } from './command.ts';
import { dataOption } from './data-folder.ts';
import { openData } from './open-data.ts';
import { dateValue, oneOf } from './values.ts';

const DEEDS = ['show', ...(Object.keys(ASK_DEEDS) as AskDeed[]), 'correct'] as const;

export const asks = command({
  name: 'asks',
  summary: 'what was asked and promised, what became of it, and entering that',
  usage: `[options] [${DEEDS.join('|')} KEY]`,
  examples: [
    ['./matters asks --state late', 'what is late, the longest late first'],
    ['./matters asks --body scrutiny --owner "Head of Service" --due-before 2024-04', 'by body, owner and date'],
    ['./matters asks --csv > asks.csv', 'all that may be handed out, for a spreadsheet'],
    ['./matters asks --body scrutiny --tracker tracker.docx', 'the tracker for the next agenda'],
    ['./matters asks show 3f9c01ab77', 'one with its quotes, its time line and what is proposed'],
    ['./matters asks confirm 3f9c01ab77 --who "A. Clerk"', 'a promise told in the narrative is indeed one'],
    [
      './matters asks answer 3f9c01ab77 --who "A. Clerk" --proposal 1',
      'the first passage that the program proposes is the answer',
    ],
    [
      './matters asks answer 3f9c01ab77 --who "A. Clerk" --on 2024-03-08 --evidence "Letter to members"',
      'answered outside a meeting',
    ],
    [
      './matters asks correct 3f9c01ab77 --who "A. Clerk" --owned "Head of Law" --due 2024-06',
      'puts owner and date right',
    ],
    [
      './matters asks send 3f9c01ab77 --who "A. Clerk" --on 2024-03-08 --received 2024-03-10',
      'to the executive: notice and receipt, from the later of which the time to respond runs',
    ],
    ['./matters asks close 3f9c01ab77 --who "A. Clerk" --why "Agreed, minute 14"', 'the committee agreed to close it'],
  ],
  options: {
    ...dataOption,
    body: { type: 'string', value: 'WORDS', help: "words of the body's name" },
    state: { type: 'string', value: 'STATE', help: PLAIN_STATES.join(', ').toLowerCase() },
    meeting: {
      type: 'string',
      value: 'DATE',
      help: 'only what was asked at the meeting of 2018-09-18, 2018-09 or 2018',
    },
    owner: { type: 'string', value: 'WORDS', help: 'words of the name or post of who owes it' },
    subject: { type: 'string', value: 'WORDS', help: 'words of what was asked for' },
    'due-before': { type: 'string', value: 'DATE', help: 'only what was due before 2018-09-18, 2018-09 or 2018' },
    json: { type: 'boolean', help: 'print the asks as one JSON object' },
    csv: { type: 'boolean', help: 'print the asks as CSV' },
    tracker: { type: 'string', value: 'FILE', help: 'write the tracker for the next agenda: .docx, .html or .csv' },
    who: { type: 'string', value: 'NAME', help: 'who enters the change; kept in the audit trail, not published' },
    why: { type: 'string', value: 'WORDS', help: 'the reason; published with the ask' },
    on: { type: 'string', value: 'DATE', help: 'the day on which it happened, today where not given' },
    evidence: { type: 'string', value: 'WORDS', help: 'where it can be seen: an address or words; published' },
    owned: { type: 'string', value: 'NAME', help: 'with correct: who owes it; an empty text for nobody' },
    recipient: { type: 'string', value: 'NAME', help: 'with correct: whom it goes to' },
    due: {
      type: 'string',
      value: 'DATE',
      help: 'with correct: when it is due: a day, a month or a year; empty for no date',
    },
    kind: { type: 'string', value: 'KIND', help: 'with correct: recommendation, report-request, promise and so on' },
    wording: {
      type: 'string',
      value: 'WORDS',
      help: 'with correct: what is meant, beside the quote; empty for the quote alone',
    },
    received: {
      type: 'string',
      value: 'DATE',
      help: 'with send: when it was received, where that was after the notice',
    },
    proposal: { type: 'string', value: 'NUMBER', help: 'with answer: which of the proposed passages it is, from 1' },
  },
  run: async ({ values, positionals }, io) => {
    if ([values.json, values.csv, values.tracker].filter(Boolean).length > 1)
      throw new UsageError('--json, --csv and --tracker exclude each other');
    const [word, key, ...more] = positionals;
    const deed = word === undefined ? null : oneOf('asks', word, DEEDS);
    if (deed && !key) throw new UsageError(`${deed} wants the KEY of an ask, as ./matters asks lists it`);
    if (more.length > 0) throw new UsageError(`one ask at a time; not understood: ${more.join(' ')}`);
    if (values.tracker) trackerForm(values.tracker);
    const today = Temporal.Now.plainDateISO().toString();
    const filter = {
      body: values.body,
      owner: values.owner,
      subject: values.subject,
      state: values.state && oneOf('--state', values.state.toLowerCase(), STATES),
      meeting: values.meeting && dateValue('--meeting', values.meeting),
      dueBefore: values['due-before'] && dateValue('--due-before', values['due-before']),
    };
    const store = await openData(values, io.env);
    try {
      const rows = await rowsOf(store, today);
      if (deed && key) {
        const row = findRow(rows, key);
        if (deed === 'show') {
          io.stdout.write(askInFull(row));
          return 0;
        }
        if (deed === 'correct') {
          const corrections = correctionsOf(values);
          for (const one of corrections) await store.correctAsk({ key, document: row.entry.document }, one);
          io.stdout.write(
            `${key}: ${corrections.map(({ field, value }) => `${field} is ${value ?? 'nobody or no date'}`).join(', ')}\n`,
          );
          return 0;
        }
        const after = await store.enterAskEvent(
          { key, document: row.entry.document },
          deedOf(deed, values, row, today),
        );
        io.stdout.write(changeInWords(row, stateOn(after, row.entry.ask.due?.date ?? null, today)));
        return 0;
      }
      const chosen = selectAsks(rows, filter);
      if (values.tracker) io.stdout.write(await writeTracker(values.tracker, chosen, today));
      else io.stdout.write(listed(chosen, values));
      if (values.csv) io.stderr.write(leftOut(chosen.filter(({ isPublic }) => !isPublic).length));
      return 0;
    } finally {
      await store.close();
    }
  },
});

const STATES = [...PLAIN_STATES, 'Not an ask'].map((state) => state.toLowerCase());

const rowsOf = async (store: Store, today: string): Promise<AskRow[]> => {
  const { added } = await store.public.readings(new Set());
  return ledgerRows(
    followAsks(buildLedger(added.map(({ source }) => ledgerOf(source)))),
    await store.public.askEvents(),
    today,
    await store.public.askCorrections(),
  );
};

const findRow = (rows: readonly AskRow[], key: string): AskRow => {
  const row = rows.find((one) => one.key === key);
  if (row) return row;
  throw new UsageError(`no ask has the key '${key}'; ./matters asks lists them`);
};

const listed = (rows: readonly AskRow[], as: { json?: boolean | undefined; csv?: boolean | undefined }): string => {
  if (as.json) return `${JSON.stringify({ counts: countAsks(rows), asks: rows })}\n`;
  // A file is passed on, so it holds only what may be.
  if (as.csv) return csv([TRACKER_COLUMNS, ...rows.filter(({ isPublic }) => isPublic).map(trackerCells)]);
  return asksTable(rows);
};
