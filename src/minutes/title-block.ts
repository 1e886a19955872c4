import { findDates } from '../calendar/dates.ts';
import { findTimes } from '../calendar/times.ts';
import type { Block } from '../documents/document.ts';
import type { At } from '../record/at.ts';
import { attendanceLabel } from './attendance-labels.ts';
import { bodyName, councilIn, isBodyName } from './body-names.ts';
import { isCapitals } from './item-numbers.ts';

export type TitleBlock = {
  council: string | null;
  body: string | null;
  date: string | null;
  startTime: string | null;
  endTime: string | null;
  venue: string | null;
  status: 'draft' | null;
  at: At | null;
  used: Set<Block>;
};

const MINUTES_OF =
  /\b(?:minutes|minute|record|proceedings|notes|at|attend)\b(?:\s+of)?(?:\s+(?:the|a|an|proceedings|at))*\s+(?:(?:draft|annual|ordinary|extraordinary|special|monthly|statutory|virtual|remote|public|full|inaugural|adjourned|hybrid|quarterly|recent|budget|january|february|march|april|may|june|july|august|september|october|november|december)\s+)*(?:general\s+)?meetings?\s+(?:of|for)\s+(?:the\s+)?(.{3,200}?)(?=,?\s+(?:meeting\s+)?(?:which was\s+|was\s+)?(?:held|that|on|at|in the|took place|commenc|of the (?:above|council) held)\b|\s*[-–]\s|,\s+(?:\w+day|\d)|[.:]|$)/i;
/** "A meeting of the Audit Committee was held in …" */
const MEETING_WAS_HELD =
  /^(?:(?:an?|the)\s+(?:[a-z]+\s+){0,3}meeting of (?:the )?(.{3,160}?)(?:,?\s+(?:which|that))?\s+(?:was|took place|convened)\b|meeting of (?:the )?([^,.]{3,100})$)/i;
/** "MEETING OF THE CABINET HELD ON TUESDAY": a title without the word minutes. */
const MEETING_HELD_ON = /^(?:the )?meeting of (?:the )?(.{3,120}?),?\s+held\b/i;
const BODY_MEETING =
  /\b(?:minutes|notes|record)\s+(?:of|from)\s+(?:the|a)?\s*(.{3,140}?)\s+meetings?\b(?=\s*(?:[-–,.:]|held|on|at|in|dated|of|\d|$))/i;
const MINUTES_AFTER = /^(?:draft |approved |unapproved |public )?minutes\s+(?:of\s+)?(?:the\s+)?(.{3,120})$/i;
const VENUE =
  /\b(?:held|meeting|took place)\s+(?:remotely\s+|virtually\s+)?(?:in|at|via|by)\s+(?:the\s+)?(.{3,120}?)(?=,?\s+(?:on|at|commencing|from)\s+(?:the\s+)?(?:\w+day|\d)|,\s+(?:\w+day)|[.;]|$)/i;
/** "held at 10.00 am on 14 September 2023 at the Guildhall": the place behind the day. */
const VENUE_LAST =
  /\bheld\b.{3,60}\b(?:19|20)\d{2},?\s+(?:(?:at|from|commencing at)\s+\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\.?,?\s+)?(?:at|in)\s+(?:the\s+)?(\p{Lu}[^.;]{3,100}?)(?=,?\s+(?:commencing|starting|at|from)\s+(?:at\s+)?\d|,?\s+(?:for the|for transacting|to transact|to consider|when)\b|[.;]|$)/iu;
const VENUE_LABEL = /^(?:venue|place|location)\s*:\s*[-–]?\s*(.{3,120})$/i;
const DRAFT =
  /^(?:draft|unapproved|unconfirmed)\b|\bdraft minutes\b|\bminutes (?:are|will be) (?:subject to|to be) (?:confirm|approv|agree)/i;
const MOST_BLOCKS = 25;
/** A heading set out as a form: "Meeting: Licensing Committee", "Date: 4 May". */
const BODY_LABEL =
  /^(?:meeting|committee|body|board|panel|name of (?:meeting|committee|body))\s*:\s*[-–]?\s*(.{4,140})$/i;
const OTHER_LABEL =
  /^(?:venue|place|location|dates?|times?|contact|title|subject|chair(?:man|person)?|clerk|quorum)\s*:/i;

/**
 * Reads what stands above the attendance: the council, the body, when and where.
 *
 * @param blocks the paper's blocks without furniture, at most up to its first item
 * @returns what is stated; null for what is not
 */
