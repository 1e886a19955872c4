import type { Block, TableCell } from '../documents/document.ts';
import type { Item, Verb } from '../record/meeting.ts';
import { NUMBER_ALONE } from './item-numbers.ts';

const OUTCOMES: [RegExp, Verb, 'carried' | 'lost' | 'withdrawn' | null][] = [
  [/\b(?:adopted|approved|passed|agreed|endorsed|accepted)\b/i, 'approved', null],
  [/\bnoted\b/i, 'noted', null],
  [/\breceived\b/i, 'received', null],
  [/\b(?:laid over|deferred|postponed)\b/i, 'deferred', null],
  [/\bcarried\b/i, 'carried', 'carried'],
  [/\b(?:lost|rejected|defeated)\b/i, 'lost', 'lost'],
  [/\bwithdrawn\b/i, 'resolved', 'withdrawn'],
  [/\breferr(?:ed|al)\b/i, 'resolved', null],
  [/\brecommend(?:ed|ation)s?\b/i, 'recommended', null],
];
const OUTCOME_WORDS = 12;
/** Share of a table's numbered rows that must end in an outcome. */
const ENOUGH = 0.75;

/**
 * Items of a sheet of dispositions or decisions: tables whose rows are a number, a title and what became of it.
 *
 * @param block any block
 * @returns the items in the table's order; null where it is no such table
 */
export const readDispositions = (block: Block): Item[] | null => {
  const numbered = (block.rows ?? [])
    .map(({ cells }) => cells.filter(({ text }) => text.trim() !== ''))
    .filter((cells) => cells.length === 3 && NUMBER_ALONE.test(cells[0]!.text));
  const told = numbered.flatMap(([number, title, outcome]) => {
    const read = outcomeOf(outcome!.text);
    return read === null ? [] : [itemOf(number!, title!, outcome!, read)];
  });
  return told.length > 0 && told.length >= numbered.length * ENOUGH ? told : null;
};

type Outcome = { verb: Verb; outcome: 'carried' | 'lost' | 'withdrawn' | null };

const outcomeOf = (text: string): Outcome | null => {
  const opening = text.split(/\s+/).slice(0, OUTCOME_WORDS).join(' ');
  const found = OUTCOMES.find(([pattern]) => pattern.test(opening));
  return found ? { verb: found[1], outcome: found[2] } : null;
};

const itemOf = (number: TableCell, title: TableCell, said: TableCell, { verb, outcome }: Outcome): Item => ({
  number: number.text.replace(/[\s.:)]+$/, ''),
  agendaNumber: null,
  title: title.text,
  at: title.at,
  purpose: null,
  printedPages: null,
  exemption: null,
  presenters: [],
  paragraphs: [],
  decisions: [{ verb, outcome, clauses: [{ label: null, text: said.text, at: said.at, clauses: [] }], at: said.at }],
  votes: [],
  declarations: [],
  references: [],
  asks: [],
});
