import type { MatterGroup } from '../asks/matters-arising.ts';
import type { AttendanceStatus, Meeting, Role, Verb } from '../record/meeting.ts';
import type { Kind, Paper } from '../record/reading.ts';
import type { SearchKind } from '../store/search-types.ts';
import type { AppearanceKind, AttendanceView, MeetingLink, PaperView, PersonView, VoteView } from '../store/views.ts';

/** How the record's terms are said to readers. */
export const ROLE_WORDS: Record<Role, string> = {
  chair: 'Chair',
  'vice-chair': 'Vice-Chair',
  member: 'Member',
  substitute: 'Substitute',
  'co-opted': 'Co-opted member',
  'cabinet-member': 'Cabinet member',
  officer: 'Officer',
  partner: 'Partner',
  observer: 'Observer',
  invitee: 'By invitation',
  public: 'Member of the public',
};

export const STATUS_WORDS: Record<AttendanceStatus, string> = {
  present: 'Present',
  'in-attendance': 'In attendance',
  apologies: 'Apologies',
  absent: 'Absent',
};

export const VERB_WORDS: Record<Verb, string> = {
  resolved: 'Resolved',
  agreed: 'Agreed',
  recommended: 'Recommended',
  approved: 'Approved',
  noted: 'Noted',
  received: 'Received',
  deferred: 'Deferred',
  carried: 'Carried',
  lost: 'Lost',
};

export const MATTER_GROUP_WORDS: Record<MatterGroup, string> = {
  due: 'Due at or before this meeting',
  late: 'Late',
  recurring: 'Comes again and again',
  conditional: 'Waits for something else',
  undated: 'No date given, or due later',
};

export const MEETING_STATUS_WORDS: Record<NonNullable<Meeting['status']>, string> = {
  draft: 'Draft minutes',
  approved: 'Minutes approved',
  cancelled: 'Cancelled',
  postponed: 'Postponed',
  inquorate: 'Not quorate',
};

export const FROM_WORDS: Record<Meeting['from'], string> = {
  minutes: 'Minutes',
  agenda: 'Agenda',
  'meeting-page': 'Web page',
  notice: 'Notice',
};

export const KIND_WORDS: Record<Kind, string> = {
  minutes: 'Minutes',
  agenda: 'Agenda',
  'agenda-pack': 'Agenda pack',
  report: 'Report',
  briefing: 'Briefing',
  form: 'Form',
  'meeting-page': 'Web page of a meeting',
  notice: 'Notice about a meeting',
  unknown: 'Paper of another kind',
};

export const PAPER_WORDS: Record<Paper['kind'], string> = {
  agenda: 'Agenda',
  minutes: 'Minutes',
  report: 'Report',
  appendix: 'Appendix',
  form: 'Form',
  briefing: 'Briefing',
  supplement: 'Supplement',
  'meeting-page': 'Web page of a meeting',
  notice: 'Notice about a meeting',
  unknown: 'Paper of another kind',
};

export const HIT_WORDS: Record<SearchKind, string> = {
  item: 'Title',
  paragraph: 'Said',
  decision: 'Decided',
  report: 'Report',
};

export const APPEARANCE_WORDS: Record<AppearanceKind, string> = {
  presenter: 'Presented',
  mover: 'Moved',
  seconder: 'Seconded',
  vote: 'Voted',
  declaration: 'Declared an interest',
  mentioned: 'Named',
};

