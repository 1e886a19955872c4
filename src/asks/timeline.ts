import { findDates } from '../calendar/dates.ts';

/** A line longer than this tells a story. */
const LONGEST = 260;
const BEFORE_DATE =
  /[–—:(-]\s?(?:by\s|due\s|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s?[-–/]\s?|[^–—:(-]{0,24}[-–—]\s?)?$/;
const LOOKS_BACK = /\b(?:was|were|had|has|have|held|published|completed\son|took|received|dated)\b/i;

/**
 * Whether a line of a plan states a thing to be done and the day by which, at its end: "Berth survey finished –
 * November 2021". A day that has passed at the meeting is a record, not a plan.
 */
export function isTimelineLine(text: string, meetingDate: string | null): boolean {
  if (text.length > LONGEST || LOOKS_BACK.test(text) || !meetingDate) return false;
  const last = findDates(text).at(-1);
  if (!last || last.start < 12) return false;
  if (!/^[\s.;)]*$/.test(text.slice(last.end)) || !BEFORE_DATE.test(text.slice(0, last.start))) return false;
  return last.date >= meetingDate.slice(0, last.date.length) && /\s/.test(text.slice(0, last.start).trim());
}
