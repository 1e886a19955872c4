import type { HouseStyle } from '../cycle/house-style.ts';
import type { At } from '../record/at.ts';
import type { Clause, Decision, Item, Meeting, Paragraph } from '../record/meeting.ts';
import { attendanceBlocks } from './attendance-blocks.ts';
import { dateInWords, timeInWords } from './date-words.ts';
import type { Block } from './paper.ts';

/** How decisions are printed: the words that open them, and what stands around a clause's number. */
export type PrintStyle = Pick<HouseStyle, 'openers' | 'clauseLabel'>;

/** Of minutes that were not written at the desk. */
const USUAL: PrintStyle = {
  openers: {
    resolved: 'Resolved:-',
    agreed: 'Agreed:-',
    recommended: 'Recommended:-',
    approved: 'Approved:-',
    noted: 'Noted:-',
    received: 'Received:-',
    deferred: 'Deferred:-',
  },
  clauseLabel: '({n})',
};

const openerOf = ({ openers }: PrintStyle, verb: Decision['verb']): string => {
  if (verb === 'lost') return 'Lost:-';
  return openers[verb === 'carried' ? 'resolved' : verb];
};

const DRAFT = 'Draft: these minutes are subject to approval at the next suitable meeting.';

/**
 * The minutes of a meeting as they are printed: title, who was there, then item after item what was said and decided,
 * in the order in which the record holds it.
 *
 * @param meeting one whose `from` is `minutes`, typed at the desk or read from a paper
 * @param style the body's house style; left out, "Resolved:-" with "(1)"
 * @returns the blocks of one part, to be set as a page, a PDF or a Word file
 */
export const minutesBlocks = (meeting: Meeting, style: PrintStyle = USUAL): Block[] => [
  ...titleBlocks(meeting),
  ...(meeting.status === 'draft' ? [paragraph(DRAFT)] : []),
  ...attendanceBlocks(meeting.attendance),
  ...(meeting.webcastUrl ? [paragraph(`The webcast of the meeting can be viewed at:- ${meeting.webcastUrl}`)] : []),
  ...meeting.preamble.map(narrative),
  ...meeting.items.flatMap((item) => itemBlocks(item, style)),
  ...nextMeetingBlocks(meeting),
  ...closing(meeting),
];

/** Council, body, day, time and place: the head of minutes and agendas alike. */
export const titleBlocks = ({ council, body, date, startTime, venue }: Meeting): Block[] => {
  const when = [date && dateInWords(date), startTime && `at ${timeInWords(startTime)}`].filter(Boolean).join(' ');
  return [
    ...(council ? [paragraph(council)] : []),
    { kind: 'heading', level: 1, text: body ?? 'Meeting' },
    ...(when ? [paragraph(when)] : []),
    ...(venue ? [{ kind: 'paragraph' as const, lead: 'Venue:-', text: venue }] : []),
  ];
};

const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const narrative = ({ kind, text }: Paragraph): Block => {
  if (kind === 'heading') return { kind: 'heading', level: 3, text };
  if (kind === 'list-item') return { kind: 'bullet', text };
  return (kind === 'table' && table(text)) || paragraph(text);
};

/** The record keeps a table as lines of cells with tabs between. */
const table = (text: string): Block | null => {
  const [head = [], ...rows] = text.split('\n').map((line) => line.split('\t'));
  if (head.length < 2 || rows.some((row) => row.length > head.length)) return null;
  return { kind: 'table', head, rows: rows.map((row) => head.map((_, i) => row[i] ?? '')) };
};

const byPlace = (a: { at: At }, b: { at: At }): number => a.at.page - b.at.page || a.at.start - b.at.start;

const itemBlocks = (item: Item, style: PrintStyle): Block[] => {
  const passages = [
    ...item.paragraphs.map((one) => ({ at: one.at, blocks: [narrative(one)] })),
    ...item.decisions
      .filter((one) => !isNarrated(item, one))
      .map((one) => ({ at: one.at, blocks: decisionBlocks(one, style) })),
  ].sort(byPlace);
  return [
    { kind: 'heading', level: 2, label: item.number ?? item.agendaNumber, text: item.title },
    ...passages.flatMap(({ blocks }) => blocks),
  ];
};

/** "It was agreed that …" inside a paragraph is printed with it. */
const isNarrated = (item: Item, { at }: Decision): boolean => item.paragraphs.some((one) => contains(one.at, at));

const decisionBlocks = ({ verb, clauses }: Decision, style: PrintStyle): Block[] => {
  const lead = openerOf(style, verb);
  const pointsOnly = clauses.length > 1 && clauses.every(({ label, text }) => label === null && !/^that\b/i.test(text));
  if (pointsOnly)
    return [{ kind: 'paragraph', lead, text: 'That:-' }, ...clauses.flatMap((one) => clauseBlocks(one, 1, style))];
  return clauses.flatMap((clause, i) => clauseBlocks(clause, 0, style, i === 0 ? lead : undefined));
};

const clauseBlocks = ({ label, text, clauses }: Clause, depth: number, style: PrintStyle, lead?: string): Block[] => [
  label === null && depth > 0
    ? { kind: 'bullet', text }
    : {
        kind: 'clause',
        label: label === null ? null : style.clauseLabel.replace('{n}', label),
        text,
        depth,
        ...(lead ? { lead } : {}),
      },
  ...clauses.flatMap((clause) => clauseBlocks(clause, depth + 1, style)),
];

const CLOSED = /\bmeeting\b[^.]{0,40}\b(?:closed|ended|concluded|finished|terminated)\b/i;

const closing = ({ endTime, items }: Meeting): Block[] =>
  endTime === null || items.at(-1)?.paragraphs.some(({ text }) => CLOSED.test(text))
    ? []
    : [paragraph(`The meeting closed at ${sentence(timeInWords(endTime))}`)];

/** Said once: where an item or a passage tells of the next meeting already, nothing is added. */
const nextMeetingBlocks = ({ nextMeeting, items }: Meeting): Block[] => {
  if (!nextMeeting?.date) return [];
  const said = items.some((item) => item.paragraphs.some(({ at }) => contains(at, nextMeeting.at)));
  if (said) return [];
  const { date, time, venue } = nextMeeting;
  const words = [dateInWords(date), time && `at ${timeInWords(time)}`, venue && `in ${venue}`].filter(Boolean);
  return [{ kind: 'paragraph', lead: 'Date and time of the next meeting:-', text: sentence(words.join(' ')) }];
};

const contains = (outer: At, inner: At): boolean =>
  outer.page === inner.page && outer.start <= inner.start && inner.end <= outer.end;
