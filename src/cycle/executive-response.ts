import { type Static, Type } from '@sinclair/typebox';
import { type Clock, scrutinyResponse } from '../calendar/statutory.ts';
import { orNull } from '../record/or-null.ts';

const Line = Type.String({ maxLength: 300 });
const Words = Type.String({ maxLength: 4000 });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

export const RESPONSES = ['accepted', 'accepted-in-part', 'refused'] as const;

/** A recommendation that scrutiny sent to the executive, and what came back (LGA 2000 s9FE). */
export const SentRecommendation = Type.Object({
  /** Key of the ask that it is, and its words when it was sent. */
  ask: Line,
  words: Words,
  from: Line,
  to: Line,
  /** The day on which the executive received it, and that of the notice asking for a response; null where both came as one. */
  received: Day,
  notice: orNull(Day),
  /** Other bodies that it passed on its way, as somebody entered them. */
  hops: Type.Array(Type.Object({ body: Line, on: Day, minute: Line, what: Words }), { maxItems: 60 }),
  response: orNull(
    Type.Object({
      outcome: Type.Union(RESPONSES.map((one) => Type.Literal(one))),
      /** What the executive means to do, and why; both are published. */
      words: Words,
      reasons: Words,
      decided: Day,
      published: Day,
    }),
  ),
});
export type SentRecommendation = Static<typeof SentRecommendation>;

/** How the time to respond stands on a day. */
export type ResponseStanding = { clock: Clock; standing: 'in-time' | 'late' | 'answered' | 'answered-late' };

/** The executive's two months for a recommendation, and whether a published response came within them. */
export const responseStanding = (
  { received, notice, response }: Pick<SentRecommendation, 'received' | 'notice' | 'response'>,
  today: string,
): ResponseStanding => {
  const clock = scrutinyResponse(received, notice);
  const isLate = (response?.published ?? today) > clock.ends;
  if (response) return { clock, standing: isLate ? 'answered-late' : 'answered' };
  return { clock, standing: isLate ? 'late' : 'in-time' };
};

/** What is wanting in a response; null where it can be published. What is not accepted whole needs its reasons. */
export const responseFault = (
  { received }: Pick<SentRecommendation, 'received'>,
  response: NonNullable<SentRecommendation['response']>,
): { field: 'words' | 'reasons' | 'decided'; says: string } | null => {
  if (response.words.trim() === '')
    return { field: 'words', says: 'Enter what the executive means to do: the law asks for it (LGA 2000 s9FE)' };
  if (response.outcome !== 'accepted' && response.reasons.trim() === '')
    return { field: 'reasons', says: 'Enter why it is not accepted whole: the reasons are published' };
  if (response.decided < received || response.decided > response.published)
    return { field: 'decided', says: 'Enter a day from that of receipt to today' };
  return null;
};
