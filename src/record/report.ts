import { type Static, Type } from '@sinclair/typebox';
import { At } from './at.ts';
import { Clause, PartialDate, Presenter } from './meeting.ts';
import { orNull } from './or-null.ts';

/**
 * A labelled fact on a report's cover or in a form ("Ward(s) Affected: …"), label and value as printed. The label
 * is empty where a line stands without one (the committee's name at the top); `at` is the value's place.
 */
export const CoverField = Type.Object({
  /** The field's plain name where the label is a known one: "title", "committee", "author", "wards", … */
  field: orNull(Type.String()),
  label: Type.String(),
  value: Type.String(),
  at: At,
});
export type CoverField = Static<typeof CoverField>;

export const Section = Type.Object({
  number: orNull(Type.String()),
  /** Empty for what stands before the first heading. */
  title: Type.String(),
  /** 1 for the outermost. */
  level: Type.Integer({ minimum: 1 }),
  /** `kind` is 'table' where the text is a table's, cells parted by tabs and rows by line ends. */
  paragraphs: Type.Array(
    Type.Object({
      number: orNull(Type.String()),
      text: Type.String(),
      kind: Type.Union([Type.Literal('paragraph'), Type.Literal('list-item'), Type.Literal('table')]),
      at: At,
    }),
  ),
  at: At,
});
export type Section = Static<typeof Section>;

export const Approval = Type.Object({
  office: Type.String(),
  /** Null where the template was left unfilled ("Named officer"). */
  name: orNull(Type.String()),
  /** Null where none is stated ("Click here to enter a date."). */
  date: orNull(PartialDate),
  at: At,
});
export type Approval = Static<typeof Approval>;

/** One entry of the report's list of appendices or of background papers (LGA 1972 s100D), as printed. */
export const Listed = Type.Object({ label: orNull(Type.String()), title: Type.String(), at: At });
export type Listed = Static<typeof Listed>;

export const Report = Type.Object({
  kind: Type.Union([Type.Literal('report'), Type.Literal('briefing'), Type.Literal('form'), Type.Literal('appendix')]),
  /** Index into the reading's `papers`. */
  paper: Type.Integer({ minimum: 0 }),
  title: orNull(Type.String()),
  cover: Type.Array(CoverField),
  recommendations: Type.Array(Clause),
  sections: Type.Array(Section),
  approvals: Type.Array(Approval),
  authors: Type.Array(Presenter),
  appendices: Type.Array(Listed),
  backgroundPapers: Type.Array(Listed),
});
export type Report = Static<typeof Report>;
