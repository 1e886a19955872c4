import { type Agenda, type NumberedEntry, numberEntries } from './agenda.ts';
import type { AgendaLine, MeetingFrame } from './meeting-frame.ts';

type Known = {
  quorum: number;
  /** Ids of the entries that a co-opted member, by name, may vote on; who is not here may on all. */
  votesOn?: Readonly<Record<string, readonly string[]>>;
  nextMeeting: MeetingFrame['nextMeeting'];
  meetings: readonly string[];
};

/** A meeting as it is about to begin, from its agenda: who belongs to the body, and what is to be taken in which order. */
export const frameOfAgenda = (
  agenda: Agenda,
  { quorum, votesOn = {}, nextMeeting, meetings }: Known,
): MeetingFrame => ({
  council: agenda.council,
  body: agenda.body,
  date: agenda.date,
  startTime: agenda.startTime === '' ? null : agenda.startTime,
  venue: agenda.venue === '' ? null : agenda.venue,
  quorum,
  seats: agenda.membership.map(({ name, role, organisation, note }) => ({
    name,
    role: role ?? 'member',
    organisation,
    votesOn: votesOn[name]?.slice() ?? (/\bnon-?voting\b/i.test(note ?? '') ? [] : null),
  })),
  items: numberEntries(agenda.entries, agenda.startTime).map(lineOf),
  nextMeeting,
  meetings: [...meetings],
});

/** An item of which only a part is exempt is taken in public until the meeting resolves otherwise. */
const lineOf = ({ id, number, title, purpose, presenters, restriction, late, matters }: NumberedEntry): AgendaLine => ({
  id,
  agendaNumber: number,
  title,
  purpose,
  presenters,
  exempt:
    restriction === null || restriction.level === 'part-exempt'
      ? null
      : { paragraphs: restriction.paragraphs, publicInterest: restriction.publicInterest },
  late,
  ...(matters && matters.length > 0 ? { matters: matters.map(({ minuted }) => minuted) } : {}),
});