export const readTitleBlock = (blocks: readonly Block[]): TitleBlock => {
  const end = blocks.findIndex(
    (block, i) =>
      i > 0 && attendanceLabel(block.text) !== null && !OTHER_LABEL.test(block.text) && !findDates(block.text)[0],
  );
  const front = blocks.slice(0, Math.min(end < 0 ? MOST_BLOCKS : end, MOST_BLOCKS));
  const used = new Set<Block>();
  const dated = dateOf(front.length > 0 ? front : blocks.slice(0, MOST_BLOCKS));
  if (dated) used.add(dated.block);
  const named = namesOf(front, used);
  const times = timesOf(front, used);
  const draft = front.find((block) => DRAFT.test(block.text));
  if (draft && draft.text.length < 160) used.add(draft);
  const last = front.findLastIndex((block) => used.has(block));
  for (const block of front.slice(0, last)) if (isBare(block)) used.add(block);
  return {
    ...named,
    ...times,
    date: dated?.date ?? null,
    venue: venueOf(front, used),
    status: draft ? 'draft' : null,
    at: dated?.block.at ?? named.at,
    used,
  };
};

/** The date in a line about the meeting; else the first full date of the front. */
const dateOf = (front: readonly Block[]): { date: string; block: Block } | null => {
  const found = front.flatMap((block, i) =>
    findDates(block.text)
      .filter((date) => date.precision === 'day')
      .map((date) => ({ date: date.date, block, rank: rankOf(block.text, i) })),
  );
  return found.sort((a, b) => a.rank - b.rank)[0] ?? null;
};

const rankOf = (text: string, i: number): number => {
  if (/\b(?:published|printed|issued|despatched|dated|next meeting|future|expected|apologies)\b/i.test(text))
    return 3 + i / 100;
  if (/\b(?:meeting|held|date|minutes)\b/i.test(text)) return i / 100;
  return 0.5 + i / 100;
};

const namesOf = (
  front: readonly Block[],
  used: Set<Block>,
): { council: string | null; body: string | null; at: At | null } => {
  let body: string | null = null;
  let at: At | null = null;
  for (const block of front) {
    if (OTHER_LABEL.test(block.text)) continue;
    const stated = statedBody(block.text);
    if (!stated || /\b(?:above|undermentioned|said)\b/i.test(stated)) continue;
    const name = bodyName(stated);
    if (!isBodyName(name)) continue;
    [body, at] = [name, block.at];
    used.add(block);
    break;
  }
  const councils = front.map((block) => councilIn(block.text)).filter((name) => name !== null);
  if (!body) {
    const block = front.find(
      (one) =>
        isTitleLine(one) &&
        isBodyName(bodyName(lineName(one.text))) &&
        !(namesCouncilOnly(bodyName(lineName(one.text)), councils) && laterBody(front, one)),
    );
    if (block) {
      [body, at] = [bodyName(lineName(block.text)), block.at];
      used.add(block);
    }
  }
  for (const block of front)
    if (OTHER_LABEL.test(block.text) || (isTitleLine(block) && saysWhose(block.text))) used.add(block);
  const inBody = body ? splitCouncil(body) : null;
  if (inBody) return { ...inBody, at };
  const council = councils.find((name) => name !== body) ?? (body && councilIn(body));
  return { council, body: council && body && isItself(council, body) ? council : body, at };
};

/** The body that a line says met. */
const statedBody = (text: string): string | undefined => {
  const match =
    BODY_LABEL.exec(text) ??
    MEETING_WAS_HELD.exec(text) ??
    MINUTES_OF.exec(text) ??
    MEETING_HELD_ON.exec(text) ??
    BODY_MEETING.exec(text);
  return (match?.[1] ?? match?.[2])?.replace(KIND_OF_MEETING, '');
};

/** "Minutes of the Ordinary Parish Council Meeting": what kind of meeting it was is no part of the name. */
const KIND_OF_MEETING = /^(?:ordinary|extraordinary|special|monthly|annual(?=\s.*council$))\s+(?=\S)/i;

const saysWhose = (text: string): boolean =>
  /\bminutes\b/i.test(text) || councilIn(text) !== null || isBodyName(bodyName(lineName(text)));

