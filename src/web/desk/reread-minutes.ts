import { MinutesError } from '../../cycle/minutes-states.ts';
import { attendanceBlocks } from '../../publishing/attendance-blocks.ts';
import { titleBlocks } from '../../publishing/minutes-blocks.ts';
import type { Block } from '../../publishing/paper.ts';
import { paperHtml } from '../../publishing/paper-html.ts';
import { readDocument } from '../../reading/read-document.ts';
import type { At } from '../../record/at.ts';
import type { Meeting } from '../../record/meeting.ts';
import type { Reading } from '../../record/reading.ts';

export type MinutesText = { meeting: Meeting; pages: Reading['pages'] };

/** The words of one item below its title, a paragraph a line, as they stand in the minutes. */
export const itemWords = ({ meeting, pages }: MinutesText, index: number): string => {
  const item = meeting.items[index];
  if (!item) return '';
  const next = meeting.items[index + 1];
  const lines = (pages[0]?.text.slice(item.at.end, next?.at.start) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  // What was read has the next item's number before its title.
  const last = lines.at(-1)?.replace(/[.)\s]{1,4}$/, '');
  return (next && last === next.number ? lines.slice(0, -1) : lines).join('\n\n');
};

/**
 * The minutes with other words for one item: written out and read again, so that the record is what the words say,
 * votes, decisions and asks with them.
 *
 * @throws MinutesError where the words would be read as another item, or not be read
 */
export const withItemWords = async (minutes: MinutesText, index: number, words: string): Promise<MinutesText> =>
  (await rewritten(minutes, attendanceBlocks(minutes.meeting.attendance), { index, words })).minutes;

/** Who was there, as the minutes print it: a line for members, one for those in attendance, one for apologies. */
export const attendanceWords = ({ meeting }: MinutesText): string =>
  attendanceBlocks(meeting.attendance)
    .map((block) => (block.kind === 'paragraph' ? `${block.lead ?? ''} ${block.text}`.trim() : ''))
    .join('\n\n');

/**
 * The minutes with other words for who was there, read again as attendance.
 *
 * @throws MinutesError where somebody would be read as nothing: the lines must begin as minutes begin them
 */
export const withAttendanceWords = async (minutes: MinutesText, words: string): Promise<MinutesText> => {
  const { minutes: changed, read } = await rewritten(minutes, ledParagraphs(words), null);
  if (!read.attendance.some(({ status }) => status === 'present'))
    throw new MinutesError('Nobody would be read as present: begin the line of those who were there with “Present:-”.');
  return { ...changed, meeting: { ...changed.meeting, attendance: read.attendance } };
};

/** "Present:- A; B." with its opening words set apart, as they are printed. */
const ledParagraphs = (words: string): Block[] =>
  paragraphs(words).map((block) => {
    const [, lead, text] = (block.kind === 'paragraph' && /^([^:]{3,40}:-?)\s+(.*)$/s.exec(block.text)) || [];
    return lead && text ? { kind: 'paragraph', lead, text } : block;
  });

const rewritten = async (
  minutes: MinutesText,
  attendance: readonly Block[],
  change: { index: number; words: string } | null,
): Promise<{ minutes: MinutesText; read: Meeting }> => {
  const { meeting } = minutes;
  const blocks: Block[] = [
    ...titleBlocks(meeting),
    ...attendance,
    ...meeting.items.flatMap((item, i) => [
      { kind: 'heading' as const, level: 2 as const, label: item.number ?? item.agendaNumber, text: item.title },
      ...paragraphs(i === change?.index ? change.words : itemWords(minutes, i)),
    ]),
  ];
  const html = paperHtml({
    title: meeting.body ?? 'Minutes',
    council: meeting.council,
    parts: [{ id: 'minutes', title: 'Minutes', blocks }],
  });
  const reading = await readDocument(Buffer.from(html), 'minutes.html');
  const read = reading.meetings[0];
  const same =
    read &&
    read.items.length === meeting.items.length &&
    read.items.every((item, i) => item.number === meeting.items[i]!.number);
  if (!same)
    throw new MinutesError(
      'These words would be read as an item of their own. Do not begin a line with a number and a title, and keep the list of decisions together.',
    );
  const text = reading.pages[0]?.text ?? '';
  const place = (wanted: string, otherwise: At): At => {
    const start = text.indexOf(wanted);
    return start < 0 ? otherwise : { page: 1, start, end: start + wanted.length };
  };
  const changed = {
    pages: reading.pages,
    meeting: {
      ...meeting,
      at: read.at,
      attendance: meeting.attendance.map((one) => ({ ...one, at: one.name ? place(one.name, one.at) : one.at })),
      items: read.items.map((item, i) => ({ ...item, agendaNumber: meeting.items[i]!.agendaNumber })),
      nextMeeting: read.nextMeeting,
      endTime: read.endTime ?? meeting.endTime,
    },
  };
  return { minutes: changed, read };
};

const paragraphs = (words: string): Block[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((text) => ({ kind: 'paragraph', text }));
