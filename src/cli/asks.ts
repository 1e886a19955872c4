import { buildLedger } from '../asks/build-ledger.ts';
import { type AskRow, countAsks, followAsks, ledgerRows } from '../asks/ledger-view.ts';
import { PLAIN_STATES, selectAsks } from '../asks/select-asks.ts';
import { TRACKER_COLUMNS, trackerCells } from '../asks/tracker-columns.ts';
import { csv } from '../exchange/csv.ts';
import type { Store } from '../store/store.ts';
import { ASK_DEEDS, type AskDeed, deedOf } from './ask-deeds.ts';
import { asksTable, changeInWords } from './ask-words.ts';
import { command, UsageError } from './command.ts';
import { dataOption } from './data-folder.ts';
import { openData } from './open-data.ts';
import { dateValue, oneOf } from './values.ts';

const DEEDS = Object.keys(ASK_DEEDS) as AskDeed[];

export const asks = command({
  name: 'asks',
  summary: 'what was asked and promised, what became of it, and entering that',
  usage: `[options] [${DEEDS.join('|')} KEY]`,
  examples: [
    ['./matters asks --state late', 'what is late, the longest late first'],
    ['./matters asks --body scrutiny --owner "Head of Service" --due-before 2024-04', 'by body, owner and date'],
    ['./matters asks --csv > tracker.csv', 'the tracker for a spreadsheet'],
    ['./matters asks confirm 3f9c01ab77 --who "A. Clerk"', 'a promise told in the narrative is indeed one'],
    [
      './matters asks answer 3f9c01ab77 --who "A. Clerk" --proposal 1',
      'the first passage that the program proposes is the answer',
    ],
    [
      './matters asks answer 3f9c01ab77 --who "A. Clerk" --on 2024-03-08 --evidence "Letter to members"',
      'answered outside a meeting',
    ],
    ['./matters asks close 3f9c01ab77 --who "A. Clerk" --why "Agreed, minute 14"', 'the committee agreed to close it'],
  ],
  options: {
    ...dataOption,
    body: { type: 'string', value: 'WORDS', help: "words of the body's name" },
    state: { type: 'string', value: 'STATE', help: PLAIN_STATES.join(', ').toLowerCase() },
    owner: { type: 'string', value: 'WORDS', help: 'words of the name or post of who owes it' },
    'due-before': { type: 'string', value: 'DATE', help: 'only what was due before 2018-09-18, 2018-09 or 2018' },
    json: { type: 'boolean', help: 'print the asks as one JSON object' },
    csv: { type: 'boolean', help: 'print the asks as CSV' },
    who: { type: 'string', value: 'NAME', help: 'who enters the change; kept in the audit trail, not published' },
    why: { type: 'string', value: 'WORDS', help: 'the reason; published with the ask' },
    on: { type: 'string', value: 'DATE', help: 'the day on which it happened, today where not given' },
    evidence: { type: 'string', value: 'WORDS', help: 'where it can be seen: an address or words; published' },
    proposal: { type: 'string', value: 'NUMBER', help: 'with answer: which of the proposed passages it is, from 1' },
  },
  run: async ({ values, positionals }, io) => {
    if (values.json && values.csv) throw new UsageError('--json and --csv exclude each other');
    const [word, key, ...more] = positionals;
    const deed = word === undefined ? null : oneOf('asks', word, DEEDS);
    if (deed && !key) throw new UsageError(`${deed} wants the KEY of an ask, as ./matters asks lists it`);
    if (more.length > 0) throw new UsageError(`one ask at a time; not understood: ${more.join(' ')}`);
    const today = Temporal.Now.plainDateISO().toString();
    const filter = {
      body: values.body,
      owner: values.owner,
      state: values.state && oneOf('--state', values.state.toLowerCase(), STATES),
      dueBefore: values['due-before'] && dateValue('--due-before', values['due-before']),
    };
    const store = await openData(values, io.env);
    try {
      const rows = await rowsOf(store, today);
      if (deed && key) {
        const row = findRow(rows, key);
        const after = await store.enterAskEvent(
          { key, document: row.entry.document },
          deedOf(deed, values, row, today),
        );
        io.stdout.write(changeInWords(row, after));
        return 0;
      }
      io.stdout.write(listed(selectAsks(rows, filter), values));
      return 0;
    } finally {
      await store.close();
    }
  },
});

const STATES = PLAIN_STATES.map((state) => state.toLowerCase());

const rowsOf = async (store: Store, today: string): Promise<AskRow[]> =>
  ledgerRows(followAsks(buildLedger(await store.public.readings())), await store.public.askEvents(), today);

const findRow = (rows: readonly AskRow[], key: string): AskRow => {
  const row = rows.find((one) => one.key === key);
  if (row) return row;
  throw new UsageError(`no ask has the key '${key}'; ./matters asks lists them`);
};

const listed = (rows: readonly AskRow[], as: { json?: boolean | undefined; csv?: boolean | undefined }): string => {
  if (as.json) return `${JSON.stringify({ counts: countAsks(rows), asks: rows })}\n`;
  if (as.csv) return csv([TRACKER_COLUMNS, ...rows.map(trackerCells)]);
  return asksTable(rows);
};
