import { personKey } from '../../people/names.ts';
import type { Found, Rule } from '../rule.ts';

/** Somebody who is down as present and as having sent apologies. */
export const presentAndAbsent: Rule = {
  id: 'consistency/present-and-absent',
  kind: 'consistency',
  severity: 'error',
  source: 'LGA 1972 Sch 12 para 40: the names of the members present are recorded',
  why: 'Attendance counts for the six-month rule (LGA 1972 s85) and for the quorum, so nobody can be present and absent at one meeting. Two people with one surname are told apart where first names or initials are printed.',
  *find({ parts }): Iterable<Found> {
    for (const { meetings } of parts)
      for (const { attendance } of meetings) {
        const named = attendance.flatMap(({ name, status, at }) =>
          name ? [{ name, status, at, key: personKey(name) }] : [],
        );
        const present = new Map(named.filter(({ status }) => status === 'present').map((one) => [one.key, one]));
        for (const one of named) {
          const other = one.status === 'apologies' ? present.get(one.key) : undefined;
          if (!other) continue;
          yield {
            at: one.at,
            other: other.at,
            says: `${one.name} is listed as present and as having sent apologies.`,
            mend: 'Find out which is true, and take the name out of the other list; where two people bear the name, add initials.',
            sure: 0.93,
          };
        }
      }
  },
};
