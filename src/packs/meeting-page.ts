import { findDates } from '../calendar/dates.ts';
import { findTimes } from '../calendar/times.ts';
import type { Block, Document } from '../documents/document.ts';
import type { Passages, SavedItem, SavedMeeting, SavedPage, SavedPerson } from '../documents/saved-page.ts';
import { readAttendance } from '../minutes/attendance.ts';
import { attendanceLabel } from '../minutes/attendance-labels.ts';
import type { Passage } from '../minutes/decisions.ts';
import { readExemption } from '../minutes/exemption.ts';
import { NEXT_MEETING_TITLE, readNextMeeting } from '../minutes/next-meeting.ts';
import { paragraphOf, readItemWords } from '../minutes/read-item.ts';
import { closingTimes } from '../minutes/read-minutes.ts';
import { within } from '../record/at.ts';
import type { Attendance, Item, Meeting, Member, Role } from '../record/meeting.ts';
import type { Body, Doubt } from '../record/reading.ts';
import { pageDecisions } from './page-decisions.ts';

type PageRead = { meetings: Meeting[]; bodies: Body[]; labels: Set<Block>; doubts: Doubt[] };

/**
 * Reads the meetings of a page or an answer saved from a committee system.
 *
 * @param document with its `page`
 * @returns one meeting for a meeting's or an item's page, all of a list's, none for a committee's; the body that a
 *   committee's page or a list is about; the blocks whose words the record keeps without a place
 */
export const readMeetingPage = (document: Document, page: SavedPage): PageRead => {
  const doubts: Doubt[] = [];
  const meetings = page.meetings.map((saved) => meetingOf(document, page, saved, doubts));
  const bodies = page.kind === 'committee' || page.kind === 'meetings' ? bodyOf(document, page) : [];
  return { meetings, bodies, labels: new Set(labelBlocks(document, page)), doubts };
};

/** The body that a committee's own page or the list of its meetings is about. */
const bodyOf = (document: Document, page: SavedPage): Body[] => [
  {
    name: page.committee?.text ?? null,
    at: page.committee?.at ?? null,
    purpose: passagesOf(document, page.purpose).map(paragraphOf),
    membership: page.members.map(memberOf),
  },
];

/** Names, times and purposes, which the record keeps as words alone. */
const labelBlocks = (document: Document, page: SavedPage): Block[] => {
  const told = [page.council, page.committee, ...page.meetings.flatMap((one) => [one.committee, one.when, one.venue])];
  const places = new Set(told.flatMap((quote) => (quote ? [quote.at.start] : [])));
  const purposes = page.meetings.flatMap(({ items }) => items.flatMap(({ description }) => description.slice(0, 1)));
  return [
    ...document.blocks.filter(({ at }) => [...places].some((start) => at.start <= start && start < at.end)),
    ...purposes.map((index) => document.blocks[index]!),
  ];
};

const meetingOf = (document: Document, page: SavedPage, saved: SavedMeeting, doubts: Doubt[]): Meeting => {
  const found = saved.when ? (findDates(saved.when.text).find((one) => one.precision === 'day') ?? null) : null;
  if (saved.when && found?.weekdayWrong)
    doubts.push({
      at: within(saved.when.at, found.start, found.end),
      says: `"${saved.when.text.slice(found.start, found.end)}" names a weekday on which that date did not fall`,
    });
  const date = found?.date ?? null;
  const attendance = saved.people.flatMap(attendanceOf);
  const items = saved.items.map((item) => itemOf(document, item, date, attendance, doubts));
  const passages = (item: SavedItem | undefined) => (item ? passagesOf(document, wordsOf(item)) : []);
  const last = closingTimes(passages(saved.items.at(-1)).map(({ block }) => block));
  const next = saved.items.findLast((item) => NEXT_MEETING_TITLE.test(item.title.text));
  const body = saved.committee ?? page.committee;
  return {
    from: 'meeting-page',
    council: page.council?.text ?? null,
    body: body?.text ?? null,
    date,
    startTime: saved.when ? (findTimes(saved.when.text)[0]?.time ?? null) : null,
    endTime: last.endTime,
    venue: saved.venue?.text ?? null,
    status: saved.status ?? (saved.draft ? 'draft' : null),
    webcastUrl: saved.webcastUrl,
    at: saved.when?.at ?? body?.at ?? null,
    attendance,
    membership: [...page.members, ...saved.people].map(memberOf),
    preamble: [],
    notices: page.kind === 'meeting' ? passagesOf(document, page.purpose).map(paragraphOf) : [],
    items,
    ...(saved.documents.length > 0 ? { documents: saved.documents.map(linked) } : {}),
    nextMeeting: next ? readNextMeeting(passages(next), date) : null,
  };
};

