import { type Static, Type } from '@sinclair/typebox';
import { orNull } from '../record/or-null.ts';

const Line = Type.String({ maxLength: 300 });

/** A question that somebody of the public asks of a meeting. Who asked stands in the restricted part until it is admitted. */
export const PublicQuestion = Type.Object({
  text: Type.String({ maxLength: 4000 }),
  /** Whether whoever asks agrees that the name is read out and printed. */
  named: Type.Boolean(),
  /** The name, once the question is admitted and it may be printed. */
  askedBy: orNull(Line),
  received: Line,
  meeting: Type.Object({ id: Line, date: Line }),
  status: Type.Union([Type.Literal('received'), Type.Literal('admitted'), Type.Literal('refused')]),
  /** Why it was refused. */
  reason: orNull(Type.String({ maxLength: 4000 })),
});
export type PublicQuestion = Static<typeof PublicQuestion>;

/** Who asked and how to reach them. Never published as it stands. */
export const QuestionRestricted = Type.Object({ name: Line, contact: Line });

/** What keeps a question from being taken in: nothing asked, too many words, after the last day. Null where nothing does. */
export const questionFault = (
  text: string,
  { today, lastDay, longestWords }: { today: string; lastDay: string; longestWords: number },
): string | null => {
  const words = text.split(/\s+/).filter((one) => one !== '').length;
  if (words === 0) return 'Enter your question';
  if (words > longestWords) return `Your question has ${words} words; no more than ${longestWords} are allowed`;
  if (today > lastDay) return 'The last day for questions to this meeting has passed';
  return null;
};

/** A question that is admitted, with the name where it may be printed; or refused, which needs a reason. */
export const settleQuestion = (
  question: PublicQuestion,
  settled: { status: 'admitted' | 'refused'; reason: string; name: string },
): PublicQuestion | string => {
  if (settled.status === 'refused' && settled.reason === '') return 'Say why it is refused: whoever asked is told';
  const askedBy = settled.status === 'admitted' && question.named ? settled.name || null : null;
  return { ...question, status: settled.status, reason: settled.reason || null, askedBy };
};

/** How an admitted question stands on the agenda. */
export const questionWords = ({ text, askedBy }: PublicQuestion): string =>
  `Question from ${askedBy ?? 'a member of the public'}: ${text.replaceAll(/\s+/g, ' ').trim()}`;
