import { findDates } from '../calendar/dates.ts';
import { within } from '../record/at.ts';
import type { Reference } from '../record/meeting.ts';
import type { Passage } from './decisions.ts';

const NUMBER = '((?:[A-Z]{1,4}[/.-]?)?\\d{1,5}(?:[./]\\d{1,4}){0,3}[A-Z]?)';
const CLAUSE =
  '(?:\\s?\\(([\\da-z]{1,3})\\)|,?\\s+(?:paragraph|resolution|recommendation|clause|part)\\s+\\(?(\\d{1,2}(?:\\.\\d{1,2})?|[a-z])\\)?)?';
const MINUTE = new RegExp(
  `\\b(?:(?:council |cabinet |committee |resolution )?minutes?|min\\.?)\\s*(?:numbers?|nos?\\.?|ref(?:erence)?s?\\.?:?|#)?\\s*:?\\s*${NUMBER}${CLAUSE}`,
  'gi',
);
/** "item 16/24 refers", "paragraph 5.3(b) of the minutes of …": numbers that only minutes have. */
const NUMBERED_ITEM = /\bitem\s+(?:no\.?\s*)?(\d{1,4}\/\d{2,4})(?:\s?\(([\da-z]{1,3})\))?(?=[^.;]{0,40}\brefers?\b)/gi;
const PARAGRAPH =
  /\bparagraph\s+(\d{1,3}(?:\.\d{1,3})?)(?:\s?\(([\da-z]{1,3})\))?(?=\s+of\s+(?:the\s+)?(?:\w+\s+){0,3}minutes\b)/gi;
/** "Item 25" means a minute of the last meeting where matters arising from it are taken. */
const ITEM = new RegExp(`\\bitem\\s+(?:no\\.?\\s*)?${NUMBER}${CLAUSE}`, 'gi');
const MEETING_OF =
  /^[^.;]{0,90}?\b(?:of|at|from)\s+(?:the\s+)?(?:minutes of\s+)?([^.;]{0,90}?)\b(?:held|dated|of|on)\s+(?:on\s+)?(?:\w+,?\s+)?(?:the\s+)?(?=\d)/i;
const BODY_NAME =
  /\b((?:[A-Z][\p{L}'&-]+(?:,?\s+(?:and|of|for|the|&)\s+|,?\s+))*(?:Committee|Sub-Committee|Commission|Board|Panel|Cabinet|Council|Partnership|Forum|Group|Executive|Authority|Cabinet Member(?: for [A-Z][^.;,(]{2,60})?))\b/gu;
/** Between a minute and its meeting no verb stands: "Minute 5 (Roads): the work had been done on 3 May". */
const TELLS = /:|\b(?:had|has|have|was|were|is|said|would|will|reported|confirmed|noted|advised|reached)\b/i;
const SAME_BODY =
  /^(?:the )?(?:commission|committee|council|board|panel|select commission|partnership|cabinet|group|meeting|previous meeting|last meeting|same meeting)$/i;
const NO_NUMBER = /^(?:19|20)\d\d$/;
const AFTER = 160;

/** What the minutes say of the meeting that their undated references mean. */
export type ReferenceContext = {
  /** Date of the meeting whose minutes this item confirms or takes matters arising from; null elsewhere. */
  previous: string | null;
  /** The item confirms minutes or takes matters arising, so "Item 5" means a minute. */
  mattersArising: boolean;
};

/**
 * Finds references to minutes: number, clause, the body and date where the words give them. A date
 * taken from the meeting whose matters arise is marked as inferred.
 */
export const readReferences = (passages: readonly Passage[], context: ReferenceContext): Reference[] =>
  passages.flatMap((passage) => {
    const patterns = context.mattersArising ? [MINUTE, ITEM, PARAGRAPH] : [MINUTE, NUMBERED_ITEM, PARAGRAPH];
    return patterns
      .flatMap((pattern) => referencesIn(passage, pattern, context))
      .sort((a, b) => a.at.start - b.at.start);
  });

const referencesIn = (passage: Passage, pattern: RegExp, context: ReferenceContext): Reference[] => {
  const text = passage.block.text.slice(passage.from);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const minute = match[1]!;
    if (NO_NUMBER.test(minute) || isDuration(text, match)) return [];
    const tail = text.slice(match.index + match[0].length, match.index + match[0].length + AFTER);
    const where = meetingNamed(text, match.index, tail);
    const inferred = where.date === null && where.body === null && context.mattersArising ? context.previous : null;
    const end = match.index + match[0].length + where.length;
    return [
      {
        quote: text.slice(match.index, end),
        minute,
        clause: match[2] ?? match[3] ?? null,
        body: where.body,
        date: where.date ?? inferred,
        ...(inferred ? { inferred: true } : {}),
        at: within(passage.block.at, passage.from + match.index, passage.from + end),
      },
    ];
  });
};

/** "20 minutes" and "minutes 30 seconds" are times; "the minutes 5 of whom" is nobody's reference. */
const isDuration = (text: string, match: RegExpExecArray): boolean =>
  /\d\s*$/.test(text.slice(0, match.index)) ||
  /^\s*(?:seconds?|hours?|members?|of whom)\b/i.test(text.slice(match.index + match[0].length));

const meetingNamed = (
  text: string,
  at: number,
  tail: string,
): { body: string | null; date: string | null; length: number } => {
  const dated = /^\s*,?\s*(?:of|held on|on|dated|from)\s+(?:the\s+)?(?:\w+day,?\s+)?(?=\d)/i.exec(tail);
  if (dated) {
    const date = findDates(tail)[0];
    if (date && date.start <= dated[0].length) return { body: null, date: date.date, length: date.end };
  }
  const named = MEETING_OF.exec(tail);
  if (named && !TELLS.test(named[0])) {
    const date = findDates(tail)[0];
    if (date && date.start >= named[0].length - 25)
      return { body: bodyIn(named[1] ?? ''), date: date.date, length: date.end };
  }
  if (!/^[^.;]{0,40}\brefers?\b/i.test(tail))
    return {
      body: bodyIn(/^\s*(?:\([^)]*\)\s*)?of (?:the )?([^.;()]{3,80})/.exec(tail)?.[1] ?? ''),
      date: null,
      length: 0,
    };
  const sentence = text.slice(text.lastIndexOf('. ', at) + 1, at);
  const date = findDates(sentence).findLast((found) => found.precision === 'day');
  return {
    body: bodyIn(sentence),
    date: date?.date ?? null,
    length: /^[^.;]{0,40}?\brefers?\b/i.exec(tail)![0].length,
  };
};

const bodyIn = (words: string): string | null => {
  const name = [...words.matchAll(BODY_NAME)].map((match) => match[1]!.trim()).findLast((one) => !/^Chief /.test(one));
  return name && !SAME_BODY.test(name) ? name : null;
};
