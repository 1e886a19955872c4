import { type Static, Type } from '@sinclair/typebox';
import { inWords } from '../calendar/iso-date.ts';
import { Meeting } from '../record/meeting.ts';
import { orNull } from '../record/or-null.ts';
import { PageText } from '../record/reading.ts';

const Line = Type.String({ maxLength: 300 });
const Words = Type.String({ maxLength: 4000 });

/** How far minutes have come. What the public may see, from `published` on, is never changed without words that say so. */
const Standing = Type.Union([
  Type.Literal('draft'),
  Type.Literal('published'),
  Type.Literal('corrected'),
  Type.Literal('approved'),
]);
export type Standing = Static<typeof Standing>;

/** The words of a correction, as a meeting's minutes give them: "paragraph 2 should read … rather than …". */
const Correction = Type.Object({ at: Line, by: Line, words: Words, item: orNull(Line) });

/** LGA 1972 Sch 12 para 41(1): signed at the same or next suitable meeting by the person presiding at it. */
const Approval = Type.Object({
  /** The meeting that approved them: its day, and its id at the desk where it has one. */
  date: Line,
  meeting: orNull(Line),
  signedBy: Line,
  /** The words of "subject to", where they were approved with a correction. */
  subjectTo: orNull(Words),
  enteredBy: Line,
  at: Line,
});
export type Approval = Static<typeof Approval>;

/** Minutes as everybody may read them once they are published. */
export const Minutes = Type.Object({
  standing: Standing,
  style: Line,
  firstNumber: Type.Integer({ minimum: 1 }),
  meeting: Meeting,
  pages: Type.Array(PageText),
  corrections: Type.Array(Correction),
  approval: orNull(Approval),
});
export type Minutes = Static<typeof Minutes>;

/** The whole of minutes of which a part is not for the public; null where all of it is. */
export const MinutesRestricted = Type.Object({ meeting: Meeting, pages: Type.Array(PageText) });
export type MinutesRestricted = Static<typeof MinutesRestricted>;

type Deed = 'edit' | 'publish' | 'correct' | 'approve' | 'send-back';

/** What may be done with minutes, and where that takes them. */
const NEXT: Record<Standing, Partial<Record<Deed, Standing>>> = {
  draft: { edit: 'draft', publish: 'published' },
  published: { correct: 'corrected', approve: 'approved', 'send-back': 'draft' },
  corrected: { correct: 'corrected', approve: 'approved', 'send-back': 'draft' },
  // Signed minutes are evidence (Sch 12 para 41(1)): what was wrong in them stands in later minutes.
  approved: {},
};

export const mayDo = (standing: Standing, deed: Deed): boolean => NEXT[standing][deed] !== undefined;

/** Something that cannot be done with minutes as they stand, in words for whoever tried. */
export class MinutesError extends Error {
  override name = 'MinutesError';
}

const step = (standing: Standing, deed: Deed): Standing => {
  const next = NEXT[standing][deed];
  if (next === undefined) throw new MinutesError(REFUSED[standing]);
  return next;
};

const REFUSED: Record<Standing, string> = {
  draft: 'These minutes are a draft that is not published: edit them, then publish them as a draft.',
  published: 'These minutes are published as a draft: correct them and give the words of the correction.',
  corrected: 'These minutes are published as a draft: correct them and give the words of the correction.',
  approved:
    'These minutes are approved and signed. A mistake in them is put right by the minutes of a later meeting that says so.',
};

type Body = Pick<Minutes, 'meeting' | 'pages'>;

/** The draft with other words, before anybody outside has seen it. @throws MinutesError once it is published */
export const editMinutes = (minutes: Minutes, { meeting, pages }: Body): Minutes => ({
  ...minutes,
  meeting,
  pages,
  standing: step(minutes.standing, 'edit'),
});

/** The draft as everybody may read it, marked as a draft. @throws MinutesError where it is published already */
export const publishMinutes = (minutes: Minutes): Minutes => ({
  ...minutes,
  standing: step(minutes.standing, 'publish'),
});

/**
 * Published minutes put right. @throws MinutesError where they are not published or are approved, or where no words
 * say what was put right
 */
export const correctMinutes = (
  minutes: Minutes,
  { meeting, pages }: Body,
  correction: Static<typeof Correction>,
): Minutes => {
  if (correction.words.trim() === '')
    throw new MinutesError('Give the words of the correction: what is put right, and how it read before.');
  return {
    ...minutes,
    meeting,
    pages,
    corrections: [...minutes.corrections, correction],
    standing: step(minutes.standing, 'correct'),
  };
};

/** A meeting refused to approve the minutes: they are a draft again. @throws MinutesError where they are not before one */
export const sendBackMinutes = (minutes: Minutes): Minutes => ({
  ...minutes,
  standing: step(minutes.standing, 'send-back'),
});

/** A meeting of the body as far as approving minutes goes. */
export type ApprovingMeeting = { date: string; extraordinary: boolean; cancelled: boolean };

/**
 * The day on which minutes come to be approved: the next meeting of the body that is not extraordinary (LGA 1972
 * Sch 12 para 41(1); SI 1993/202 Sch 2 para 2); null where none is known.
 */
export const suitableMeeting = (date: string, meetings: readonly ApprovingMeeting[]): string | null =>
  meetings
    .filter((one) => one.date > date && !one.extraordinary && !one.cancelled)
    .map((one) => one.date)
    .sort()[0] ?? null;

/**
 * Minutes approved by a meeting and signed by whoever presided at it, whoever was in the chair before.
 *
 * @param meetings those of the body that are known
 * @throws MinutesError where that meeting could not approve them, or nobody signed
 */
export const approveMinutes = (
  minutes: Minutes,
  approval: Approval,
  meetings: readonly ApprovingMeeting[],
): Minutes => {
  const standing = step(minutes.standing, 'approve');
  const own = minutes.meeting.date ?? '';
  if (approval.signedBy.trim() === '')
    throw new MinutesError('Say who presided at the meeting and signed the minutes.');
  if (approval.date < own)
    throw new MinutesError(
      `The meeting of ${inWords(own)} cannot be approved by one of ${inWords(approval.date)}, before it.`,
    );
  const meeting = meetings.find(({ date }) => date === approval.date);
  if (!meeting) throw new MinutesError(`No meeting of this body is known on ${inWords(approval.date)}.`);
  if (meeting.cancelled) throw new MinutesError(`The meeting of ${inWords(approval.date)} was cancelled.`);
  if (meeting.extraordinary)
    throw new MinutesError(
      `The meeting of ${inWords(approval.date)} is extraordinary: minutes wait for the ordinary meeting after it.`,
    );
  return { ...minutes, standing, approval, meeting: { ...minutes.meeting, status: 'approved' } };
};

/** Why the day of approval wants a second look; null where it is the next suitable meeting. */
export const approvalDoubt = (date: string, approved: string, meetings: readonly ApprovingMeeting[]): string | null => {
  const next = suitableMeeting(date, meetings);
  if (approved === date) return 'These minutes are approved by the meeting that they are of. Is that the right day?';
  return next === null || approved <= next
    ? null
    : `The next suitable meeting was on ${inWords(next)}. Say in the minutes why they were not approved then.`;
};
