import { correctMinutes, editMinutes, MinutesError, mayDo } from '../../cycle/minutes-states.ts';
import type { DeskChange, DeskRecord } from '../../store/desk/desk-record.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, textIn, wholeIn } from './form.ts';
import type { MeetingAtHand } from './meeting-frame.ts';
import { headOf, minutesAddress, standingMinutes, withMinutes } from './minutes-record.ts';
import { enterWithPaper } from './publish-paper.ts';
import { attendanceReadAs, readAs } from './read-as.ts';
import { attendanceWords, itemWords, type MinutesText, withAttendanceWords, withItemWords } from './reread-minutes.ts';

type Record = DeskRecord<'minutes'>;

/** A part of minutes that is edited as text and read again. */
type Passage = {
  /** Where it stands below the address of the minutes. */
  at: string;
  number: string | null;
  title: string;
  hint: string;
  words: (minutes: MinutesText) => string;
  with: (minutes: MinutesText, words: string) => Promise<MinutesText>;
  /** What the record holds of it. */
  read: (minutes: MinutesText) => string[];
};

type Typed = { words: string; whole: string; correction: string };

/** Editing the words of minutes, and correcting what was published: an item, or who was there. */
export const minutesEditPages = (desk: Desk): void => {
  const passage = (at: string, of: (asked: DeskAsked, record: Record) => Passage | null): void => {
    desk.get(`/desk/meetings/:id/minutes/${at}`, 'minutes.write', async (asked) =>
      withMinutes(asked, async (hand, record) => {
        const one = record && of(asked, record);
        return one && record && page(hand, record, one, null, {});
      }),
    );
    desk.post(`/desk/meetings/:id/minutes/${at}`, 'minutes.write', async (asked) =>
      withMinutes(asked, async (hand, record) => {
        const one = record && of(asked, record);
        return one && record && change(asked, hand, record, one);
      }),
    );
  };
  passage('items/:number', itemAsked);
  passage('attendance', () => ATTENDANCE);
};

const ATTENDANCE: Passage = {
  at: 'attendance',
  number: null,
  title: 'Who was there',
  hint: 'A line for those who were there, one for those in attendance, one for apologies, each opened as the minutes open it: “Present:-”, “Co-opted members:-”, “In attendance:-”, “Apologies for absence:-”. Names are parted by semicolons; “(in the Chair)”, “(substitute for …)” and “(until 7.10 p.m.)” stand behind a name.',
  words: attendanceWords,
  with: withAttendanceWords,
  read: ({ meeting }) => attendanceReadAs(meeting.attendance),
};

const itemAsked = ({ params }: DeskAsked, record: Record): Passage | null => {
  const index = Number(params.number) - 1;
  const item = Number.isInteger(index) ? record.data.meeting.items[index] : undefined;
  if (!item) return null;
  return {
    at: `items/${index + 1}`,
    number: item.number,
    title: item.title,
    hint: 'A paragraph a line. A decision begins as the body begins it, “Resolved:-” or “RESOLVED:”; its clauses follow, each on a line with its number.',
    words: (minutes) => itemWords(minutes, index),
    with: (minutes, words) => withItemWords(minutes, index, words),
    read: ({ meeting }) => readAs(meeting.items[index]!),
  };
};

const page = (
  hand: MeetingAtHand,
  record: Record,
  passage: Passage,
  typed: Typed | null,
  errors: Errors,
): DeskAnswer => {
  const words = passage.words(record.data);
  const whole = record.restricted ? passage.words(record.restricted) : words;
  return {
    view: 'desk/minutes-item.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      ...headOf(hand),
      record,
      passage,
      typed: typed ?? { words, whole, correction: '' },
      isSplit: whole !== words,
      read: passage.read(record.restricted ?? record.data),
      isCorrection: mayDo(record.data.standing, 'correct'),
      errors,
      errorList: errorList(errors),
    },
  };
};

/** A change of an unpublished draft, or the correction of what was published: then its words are asked for. */
const change = async (asked: DeskAsked, hand: MeetingAtHand, record: Record, passage: Passage): Promise<DeskAnswer> => {
  const { store, viewer, form } = asked;
  const typed = { words: textIn(form, 'words'), whole: textIn(form, 'whole'), correction: textIn(form, 'correction') };
  const isCorrection = mayDo(record.data.standing, 'correct');
  try {
    const open = await passage.with(record.data, typed.words);
    const whole = record.restricted && (await passage.with(record.restricted, typed.whole || typed.words));
    const correction = {
      at: new Date().toISOString(),
      by: viewer.name,
      words: typed.correction,
      item: passage.number,
    };
    const data = isCorrection ? correctMinutes(record.data, open, correction) : editMinutes(record.data, open);
    const entered: DeskChange = {
      kind: 'minutes',
      id: record.id,
      basedOn: wholeIn(form, 'version', 1, 1e9),
      data,
      restricted: whole,
      what: isCorrection ? 'corrected minutes' : 'edited minutes',
      why: typed.correction || null,
    };
    await enterWithPaper(store, viewer, entered, isCorrection ? standingMinutes(hand.meeting.id, data) : null);
    return { redirect: `${minutesAddress(hand.meeting.id)}/${passage.at}?saved` };
  } catch (error) {
    if (!(error instanceof MinutesError)) throw error;
    const field = isCorrection && typed.correction === '' ? 'correction' : 'words';
    return page(hand, record, passage, typed, { [field]: error.message });
  }
};
