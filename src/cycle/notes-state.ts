import { INTERESTS } from './interests.ts';
import type { EntryOf } from './meeting-event.ts';
import type { MeetingFrame } from './meeting-frame.ts';
import { belongs, type Person, type Room } from './meeting-room.ts';
import type { Motion } from './motions.ts';

/** Two things written down that cannot both be so. Nothing is refused: people type what they hear. */
export type Contradiction = { says: string; events: string[] };

export type Declared = EntryOf<'declare'> & { id: string };
export type ItemTime = { item: string; from: string; until: string | null };
/** A time when the public were not in the room. */
export type Private = { from: string; until: string | null; why: EntryOf<'exclude'> };

/** The notes of a meeting while they are being gone through. */
export type Notes = {
  room: Room;
  frame: MeetingFrame;
  contradictions: Contradiction[];
  opened: string | null;
  closed: string | null;
  adjourned: boolean;
  chair: string | null;
  item: string | null;
  itemTimes: ItemTime[];
  isPublic: boolean;
  privateTimes: Private[];
  declarations: Declared[];
  eligibility: EntryOf<'eligible'>[];
  motions: Motion[];
};

export const contradict = (notes: Notes, says: string, ...events: string[]): void => {
  notes.contradictions.push({ says, events });
};

const sameName = (room: Room, name: string, person: Person): boolean => room.find(name) === person;

/** Whether somebody left the room for an item because of an interest. */
export const isOutFor = ({ room, declarations }: Notes, person: Person, item: string | null): boolean =>
  item !== null &&
  declarations.some((one) => one.item === item && one.left === true && sameName(room, one.person, person));

/** No vote with an interest that bars it (Localism Act 2011 s31(4)) and no dispensation. What was noted by hand goes first. */
export const mayVoteOn = ({ room, declarations, eligibility }: Notes, person: Person, item: string | null): boolean => {
  if (!belongs(person)) return false;
  if (item === null) return person.votesOn === null;
  const noted = eligibility.findLast((one) => one.item === item && sameName(room, one.person, person));
  if (noted) return noted.mayVote;
  if (person.votesOn !== null && !person.votesOn.includes(item)) return false;
  return !declarations.some(
    (one) =>
      one.item === item && INTERESTS[one.interest].bars && !one.dispensation && sameName(room, one.person, person),
  );
};
