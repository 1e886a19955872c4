import { type Static, type TSchema, Type } from '@sinclair/typebox';
import { At } from './at.ts';
import { Clause, PartialDate } from './meeting.ts';

const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** A labelled fact on a report's cover ("Ward(s) Affected: …"), label and value as printed. */
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
  title: Type.String(),
  level: Type.Integer(),
  paragraphs: Type.Array(Type.Object({ number: orNull(Type.String()), text: Type.String(), at: At })),
  at: At,
});
export type Section = Static<typeof Section>;

export const Approval = Type.Object({
  office: Type.String(),
  name: orNull(Type.String()),
  date: orNull(PartialDate),
  at: At,
});
export type Approval = Static<typeof Approval>;

export const Report = Type.Object({
  kind: Type.Union([Type.Literal('report'), Type.Literal('briefing'), Type.Literal('form')]),
  /** Index into the reading's `papers`. */
  paper: Type.Integer({ minimum: 0 }),
  title: orNull(Type.String()),
  cover: Type.Array(CoverField),
  recommendations: Type.Array(Clause),
  sections: Type.Array(Section),
  approvals: Type.Array(Approval),
});
export type Report = Static<typeof Report>;
