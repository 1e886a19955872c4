import { personKey } from '../people/names.ts';
import type { EntryOf } from './meeting-event.ts';
import { isIn } from './meeting-room.ts';
import type { Settled } from './merge-events.ts';
import { contradict, type Notes } from './notes-state.ts';

type Attending = EntryOf<'chair' | 'arrive' | 'leave' | 'apology' | 'substitute' | 'declare'>;

/** Who came, went, sent apologies, took another's place or declared an interest. */
export const noteAttendance = (notes: Notes, entry: Attending, { id, at }: Settled): void => {
  switch (entry.kind) {
    case 'chair':
      notes.chair = entry.person;
      come(notes, entry.person, null, at, null);
      return;
    case 'arrive': {
      const person = notes.room.take(entry.person, entry.role);
      person.post = entry.post ?? person.post;
      person.organisation = entry.organisation ?? person.organisation;
      come(notes, entry.person, entry.role, at, id);
      return;
    }
    case 'leave':
      leave(notes, entry.person, at, id);
      return;
    case 'apology':
      notes.room.take(entry.person, 'member').apologised = true;
      return;
    case 'substitute':
      substitute(notes, entry, id, at);
      return;
    case 'declare':
      if (!notes.room.find(entry.person)?.stays.length)
        contradict(notes, `${entry.person} declared an interest and is not noted as there.`, id);
      notes.declarations.push({ ...entry, id });
  }
};

/** @param id of the note where coming twice is a contradiction; null where being there is only implied */
const come = (notes: Notes, name: string, role: EntryOf<'arrive'>['role'], at: string, id: string | null): void => {
  const person = notes.room.take(name, role);
  if (!isIn(person)) person.stays.push({ from: at, until: null });
  else if (id !== null) contradict(notes, `${person.name} came and had not left.`, id);
};

const leave = (notes: Notes, name: string, at: string, id: string): void => {
  const person = notes.room.take(name, null);
  const stay = person.stays.at(-1);
  if (stay && stay.until === null) stay.until = at;
  else contradict(notes, `${person.name} left and is not noted as there.`, id);
};

const substitute = (notes: Notes, entry: EntryOf<'substitute'>, id: string, at: string): void => {
  const replaced = notes.room.find(entry.for);
  if (!replaced) contradict(notes, `${entry.for}, for whom ${entry.person} came, is not a member.`, id);
  const standIn = notes.frame.substitutes?.find(({ name }) => personKey(name) === personKey(entry.person));
  if (notes.frame.substitutes && !standIn)
    contradict(notes, `${entry.person} came as a substitute and is not a named substitute of this body.`, id);
  else if (standIn && standIn.for.length > 0 && !standIn.for.includes(replaced?.name ?? entry.for))
    contradict(notes, `${entry.person} may stand in for ${standIn.for.join(' or ')}, not for ${entry.for}.`, id);
  const other = notes.room.all().find((one) => one.substituteFor === (replaced?.name ?? entry.for));
  if (other && other !== notes.room.find(entry.person))
    contradict(notes, `${other.name} and ${entry.person} both came for ${entry.for}.`, id);
  const person = notes.room.take(entry.person, 'substitute');
  person.role = 'substitute';
  person.substituteFor = replaced?.name ?? entry.for;
  person.organisation ??= replaced?.organisation ?? null;
  come(notes, entry.person, 'substitute', at, null);
};
