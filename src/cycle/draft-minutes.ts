import { withAsks } from '../asks/find-asks.ts';
import { withReferences } from '../asks/with-references.ts';
import { inWords } from '../calendar/iso-date.ts';
import type { Item, Meeting, Verb } from '../record/meeting.ts';
import type { Reading } from '../record/reading.ts';
import { type AgendaPresenter, draftAttendance } from './draft-attendance.ts';
import { askedWords, ItemDraft, passing } from './draft-item.ts';
import { clockOf, clockWords, DraftText, listed, timeOf, unstopped } from './draft-text.ts';
import { type HouseStyle, phrase } from './house-style.ts';
import { minuteWords } from './late-material.ts';
import type { Entry, EntryOf, MeetingEvent } from './meeting-event.ts';
import type { AgendaLine, MeetingFrame } from './meeting-frame.ts';
import { type MeetingNotes, readNotes } from './meeting-notes.ts';
import type { Settled } from './merge-events.ts';
import { isPrivate, itemOf } from './private-entries.ts';

export type Draft = {
  meeting: Meeting;
  /** The text in which every fact of the meeting has its place. */
  pages: Reading['pages'];
  notes: MeetingNotes;
};

type Wanted = {
  frame: MeetingFrame;
  events: readonly MeetingEvent[];
  style: HouseStyle;
  /** Number of the first minute: `firstNumber` gives it. */
  number: number;
  /** What stands before each number: "SMB ". */
  prefix?: string;
  /** What everybody may read, or the whole record of a meeting that was in part private. */
  readers: 'public' | 'all';
};

const DECLARATIONS = /\bdeclarations?\b.*\binterests?\b|\binterests?\b/i;
const APOLOGIES = /\bapolog(?:y|ies)\b/i;
const NEXT = /\bnext\b.{0,20}\bmeeting\b/i;

/**
 * The minutes of a meeting from what was noted in it, in the manner of its body: the same record that reading
 * minutes gives. For the public nothing is in it that was said or decided behind closed doors. Where two people
 * wrote different words both stand, one after the other.
 */
export const draftMinutes = (wanted: Wanted): Draft => {
  const { frame, events, style, readers } = wanted;
  const notes = readNotes(frame, events);
  const text = new DraftText();
  const at = text.line(`${frame.body}, ${inWords(frame.date)}`).at;
  const visible = notes.entries.filter((entry) => readers === 'all' || !isPrivate(entry, notes, frame));
  const grouped = byItem(visible, notes, frame);
  const numbered = frame.items.map((line, i) => ({ line, number: `${wanted.prefix ?? ''}${wanted.number + i}` }));
  const presenters = numbered
    .filter(({ line }) => !isHidden(line, wanted, notes))
    .flatMap(({ line, number }) => presentersOf(line, number));
  const attendance = draftAttendance(notes, presenters, text);
  const drafts = numbered.map(({ line, number }, i) => {
    const draft = new ItemDraft(style, text, line, number);
    writeItem(draft, line, grouped.get(line.id) ?? [], wanted, notes);
    if (i === frame.items.length - 1) writeEnd(draft, notes, style, frame);
    return draft.item;
  });
  const meeting: Meeting = {
    from: 'minutes',
    council: frame.council,
    body: frame.body,
    date: frame.date,
    startTime: notes.opened === null ? frame.startTime : timeOf(notes.opened),
    endTime: notes.closed === null ? null : timeOf(notes.closed),
    venue: frame.venue,
    status: 'draft',
    webcastUrl: null,
    at,
    attendance,
    preamble: [],
    items: drafts,
    nextMeeting: nextMeetingOf(frame, drafts),
  };
  return { meeting: withReferences(withAsks(meeting)), pages: text.pages(), notes };
};

/** Under which item each entry is told: its own, else the one that was before the meeting. */
const byItem = (entries: readonly Settled[], notes: MeetingNotes, frame: MeetingFrame): Map<string, Settled[]> => {
  const declarations = frame.items.find(({ title }) => DECLARATIONS.test(title))?.id ?? null;
  const first = frame.items[0]?.id ?? '';
  const groups = new Map<string, Settled[]>();
  for (const settled of entries) {
    const { entry, at } = settled;
    const current = notes.itemTimes.findLast((time) => time.from <= at)?.item ?? first;
    const own = entry.kind === 'declare' ? (declarations ?? entry.item) : itemOf(entry, notes);
    const item = own ?? current;
    groups.set(item, [...(groups.get(item) ?? []), settled]);
  }
  return groups;
};

const writeItem = (
  draft: ItemDraft,
  line: AgendaLine,
  entries: readonly Settled[],
  wanted: Wanted,
  notes: MeetingNotes,
): void => {
  const { style, frame } = wanted;
  writeLate(draft, line, entries, style);
  const hidden = isHidden(line, wanted, notes);
  if (APOLOGIES.test(line.title)) writeApologies(draft, notes, style);
  if (!hidden) draft.present(line.presenters);
  for (const matter of line.matters ?? []) draft.say(matter);
  for (const settled of entries)
    for (const entry of wordings(settled)) writeEntry(draft, { ...settled, entry }, notes, style, frame);
  if (DECLARATIONS.test(line.title) && notes.declarations.length === 0) draft.say(phrase(style, 'noDeclarations'));
  if (hidden) draft.say(phrase(style, 'inPrivate'));
  if (NEXT.test(line.title)) draft.say(nextWords(frame, style));
  for (const [verb, clauses] of clausesOf(entries, notes)) draft.decide(verb, clauses);
};

