import { type Static, Type } from '@sinclair/typebox';
import { orNull } from '../record/or-null.ts';
import { OFFICES } from './permissions.ts';

const Line = Type.String({ maxLength: 300 });
const Words = Type.String({ maxLength: 60_000 });
const Office = Type.Union(OFFICES.map((one) => Type.Literal(one)));

/** What a report is made of: a council's template, as data. */
export const ReportTemplate = Type.Object({
  key: Line,
  name: Line,
  cover: Type.Array(Type.Object({ key: Line, label: Line, mandatory: Type.Boolean() })),
  sections: Type.Array(Type.Object({ key: Line, title: Line, help: Line, mandatory: Type.Boolean() }), { minItems: 1 }),
  /** Part A of the equality screening; a "yes" opens part B. Null where the paper has none. */
  screening: orNull(
    Type.Object({
      questions: Type.Array(Type.Object({ key: Line, text: Line })),
      full: Type.Array(Type.Object({ key: Line, text: Line })),
    }),
  ),
  /** Who must clear it, by how many working days before the last day of publication. */
  approvals: Type.Array(
    Type.Object({ office: Office, title: Line, daysBefore: Type.Integer({ minimum: 0, maximum: 60 }) }),
  ),
});
export type ReportTemplate = Static<typeof ReportTemplate>;

/** The six Ws of a recommendation that can be followed up. */
export const SIX_WS = ['why', 'who', 'what', 'how', 'where', 'when'] as const;

export const Recommendation = Type.Object({
  text: Type.String({ maxLength: 2000 }),
  ws: Type.Record(Type.String(), Line),
});
export type Recommendation = Static<typeof Recommendation>;

export const REPORT_STAGES = ['draft', 'in-clearance', 'cleared', 'published'] as const;
export type ReportStage = (typeof REPORT_STAGES)[number];

/** One office's word, asked in parallel with the others. */
export const Clearance = Type.Object({
  office: Office,
  /** The named officer who cleared or returned it. */
  officer: orNull(Line),
  asked: Line,
  /** The last day, counted back from the last lawful day of publication. */
  due: Line,
  outcome: orNull(Type.Union([Type.Literal('cleared'), Type.Literal('returned')])),
  on: orNull(Line),
  note: Type.String({ maxLength: 4000 }),
  /** The report was written on after this office had cleared it. */
  changedSince: Type.Boolean(),
});
export type Clearance = Static<typeof Clearance>;

/** A published paper put right, with passages taken out, or withdrawn; the reason is for everybody. */
export const Amendment = Type.Object({
  deed: Type.Union([Type.Literal('corrected'), Type.Literal('redacted'), Type.Literal('withdrawn')]),
  on: Line,
  reason: Type.String({ minLength: 1, maxLength: 2000 }),
});
export type Amendment = Static<typeof Amendment>;

/** A report or briefing as it is written at the desk. */
export const DeskReport = Type.Object({
  template: Line,
  title: Line,
  /** The desk's meeting for which it is written, by id and day. */
  meeting: orNull(Type.Object({ id: Line, date: Line })),
  stage: Type.Union(REPORT_STAGES.map((one) => Type.Literal(one))),
  cover: Type.Record(Type.String(), Words),
  sections: Type.Record(Type.String(), Words),
  recommendations: Type.Array(Recommendation, { maxItems: 40 }),
  appendices: Type.Array(Line, { maxItems: 60 }),
  backgroundPapers: Type.Array(Line, { maxItems: 60 }),
  screening: Type.Record(Type.String(), Words),
  clearances: Type.Array(Clearance, { maxItems: 20 }),
  comments: Type.Array(Type.Object({ on: Line, by: Line, section: Line, text: Type.String({ maxLength: 4000 }) }), {
    maxItems: 500,
  }),
  /** Findings of the checks that do not hold in it: "not here, because …". Left out of what is published. */
  waivers: Type.Optional(
    Type.Array(
      Type.Object({
        rule: Line,
        quote: Type.String({ maxLength: 1000 }),
        because: Type.String({ maxLength: 1000 }),
        on: Line,
      }),
      { maxItems: 300 },
    ),
  ),
  /** Why it was published though something was wanting. */
  override: orNull(
    Type.Object({ by: Line, on: Line, reason: Type.String({ maxLength: 4000 }), wanting: Type.Array(Line) }),
  ),
  /** The file from which its fields were filled, as it was sent; never published. */
  source: Type.Optional(Type.Object({ name: Line, sha256: Line, mediaType: Line, size: Type.Integer() })),
  /** The copies of its background papers are no longer kept open: who said so, and when. */
  backgroundClosed: Type.Optional(Type.Object({ on: Line, by: Line })),
  /** What was done to it after it was published, oldest first: printed at its head. */
  amendments: Type.Optional(Type.Array(Amendment, { maxItems: 50 })),
});
export type DeskReport = Static<typeof DeskReport>;
