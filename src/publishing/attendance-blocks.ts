import type { Attendance } from '../record/meeting.ts';
import type { Block } from './paper.ts';

const inPlace = ({ substituteFor }: Attendance): string => (substituteFor ? ` (substitute for ${substituteFor})` : '');

const OFFICE: Partial<Record<NonNullable<Attendance['role']>, string>> = {
  chair: ' (in the Chair)',
  'vice-chair': ' (Vice-Chair)',
};

/** "Councillor Ash (in the Chair)", "Mr T Hart (Parent Governor)". */
const asMember = (person: Attendance): string => {
  const office = (person.status === 'present' && person.role && OFFICE[person.role]) || '';
  const post = person.post ? `, ${person.post}` : '';
  return `${person.name}${office}${inPlace(person)}${behind(person)}${post}`;
};

/** Whom somebody speaks for, and what is told of how they were there where the post does not say it. */
const behind = ({ organisation, note, post }: Attendance): string =>
  `${organisation ? ` (${organisation})` : ''}${note && !post?.includes(note) ? ` (${note})` : ''}`;

/** "Jo Hart, Head of Law": the post behind a comma. */
const asAttendee = (person: Attendance): string =>
  [person.name ?? person.post, person.name && person.post].filter(Boolean).join(', ') + behind(person);

const line = (lead: string, people: readonly string[]): Block[] =>
  people.length === 0 ? [] : [{ kind: 'paragraph', lead, text: `${people.join('; ')}.` }];

/**
 * Who was there, as minutes print it: members, co-opted members, those in attendance, apologies and absences, each
 * a paragraph; one that would name nobody is left out.
 *
 * @param attendance in the order in which the names are to stand
 */
export const attendanceBlocks = (attendance: readonly Attendance[]): Block[] => {
  const named = attendance.filter(({ name, post }) => name !== null || post !== null);
  const of = (status: Attendance['status']): Attendance[] => named.filter((person) => person.status === status);
  const present = of('present');
  const chairFirst = [
    ...present.filter(({ role }) => role === 'chair'),
    ...present.filter(({ role }) => role !== 'chair' && role !== 'co-opted'),
  ];
  return [
    ...line('Present:-', chairFirst.map(asMember)),
    ...line('Co-opted members:-', present.filter(({ role }) => role === 'co-opted').map(asMember)),
    ...line('In attendance:-', of('in-attendance').map(asAttendee)),
    ...line('Apologies for absence:-', of('apologies').map(asMember)),
    ...line('Absent:-', of('absent').map(asMember)),
  ];
};
