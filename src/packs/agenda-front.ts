import { findDates } from '../calendar/dates.ts';
import { findTimes } from '../calendar/times.ts';
import { readTitleBlock, type TitleBlock } from '../minutes/title-block.ts';
import { blockOf } from './item-openings.ts';
import type { Passage } from './passages.ts';

const PLACE =
  /\b(?:room|hall|chamber|house|centre|center|offices?|building|church|chapel|school|college|library|guildhall|pavilion|theatre|court|street|road|lane|town|civic|zoom|teams|online|virtual(?:ly)?|remote(?:ly)?|institute|club|museum|hotel|parlour|suite)\b/i;
const LONGEST_VENUE = 120;
const LABEL = /:\s*$|^(?:ask for|contact|tel(?:ephone)?|e-?mail|time|date|venue)\b/i;

/** Reads what stands above the items: the body, when and where it is called. Cells of a table count as lines. */
export const readFront = (front: readonly Passage[]): TitleBlock => {
  const title = readTitleBlock(front.map(blockOf));
  return { ...title, venue: title.venue ?? labelledVenue(front) ?? columnVenue(front) ?? venueByDate(front) };
};

/** The place in the line that gives the date, after it, or alone in the line below. */
const venueByDate = (front: readonly Passage[]): string | null => {
  const at = front.findIndex(({ text }) => findDates(text).some(({ precision }) => precision === 'day'));
  const dated = front[at]?.text;
  if (dated === undefined) return null;
  const end = Math.max(...[...findDates(dated), ...findTimes(dated)].map((found) => found.end));
  const after = dated.slice(end).replace(/^[\s,.;–-]*(?:(?:in|at)\s+)?(?:the\s+)?/i, '');
  const next = front[at + 1];
  return (
    placeIn(after) ?? (next && next.text.length <= LONGEST_VENUE && !/:/.test(next.text) ? placeIn(next.text) : null)
  );
};

const placeIn = (text: string): string | null => {
  const place = text
    .split(/,?\s+(?:for|to|when|where|commencing|at which|on)\s|[.;](?:\s|$)/)[0]!
    .replace(/[\s,]+$/, '');
  return PLACE.test(place) && /^[\p{Lu}\d]/u.test(place) && place.length <= LONGEST_VENUE ? place : null;
};

/** "Venue" in one cell or line and the place in the next. */
const labelledVenue = (front: readonly Passage[]): string | null => {
  const at = front.findIndex(({ text }) => /^(?:venue|place|location|where)\s*:?\s*[-–]?\s*$/i.test(text));
  return at < 0 ? null : (front[at + 1]?.text.replace(/[\s.]+$/, '') ?? null);
};

/** The cells under the date in a sheet that sets date and place in one column and the contact in another. */
const columnVenue = (front: readonly Passage[]): string | null => {
  const dated = front.findIndex(({ text, column }) => column === 0 && findDates(text).length > 0);
  const block = front[dated]?.block;
  if (!block) return null;
  const lines = front
    .slice(dated + 1)
    .filter((one) => one.block === block && one.column === 0 && !LABEL.test(one.text))
    .map(({ text }) => text);
  return lines.length > 0 ? lines.join(' ').replace(/[\s,.]+$/, '') : null;
};
