import type { AttendanceStatus, Meeting, Role, Verb } from '../record/meeting.ts';

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

/** "1 meeting", "2 meetings". */
export const countWords = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** Bytes as "24 kB" or "3.1 MB". */
export const sizeWords = (bytes: number): string => {
  if (bytes < 1000) return countWords(bytes, 'byte');
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
};
