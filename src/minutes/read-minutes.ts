import { findDates } from '../calendar/dates.ts';
import { findTimes } from '../calendar/times.ts';
import type { Block } from '../documents/document.ts';
import { personKey } from '../people/names.ts';
import { within } from '../record/at.ts';
import type { Attendance, Item, Meeting } from '../record/meeting.ts';
import type { Doubt } from '../record/reading.ts';
import { readAttendance } from './attendance.ts';
import { isAttendanceLabel } from './attendance-labels.ts';
import type { Passage } from './decisions.ts';
import { readDispositions } from './dispositions.ts';
import { findItemHeadings, type ItemHeading } from './items.ts';
import { unlayRows } from './layout-rows.ts';
import { NEXT_MEETING_TITLE, readNextMeeting, setsNextMeeting } from './next-meeting.ts';
import { paragraphOf, readItemWords } from './read-item.ts';
import { readTitleBlock } from './title-block.ts';

export type MinutesRead = { meeting: Meeting; labels: Set<Block>; doubts: Doubt[] };

const AGENDA_NUMBER =
  /^\(?\s*(?:agenda|item|no\.?|number)(?:\s+(?:item|no\.?|number))*\s*(\d{1,4}[A-Z]?(?:\.\d+)?|[A-Z]\d{1,3})\s*\)?\.?$/i;
/** "(Item 5 – report by the Head of Highways)": a number with more words, which are the item's too. */
const AGENDA_NUMBER_AND_MORE =
  /^\(\s*(?:agenda\s+)?item\s*(?:no\.?\s*)?(\d{1,4}[A-Z]?)\s*[-–—,:;]\s*[^()]{3,160}\)\.?$/i;
const TRAILING_AGENDA_NUMBER = /\s*[([]\s*(?:agenda\s+)?item\s*(?:no\.?\s*)?([\dA-Z]{1,5})\s*[)\]]$/i;
const CLOSED =
  /\b(?:meeting|proceedings|session)\b(?:[^.]|\.\d|(?<=\b[ap])\.m\.?){0,60}\b(?:closed|ended|concluded|finished|terminated|adjourned|close)\b|\b(?:closed|ended|concluded)\b[^.]{0,30}\b(?:meeting|proceedings)\b|^(?:close|closed|finish(?:ed)?|end|ended|concluded)\b/i;
