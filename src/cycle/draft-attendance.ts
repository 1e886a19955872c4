import { isCouncillorTitle, leadingTitle, personKey } from '../people/names.ts';
import type { Attendance, Role } from '../record/meeting.ts';
import { clockOf, type DraftText } from './draft-text.ts';
import type { MeetingNotes } from './meeting-notes.ts';
import { belongs, type Person } from './meeting-room.ts';

/** Somebody whom the agenda has introduce a report, and the number of its minute. */
export type AgendaPresenter = { name: string; post: string | null; item: string };

const ORDER: Role[] = ['chair', 'vice-chair', 'member', 'substitute', 'co-opted'];

/**
 * Who was there and who sent apologies, in the order in which minutes print it: members with the chair first, those
 * in attendance, apologies (LGA 1972 Sch 12 para 40). Whoever presided is the chair of this meeting, whatever their
 * office. Members of whom nothing was noted are not named.
 *
 * @param presenters of the items that are told, by the agenda
 */
export const draftAttendance = (
  notes: MeetingNotes,
  presenters: readonly AgendaPresenter[],
  text: DraftText,
): Attendance[] => {
  const there = notes.people.filter(({ stays }) => stays.length > 0);
  const members = there.filter(belongs).sort((a, b) => rank(a, notes) - rank(b, notes));
  const others = there.filter((person) => !belongs(person));
  const away = notes.people.filter(({ stays, apologised }) => apologised && stays.length === 0);
  return [
    ...members.map((person) => attendance(person, 'present', notes, text)),
    ...others.map((person) => attendance(person, 'in-attendance', notes, text)),
    ...onceEach(presenters)
      .filter(({ name }) => !isKnown(name, there))
      .map((one) => presenting(one, text)),
    ...away.map((person) => attendance(person, 'apologies', notes, text)),
  ];
};

const onceEach = (presenters: readonly AgendaPresenter[]): AgendaPresenter[] =>
  presenters.filter(({ name }, i) => presenters.findIndex((one) => personKey(one.name) === personKey(name)) === i);

const isKnown = (name: string, people: readonly Person[]): boolean =>
  people.some((one) => personKey(one.name) === personKey(name));

/** Whoever introduced a report was there, whether or not it was noted when they came. */
const presenting = ({ name, post, item }: AgendaPresenter, text: DraftText): Attendance => ({
  name,
  status: 'in-attendance',
  role: post === null ? null : 'officer',
  post,
  organisation: null,
  substituteFor: null,
  item,
  note: null,
  at: text.line(post === null ? name : `${name}, ${post}`).at,
});

const presides = ({ name }: Person, { chair }: MeetingNotes): boolean =>
  chair !== null && personKey(chair) === personKey(name);

/** As minutes print them, and so as they are read: a guest without a councillor's title has no role of their own. */
const roleOf = (person: Person, notes: MeetingNotes): Role | null => {
  if (person.role === 'invitee' && !isCouncillorTitle(leadingTitle(person.name)?.title ?? null)) return null;
  if (presides(person, notes)) return 'chair';
  return person.role === 'chair' && notes.chair !== null ? 'member' : person.role;
};

const rank = (person: Person, notes: MeetingNotes): number => ORDER.indexOf(roleOf(person, notes) ?? 'invitee');

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
