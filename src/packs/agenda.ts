import type { Block } from '../documents/document.ts';
import { NEXT_MEETING_TITLE, readNextMeeting, setsNextMeeting } from '../minutes/next-meeting.ts';
import type { At } from '../record/at.ts';
import type { Exemption, Item, Meeting, NextMeeting, Paragraph } from '../record/meeting.ts';
import { readFront } from './agenda-front.ts';
import { readAgendaItem } from './agenda-items.ts';
import { closes, isDivider, isNotice } from './agenda-notices.ts';
import { calledOff } from './called-off.ts';
import { findItemOpenings, type ItemOpening } from './item-openings.ts';
import { EXCLUSION_TITLE, itemsExcluded, restriction } from './item-restriction.ts';
import { readMembership } from './membership.ts';
import { lineBlock, type Passage, passagesOf } from './passages.ts';
import { printedPagesAt } from './printed-pages.ts';

const PAGE_COLUMN = /^(?:pages?|page ?\(?nos?\.?\)?|page numbers?|page\(s\))\s*:?$/i;
const WEBCAST_URL = /\bhttps?:\/\/[^\s<>"')]+/i;
const FEWEST_BARE_RANGES = 3;

/**
 * Reads an agenda sheet: the meeting called, who belongs to the body, and the items with purpose and pages.
 *
 * @param source the paper's blocks in order, furniture included
 * @returns the meeting, and the blocks that it keeps without a place: the title's, numbers and pages that stand alone
 */
export const readAgenda = (source: readonly Block[]): { meeting: Meeting; labels: Set<Block> } => {
  const blocks = source.filter((block) => block.kind !== 'furniture');
  const passages = passagesOf(blocks);
  const openings = findItemOpenings(passages);
  const front = passages.slice(0, openings[0]?.at ?? passages.length);
  const title = readFront(front);
  const notices: Passage[] = [];
  const items = readItems(passages, openings, front, notices);
  const closing = passages.filter(({ text }) => notices.some((one) => one.text === text) && setsNextMeeting(text));
  const used = new Set([...title.used].map(({ at }) => `${at.page} ${at.start}`));
  const isTitle = ({ at }: Passage) => used.has(`${at.page} ${at.start}`);
  const meeting: Meeting = {
    from: 'agenda',
    council: title.council,
    body: title.body,
    date: title.date,
    startTime: title.startTime,
    endTime: title.endTime,
    venue: title.venue,
    status: front.map(({ text }) => calledOff(text)).find((status) => status !== null) ?? null,
    webcastUrl: webcastIn([...front, ...notices]),
    at: title.at,
    attendance: [],
    membership: readMembership([...front, ...notices]),
    preamble: front.filter((line) => !isTitle(line)).map(paragraphOf),
    notices: notices.map(paragraphOf),
    items,
    nextMeeting: nextMeetingOf(items, title.date) ?? nextMeetingIn(closing, title.date),
  };
  const labels = [...front.filter(isTitle), ...numbersAlone(passages, openings), ...passages.filter(isPages)];
  return { meeting, labels: new Set(labels.map(({ block }) => block)) };
};

/** Numbers in a line above their item's title. */
const numbersAlone = (passages: readonly Passage[], openings: readonly ItemOpening[]): Passage[] =>
  openings.flatMap(({ at, titleAt }) => passages.slice(at, titleAt).filter(({ column }) => column === null));

const isPages = ({ text, column }: Passage): boolean =>
  column === null && (PAGE_COLUMN.test(text) || printedPagesAt(text, true)?.from === 0);

const readItems = (
  passages: readonly Passage[],
  openings: readonly ItemOpening[],
  front: readonly Passage[],
  notices: Passage[],
): Item[] => {
  const paged = hasPageColumn(passages, openings);
  let closed = front.reduce<Exemption | null>((state, line) => (isDivider(line) ? ground(line, state) : state), null);
  const excluded = new Map<string, Exemption>();
  return openings.map((opening, i) => {
    const next = openings[i + 1];
    const under = passages.slice(opening.titleAt + 1, next?.at ?? passages.length);
    const { own, after } = parted(under, next === undefined, NEXT_MEETING_TITLE.test(opening.title.text));
    const item = readAgendaItem(opening, own, paged);
    const grounds = [excluded.get(opening.number ?? ''), excluded.get('after'), closed];
    const inherited = grounds.find((one) => one && one.paragraphs.length > 0) ?? grounds.find((one) => one) ?? null;
    for (const line of after) if (isDivider(line)) closed = ground(line, closed);
    notices.push(...after);
    if (!EXCLUSION_TITLE.test(item.title)) return { ...item, exemption: item.exemption ?? inherited };
    const ruling = itemsExcluded([opening.title, ...own]);
    if (ruling)
      for (const number of ruling.items === 'after' ? ['after'] : ruling.items) excluded.set(number, ruling.exemption);
    return { ...item, exemption: null };
  });
};

const ground = (divider: Passage, state: Exemption | null): Exemption | null => {
  const closed = closes(divider);
  return closed === null ? state : closed ? restriction(divider) : null;
};

/**
 * The lines of an item, and those after them that are the sheet's: a divider with its notes, closing notices. Under
 * "Date of next meeting" a date alone is the item's.
 */
const parted = (under: readonly Passage[], last: boolean, dated: boolean): { own: Passage[]; after: Passage[] } => {
  const end = under.findIndex((line, i) => {
    if (isDivider(line)) return true;
    return last && line.column === null && !(dated && i === 0) && isNotice(line, under[i + 1]);
  });
  return end < 0 ? { own: [...under], after: [] } : { own: under.slice(0, end), after: under.slice(end) };
};

/** The sheet heads a column "Page", or bare ranges end so many of its titles that they can be nothing else. */
const hasPageColumn = (passages: readonly Passage[], openings: readonly ItemOpening[]): boolean =>
  passages.some(({ text }) => PAGE_COLUMN.test(text)) ||
  openings.filter(({ title }) => /\s\d{1,3}\s*[-–]\s*\d{1,3}$/.test(title.text)).length >= FEWEST_BARE_RANGES;

const paragraphOf = ({ text, at, block, column }: Passage): Paragraph => ({
  text,
  kind: column !== null || block.kind === 'furniture' ? 'paragraph' : block.kind,
  at,
});

const webcastIn = (lines: readonly Passage[]): string | null => {
  const line = lines.find(
    ({ text }) => /webcast|live ?stream|view(?:ed)? (?:live|online|at)/i.test(text) && WEBCAST_URL.test(text),
  );
  return line ? (WEBCAST_URL.exec(line.text)?.[0] ?? null) : null;
};

const nextMeetingOf = (items: readonly Item[], date: string | null): NextMeeting | null => {
  const item = items.findLast(({ title }) => NEXT_MEETING_TITLE.test(title));
  return item ? nextMeetingIn([{ text: item.title, at: item.at }, ...item.paragraphs], date) : null;
};

const nextMeetingIn = (lines: readonly { text: string; at: At }[], date: string | null): NextMeeting | null =>
  readNextMeeting(
    lines.map((line) => ({ block: lineBlock(line), from: 0 })),
    date,
  );
