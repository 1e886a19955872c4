import { type Static, Type } from '@sinclair/typebox';
import { At } from './at.ts';
import { orNull } from './or-null.ts';

/**
 * A section in the manner of "What's working well / What are we worried about / What needs to happen": what a paper
 * itself says of how things stand, point by point, with the measures that each point speaks of.
 */
export const Appraisal = Type.Object({
  kind: Type.Union([Type.Literal('working-well'), Type.Literal('worried-about'), Type.Literal('needs-to-happen')]),
  /** As printed. */
  heading: Type.String(),
  at: At,
  /** Index into the reading's `papers`; null where the document was not split. */
  paper: orNull(Type.Integer({ minimum: 0 })),
  points: Type.Array(
    Type.Object({
      text: Type.String(),
      at: At,
      /** In the words printed: of its figures, or what the point begins by speaking of. */
      measures: Type.Array(Type.String()),
      /** Indices into the reading's `figures`. */
      figures: Type.Array(Type.Integer({ minimum: 0 })),
    }),
  ),
});
export type Appraisal = Static<typeof Appraisal>;
