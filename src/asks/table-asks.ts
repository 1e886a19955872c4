import { sentencesOf } from '../minutes/sentences.ts';
import { within } from '../record/at.ts';
import type { Ask, Paragraph } from '../record/meeting.ts';
import { type AskReader, makeAsk } from './ask-reader.ts';
import { spokenAsk } from './narrative-asks.ts';

type Cell = { text: string; from: number };

const ACTION =
  /^(?:agreed\s|key\s|further\s)?actions?(?:\s(?:required|points?|agreed|items?|to\sbe\staken|needed))?$|^(?:task|what)$/i;
const OWNER =
  /^(?:owners?|action\s(?:by|for|owner)|by\s(?:whom)?|who|lead(?:\sofficer)?|responsib(?:le|ility)(?:\s(?:officer|person))?|(?:responsible\s)?officers?|assigned\sto|person\sresponsible)$/i;
const WHEN =
  /^(?:deadline|by\swhen|when|(?:due|target|completion)(?:\sdate)?|date\sdue|timescales?|time\sscale|target)$/i;
const STATUS = /^(?:status|progress|complete\??|completed)$/i;
const DONE = /^(?:complete[d]?|done|closed|discharged|actioned|yes)\b/i;
/** A cell of the margin that only names who is to act: "RB", "Clerk", "Cllr Roe / JT", "All". */
const NAMES_ONLY =
  /^(?:(?:Cllrs?|Councillors?|Mrs?|Ms|Dr)\.?\s)?(?:[A-Z][\w’'.-]*|the\sclerk)(?:(?:\s|\s?[/,&]\s?|\sand\s)[A-Z][\w’'.-]*){0,6}$/;

/**
 * The tasks of a table: one with a column of actions, with or without who and by when, or minutes set as a table
 * whose margin names who is to act on the words beside it. Rows marked as done ask nothing more.
 */
export function inTable(table: Paragraph, reader: AskReader): Ask[] {
  const rows = rowsOf(table.text);
  const head = rows.findIndex((row) => row.some(({ text }) => ACTION.test(text) || /^action\sby$/i.test(text)));
  if (head < 0) return [];
  const columns = (rows[head] as Cell[]).map(({ text }) => text);
  const action = columns.findIndex((text) => ACTION.test(text));
  const owner = columns.findIndex((text) => OWNER.test(text));
  const below = rows.slice(head + 1);
  const named = below.filter((row) => NAMES_ONLY.test(row[action]?.text ?? ''));
  const margin = action < 0 || (owner < 0 && named.length > 0);
  if (margin) return below.flatMap((row) => besideMargin(row, action < 0 ? owner : action, table, reader));
  const when = columns.findIndex((text) => WHEN.test(text));
  const status = columns.findIndex((text) => STATUS.test(text));
  return below.flatMap((row) => {
    const task = row[action];
    if (!task || task.text.split(/\s+/).length < 2 || DONE.test(row[status]?.text ?? '')) return [];
    return [ask(table, task, row[owner]?.text || null, row[when]?.text, reader)];
  });
}

function rowsOf(text: string): Cell[][] {
  let from = 0;
  return text.split('\n').map((line) => {
    const row: Cell[] = [];
    for (const cell of line.split('\t')) {
      row.push({ text: cell.trim(), from: from + (cell.length - cell.trimStart().length) });
      from += cell.length + 1;
    }
    return row;
  });
}

/** The sentence of the row's longest cell that asks; where none does, its last. */
function besideMargin(row: Cell[], margin: number, table: Paragraph, reader: AskReader): Ask[] {
  const who = row[margin]?.text ?? '';
  if (!NAMES_ONLY.test(who)) return [];
  const told = row.filter((_, i) => i !== margin).sort((a, b) => b.text.length - a.text.length)[0];
  if (!told || told.text.split(/\s+/).length < 3) return [];
  const sentences = sentencesOf(told.text).map(({ from, to }) => ({ from, text: told.text.slice(from, to) }));
  const hints = { hasDue: () => true, people: reader.people };
  const asking = sentences.filter(({ text }) => (spokenAsk(text, hints)?.confidence ?? 0) >= 0.5);
  const chosen = asking.length > 0 ? asking : sentences.slice(-1);
  return chosen.map(({ from, text }) => ask(table, { text, from: told.from + from }, who, undefined, reader));
}

function ask(
  table: Paragraph,
  { text, from }: Cell,
  owner: string | null,
  when: string | undefined,
  reader: AskReader,
): Ask {
  const at = within(table.at, from, from + text.length);
  return makeAsk({ quote: text, at, where: reader.where, manner: 'request', owner, when, confidence: 0.85 }, reader);
}
