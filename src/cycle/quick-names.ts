import { personKey, surnameKey } from '../people/names.ts';
import type { Entry } from './meeting-event.ts';
import type { MeetingFrame } from './meeting-frame.ts';
import type { MeetingNotes } from './meeting-notes.ts';

/** What a line means, or why it means nothing, in words for whoever typed it. */
export type QuickEntry = { entry: Entry } | { problem: string };

export type Around = { frame: MeetingFrame; notes: MeetingNotes };
export type Reader = (rest: string, around: Around) => QuickEntry;

/** A person by surname or whole name: a seat first, then anybody in the notes. */
export const whoIs = (typed: string, { frame, notes }: Around): { name: string } | { problem: string } => {
  const key = personKey(typed);
  if (key === '') return { problem: 'Say who: a surname is enough.' };
  const known = [...new Set([...frame.seats, ...notes.people, ...(frame.substitutes ?? [])].map(({ name }) => name))];
  const exact = known.filter((name) => personKey(name) === key || surnameKey(name) === key);
  const found = exact.length > 0 ? exact : known.filter((name) => surnameKey(name).startsWith(key));
  if (found.length > 1) return { problem: `"${typed}" may be ${found.join(' or ')}. Type more of the name.` };
  return found[0]
    ? { name: found[0] }
    : { problem: `Nobody called "${typed}" is on the list. Type the whole name with its title.` };
};

export const withPerson = (typed: string, around: Around, make: (person: string) => Entry): QuickEntry => {
  const who = whoIs(typed, around);
  return 'name' in who ? { entry: make(who.name) } : who;
};

export const itemNumbered = (number: string, { frame }: Around): string | null =>
  frame.items.find(({ agendaNumber }) => agendaNumber === number)?.id ?? null;

export const present = (around: Around, make: (item: string) => QuickEntry): QuickEntry =>
  around.notes.item === null
    ? { problem: 'No item is before the meeting. Type "item" and its number first.' }
    : make(around.notes.item);
