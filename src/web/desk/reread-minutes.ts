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
export const withItemWords = async (minutes: MinutesText, index: number, words: string): Promise<MinutesText> => {
  const { meeting } = minutes;
  const blocks: Block[] = [
    ...titleBlocks(meeting),
    ...attendanceBlocks(meeting.attendance),
    ...meeting.items.flatMap((item, i) => [
      { kind: 'heading' as const, level: 2 as const, label: item.number ?? item.agendaNumber, text: item.title },
      ...paragraphs(i === index ? words : itemWords(minutes, i)),
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
  return {
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
};

const paragraphs = (words: string): Block[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((text) => ({ kind: 'paragraph', text }));