/** "X City Council's Transport Committee" names both. */
const splitCouncil = (body: string): { council: string; body: string } | null => {
  const reversed = /^(.{4,}?) of (?:the )?(.{4,}\bCouncil)$/.exec(body);
  if (reversed && isBodyName(reversed[1]!) && councilIn(reversed[2]!))
    return { council: reversed[2]!, body: reversed[1]! };
  const match = /^(.+\bCouncil)(?:'s|:| [-–]|,)\s+(?:the\s+)?(.{4,})$/.exec(body);
  return match && isBodyName(match[2]!) ? { council: match[1]!, body: match[2]! } : null;
};

/** "The Parish Council" on the paper of a parish council is the council itself. */
const isItself = (council: string, body: string): boolean =>
  /^(?:(?:county|city|district|borough|town|parish|community) )?council$/i.test(body) &&
  council.toLowerCase().endsWith(body.toLowerCase());

/** "Cyngor Sir Abermôr / Abermôr County Council": a line of the council's name, in one language or two. */
const namesCouncilOnly = (line: string, councils: readonly (string | null)[]): boolean =>
  councils.some(
    (council) =>
      council !== null &&
      line.endsWith(council) &&
      /(?:^|[/|–-]\s*)$/.test(line.slice(0, line.length - council.length)),
  );

/** Whether another line after this one names a body within the council. */
const laterBody = (front: readonly Block[], block: Block): boolean =>
  front
    .slice(front.indexOf(block) + 1)
    .some(
      (other) =>
        isTitleLine(other) &&
        isBodyName(bodyName(lineName(other.text))) &&
        bodyName(lineName(other.text)) !== bodyName(lineName(block.text)),
    );

/** A line of the title that states none of this: a department's name, "Draft", the kind of paper. */
const isBare = (block: Block): boolean =>
  block.kind !== 'table' &&
  block.text.length <= 80 &&
  (block.kind === 'heading' || block.bold >= block.text.length || block.centred || isCapitals(block.text));

const isTitleLine = (block: Block): boolean =>
  block.kind !== 'table' &&
  block.text.length <= 160 &&
  !OTHER_LABEL.test(block.text) &&
  (block.kind === 'heading' || block.bold > 0 || block.centred || isCapitals(block.text) || !/[.;]$/.test(block.text));

/** A title line without the date, "minutes" and dashes around the name. */
const lineName = (text: string): string => {
  const date = findDates(text)[0];
  const cut = date ? text.slice(0, date.start) : text;
  const minutes = MINUTES_AFTER.exec(cut)?.[1] ?? cut;
  return minutes
    .replace(/\b(?:draft |approved )?minutes\b(?:\s+of)?.*$/i, '')
    .replace(/\b(?:held )?(?:on )?(?:\w+day),?\s*$/i, '')
    .replace(/\b(?:meeting)\s*$/i, '')
    .replace(/[\s:,–-]+$/, '');
};

const FINISH = /\b(?:finish\w*|clos\w+|end\w*|conclud\w+|rose)\b[^\d]{0,12}$/i;
const RANGE = /^\s*(?:-|–|to|until)\s*$/i;

/** Start and end: "commencing at … and finishing at …", "7.30 - 9.10 pm", "Concluded 4.30 pm". */
const timesOf = (front: readonly Block[], used: Set<Block>): { startTime: string | null; endTime: string | null } => {
  let startTime: string | null = null;
  let endTime: string | null = null;
  for (const { block, time, i, times } of front.flatMap((one) =>
    findTimes(one.text).map((found, at, all) => ({ block: one, time: found, i: at, times: all })),
  )) {
    const before = block.text.slice(0, time.start);
    const earlier = times[i - 1];
    const ends =
      FINISH.test(before) || (earlier !== undefined && RANGE.test(block.text.slice(earlier.end, time.start)));
    if (ends) endTime ??= time.time;
    else if (i === 0) startTime ??= time.time;
    if (block.text.length < 80) used.add(block);
  }
  return { startTime, endTime };
};

/** "Council Chamber, Midmere House": a line of the title that is a place and nothing else. */
const PLACE_LINE =
  /^(?:the )?(?:[\p{Lu}\d][\p{L}\d'’&.-]*,?\s+){0,6}(?:Chamber|Town Hall|City Hall|County Hall|Village Hall|Civic (?:Centre|Offices?|Hall|Suite)|Guildhall|Committee Room|Shire Hall|Pavilion)\b[^.;:]{0,80}$/u;

const venueOf = (front: readonly Block[], used: Set<Block>): string | null => {
  for (const block of front) {
    const venue = (VENUE_LABEL.exec(block.text) ?? VENUE.exec(block.text) ?? VENUE_LAST.exec(block.text))?.[1];
    if (venue && !findDates(venue)[0] && !findTimes(venue)[0]) return venue.replace(/[\s,.]+$/, '');
  }
  const line = front.find(({ text }) => PLACE_LINE.test(text) && !isBodyName(bodyName(text)) && !findDates(text)[0]);
  if (line) used.add(line);
  return line?.text ?? null;
};
