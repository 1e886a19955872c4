import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Value } from '@sinclair/typebox/value';
import { inWords } from '../../calendar/iso-date.ts';
import { checkMinutes, type MinutesFinding } from '../../cycle/check-minutes.ts';
import { draftMinutes } from '../../cycle/draft-minutes.ts';
import { firstNumber, HouseStyle } from '../../cycle/house-style.ts';
import { readNotes } from '../../cycle/meeting-notes.ts';
import type { Minutes, MinutesRestricted } from '../../cycle/minutes-states.ts';
import type { Viewer } from '../../cycle/permissions.ts';
import { minutesBlocks } from '../../publishing/minutes-blocks.ts';
import type { Block, Paper } from '../../publishing/paper.ts';
import type { Meeting } from '../../record/meeting.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import type { Store } from '../../store/store.ts';
import { councilSettings } from './body-records.ts';
import type { DeskAnswer, DeskAsked } from './desk.ts';
import { type MeetingAtHand, meetingAtHand } from './meeting-frame.ts';

const TEMPLATES = join(import.meta.dirname, '../../../templates');
const USUAL_STYLE = 'continuing';

/** The id of the record of a meeting's minutes. */
export const minutesId = (meeting: string): string => `minutes-${meeting}`;

/** The address of the page of a meeting's minutes. */
export const minutesAddress = (meeting: string): string => `/desk/meetings/${meeting}/minutes`;

/** What stands at the head of every page about a meeting's minutes. */
export const headOf = ({ meeting, frame }: MeetingAtHand) => ({ meeting, heading: frame.body, date: frame.date });

/** Answers with the meeting of the address and its minutes, where it has any; with nothing where there is no such meeting. */
export const withMinutes = async (
  asked: DeskAsked,
  answer: (hand: MeetingAtHand, record: DeskRecord<'minutes'> | null) => Promise<DeskAnswer>,
): Promise<DeskAnswer> => {
  const hand = await meetingAtHand(asked.store, asked.viewer, asked.params.id ?? '');
  if (!hand) return null;
  return answer(hand, await asked.store.desk.record(asked.viewer, 'minutes', minutesId(hand.meeting.id)));
};

/** The manner in which a body writes its minutes; the usual one where its settings name none that is there. */
export const houseStyle = (name: string): HouseStyle => {
  const file = (one: string): string => join(TEMPLATES, `house-style-${one}.json`);
  const known = /^[a-z-]{1,40}$/.test(name) && existsSync(file(name)) ? name : USUAL_STYLE;
  return Value.Decode(HouseStyle, JSON.parse(readFileSync(file(known), 'utf8')));
};

/** Minutes drafted from the notes: what everybody may read, and the whole where that is more. */
export const drafted = async (
  store: Store,
  viewer: Viewer,
  { meeting, settings, frame, body }: MeetingAtHand,
): Promise<{ data: Minutes; restricted: MinutesRestricted | null }> => {
  const style = houseStyle(settings.minutesTemplate);
  const { events } = await store.desk.notesSince(viewer, meeting.id, 0);
  const { data: council } = await councilSettings(store.desk, viewer);
  const last = await lastMinute(store, viewer, body, meeting.data.date);
  const number = firstNumber(settings.numbering, meeting.data.date, last, council.annualMeeting);
  const wanted = { frame, events, style, number, prefix: settings.numbering.prefix };
  const open = draftMinutes({ ...wanted, readers: 'public' });
  const whole = draftMinutes({ ...wanted, readers: 'all' });
  const isAllPublic = JSON.stringify(open.meeting) === JSON.stringify(whole.meeting);
  return {
    data: {
      standing: 'draft',
      style: style.name,
      firstNumber: number,
      meeting: open.meeting,
      pages: open.pages,
      corrections: [],
      approval: null,
    },
    restricted: isAllPublic ? null : { meeting: whole.meeting, pages: whole.pages },
  };
};

/** Number and day of the last minute before a day that the desk knows. */
const lastMinute = async (store: Store, viewer: Viewer, body: string, date: string) => {
  const earlier = (await store.desk.find(viewer, { kind: 'minutes', body })).filter((one) => (one.date ?? '') < date);
  const last = earlier.at(-1)?.data.meeting;
  const number = Number(/\d+$/.exec(last?.items.at(-1)?.number ?? '')?.[0]);
  return last?.date && number > 0 ? { number, date: last.date } : null;
};

/** What to look at in minutes, by the whole of them and by the notes. */
export const findingsOf = async (
  store: Store,
  viewer: Viewer,
  hand: MeetingAtHand,
  record: DeskRecord<'minutes'>,
): Promise<MinutesFinding[]> => {
  const { meeting, pages } = record.restricted ?? record.data;
  const { events } = await store.desk.notesSince(viewer, hand.meeting.id, 0);
  const known = hand.meetings.map(({ date }) => date).sort();
  return checkMinutes(meeting, pages, known, events.length > 0 ? readNotes(hand.frame, events) : null, hand.frame);
};

/**
 * The minutes as a paper to be set as a page, a PDF or a Word file. Before the first item stand the words of every
 * correction, and who approved and signed them.
 */
export const minutesPaper = (meeting: Meeting, history: Pick<Minutes, 'corrections' | 'approval' | 'style'>): Paper => {
  const blocks = minutesBlocks(meeting, houseStyle(history.style));
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2);
  const head = first < 0 ? blocks.length : first;
  return {
    title: `${meeting.body ?? 'Meeting'}, minutes of ${meeting.date ?? ''}${meeting.status === 'draft' ? ' (draft)' : ''}`,
    council: meeting.council,
    parts: [
      {
        id: 'minutes',
        title: 'Minutes',
        blocks: [...blocks.slice(0, head), ...historyBlocks(history), ...blocks.slice(head)],
      },
    ],
  };
};

/** Minutes as they stand in the public record. */
export const standingMinutes = (meeting: string, data: Minutes) => ({
  meeting,
  name: 'minutes',
  paper: minutesPaper(data.meeting, data),
});

const historyBlocks = ({ corrections, approval }: Pick<Minutes, 'corrections' | 'approval'>): Block[] => [
  ...corrections.map(({ item, words }) => ({
    kind: 'paragraph' as const,
    text: `Corrected${item ? `, minute ${item}` : ''}: ${words}`,
  })),
  ...(approval
    ? [
        {
          kind: 'paragraph' as const,
          text: `Approved at the meeting on ${inWords(approval.date)} and signed by ${approval.signedBy}.${approval.subjectTo ? ` Subject to: ${approval.subjectTo}` : ''}`,
        },
      ]
    : []),
];
