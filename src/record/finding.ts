import { type Static, Type } from '@sinclair/typebox';
import { At } from './at.ts';
import { orNull } from './or-null.ts';

/** An error is nearly never wrong; a warning wants a look; advice is for whoever has time for it. */
export const Severity = Type.Union([Type.Literal('error'), Type.Literal('warning'), Type.Literal('advice')]);
export type Severity = Static<typeof Severity>;

export const FindingKind = Type.Union([
  Type.Literal('arithmetic'),
  Type.Literal('consistency'),
  Type.Literal('dates'),
  Type.Literal('structure'),
  Type.Literal('words'),
  Type.Literal('law'),
  Type.Literal('disclosure'),
  Type.Literal('memory'),
]);
export type FindingKind = Static<typeof FindingKind>;

/** A passage of the checked file, or of an earlier paper where `path` names one. */
export const Passage = Type.Object({ quote: Type.String(), at: At, path: Type.Optional(Type.String()) });
export type Passage = Static<typeof Passage>;

/** What one rule found at one place. */
export const Finding = Type.Object({
  rule: Type.String({ pattern: '^[a-z]+/[a-z0-9-]+$', description: 'kind and name: "structure/repeated-number"' }),
  kind: FindingKind,
  severity: Severity,
  /** What is wrong, in one plain sentence. */
  says: Type.String(),
  quote: Type.String(),
  /** Null where the finding is about the file itself: "the PDF has no title". */
  at: orNull(At),
  /** The passage that disagrees with the first. */
  other: orNull(Passage),
  /** The sum that shows it: "81 ÷ 122 = 66.4 %". */
  sum: orNull(Type.String()),
  /** Where the rule comes from: a section of an Act, a template, a committee's own request. */
  source: Type.String(),
  /** How to mend it, as an instruction. */
  mend: Type.String(),
  sure: Type.Number({ minimum: 0, maximum: 1 }),
  /** Why this is right here, as somebody recorded it; such a finding counts no more. */
  waived: Type.Optional(Type.String()),
});
export type Finding = Static<typeof Finding>;
