import type { Entry } from './meeting-event.ts';
import type { MeetingFrame } from './meeting-frame.ts';
import type { MeetingNotes } from './meeting-notes.ts';
import type { Settled } from './merge-events.ts';

/** What is public even when it happens behind closed doors: who was there, and that the doors were closed. */
const ALWAYS_PUBLIC: ReadonlySet<Entry['kind']> = new Set([
  'open',
  'close',
  'adjourn',
  'resume',
  'chair',
  'arrive',
  'leave',
  'apology',
  'substitute',
  'exclude',
  'readmit',
  'item-start',
  'item-end',
  'eligible',
]);

/** The item that an entry is about; null where it is about the meeting. */
export const itemOf = (entry: Entry, notes: Pick<MeetingNotes, 'motions'>): string | null => {
  if ('motion' in entry) return notes.motions.find(({ id }) => id === entry.motion)?.item ?? null;
  return 'item' in entry ? entry.item : null;
};

/**
 * Whether an entry belongs to the part of the minutes that is not published: said while the public were out; of an
 * item for which they were sent out, unless the item was still before the meeting after they came back; of an item
 * that the agenda has as exempt, where nobody noted that the public went (LGA 1972 s100C(1)(a), s100A(4)). Where
 * in doubt it is private: an officer can move it.
 */
export const isPrivate = (settled: Settled, notes: MeetingNotes, frame: MeetingFrame): boolean => {
  const { entry, at } = settled;
  if (ALWAYS_PUBLIC.has(entry.kind)) return false;
  if (notes.privateTimes.some(({ from, until }) => at >= from && (until === null || at < until))) return true;
  const item = itemOf(entry, notes);
  if (item === null) return false;
  const closed = notes.privateTimes.filter((time) => coversItem(time, item, notes));
  if (closed.length === 0) return isExempt(item, frame);
  if (closed.every(({ from }) => at < from)) return false;
  return !notes.itemTimes.some(
    (time) => time.item === item && at >= time.from && (time.until === null || at < time.until),
  );
};

const isExempt = (item: string, frame: MeetingFrame): boolean =>
  frame.items.some((line) => line.id === item && line.exempt !== null);

/** Whether the public were out during an item, by the words of the exclusion or by the clock. */
export const coversItem = (
  { from, until, why }: MeetingNotes['privateTimes'][number],
  item: string,
  { itemTimes }: Pick<MeetingNotes, 'itemTimes'>,
): boolean =>
  why.item === item ||
  itemTimes.some(
    (time) => time.item === item && (until === null || time.from < until) && (time.until === null || time.until > from),
  );
