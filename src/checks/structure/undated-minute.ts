import type { Found, Rule } from '../rule.ts';

const NUMBERED_WITH_YEAR = /\d\s*\/\s*(?:19|20)?\d\d\b/;

/** A reference to a minute by its number alone. */
export const undatedMinute: Rule = {
  id: 'structure/undated-minute',
  kind: 'structure',
  severity: 'warning',
  source: 'Minute numbers restart: a minute is known by its body, its date and its number together',
  why: 'Minute numbers start again each year, so "Minute No. 12 refers" names a dozen minutes. References that give the date of the meeting, that stand where the last meeting\'s minutes are taken, or whose number holds the year are left alone.',
  *find({ parts }): Iterable<Found> {
    for (const { items } of parts.flatMap(({ meetings }) => meetings)) {
      for (const { at, quote, minute, date } of items.flatMap(({ references }) => references)) {
        if (date || !minute || NUMBERED_WITH_YEAR.test(minute)) continue;
        yield {
          at,
          says: `"${quote}" does not say which meeting's minute it means.`,
          mend: 'Add the body and the date of the meeting.',
          sure: 0.85,
        };
      }
    }
  },
};
