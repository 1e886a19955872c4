import { personKey } from '../people/names.ts';
import type { Role } from '../record/meeting.ts';
import type { Seat } from './meeting-frame.ts';

/** Somebody who came, sent apologies, or belongs to the body. */
export type Person = {
  name: string;
  role: Role;
  post: string | null;
  organisation: string | null;
  substituteFor: string | null;
  votesOn: readonly string[] | null;
  apologised: boolean;
  /** Every time in the room; `until` is null while there. Instants. */
  stays: { from: string; until: string | null }[];
};

const VOTING: ReadonlySet<Role> = new Set(['chair', 'vice-chair', 'member', 'substitute', 'co-opted']);

export const isIn = ({ stays }: Person): boolean => stays.at(-1)?.until === null;
export const belongs = ({ role }: Person): boolean => VOTING.has(role);

/** Whoever belongs to the body or comes to its meeting, found again however their title is written. */
export class Room {
  readonly people = new Map<string, Person>();

  constructor(seats: readonly Seat[]) {
    for (const { name, role, organisation, votesOn } of seats)
      this.people.set(personKey(name), { ...blank(name, role), organisation, votesOn });
  }

  find(name: string): Person | undefined {
    return this.people.get(personKey(name));
  }

  /** The person of this name, as one more invited person where nobody of that name is known. */
  take(name: string, role: Role | null): Person {
    const known = this.find(name);
    if (known) return known;
    const person = blank(name, role ?? 'invitee');
    this.people.set(personKey(name), person);
    return person;
  }

  all(): Person[] {
    return [...this.people.values()];
  }
}

const blank = (name: string, role: Role): Person => ({
  name,
  role,
  post: null,
  organisation: null,
  substituteFor: null,
  votesOn: null,
  apologised: false,
  stays: [],
});
