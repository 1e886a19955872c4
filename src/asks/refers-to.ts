import type { Passage } from './passage-index.ts';

/** A minute as references name it. */
export type MinutePlace = { body: string | null; date: string; minute: string | null; clause: string | null };

/**
 * Whether a passage refers to a minute. With a date the reference is certain; without one it means the last minutes
 * of the passage's own body. A clause of another number is another thing; a letter stands inside a number.
 */
export const refersTo = (passage: Passage, { body, date, minute, clause }: MinutePlace): boolean =>
  passage.references.some(
    (one) =>
      one.minute === minute &&
      isClause(one.clause, clause) &&
      (one.date === date || (one.date === null && one.body === null && passage.body === body)),
  );

const isClause = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a === b || /\d/.test(a) !== /\d/.test(b);