/** Whether something of an item is kept from those for whom the minutes are drafted. */
const isHidden = (line: AgendaLine, { readers, frame }: Wanted, notes: MeetingNotes): boolean =>
  readers === 'public' && notes.entries.some((one) => belongsTo(one, line, notes) && isPrivate(one, notes, frame));

const presentersOf = ({ presenters }: AgendaLine, item: string): AgendaPresenter[] =>
  presenters.flatMap(({ name, post }) => (name === null ? [] : [{ name, post, item }]));

const belongsTo = ({ entry }: Settled, line: AgendaLine, notes: MeetingNotes): boolean =>
  itemOf(entry, notes) === line.id && entry.kind !== 'declare';

/** All that two people wrote of one thing: both are told, and the checks ask which is meant. */
const wordings = ({ entry, others }: Settled): Entry[] => [
  entry,
  ...others.flatMap((other) =>
    other.entry && (other.entry.kind === 'note' || other.entry.kind === 'ask') ? [other.entry] : [],
  ),
];

/** LGA 1972 s100B(4)(b): the special circumstances shall be specified in the minutes. */
const writeLate = (draft: ItemDraft, { late }: AgendaLine, entries: readonly Settled[], style: HouseStyle): void => {
  const accepted = entries.map(({ entry }) => entry).findLast((entry) => entry.kind === 'urgent');
  if (accepted) draft.say(phrase(style, 'urgent', { reason: unstopped(accepted.circumstances) }));
  else if (late) draft.say(minuteWords(late));
};

const writeApologies = (draft: ItemDraft, notes: MeetingNotes, style: HouseStyle): void => {
  const away = notes.people.filter(({ apologised, stays }) => apologised && stays.length === 0).map(({ name }) => name);
  draft.say(away.length > 0 ? phrase(style, 'apologies', { names: listed(away) }) : phrase(style, 'noApologies'));
};

const writeEntry = (
  draft: ItemDraft,
  settled: Settled,
  notes: MeetingNotes,
  style: HouseStyle,
  frame: MeetingFrame,
): void => {
  const { entry, id } = settled;
  switch (entry.kind) {
    case 'note':
      for (const words of entry.words.split(/\n{1,10}/)) draft.say(words);
      return;
    case 'ask':
      draft.say(askedWords(style, entry));
      return;
    case 'question':
      draft.answer(entry);
      return;
    case 'declare':
      draft.declare(entry, frame);
      return;
    case 'exclude':
      draft.exclude(entry);
      return;
    case 'readmit':
      draft.say(phrase(style, 'readmitted'));
      return;
    case 'motion':
      draft.move(notes.motions.find((motion) => motion.id === id)!, notes);
      return;
    case 'vote':
    case 'withdraw':
      settle(draft, entry, notes);
      return;
    default:
      draft.say(passing(style, settled, notes));
  }
};

const settle = (draft: ItemDraft, entry: EntryOf<'vote' | 'withdraw'>, notes: MeetingNotes): void => {
  const motion = notes.motions.find(({ id }) => id === entry.motion);
  if (motion) draft.settle(motion);
};

/** Clauses by verb, in the order in which they were noted; where none was, what was carried is the decision. */
const clausesOf = (entries: readonly Settled[], notes: MeetingNotes): [Verb, string[]][] => {
  const groups: [Verb, string[]][] = [];
  for (const { entry, others } of entries)
    for (const one of [entry, ...others.map((other) => other.entry)]) {
      if (one?.kind !== 'clause' || one.words.trim() === '') continue;
      const last = groups.at(-1);
      if (last?.[0] === one.verb) last[1].push(one.words);
      else groups.push([one.verb, [one.words]]);
    }
  if (groups.length > 0) return groups;
  const carried = entries.flatMap(({ entry, id }) =>
    entry.kind === 'motion' && entry.form !== 'amendment'
      ? notes.motions.filter((motion) => motion.id === id && motion.outcome === 'carried')
      : [],
  );
  return carried.length === 0 ? [] : [['resolved', carried.map(({ words }) => asThat(words))]];
};

const asThat = (words: string): string => (/^that\b/i.test(words.trim()) ? words : `That ${words.trim()}`);

const writeEnd = (draft: ItemDraft, { closed }: MeetingNotes, style: HouseStyle, frame: MeetingFrame): void => {
  if (!frame.items.some(({ title }) => NEXT.test(title))) draft.say(nextWords(frame, style));
  if (closed !== null) draft.say(phrase(style, 'closed', { time: clockOf(closed) }));
};

const nextWords = ({ nextMeeting: next }: MeetingFrame, style: HouseStyle): string => {
  if (next === null) return '';
  const [hour, minute] = (next.time ?? '').split(':').map(Number);
  return phrase(style, 'nextMeeting', {
    date: inWords(next.date),
    time: hour === undefined || minute === undefined ? '' : ` at ${clockWords(hour, minute)}`,
    venue: next.venue === null ? '' : ` in the ${next.venue.replace(/^the\s/i, '')}`,
  });
};

const nextMeetingOf = ({ nextMeeting: next }: MeetingFrame, items: readonly Item[]): Meeting['nextMeeting'] => {
  if (next === null) return null;
  const words = inWords(next.date);
  const told = items.flatMap(({ paragraphs }) => paragraphs).findLast(({ text }) => text.includes(words));
  if (!told) return null;
  const start = told.at.start + told.text.indexOf(words);
  return { ...next, note: null, at: { page: 1, start, end: start + words.length } };
};