const WEBCAST = /\bhttps?:\/\/[^\s<>"')]+/i;

/**
 * Reads one paper of minutes.
 *
 * @param source the paper's blocks in order, furniture included
 * @returns the meeting, the blocks whose words it keeps without a place (title, attendance, numbers that stand alone),
 *   and what the paper leaves in doubt
 */
export const readMinutes = (source: readonly Block[]): MinutesRead => {
  const unlaid = unlayRows(source.filter((block) => block.kind !== 'furniture'));
  const { blocks } = unlaid;
  const disposed = blocks.flatMap((block) => readDispositions(block)?.map((item) => ({ block, item })) ?? []);
  const headings = disposed.length > 0 ? [] : findItemHeadings(blocks);
  const front = blocks.slice(0, headings[0]?.index ?? blocks.length);
  const title = readTitleBlock(front.length > 0 ? front : blocks.slice(0, 3));
  const listed = readAttendance(front.filter((block) => !title.used.has(block)));
  const labels = new Set<Block>([...title.used, ...listed.used]);
  const webcast = front.find(
    (block) => /webcast|view(?:ed)? at|live ?stream/i.test(block.text) && WEBCAST.test(block.text),
  );
  if (webcast) labels.add(webcast);
  const preamble = front.slice(front.findLastIndex((block) => labels.has(block)) + 1);
  const back = listed.attendance.some((one) => one.status === 'present') ? null : listAtEnd(blocks, headings);
  for (const block of back?.used ?? []) labels.add(block);
  const attendance = [...listed.attendance, ...(back?.attendance ?? [])];
  const end = back?.from ?? blocks.length;
  for (const { block } of disposed) labels.add(block);
  const items = [
    ...disposed.map(({ item }) => item),
    ...headings.map((heading, i) =>
      readItem(blocks, heading, headings[i + 1]?.index ?? end, title.date, attendance, labels),
    ),
  ];
  const last = blocks.slice(headings.at(-1)?.index ?? 0);
  const closing = closingTimes(last);
  const meeting: Meeting = {
    from: 'minutes',
    council: title.council,
    body: title.body,
    date: title.date,
    startTime: title.startTime ?? closing.startTime,
    endTime: title.endTime ?? closing.endTime,
    venue: title.venue,
    status: title.status,
    webcastUrl: webcast ? (WEBCAST.exec(webcast.text)?.[0] ?? null) : null,
    at: title.at,
    attendance,
    preamble: preamble.map((block) => paragraphOf({ block, from: 0 })),
    items,
    nextMeeting: nextMeetingOf(items, blocks, headings, title.date),
  };
  return { meeting, labels: new Set([...labels].map(unlaid.source)), doubts: doubtsOf(meeting, title.date, front) };
};

const readItem = (
  blocks: readonly Block[],
  heading: ItemHeading,
  end: number,
  date: string | null,
  attendance: Attendance[],
  labels: Set<Block>,
): Item => {
  const opening = blocks[heading.index]!;
  const title = titleOf(opening, heading);
  const passages: Passage[] = heading.rest < opening.text.length ? [{ block: opening, from: heading.rest }] : [];
  let agendaNumber: string | null = title.agendaNumber;
  for (const block of blocks.slice(heading.index + 1, end)) {
    const numbered = passages.length === 0 ? AGENDA_NUMBER.exec(block.text) : null;
    if (passages.length === 0) agendaNumber = AGENDA_NUMBER_AND_MORE.exec(block.text)?.[1] ?? agendaNumber;
    if (numbered) {
      agendaNumber = numbered[1]!;
      labels.add(block);
    } else passages.push({ block, from: 0 });
  }
  return readItemWords({ number: heading.number, agendaNumber, ...title.words }, passages, date, attendance);
};

const titleOf = (block: Block, heading: ItemHeading) => {
  const { from, to } = heading.title;
  const words = block.text.slice(from, to);
  const agenda = TRAILING_AGENDA_NUMBER.exec(words);
  const end = agenda ? from + agenda.index : to;
  return {
    words: { title: block.text.slice(from, end), at: within(block.at, from, end) },
    agendaNumber: agenda?.[1] ?? heading.second,
  };
};

/** Some papers list who came behind the last item. Nothing where what stands there names fewer than two. */
const listAtEnd = (blocks: readonly Block[], headings: readonly ItemHeading[]) => {
  const last = headings.at(-1)?.index ?? blocks.length;
  const from = blocks.findIndex((block, i) => i > last && isAttendanceLabel(block.text));
  if (from < 0) return null;
  const { attendance, used } = readAttendance(blocks.slice(from));
  return attendance.length > 1 ? { from, attendance, used } : null;
};

/** Times in the line that closes the minutes: "started at 5.00 pm and finished at 6.12 pm". */
export const closingTimes = (blocks: readonly Block[]): { startTime: string | null; endTime: string | null } => {
  const closing = blocks.findLast((block) => CLOSED.test(block.text) && findTimes(block.text).length > 0);
  const times = closing ? findTimes(closing.text) : [];
  const began =
    closing !== undefined &&
    times.length > 1 &&
    /\b(?:started|commenced|began|opened)\b/i.test(closing.text.slice(0, times[0]!.start));
  return { startTime: began ? times[0]!.time : null, endTime: times.at(-1)?.time ?? null };
};

const nextMeetingOf = (
  items: readonly Item[],
  blocks: readonly Block[],
  headings: readonly ItemHeading[],
  date: string | null,
) => {
  const at = items.findLastIndex((item) => NEXT_MEETING_TITLE.test(item.title));
  if (at >= 0) {
    const from = headings[at]!;
    const passages = blocks
      .slice(from.index, headings[at + 1]?.index ?? blocks.length)
      .map((block, i) => ({ block, from: i === 0 ? from.title.from : 0 }));
    const found = readNextMeeting(passages, date);
    if (found) return found;
  }
  const closing = blocks.slice(-12).filter((block) => setsNextMeeting(block.text));
  return readNextMeeting(
    closing.map((block) => ({
      block,
      from: Math.max(0, block.text.search(/\b(?:date of )?(?:the )?(?:next|further|following|future)\b/i)),
    })),
    date,
  );
};

const doubtsOf = (meeting: Meeting, date: string | null, front: readonly Block[]): Doubt[] => {
  const doubts: Doubt[] = [];
  if (!meeting.body) doubts.push({ at: null, says: 'the paper does not say which body met' });
  if (!date) doubts.push({ at: null, says: 'no full date of the meeting was found at its head' });
  for (const away of meeting.attendance.filter((one) => one.status === 'apologies')) {
    const there = meeting.attendance.find(
      (one) => one.status !== 'apologies' && one.name && personKey(one.name) === personKey(away.name ?? ''),
    );
    if (there)
      doubts.push({
        at: away.at,
        says: `"${away.name}" is listed both as ${there.status} and as sending apologies: one person, or two of one name`,
      });
  }
  for (const block of front) {
    for (const found of findDates(block.text)) {
      if (found.weekdayWrong)
        doubts.push({
          at: within(block.at, found.start, found.end),
          says: `"${block.text.slice(found.start, found.end)}" names a weekday on which that date did not fall`,
        });
    }
  }
  return doubts;
};
