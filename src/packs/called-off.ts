import { findDates } from '../calendar/dates.ts';
import { findTimes } from '../calendar/times.ts';
import type { Block } from '../documents/document.ts';
import { readNextMeeting, setsNextMeeting } from '../minutes/next-meeting.ts';
import { readTitleBlock } from '../minutes/title-block.ts';
import type { Meeting } from '../record/meeting.ts';

const CALLED_OFF =
  /\b(?:(cancell?(?:ed|ation))|(postpone(?:d|ment))|(will (?:now )?not (?:now )?(?:be held|take place)))\b/i;
const TITLE =
  /^(?:notice of (?:meeting )?(?:cancellation|postponement)|(?:meeting )?(?:cancelled|postponed)\b|cancellation of\b)/i;
const ITS_MEETING = /\bmeeting\b/i;
const LONGEST_NOTICE = 25;
const LONGEST_TITLE = 80;

/** Whether a line stamped on a paper says that its meeting is off, and how. */
export const calledOff = (text: string): 'cancelled' | 'postponed' | null => {
  if (text.length > LONGEST_TITLE || !TITLE.test(text.replace(/^[\s*-]+/, ''))) return null;
  return CALLED_OFF.exec(text)?.[2] ? 'postponed' : 'cancelled';
};

/**
 * Reads a notice that a meeting will not be held.
 *
 * @param source the paper's blocks, furniture included
 * @returns the meeting with its status, or null where the paper is no such notice
 */
export const readNotice = (source: readonly Block[]): { meeting: Meeting } | null => {
  const blocks = source.filter((block) => block.kind !== 'furniture');
  if (blocks.length > LONGEST_NOTICE) return null;
  const title = blocks.map(({ text }) => calledOff(text)).find((status) => status !== null) ?? null;
  const told = blocks.find(({ text }) => CALLED_OFF.test(text) && ITS_MEETING.test(text) && findDates(text).length > 0);
  if (!told || (title === null && !/^(?:please note that )?(?:the|this)\b/i.test(told.text))) return null;
  const off = CALLED_OFF.exec(told.text);
  const names = readTitleBlock(blocks);
  const date = findDates(told.text).find(({ precision }) => precision === 'day')?.date ?? null;
  const next = blocks.filter((block) => block !== told && setsNextMeeting(block.text));
  const meeting: Meeting = {
    from: 'notice',
    council: names.council,
    body: names.body,
    date,
    startTime: findTimes(told.text)[0]?.time ?? null,
    endTime: null,
    venue: null,
    status: off?.[2] ? 'postponed' : 'cancelled',
    webcastUrl: null,
    at: told.at,
    attendance: [],
    preamble: [],
    notices: blocks.map((block) => ({
      text: block.text,
      kind: block.kind === 'furniture' ? 'paragraph' : block.kind,
      at: block.at,
    })),
    items: [],
    nextMeeting: readNextMeeting(
      next.map((block) => ({ block, from: Math.max(0, block.text.search(/\bnext\b/i)) })),
      date,
    ),
  };
  return { meeting };
};
