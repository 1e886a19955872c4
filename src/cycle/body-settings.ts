import { type Static, Type } from '@sinclair/typebox';
import { orNull } from '../record/or-null.ts';

const Line = Type.String({ maxLength: 300 });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Days = Type.Integer({ minimum: 0, maximum: 90 });

/** When the numbers of a body's minutes begin again at one. */
export const RESTARTS = ['municipal-year', 'calendar-year', 'meeting', 'never'] as const;

/** What a body of the desk goes by; every local rule is one of these. Its record has the id `settingsId(slug)`. */
export const BodySettings = Type.Object({
  name: Line,
  /** Slugs of the bodies that it replaced or was renamed from: the thread of its record goes on from theirs. */
  successorOf: Type.Array(Line, { maxItems: 20 }),
  /** First and last day, where they are known. */
  from: orNull(Day),
  until: orNull(Day),
  numbering: Type.Object({
    restarts: Type.Union(RESTARTS.map((one) => Type.Literal(one))),
    /** What stands before the number: "SMB ". Empty where nothing does. */
    prefix: Line,
    /** The number of the next minute, where none has been given at the desk yet. */
    next: Type.Integer({ minimum: 1, maximum: 99_999 }),
  }),
  /** Clear days of notice of a meeting (LGA 1972 s100A(6)) and of its papers (s100B(3)). */
  noticeDays: Days,
  papersDays: Days,
  /** Clear days before the meeting by which a public question must have come. */
  questionDays: Days,
  /** Voting members who must be in the room. */
  quorum: Type.Integer({ minimum: 0, maximum: 200 }),
  /** Name of the standing items and templates that its agendas, reports and minutes are made with. */
  agendaTemplate: Line,
  reportTemplate: Line,
  minutesTemplate: Line,
  /** Titles that stand on each of its agendas beside those of the template. */
  standingItems: Type.Array(Line, { maxItems: 60 }),
  /** How many working days before the meeting the chair's pre-meeting is; null where there is none. */
  preMeetingDays: orNull(Days),
  venue: Line,
  /** "18:30" */
  startTime: Line,
});
export type BodySettings = Static<typeof BodySettings>;

/** The id of the record of a body's settings. */
export const settingsId = (slug: string): string => `body-${slug}`;

/** What a body goes by until it is set up. */
export const usualSettings = (name: string): BodySettings => ({
  name,
  successorOf: [],
  from: null,
  until: null,
  numbering: { restarts: 'municipal-year', prefix: '', next: 1 },
  noticeDays: 5,
  papersDays: 5,
  questionDays: 5,
  quorum: 3,
  agendaTemplate: 'scrutiny',
  reportTemplate: 'public',
  minutesTemplate: 'continuing',
  standingItems: [],
  preMeetingDays: null,
  venue: '',
  startTime: '18:00',
});
