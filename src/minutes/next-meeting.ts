import { type FoundDate, findDates } from '../calendar/dates.ts';
import { findTimes } from '../calendar/times.ts';
import { within } from '../record/at.ts';
import type { NextMeeting } from '../record/meeting.ts';
import type { Passage } from './decisions.ts';

/** Titles of the item that sets the next meeting. */
export const NEXT_MEETING_TITLE =
  /\b(?:dates?|times?|venue)\b.{0,30}\b(?:next|future|forthcoming|following)\b.{0,12}\bmeetings?\b|^(?:next|future|forthcoming|following) meetings?\b|^dates? (?:of|for) (?:the )?meetings?\b|\bnext (?:\w+ ){0,3}meeting\b/i;
const SETS = /\b(?:next|further|following|future)\s+(?:[\w'-]+\s+){0,8}?meetings?\b|\bmeeting (?:will|to) be held\b/i;
const VENUE =
  /\b(?:at|in)\s+(?:the\s+)?((?:[A-Z][\p{L}'-]+|of|and|the|No\.?|\d+)(?:,?\s+(?:[A-Z][\p{L}'-]+|of|and|the|\d+))*)\s*\.?$/u;
const NOTE = /\bnot\s+(?:on\s+)?(?:\w+,?\s+)?\d[^.]*?(?:scheduled|planned|arranged|advertised|published)\b/i;

/**
 * The meeting that the paper calls next. A date behind "not" is the one that was given up.
 *
 * @param passages those of the item whose title speaks of the next meeting, or a closing line
 * @param meetingDate the paper's own date, for dates printed without a year
 */
export const readNextMeeting = (passages: readonly Passage[], meetingDate: string | null): NextMeeting | null => {
  for (const passage of passages) {
    const text = passage.block.text.slice(passage.from);
    const dates = findDates(text, yearOf(meetingDate));
    const kept = dates.find(
      (date) =>
        !/\bnot\s+(?:on\s+)?(?:the\s+)?(?:\w+day,?\s+)?(?:the\s+)?$/i.test(text.slice(0, date.start)) &&
        comesAfter(date, meetingDate),
    );
    if (!kept) continue;
    const after = text.slice(kept.end);
    const note = NOTE.exec(text);
    return {
      date: rolled(kept, meetingDate),
      time: findTimes(after)[0]?.time ?? findTimes(text.slice(0, kept.start)).at(-1)?.time ?? null,
      venue:
        VENUE.exec(
          after.replace(/,?\s+(?:commencing|starting|at|from)\s+[\d.:]+\s*(?:[ap]\.?m\.?|noon|hours)/gi, ''),
        )?.[1] ?? null,
      note: note ? note[0] : null,
      at: within(passage.block.at, passage.from + kept.start, passage.from + kept.end),
    };
  }
  return null;
};

/** A passage outside such an item that sets the next meeting: "NEXT MEETING 13th September". */
export const setsNextMeeting = (text: string): boolean => SETS.test(text) && /\d/.test(text);

const yearOf = (date: string | null) => (date ? { year: Number(date.slice(0, 4)) } : {});

const comesAfter = (found: FoundDate, meetingDate: string | null): boolean =>
  meetingDate === null || !found.yearStated || found.date >= meetingDate.slice(0, found.date.length);

/** "8 January" in minutes of November is next year's. */
const rolled = (found: FoundDate, meetingDate: string | null): string => {
  if (found.yearStated || !meetingDate || found.date >= meetingDate) return found.date;
  return `${Number(found.date.slice(0, 4)) + 1}${found.date.slice(4)}`;
};
