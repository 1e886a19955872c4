import { type Static, Type } from '@sinclair/typebox';
import { Role } from '../record/meeting.ts';
import { orNull } from '../record/or-null.ts';
import { LateMaterial } from './late-material.ts';

const text = Type.String();

/** A line of the agenda as the meeting takes it. */
const AgendaLine = Type.Object({
  id: text,
  agendaNumber: orNull(text),
  title: text,
  purpose: orNull(text),
  presenters: Type.Array(Type.Object({ name: orNull(text), post: orNull(text) })),
  /** Set where the public are expected to be excluded. */
  exempt: orNull(Type.Object({ paragraphs: Type.Array(text), publicInterest: orNull(text) })),
  late: orNull(LateMaterial),
  /** Earlier asks that are taken under it, each as the minutes name it. */
  matters: Type.Optional(Type.Array(text)),
});
export type AgendaLine = Static<typeof AgendaLine>;

const Seat = Type.Object({
  name: text,
  role: Role,
  organisation: orNull(text),
  /** Ids of the only items on which a co-opted member may vote; null where there is no such limit. */
  votesOn: orNull(Type.Array(text)),
});
export type Seat = Static<typeof Seat>;

/** Somebody who may stand in, and for which members; for any where none is named. */
const Substitute = Type.Object({ name: text, for: Type.Array(text) });
export type Substitute = Static<typeof Substitute>;

/** What is known of a meeting before it begins: the desk makes it from the body, its members and the agenda. */
export const MeetingFrame = Type.Object({
  council: text,
  body: text,
  date: text,
  startTime: orNull(text),
  venue: orNull(text),
  /** Voting members who must be in the room. */
  quorum: Type.Integer({ minimum: 0 }),
  seats: Type.Array(Seat),
  /** The body's named substitutes; absent where it has none. They have no seat until they are noted as standing in. */
  substitutes: Type.Optional(Type.Array(Substitute)),
  items: Type.Array(AgendaLine),
  nextMeeting: orNull(Type.Object({ date: text, time: orNull(text), venue: orNull(text) })),
  /** Known dates of the body's meetings, for "to the December meeting". */
  meetings: Type.Array(text),
});
export type MeetingFrame = Static<typeof MeetingFrame>;
