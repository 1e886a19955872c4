import { holdsOn } from '../../cycle/membership.ts';
import type { HeldRole, Viewer } from '../../cycle/permissions.ts';
import { personKey } from '../../people/names.ts';
import type { DeskStore } from '../../store/desk/desk-store.ts';

/** Roles that go with a seat in the body. */
const OF_A_SEAT: ReadonlySet<HeldRole['role']> = new Set(['chair', 'member', 'co-opted']);

/**
 * Finds roles in a body whose holder has no seat in it on a day: the membership ended, and the role stands. A body of
 * which the desk knows no members at all says nothing. Somebody of the same name counts as the same person.
 */
export const seatlessRoles = async (
  desk: DeskStore,
  viewer: Viewer,
  day: string,
): Promise<(account: { name: string; roles: readonly HeldRole[] }) => HeldRole[]> => {
  const memberships = await desk.find(viewer, { kind: 'membership' });
  const bodies = new Set(memberships.map(({ body }) => body));
  const seated = new Set(
    memberships.filter(({ data }) => holdsOn(data, day)).map(({ body, data }) => `${body} ${personKey(data.name)}`),
  );
  return ({ name, roles }) =>
    roles.filter(
      ({ role, body }) =>
        body !== null && OF_A_SEAT.has(role) && bodies.has(body) && !seated.has(`${body} ${personKey(name)}`),
    );
};
