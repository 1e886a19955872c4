import { findDates } from '../calendar/dates.ts';
import { findTimes } from '../calendar/times.ts';
import { readTitleBlock, type TitleBlock } from '../minutes/title-block.ts';
import { blockOf } from './item-openings.ts';
import { membershipLabel } from './membership.ts';
import { type Passage, partOf } from './passages.ts';

const PLACE =
  /\b(?:room|hall|chamber|house|centre|center|offices?|building|church|chapel|school|college|library|guildhall|pavilion|theatre|court|street|road|lane|town|civic|zoom|teams|online|virtual(?:ly)?|remote(?:ly)?|institute|club|museum|hotel|parlour|suite)\b/i;
const LONGEST_VENUE = 120;
const LABEL = /:\s*$|^(?:ask for|contact|tel(?:ephone)?|e-?mail|time|date|venue)\b/i;

const OF_COUNCIL =
  /^(.{3,80}\b(?:committee|sub-committee|panel|board|commission|group|working party|forum)) of (?:the )?(.{3,60}\bcouncil)$/i;
/** "10.00 - 12.00" without more words; an hour before eight could be of the morning or the evening. */
const BARE_TIMES =
  /(?:^|[\s,])((?:0?[89]|1\d|2[0-3]))[.:]([0-5]\d)(?:\s*(?:-|–|to)\s*(\d{1,2})[.:]([0-5]\d))?(?=$|[\s,])/;

const BEFORE_BODY = /^(?:A(?:genda|GENDA)\s+)?(?:of|for) (?:the )?(?=\p{Lu})/u;

/** Reads what stands above the items: the body, when and where it is called. Cells of a table count as lines. */
export const readFront = (front: readonly Passage[]): TitleBlock => {
  const lines = front
    .filter((line) => !membershipLabel(line)?.role)
    .map((line) => partOf(line, BEFORE_BODY.exec(line.text)?.[0].length ?? 0));
  const title = readTitleBlock(lines.map(blockOf));
  return {
    ...title,
    ...namesOf(title),
    ...(title.startTime === null ? bareTimes(front) : {}),
    venue: title.venue ?? labelledVenue(front) ?? columnVenue(front) ?? venueByDate(front),
  };
};

const namesOf = ({ council, body }: TitleBlock): { council: string | null; body: string | null } => {
  for (const name of [body, council]) {
    const match = OF_COUNCIL.exec(name ?? '');
    if (match) return { body: match[1]!, council: match[2]! };
  }
  return { council, body };
};

const bareTimes = (front: readonly Passage[]): { startTime: string | null; endTime: string | null } => {
  const line = front.find(({ text }) => BARE_TIMES.test(text) && (/^time\b/i.test(text) || findDates(text).length > 0));
  const match = BARE_TIMES.exec(line?.text ?? '');
  const clock = (hour: string | undefined, minute: string | undefined) =>
    hour === undefined || minute === undefined || Number(hour) > 23 ? null : `${hour.padStart(2, '0')}:${minute}`;
  return { startTime: clock(match?.[1], match?.[2]), endTime: clock(match?.[3], match?.[4]) };
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
