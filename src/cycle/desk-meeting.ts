import { type Static, Type } from '@sinclair/typebox';
import { type DayProfile, latestPublication, workingDaysBefore } from '../calendar/clear-days.ts';
import { orNull } from '../record/or-null.ts';
import type { BodySettings } from './body-settings.ts';

const Line = Type.String({ maxLength: 300 });
const Words = Type.String({ maxLength: 2000 });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Time = Type.String({ pattern: '^\\d{2}:\\d{2}$' });

/** A meeting as the desk plans and runs it. Its record has the body's slug, its day as `date` and the id `meetingId`. */
export const DeskMeeting = Type.Object({
  date: Day,
  startTime: Time,
  venue: Line,
  kind: Type.Union([Type.Literal('ordinary'), Type.Literal('extraordinary'), Type.Literal('annual')]),
  status: Type.Union([Type.Literal('planned'), Type.Literal('cancelled'), Type.Literal('held')]),
  /** Slugs of the other bodies of a joint meeting. */
  jointWith: Type.Array(Line, { maxItems: 10 }),
  /** Why it was called off. */
  cancelledWhy: orNull(Words),
  /** Where it was planned before, oldest first. */
  moved: Type.Array(Type.Object({ date: Day, startTime: Time, venue: Line, why: Words }), { maxItems: 50 }),
});
export type DeskMeeting = Static<typeof DeskMeeting>;

/** The id of a new meeting: it stays when the meeting moves. `taken` says whether an id is another meeting's. */
export const meetingId = (body: string, date: string, taken: (id: string) => boolean): string => {
  const id = `${body}.${date}`;
  if (!taken(id)) return id;
  for (let number = 2; ; number++) if (!taken(`${id}.${number}`)) return `${id}.${number}`;
};

export type KeyDates = { notice: string; papers: string; questions: string; preMeeting: string | null };

/** The last days for what comes before a meeting, by the body's settings. */
export const keyDates = (
  meeting: string,
  settings: Pick<BodySettings, 'noticeDays' | 'papersDays' | 'questionDays' | 'preMeetingDays'>,
  profile: DayProfile,
): KeyDates => ({
  notice: latestPublication(meeting, settings.noticeDays, profile),
  papers: latestPublication(meeting, settings.papersDays, profile),
  questions: latestPublication(meeting, settings.questionDays, profile),
  preMeeting: settings.preMeetingDays === null ? null : workingDaysBefore(meeting, settings.preMeetingDays, profile),
});
