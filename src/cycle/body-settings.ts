import { type Static, Type } from '@sinclair/typebox';

const Text = Type.String({ maxLength: 2000 });
const Line = Type.String({ maxLength: 200 });
const Days = Type.Integer({ minimum: 0, maximum: 60 });

/** How a body numbers its minutes, and when it begins again. */
export const RESTARTS = ['municipal-year', 'meeting', 'never'] as const;

/** What a body of the desk goes by; every local rule is one of these. */
export const BodySettings = Type.Object({
  name: Line,
  /** The slug of the body that this one replaced or was renamed from. */
  successorOf: Type.Union([Line, Type.Null()]),
  /** First and last day, where the body is not standing. */
  from: Type.Union([Line, Type.Null()]),
  until: Type.Union([Line, Type.Null()]),
  numbering: Type.Object({
    restarts: Type.Union(RESTARTS.map((one) => Type.Literal(one))),
    /** What stands before the number: "SMB". Empty where nothing does. */
    prefix: Line,
    next: Type.Integer({ minimum: 1, maximum: 99_999 }),
  }),
  /** Clear days of notice of a meeting and of its papers (LGA 1972 Sch 12, s100B), and the deadline for public questions. */
  noticeDays: Days,
  papersDays: Days,
  questionDays: Days,
  quorum: Type.Integer({ minimum: 1, maximum: 200 }),
  standingItems: Type.Array(Line, { maxItems: 60 }),
  /** How many days before the meeting the chair's pre-meeting is; null where there is none. */
  preMeetingDays: Type.Union([Days, Type.Null()]),
  venue: Line,
  startTime: Line,
  /** Names of the templates that its reports and minutes are made with. */
  reportTemplate: Line,
  minutesTemplate: Line,
  notes: Text,
});
export type BodySettings = Static<typeof BodySettings>;
