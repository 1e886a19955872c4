import type { EntryOf, MeetingEvent } from './meeting-event.ts';
import type { MeetingFrame } from './meeting-frame.ts';
import { belongs, isIn, type Person, Room } from './meeting-room.ts';
import { mergeEvents, type Settled, settleEntries } from './merge-events.ts';
import { type Motion, motionBefore } from './motions.ts';
import { noteAttendance } from './note-attendance.ts';
import { noteMotion } from './note-motions.ts';
import { contradict, isOutFor, mayVoteOn, type Notes } from './notes-state.ts';

/** All that the notes of a meeting say, and how things stand at their end. */
export type MeetingNotes = Omit<Notes, 'room' | 'frame'> & {
  entries: Settled[];
  /** Entries of which two people wrote different words at once. */
  conflicts: Settled[];
  people: Person[];
  /** Names of everybody in the room now: not of those who left for this item after declaring an interest. */
  inRoom: string[];
  /** Names of those who may vote on what is before the meeting: on the motion, else on the item. */
  mayVote: string[];
  quorum: { need: number; there: number; met: boolean };
  /** What is to be voted on now. */
  before: Motion | null;
};

/**
 * How a meeting stands after everything that was written down, whoever wrote it and however often it was sent.
 * Pure: the same events in any order give the same.
 */
export const readNotes = (frame: MeetingFrame, events: readonly MeetingEvent[]): MeetingNotes => {
  const { entries, orphans } = settleEntries(mergeEvents(events));
  const notes: Notes = {
    room: new Room(frame.seats),
    frame,
    contradictions: [],
    opened: null,
    closed: null,
    adjourned: false,
    chair: null,
    item: null,
    itemTimes: [],
    isPublic: true,
    privateTimes: [],
    declarations: [],
    eligibility: [],
    motions: [],
  };
  for (const settled of entries) takeIn(notes, settled);
  for (const { id } of orphans)
    contradict(notes, 'A change has come of something that is not in the notes. It is kept.', id);
  afterAll(notes);
  return withRoom(notes, entries);
};

const takeIn = (notes: Notes, settled: Settled): void => {
  const { entry, id, at } = settled;
  if (notes.closed !== null && entry.kind !== 'close' && entry.kind !== 'note' && entry.kind !== 'ask')
    contradict(notes, 'This stands after the close of the meeting.', id);
  switch (entry.kind) {
    case 'open':
      if (notes.opened !== null) contradict(notes, 'The meeting was opened twice.', id);
      notes.opened ??= at;
      return;
    case 'close':
      if (notes.closed !== null) contradict(notes, 'The meeting was closed twice.', id);
      endItem(notes, at);
      openToPublic(notes, at);
      notes.closed = at;
      return;
    case 'adjourn':
    case 'resume':
      if (notes.adjourned === (entry.kind === 'adjourn'))
        contradict(
          notes,
          notes.adjourned ? 'Adjourned while it was adjourned.' : 'Resumed without an adjournment.',
          id,
        );
      notes.adjourned = entry.kind === 'adjourn';
      return;
    case 'item-start':
      endItem(notes, at);
      if (!notes.frame.items.some((line) => line.id === entry.item))
        contradict(notes, `Item ${entry.item} is not on the agenda.`, id);
      notes.item = entry.item;
      notes.itemTimes.push({ item: entry.item, from: at, until: null });
      return;
    case 'item-end':
      if (notes.item !== entry.item) contradict(notes, 'An item was ended that was not before the meeting.', id);
      else endItem(notes, at);
      return;
    case 'exclude':
      exclude(notes, entry, settled);
      return;
    case 'readmit':
      if (notes.isPublic) contradict(notes, 'The public were let in again, and had not been excluded.', id);
      openToPublic(notes, at);
      return;
    case 'note':
    case 'clause':
    case 'ask':
    case 'question':
    case 'urgent':
      return;
    case 'motion':
    case 'withdraw':
    case 'vote':
    case 'casting':
    case 'recorded':
    case 'eligible':
      noteMotion(notes, entry, id);
      return;
    default:
      noteAttendance(notes, entry, settled);
  }
};

const endItem = (notes: Notes, at: string): void => {
  const open = notes.itemTimes.at(-1);
  if (open && open.until === null) open.until = at;
  notes.item = null;
};

/** LGA 1972 s100A(5): the resolution identifies the proceedings and states the description of exempt information. */
const exclude = (notes: Notes, why: EntryOf<'exclude'>, { id, at }: Settled): void => {
  if (!notes.isPublic) contradict(notes, 'The public were excluded twice.', id);
  if (why.paragraphs.length === 0)
    contradict(notes, 'The public were excluded and no paragraph of Schedule 12A is named.', id);
  if (why.publicInterest.trim() === '')
    contradict(notes, 'The public were excluded and it is not said why the public interest lay in that.', id);
  if (notes.isPublic) notes.privateTimes.push({ from: at, until: null, why });
  notes.isPublic = false;
};

const openToPublic = (notes: Notes, at: string): void => {
  const open = notes.privateTimes.at(-1);
  if (open && open.until === null) open.until = at;
  notes.isPublic = true;
};

const afterAll = (notes: Notes): void => {
  for (const { name, apologised, stays } of notes.room.all())
    if (apologised && stays.length > 0) contradict(notes, `${name} sent apologies and was there.`);
  for (const person of notes.room.all()) {
    const replaced = person.substituteFor === null ? null : notes.room.find(person.substituteFor);
    if (replaced && replaced.stays.length > 0)
      contradict(notes, `${person.name} was a substitute for ${replaced.name}, who was there.`);
  }
  if (notes.closed === null) return;
  if (notes.opened === null) contradict(notes, 'The meeting was closed, and it is not noted when it was opened.');
  if (notes.chair === null) contradict(notes, 'It is not noted who was in the chair.');
  for (const { words, outcome } of notes.motions)
    if (outcome === 'before' || outcome === 'tied')
      contradict(notes, `It is not noted what became of the motion "${words.slice(0, 80)}".`);
};

const withRoom = (notes: Notes, entries: Settled[]): MeetingNotes => {
  const { room, frame, ...rest } = notes;
  const people = room.all();
  const inRoom = people.filter((person) => isIn(person) && !isOutFor(notes, person, notes.item));
  const before = motionBefore(notes.motions);
  const voted = before?.item ?? notes.item;
  const mayVote = people.filter(
    (person) => isIn(person) && !isOutFor(notes, person, voted) && mayVoteOn(notes, person, voted),
  );
  const there = inRoom.filter(belongs).length;
  return {
    ...rest,
    entries,
    conflicts: entries.filter(({ others }) => others.length > 0),
    people,
    inRoom: inRoom.map(({ name }) => name),
    mayVote: mayVote.map(({ name }) => name),
    quorum: { need: frame.quorum, there, met: there >= frame.quorum },
    before,
  };
};
