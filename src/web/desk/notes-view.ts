import { clockOf } from '../../cycle/draft-text.ts';
import type { MeetingEvent, Version } from '../../cycle/meeting-event.ts';
import type { MeetingFrame } from '../../cycle/meeting-frame.ts';
import { type MeetingNotes, readNotes } from '../../cycle/meeting-notes.ts';
import { isIn, type Person } from '../../cycle/meeting-room.ts';
import type { Settled } from '../../cycle/merge-events.ts';
import { isPrivate, itemOf } from '../../cycle/private-entries.ts';
import { readTypedAsk } from '../../cycle/typed-ask.ts';
import { changeable, entryWords, OUTCOMES } from './notes-words.ts';

/** A long meeting has hundreds of entries; the page is given anew with each that comes, so it shows the latest. */
const LATEST = 60;

/** What the page in the room shows of the notes, in words: the latest, unless all are asked for. */
export const notesView = (frame: MeetingFrame, events: readonly MeetingEvent[], isAll: boolean) => {
  const notes = readNotes(frame, events);
  const current = frame.items.find(({ id }) => id === notes.item) ?? null;
  const before = notes.before;
  return {
    opened: notes.opened && clockOf(notes.opened),
    closed: notes.closed && clockOf(notes.closed),
    adjourned: notes.adjourned,
    isPublic: notes.isPublic,
    chair: notes.chair,
    quorum: notes.quorum,
    current: current && { number: current.agendaNumber, title: current.title },
    before: before && {
      words: before.words,
      form: before.form,
      by: [before.mover, before.seconder].filter(Boolean).join(', seconded by '),
    },
    mayVote: notes.mayVote,
    decided: notes.motions
      .filter(({ outcome }) => outcome !== 'before')
      .map(({ words, outcome }) => ({ words, outcome: OUTCOMES[outcome] })),
    items: frame.items.map((line) => ({
      number: line.agendaNumber,
      title: line.title,
      current: line.id === notes.item,
      taken: notes.itemTimes.some(({ item }) => item === line.id),
      exempt: line.exempt?.paragraphs.join(', ') ?? null,
      urgent: line.late?.way === 'urgent',
    })),
    people: notes.people.map((person) => personView(person, notes)),
    contradictions: notes.contradictions.map(({ says, events: ids }) => ({ says, id: ids[0] ?? null })),
    conflicts: notes.conflicts.length,
    groups: groupsOf(notes, frame, isAll ? notes.entries.length : LATEST),
    hidden: isAll ? 0 : Math.max(0, notes.entries.length - LATEST),
  };
};

const personView = (person: Person, notes: MeetingNotes) => ({
  name: person.name,
  /** A surname types faster; where two share it, the whole name is what the button sends. */
  role: person.role,
  post: person.post,
  isIn: isIn(person),
  here: notes.inRoom.includes(person.name),
  mayVote: notes.mayVote.includes(person.name),
  apologised: person.apologised,
  substituteFor: person.substituteFor,
});

/** Entries by the item under which they will stand, the latest item first and in it the latest entry; conflicts always. */
const groupsOf = (notes: MeetingNotes, frame: MeetingFrame, most: number) => {
  const groups: { title: string; entries: ReturnType<typeof entryView>[] }[] = [];
  for (const [i, settled] of notes.entries.toReversed().entries()) {
    if (i >= most && settled.others.length === 0) continue;
    if (settled.entry.kind === 'note' && settled.entry.words === '' && settled.others.length === 0) continue;
    const item =
      itemOf(settled.entry, notes) ?? notes.itemTimes.findLast(({ from }) => from <= settled.at)?.item ?? null;
    const line = frame.items.find(({ id }) => id === item);
    const title = line ? [line.agendaNumber, line.title].filter(Boolean).join('. ') : 'Before the first item';
    const group = groups.find((one) => one.title === title);
    if (group) group.entries.push(entryView(settled, notes, frame));
    else groups.push({ title, entries: [entryView(settled, notes, frame)] });
  }
  return groups;
};

const entryView = (settled: Settled, notes: MeetingNotes, frame: MeetingFrame) => {
  const { entry, id, at, by, on, others } = settled;
  return {
    id,
    by,
    time: clockOf(at),
    kind: entry.kind,
    words: entryWords(entry, frame, notes),
    private: isPrivate(settled, notes, frame),
    unfinished: entry.kind === 'note' && entry.words.startsWith('/'),
    change: changeable(entry),
    on: on.map(versionText).join(','),
    others: others.map((other) => ({
      by: other.by,
      time: clockOf(other.at),
      words: other.entry === null ? 'struck this out' : entryWords(other.entry, frame, notes),
    })),
    asked: entry.kind === 'ask' ? askView(readTypedAsk(entry, frame)) : null,
  };
};

/** Who is to do what was asked for and by when, as the page shows it. */
export const askView = ({ owner, due }: ReturnType<typeof readTypedAsk>) => ({
  owner: owner ?? 'nobody named',
  due: due === null ? 'no date' : (due.date ?? due.phrase ?? due.kind),
});

const versionText = ({ id, rev }: Version): string => `${id}:${rev}`;

/** "a1:0,b2:3" as versions; what is none of them is left out. */
export const versionsIn = (text: string): Version[] =>
  text.split(',').flatMap((part) => {
    const match = /^([A-Za-z0-9][A-Za-z0-9._-]{0,63}):(\d{1,7})$/.exec(part.trim());
    return match ? [{ id: match[1]!, rev: Number(match[2]) }] : [];
  });
