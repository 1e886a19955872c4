import { type Static, Type } from '@sinclair/typebox';
import type { DayProfile } from '../calendar/clear-days.ts';
import { privateMeetingNotices } from '../calendar/statutory.ts';
import { orNull } from '../record/or-null.ts';

const Line = Type.String({ maxLength: 300 });
const Words = Type.String({ maxLength: 4000 });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** The two notices that the executive will meet in private (SI 2012/2089 reg 5), and what was said against it. */
export const PrivateNotice = Type.Object({
  decisionMaker: Line,
  /** The day of the meeting, and what it will take in private. */
  meeting: Day,
  matter: Words,
  /** Statement of the reasons for meeting in private (reg 5(3)). */
  reasons: Words,
  /** The days on which the notices were published; null while they are not. */
  first: orNull(Day),
  second: orNull(Day),
  /** Representations that it should be open, with the statement of the response: part of the second notice (reg 5(5)). */
  representations: Type.Array(Type.Object({ on: Day, words: Words, response: Words }), { maxItems: 100 }),
  /** Where time was too short: who agreed that it is urgent and cannot reasonably be deferred, and why (reg 5(6), (7)). */
  urgent: orNull(Type.Object({ agreedBy: Line, office: Line, on: Day, why: Words })),
});
export type PrivateNotice = Static<typeof PrivateNotice>;

/** What came in, with who made it: kept at the desk until the second notice takes the words, never the names. */
export const PrivateNoticeRestricted = Type.Object({
  received: Type.Array(Type.Object({ id: Line, from: Line, on: Day, words: Words, response: Words }), {
    maxItems: 100,
  }),
});
export type PrivateNoticeRestricted = Static<typeof PrivateNoticeRestricted>;

/** Offices whose holder may agree, the next only where there is none before or that one cannot act (reg 5(6)). */
export const AGREEING_OFFICES = [
  'Chair of the overview and scrutiny committee',
  'Chair of the council',
  'Vice-chair of the council',
] as const;

/** Which notice comes next. */
export const nextNotice = ({ first, second }: Pick<PrivateNotice, 'first' | 'second'>): 'first' | 'second' | null =>
  first === null ? 'first' : second === null ? 'second' : null;

/** Whether the next notice is in time, were it published on a day, in words that a reader can check. */
export const privateNoticeVerdict = (
  notice: Pick<PrivateNotice, 'meeting' | 'first' | 'second'>,
  day: string,
  profile: DayProfile,
): { enough: boolean; words: string } => {
  const [first, second] = privateMeetingNotices(notice.meeting, profile);
  const clock = nextNotice(notice) === 'second' ? second : first;
  if (day <= clock.ends) return { enough: true, words: clock.sum };
  return { enough: false, words: `Too late: ${clock.sum}` };
};

/** Why the next notice cannot be published on a day; null where it can. */
export const noticeFault = (
  notice: PrivateNotice,
  received: PrivateNoticeRestricted['received'],
  day: string,
  profile: DayProfile,
): string | null => {
  const which = nextNotice(notice);
  if (which === null) return 'Both notices are published.';
  if (notice.reasons.trim() === '') return 'Enter the reasons for meeting in private: the notice must state them.';
  if (which === 'second' && received.some(({ response }) => response.trim() === ''))
    return 'Answer every representation first: the second notice states the response to each.';
  const { enough, words } = privateNoticeVerdict(notice, day, profile);
  return enough || notice.urgent
    ? null
    : `${words} Record who agreed that it is urgent and cannot reasonably be deferred (reg 5(6)).`;
};
