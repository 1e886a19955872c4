import { type Static, Type } from '@sinclair/typebox';
import { afterClearDays, type DayProfile } from '../calendar/clear-days.ts';
import { inWords } from '../calendar/iso-date.ts';
import { generalException, keyDecisionNotice } from '../calendar/statutory.ts';
import { orNull } from '../record/or-null.ts';

const Line = Type.String({ maxLength: 300 });
const Words = Type.String({ maxLength: 4000 });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** An executive decision that is to come, as the forward plan gives it (SI 2012/2089 reg 9), and what became of it. */
export const PlanEntry = Type.Object({
  title: Line,
  matter: Words,
  decisionMaker: Line,
  /** The first day on which it may be taken. */
  decision: Day,
  key: Type.Boolean(),
  documents: Words,
  contact: Line,
  /** The day on which the notice was first published; null while it is not. */
  noticed: orNull(Day),
  /** Why it cannot wait for 28 clear days: reg 10 or 11. */
  urgent: orNull(Words),
  /** By which regulation it is late: 10 tells the chair of scrutiny and waits five clear days, 11 needs that chair's agreement. */
  exception: Type.Optional(
    orNull(Type.Object({ way: Type.Union([Type.Literal('general'), Type.Literal('special')]), chair: Line })),
  ),
  /** The decision once taken, and the day on which it was published: time for call-in runs from there. */
  taken: orNull(Type.Object({ words: Words, published: Day })),
  calledIn: orNull(
    Type.Object({
      on: Day,
      members: Type.Array(Line, { maxItems: 60 }),
      grounds: Type.Array(Line, { minItems: 1, maxItems: 20 }),
      reason: Words,
    }),
  ),
});
export type PlanEntry = Static<typeof PlanEntry>;

/** How a council runs call-in: these differ from council to council. */
export type CallInRules = { workingDays: number; members: number; grounds: readonly string[] };

/** `way`: by which exception a notice that is late can still be given. */
type NoticeVerdict = { enough: boolean; way: 'general' | 'special' | null; words: string };

/** Whether the notice of a key decision is in time, were it published on a day, in words that a reader can check. */
export const noticeVerdict = (
  { key, decision }: Pick<PlanEntry, 'key' | 'decision'>,
  day: string,
  profile: DayProfile,
): NoticeVerdict => {
  if (!key) return { enough: true, way: null, words: 'It is no key decision: the law sets no time for its notice.' };
  const clock = keyDecisionNotice(decision, profile);
  if (day <= clock.ends) return { enough: true, way: null, words: clock.sum };
  const exception = generalException(day, profile);
  const way = decision >= exception.ends ? 'general' : 'special';
  const how =
    way === 'general'
      ? `With notice to the chair of scrutiny it may be taken as a general exception (reg 10): ${exception.sum}`
      : 'It can only be taken with the agreement of the chair of scrutiny, as a case of special urgency (reg 11).';
  return { enough: false, way, words: `Too late for 28 clear days: ${clock.sum} ${how}` };
};

/** The last day for calling in a decision that was published on a day. */
export const callInEnds = (published: string, { workingDays }: CallInRules, profile: DayProfile): string =>
  afterClearDays(published, workingDays, profile);

/** Why a call-in cannot be taken; null where it can. */
export const callInFault = (
  entry: PlanEntry,
  call: { on: string; members: readonly string[]; grounds: readonly string[] },
  rules: CallInRules,
  profile: DayProfile,
): string | null => {
  if (!entry.taken)
    return 'The decision is not taken yet: only a decision that was made and not carried out can be called in.';
  if (entry.calledIn) return 'It has been called in already.';
  const ends = callInEnds(entry.taken.published, rules, profile);
  if (call.on > ends) return `Time for calling it in ended on ${inWords(ends)}.`;
  if (new Set(call.members).size < rules.members)
    return `It takes ${rules.members} members; ${new Set(call.members).size} are named.`;
  if (!call.grounds.some((ground) => rules.grounds.includes(ground)))
    return 'Choose the ground on which it is called in.';
  return null;
};