const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2018-09-18` as "18 September 2018", `2018-12` as "December 2018"; a year stays. Null is "date not stated". */
export const dateWords = (date: string | null, weekday = false): string => {
  if (date === null) return 'date not stated';
  if (/^\d{4}$/.test(date)) return date;
  if (/^\d{4}-\d{2}$/.test(date)) return MONTH.format(new Date(`${date}-01T00:00:00Z`));
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? date : (weekday ? LONG : DAY).format(day).replace(',', '');
};

/** `17:30` as "5.30 pm", `10:00` as "10 am", `12:00` as "noon". */
export const timeWords = (time: string | null): string => {
  const match = /^(\d{2}):(\d{2})$/.exec(time ?? '');
  if (!match) return '';
  if (time === '12:00') return 'noon';
  const hour = Number(match[1]);
  return `${hour % 12 || 12}${match[2] === '00' ? '' : `.${match[2]}`} ${hour < 12 ? 'am' : 'pm'}`;
};

const COUNT = new Intl.NumberFormat('en-GB');

/** "1 meeting", "2 meetings". */
export const countWords = (count: number, one: string, many = `${one}s`): string =>
  `${COUNT.format(count)} ${count === 1 ? one : many}`;

/** Bytes as "24 kB" or "3.1 MB". */
export const sizeWords = (bytes: number): string => {
  if (bytes < 1000) return countWords(bytes, 'byte');
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
};

/** Pages `[9, 41]` as "pages 9 to 41", `[9, 9]` as "page 9". */
export const pagesWords = ([first, last]: readonly [number, number]): string =>
  first === last ? `page ${first}` : `pages ${first} to ${last}`;

const FILE_NAME = /^\S+\.[a-z]{2,4}$/i;

/** A document's title; where it has only the name of a file, what it is of the meeting that it tells of. */
export const documentTitle = (
  document: { title: string; kind: Kind },
  meeting: MeetingLink | null | undefined,
): string =>
  meeting && FILE_NAME.test(document.title)
    ? `${KIND_WORDS[document.kind]}, ${meeting.body.name}, ${dateWords(meeting.date)}`
    : document.title;

/** A paper's title, or what it is where it states none. */
export const paperTitle = ({ title, kind, item }: Pick<PaperView, 'title' | 'kind' | 'item'>): string =>
  title ?? `${PAPER_WORDS[kind]}${item ? ` for item ${item}` : ''}`;

const GROUP_WORDS: Partial<Record<AttendanceStatus, Record<string, string>>> = {
  present: { member: 'Present', officer: 'Officers present', other: 'Others present' },
  'in-attendance': { member: 'In attendance', officer: 'Officers in attendance', other: 'Others in attendance' },
};

/** What a group of those who came, or did not, is called. */
export const groupWords = ({ status, role }: { status: AttendanceStatus; role: string }): string =>
  GROUP_WORDS[status]?.[role] ?? STATUS_WORDS[status];

/** What a list of attendance says of somebody beside the name; empty where it says nothing more. */
export const attendeeWords = (one: AttendanceView): string =>
  [
    one.role && one.role !== 'member' && one.role !== 'officer' ? ROLE_WORDS[one.role] : null,
    one.name ? one.post : null,
    one.organisation,
    one.substituteFor && `for ${one.substituteFor}`,
    one.item && `for item ${one.item}`,
    one.note,
  ]
    .filter(Boolean)
    .join(', ');

/** A person's attendance at a body: "Present 3, apologies 1". */
export const attendedWords = (one: PersonView['bodies'][number]): string =>
  capitalised(
    [
      [one.present, 'present'] as const,
      [one.apologies, 'apologies'] as const,
      [one.absent, 'absent'] as const,
      [one.inAttendance, 'in attendance'] as const,
    ]
      .filter(([count]) => count > 0)
      .map(([count, words]) => `${words} ${count}`)
      .join(', '),
  );

/** How a vote went: "5 for, 4 against, 1 abstaining: carried". What the paper does not count is not counted. */
export const voteWords = (vote: VoteView): string => {
  const counts = [
    vote.for === null ? null : `${vote.for} for`,
    vote.against === null ? null : `${vote.against} against`,
    vote.abstain === null ? null : `${vote.abstain} abstaining`,
  ].filter((words) => words !== null);
  if (counts.length > 0) return `${counts.join(', ')}${vote.result ? `: ${vote.result}` : ''}`;
  if (vote.unanimous) return `unanimous${vote.result ? `, ${vote.result}` : ''}`;
  return vote.result ?? 'moved';
};

/** Whether a title is set in capitals throughout, which is hard to read when large. */
export const isCapitals = (text: string): boolean =>
  text.length > 12 && text === text.toUpperCase() && /\p{Lu}/u.test(text);

const LONGEST_TITLE = 160;

/** A title for a list; one that runs on is cut at a word. The item's own page has all of it. */
export const shortTitle = (title: string): string => {
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.lastIndexOf(' ', LONGEST_TITLE);
  return `${title.slice(0, cut > 0 ? cut : LONGEST_TITLE)} …`;
};

/** With a capital first and a full stop last. */
export const sentence = (text: string): string => `${capitalised(text)}${/[.!?…]$/.test(text) ? '' : '.'}`;

/** With a capital first. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