const wordsOf = (item: SavedItem): Passages => [...item.description, ...item.decision, ...item.minutes];

const passagesOf = (document: Document, indices: Passages): Passage[] =>
  indices.map((index) => ({ block: document.blocks[index]!, from: 0 }));

const itemOf = (
  document: Document,
  saved: SavedItem,
  date: string | null,
  attendance: Attendance[],
  doubts: Doubt[],
): Item => {
  const shown = saved.number?.text ?? null;
  const heading = {
    number: saved.minuteNumber ?? shown,
    agendaNumber: shown !== null && saved.minuteNumber !== null && saved.minuteNumber !== shown ? shown : null,
    title: saved.title.text,
    at: saved.title.at,
  };
  const description = passagesOf(document, saved.description);
  const minutes = passagesOf(document, saved.minutes);
  const decided = passagesOf(document, saved.decision);
  const listed = minutes.some(({ block }) => attendanceLabel(block.text)?.status === 'present')
    ? readAttendance(minutes.map(({ block }) => block)).attendance
    : [];
  attendance.push(...listed);
  const said = minutes.length > 0 ? minutes : decided;
  const item = readItemWords(heading, said, date, attendance);
  const label = saved.decisionLabel === null ? null : document.blocks[saved.decisionLabel]!;
  const decisions = pageDecisions(label, decided, minutes.length > 0 ? item.decisions : []);
  if (saved.truncated)
    doubts.push({ at: saved.title.at, says: `the page shows only the beginning of "${saved.title.text}"` });
  return {
    ...item,
    purpose: description[0]?.block.text ?? null,
    exemption: item.exemption ?? readExemption(description),
    presenters: item.presenters.length > 0 || !saved.presentedBy ? item.presenters : [presenterOf(saved.presentedBy)],
    paragraphs: [
      ...description.slice(said.length > 0 ? 1 : 0).map(paragraphOf),
      ...item.paragraphs,
      ...passagesOf(document, saved.actions).map(paragraphOf),
    ],
    decisions,
    ...(saved.truncated ? { truncated: true } : {}),
    ...(saved.restricted ? { restricted: true } : {}),
    ...(saved.documents.length > 0 ? { documents: saved.documents.map(linked) } : {}),
  };
};

const linked = ({ title, url, restricted, published }: SavedItem['documents'][number]) => ({
  title: title.text,
  url,
  restricted,
  published,
  at: title.at,
});

const presenterOf = ({ text, at }: NonNullable<SavedItem['presentedBy']>) => ({ name: text, post: null, at });

const STATUS: readonly [RegExp, Attendance['status']][] = [
  [/^(?:present|attended|in attendance \(member\))\b/i, 'present'],
  [/^(?:in attendance|observer)\b/i, 'in-attendance'],
  [/^apolog/i, 'apologies'],
  [/^(?:absent|did not attend)\b/i, 'absent'],
];
const ROLES: readonly [RegExp, Role][] = [
  [/\b(?:vice|deputy)[- ]?chair/i, 'vice-chair'],
  [/\bchair|\bmayor\b/i, 'chair'],
  [/\bsubstitut|\breserve\b/i, 'substitute'],
  [/\bco-?opt/i, 'co-opted'],
  [/\bobserver\b/i, 'observer'],
  [/\b(?:officer|secretary|clerk)\b/i, 'officer'],
  [/\bmember\b/i, 'member'],
];

const roleOf = (person: SavedPerson): Role | null =>
  ROLES.find(([pattern]) => pattern.test(person.role?.text ?? ''))?.[1] ?? null;

/** "Expected" is said before a meeting and tells nothing of who came. */
const attendanceOf = (person: SavedPerson): Attendance[] => {
  const status = STATUS.find(([pattern]) => pattern.test(person.attendance ?? ''))?.[1];
  if (!status) return [];
  const { text, at } = person.name;
  const known = { post: null, organisation: null, substituteFor: null, item: null, note: null };
  return [{ name: text, status, role: roleOf(person) ?? (status === 'in-attendance' ? null : 'member'), ...known, at }];
};

const memberOf = (person: SavedPerson): Member => ({
  name: person.name.text,
  role: roleOf(person),
  organisation: null,
  at: person.name.at,
});
