import { type Static, Type } from '@sinclair/typebox';

const Line = Type.String({ maxLength: 300 });

/** The papers that the desk publishes, and may have to take out of the public record again. */
export const DESK_PAPERS = ['agenda', 'report', 'minutes'] as const;
export type DeskPaperKind = (typeof DESK_PAPERS)[number];

/**
 * What everybody is told where a published paper is withdrawn, or passages are taken out of it: nothing of what it said.
 * It is a record of its own, so that it stays public while the paper is not.
 */
export const PaperNotice = Type.Object({
  paper: Type.Union(DESK_PAPERS.map((one) => Type.Literal(one))),
  /** The desk's record of the paper. */
  about: Line,
  /** What the public is told that it was: its title, or less. */
  name: Line,
  deed: Type.Union([Type.Literal('withdrawn'), Type.Literal('redacted')]),
  on: Line,
  reason: Type.String({ minLength: 1, maxLength: 2000 }),
  /** Slugs of the documents that are not offered any more. */
  documents: Type.Array(Line, { maxItems: 1000 }),
});
export type PaperNotice = Static<typeof PaperNotice>;
