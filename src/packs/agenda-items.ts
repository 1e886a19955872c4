import type { Item, Presenter } from '../record/meeting.ts';
import { isLeadAlone, leadsIn, leadsInTitle, readLeads } from './item-leads.ts';
import type { ItemOpening } from './item-openings.ts';
import { readRestriction } from './item-restriction.ts';
import { type Passage, partOf } from './passages.ts';
import { printedPagesAt } from './printed-pages.ts';

const PURPOSE_INSIDE =
  /\s(?=To (?:receive|consider|note|approve|agree|confirm|sign|discuss|review|determine|elect|appoint|report|hear|invite|adopt|resolve|authorise|ratify|accept|deal|take|be|identify|answer|respond|pass|decide)\b)/;
/** "… - Report by the Director of Finance", in the title's own line. */
const LEAD_INSIDE =
  /(?:\s[-–]\s|(?<!\b(?:the|a|an|to|of|on|and|for|with|joint|annual|progress))\s)(?=(?:Joint |Verbal |Oral )?(?:Report|Presentation|Update) (?:of|by|from) )/;
const ATTACHED =
  /\s*[([](?:copy |report |papers? )?(?:enclosed|attached|to follow|herewith|appended|copy attached|verbal(?: report| update)?|oral(?: report)?|circulated separately)[)\]]\s*$/i;
/** What a line says of the paper, not of what the item is for. */
const NO_PURPOSE =
  /^\W*(?:not for publication|(?:exempt|confidential)\b|(?:briefing (?:note|paper)|presentation|report|paper|(?:verbal|oral) (?:update|report))s?(?: (?:attached|enclosed|to follow|herewith))?\W*$)/i;
const LETTERED = /^\(?(?:[a-z]|[ivx]{1,4})[.)]\s+/i;
const TIME_ALONE =
  /^\d{1,2}[.:]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[-–]\s*\d{1,2}[.:]\d{2}(?:\s*[ap]\.?m\.?)?)?$|^\d{1,3}\s*(?:mins?|minutes)$/i;
const LEAD_COLUMN =
  /^(?:lead|presenter|presented by|officer|owner|speaker|responsible|who|by|report author|author|lead officer|lead member)s?\b/i;
const PAGE_COLUMN = /^(?:pages?|pgs?|page ?nos?\.?|page numbers?|page\(s\)|encl(?:osure)?s?)\b/i;
const PROCEDURE_COLUMN = /^(?:time|timing|action|type|format|paper|papers|report|status|for|verbal)\b/i;

/**
 * Reads one item of an agenda sheet.
 *
 * @param opening its number and title
 * @param under what stands under the title, up to the next item or the sheet's notices
 * @param paged whether the sheet has a column of page numbers
 */
export const readAgendaItem = (opening: ItemOpening, under: readonly Passage[], paged: boolean): Item => {
  const inTable = opening.title.column !== null;
  const pagesInTitle = printedPagesAt(opening.title.text, paged && !inTable);
  const whole = pagesInTitle ? partOf(opening.title, 0, pagesInTitle.from) : opening.title;
  const cut = titleEnd(whole.text);
  const title = trimmed(partOf(whole, 0, cut));
  const rest = [cut < whole.text.length ? partOf(whole, skipMarks(whole.text, cut)) : null, opening.rest].filter(
    (one) => one !== null && one.text !== '',
  ) as Passage[];
  const lines = [...rest, ...under].map((passage) => lineOf(passage, paged));
  const own = lines.filter(({ kind }) => kind === 'text' || kind === 'lead').map(({ passage }) => passage);
  return {
    number: opening.number,
    agendaNumber: null,
    title: title.text,
    at: title.at,
    purpose: lines.flatMap(({ kind, shown }) => (kind === 'text' ? (purposeIn(shown) ?? []) : []))[0] ?? null,
    printedPages: pagesInTitle?.range ?? lines.find(({ pages }) => pages !== null)?.pages ?? null,
    exemption: readRestriction([opening.title, ...own]),
    presenters: onceEach([...leadsInTitle(title), ...lines.flatMap(({ leads }) => leads)]),
    paragraphs: own.map(({ text, at, block, column }) => ({
      text,
      kind: column === null && block.kind === 'list-item' ? 'list-item' : 'paragraph',
      at,
    })),
    decisions: [],
    votes: [],
    declarations: [],
    references: [],
    asks: [],
  };
};

type Line = {
  passage: Passage;
  /** The passage without the pages at its end. */
  shown: Passage;
  kind: 'text' | 'lead' | 'pages' | 'procedure';
  pages: [number, number] | null;
  leads: Presenter[];
};

const lineOf = (passage: Passage, paged: boolean): Line => {
  const head = columnHead(passage);
  const lead = LEAD_COLUMN.test(head);
  if (lead) return { passage, shown: passage, kind: 'lead', pages: null, leads: leadsIn(passage.text, passage) };
  const pages = printedPagesAt(passage.text, PAGE_COLUMN.test(head) || (paged && passage.column !== null));
  if (pages && pages.from === 0) return { passage, shown: passage, kind: 'pages', pages: pages.range, leads: [] };
  const shown = pages ? trimmed(partOf(passage, 0, pages.from)) : passage;
  const kind =
    TIME_ALONE.test(passage.text) || PROCEDURE_COLUMN.test(head) ? 'procedure' : isLeadAlone(shown) ? 'lead' : 'text';
  return { passage, shown, kind, pages: pages?.range ?? null, leads: readLeads(shown) };
};

/** The heading of a cell's column: that column's cell in the first row of the table. */
const columnHead = ({ block, column }: Passage): string =>
  column === null ? '' : (block.rows?.[0]?.cells[column]?.text ?? '');

/** The words of a line that say what an item is for: not the rest of a bold title, and a lettered list of cases or sites says it only with "To …". */
const purposeIn = ({ text, block, column }: Passage): string | null => {
  if (NO_PURPOSE.test(text)) return null;
  if (column === null && block.bold > 0 && block.bold >= text.length - 1) return null;
  const label = LETTERED.exec(text)?.[0].length ?? 0;
  if (label > 0 && !/^to\b/i.test(text.slice(label))) return null;
  return /\p{Ll}{2}.*\s.*\p{L}/u.test(text) && !/^https?:/i.test(text) ? text.slice(label) : null;
};

/** Where the title alone ends: before its purpose, before who reports, before "(enclosed)". */
const titleEnd = (text: string): number => {
  const purpose = /^to\b/i.test(text) ? -1 : text.search(PURPOSE_INSIDE);
  const lead = text.search(LEAD_INSIDE);
  const first = [purpose, lead].filter((at) => at > 2).sort((a, b) => a - b)[0] ?? text.length;
  return ATTACHED.exec(text.slice(0, first))?.index ?? first;
};

const skipMarks = (text: string, from: number): number => {
  const attached = ATTACHED.exec(text.slice(from));
  const at = from + (attached && attached.index === 0 ? attached[0].length : 0);
  return at + (/^[\s–-]*/.exec(text.slice(at))?.[0].length ?? 0);
};

const trimmed = (passage: Passage): Passage =>
  partOf(passage, 0, passage.text.replace(/[\s:–-]+$/, '').length || passage.text.length);

const onceEach = (leads: readonly Presenter[]): Presenter[] =>
  leads.filter((one, i) => leads.findIndex(({ name, post }) => name === one.name && post === one.post) === i);
