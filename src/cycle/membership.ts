import { type Static, Type } from '@sinclair/typebox';
import { personKey } from '../people/names.ts';
import { orNull } from '../record/or-null.ts';
import type { Seat, Substitute } from './meeting-frame.ts';

const Line = Type.String({ maxLength: 200 });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

export const SEATS = ['chair', 'vice-chair', 'member', 'substitute', 'co-opted', 'observer'] as const;

/** Somebody's seat in a body for a time. A change of role is a new membership; the old one ends. */
export const Membership = Type.Object({
  name: Line,
  role: Type.Union(SEATS.map((one) => Type.Literal(one))),
  /** Political group, or the organisation that a co-opted member comes from. Empty where there is none. */
  group: Line,
  from: Day,
  /** The last day; null while it lasts. */
  until: orNull(Day),
  /** Of a substitute: the member, or the group whose members, may be stood in for. */
  substituteFor: Line,
  /** Of a co-opted member: whether a vote goes with the seat; in words, on which items only. Null: on all. */
  votes: Type.Boolean(),
  votesOnlyOn: orNull(Type.String({ maxLength: 500 })),
});
export type Membership = Static<typeof Membership>;

/** Whether a membership holds on a day. */
export const holdsOn = ({ from, until }: Pick<Membership, 'from' | 'until'>, day: string): boolean =>
  from <= day && (until === null || day <= until);

const ORDER: Record<Membership['role'], number> = {
  chair: 0,
  'vice-chair': 1,
  member: 2,
  'co-opted': 3,
  substitute: 4,
  observer: 5,
};

/** Who sits in a body on a day, the chair first. */
export const membersOn = <M extends Pick<Membership, 'from' | 'until' | 'role' | 'name'>>(
  memberships: readonly M[],
  day: string,
): M[] =>
  memberships
    .filter((one) => holdsOn(one, day))
    .toSorted((a, b) => ORDER[a.role] - ORDER[b.role] || a.name.localeCompare(b.name, 'en-GB'));

/**
 * The seats of a meeting, for the page that is kept in it.
 * @param items ids of the agenda with their titles: a vote given by item holds where the membership's words name the title
 */
export const seatsOf = (
  memberships: readonly Membership[],
  day: string,
  items: readonly { id: string; title: string }[],
): Seat[] =>
  membersOn(memberships, day)
    .filter(({ role }) => role !== 'substitute')
    .map((one) => ({
      name: one.name,
      role: one.role,
      organisation: one.role === 'co-opted' && one.group !== '' ? one.group : null,
      votesOn: votesOn(one, items),
    }));

/** Who may stand in at a meeting, and for whom: the member that the membership names, or those of the group that it names. */
export const substitutesOf = (memberships: readonly Membership[], day: string): Substitute[] => {
  const members = membersOn(memberships, day).filter(({ role }) => role !== 'substitute' && role !== 'observer');
  return membersOn(memberships, day)
    .filter(({ role }) => role === 'substitute')
    .map(({ name, substituteFor }) => ({
      name,
      for:
        substituteFor === ''
          ? []
          : members
              .filter((one) => personKey(one.name) === personKey(substituteFor) || isGroup(one.group, substituteFor))
              .map((one) => one.name),
    }));
};

const isGroup = (group: string, named: string): boolean => group !== '' && group.toLowerCase() === named.toLowerCase();

const votesOn = ({ role, votes, votesOnlyOn }: Membership, items: readonly { id: string; title: string }[]) => {
  if (role === 'observer' || !votes) return [];
  if (votesOnlyOn === null) return null;
  const words = votesOnlyOn
    .toLowerCase()
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  return items.filter(({ title }) => words.some((word) => title.toLowerCase().includes(word))).map(({ id }) => id);
};
