import { type Static, Type } from '@sinclair/typebox';

/**
 * Where a fact stands: characters `[start, end)` of one page's text, as the reading gives that text.
 * The slice is always exactly the quote; nothing is normalised between the two.
 */
export const At = Type.Object(
  {
    page: Type.Integer({ minimum: 1, description: 'page of the file, counted from 1' }),
    start: Type.Integer({ minimum: 0 }),
    end: Type.Integer({ minimum: 0 }),
  },
  { $id: 'At' },
);
export type At = Static<typeof At>;

/** The place of `text.slice(from, to)` inside a passage whose text begins at `at.start`. */
export const within = (at: At, from: number, to: number): At => ({
  page: at.page,
  start: at.start + from,
  end: at.start + to,
});
