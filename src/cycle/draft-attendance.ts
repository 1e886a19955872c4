import { personKey } from '../people/names.ts';
import type { Attendance, Role } from '../record/meeting.ts';
import { clockOf, type DraftText } from './draft-text.ts';
import type { MeetingNotes } from './meeting-notes.ts';
import { belongs, type Person } from './meeting-room.ts';

const ORDER: Role[] = ['chair', 'vice-chair', 'member', 'substitute', 'co-opted'];

/**
 * Who was there and who sent apologies, in the order in which minutes print it: members with the chair first, those
 * in attendance, apologies (LGA 1972 Sch 12 para 40). Whoever presided is the chair of this meeting, whatever their
 * office. Members of whom nothing was noted are not named.
 */
export const draftAttendance = (notes: MeetingNotes, text: DraftText): Attendance[] => {
  const there = notes.people.filter(({ stays }) => stays.length > 0);
  const members = there.filter(belongs).sort((a, b) => rank(a, notes) - rank(b, notes));
  const others = there.filter((person) => !belongs(person));
  const away = notes.people.filter(({ stays, apologised }) => apologised && stays.length === 0);
  return [
    ...members.map((person) => attendance(person, 'present', notes, text)),
    ...others.map((person) => attendance(person, 'in-attendance', notes, text)),
    ...away.map((person) => attendance(person, 'apologies', notes, text)),
  ];
};

const presides = ({ name }: Person, { chair }: MeetingNotes): boolean =>
  chair !== null && personKey(chair) === personKey(name);

const roleOf = (person: Person, notes: MeetingNotes): Role => {
  if (presides(person, notes)) return 'chair';
  return person.role === 'chair' && notes.chair !== null ? 'member' : person.role;
};

const rank = (person: Person, notes: MeetingNotes): number => ORDER.indexOf(roleOf(person, notes));

const attendance = (person: Person, status: Attendance['status'], notes: MeetingNotes, text: DraftText): Attendance => {
  const note = status === 'apologies' ? null : partly(person, notes);
  const more = [person.post, person.organisation, note && `(${note})`].filter(Boolean).join(', ');
  return {
    name: person.name,
    status,
    role: status === 'apologies' ? person.role : roleOf(person, notes),
    post: person.post,
    organisation: person.organisation,
    substituteFor: status === 'apologies' ? null : person.substituteFor,
    item: null,
    note,
    at: text.line(more === '' ? person.name : `${person.name}, ${more}`).at,
  };
};

/** "from 10.20 a.m.", "until 11.40 a.m.": nothing where somebody was there from beginning to end. */
const partly = ({ stays }: Person, { opened, closed }: MeetingNotes): string | null => {
  const [first, last] = [stays[0]!, stays.at(-1)!];
  const words = [
    opened !== null && first.from > opened ? `from ${clockOf(first.from)}` : '',
    last.until !== null && (closed === null || last.until < closed) ? `until ${clockOf(last.until)}` : '',
  ].filter(Boolean);
  return words.length > 0 ? words.join(' ') : null;
};
