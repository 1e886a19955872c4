import { type Static, Type } from '@sinclair/typebox';
import { orNull } from '../record/or-null.ts';

const Line = Type.String({ maxLength: 300 });
const Words = Type.String({ maxLength: 4000 });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** One hearing of a group. Who is heard in private, and what was noted, stands in the restricted part. */
const EvidenceSession = Type.Object({
  id: Line,
  date: Day,
  about: Words,
  inPublic: Type.Boolean(),
  witnesses: Type.Array(Line, { maxItems: 60 }),
});
export type EvidenceSession = Static<typeof EvidenceSession>;

const GroupRecommendation = Type.Object({
  id: Line,
  words: Type.String({ maxLength: 2000 }),
  /** To whom it is made: an executive, a partner, a post. */
  to: Line,
  /** Key of the ask that it became once the parent had adopted it; null before. */
  ask: orNull(Line),
});
export type GroupRecommendation = Static<typeof GroupRecommendation>;

/**
 * A task and finish group: some members look into one thing for their body and report to it. It is no committee and has
 * no agenda of its own; what it finds becomes its parent's by the report.
 */
export const TaskGroup = Type.Object({
  name: Line,
  scope: Words,
  /** The topic of the work programme that it was made from. */
  topic: orNull(Line),
  members: Type.Array(Line, { maxItems: 60 }),
  chair: Line,
  startedOn: Day,
  /** By when it means to report. */
  reportBy: orNull(Day),
  sessions: Type.Array(EvidenceSession, { maxItems: 100 }),
  /** Id of its report at the desk, which is for a meeting of the parent. */
  report: orNull(Line),
  recommendations: Type.Array(GroupRecommendation, { maxItems: 60 }),
  /** The parent's meeting that had the report, and the minute of it. */
  closed: orNull(Type.Object({ meeting: Line, on: Day, minute: Line })),
});
export type TaskGroup = Static<typeof TaskGroup>;

/** By the session's id: witnesses who are not named in public, and what was noted. Never published. */
export const TaskGroupRestricted = Type.Record(
  Type.String(),
  Type.Object({ witnesses: Type.Array(Line, { maxItems: 60 }), notes: Words }),
);
export type TaskGroupRestricted = Static<typeof TaskGroupRestricted>;

/** A group as it is set up. */
export const newTaskGroup = (name: string, scope: string, topic: string | null, today: string): TaskGroup => ({
  name,
  scope,
  topic,
  members: [],
  chair: '',
  startedOn: today,
  reportBy: null,
  sessions: [],
  report: null,
  recommendations: [],
  closed: null,
});

/** An id that none of these has: "session-3". */
export const freeId = (word: string, taken: readonly { id: string }[]): string => {
  let number = taken.length + 1;
  while (taken.some(({ id }) => id === `${word}-${number}`)) number++;
  return `${word}-${number}`;
};

/** What is wanting in a group that is set up; empty where it can go to work. */
export const groupWants = ({ scope, members, chair }: TaskGroup): string[] => [
  ...(scope.trim() === '' ? ['Say what it is to look into, and what not.'] : []),
  ...(members.length === 0 ? ['Name its members.'] : []),
  ...(chair === '' ? ['Say who chairs it.'] : members.includes(chair) ? [] : [`${chair} chairs it and is no member.`]),
];

/** How the parent has the group's report: its stage at the desk, and the meeting that it is for. */
export type ReportAtParent = { stage: string; date: string; isCancelled: boolean };

/**
 * Why a group cannot be closed on a day; null where it can. It closes when its parent has had its report in a meeting,
 * not when the group has written it.
 */
export const closingFault = ({ closed }: TaskGroup, report: ReportAtParent | null, today: string): string | null => {
  if (closed) return 'It is closed already.';
  if (!report) return 'Its parent has no report of it yet: begin the report first.';
  if (report.isCancelled) return 'The meeting that was to have its report is called off: choose another in the report.';
  if (report.stage !== 'published') return 'Its report is not published yet: the parent does not have it.';
  return report.date > today ? 'The meeting that is to have its report has not been held yet.' : null;
};
