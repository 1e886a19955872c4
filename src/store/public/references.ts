import type { Reference } from '../../record/meeting.ts';
import { minuteKey } from '../minute-key.ts';
import { placeOf } from '../place-columns.ts';
import { nameKey } from '../slugs.ts';
import type { ItemLink, Resolution } from '../views.ts';
import { itemLink, meetingLink, type Reader, selectItems, selectMeetings } from './links.ts';

/** A reference with the meeting in which it stands. */
export type Referrer = { bodyId: number; council: string | null; meetingId: number; date: string | null };
export type Pointer = Pick<Reference, 'minute' | 'body' | 'date'> & { from: Referrer };

type Body = { id: number; name_key: string; council: string | null };
type Target = { link: ItemLink; bodyId: number; meetingId: number; date: string; key: string };
type Known = {
  bodies: readonly Body[];
  items: readonly Target[];
  meetings: readonly { id: number; bodyId: number; link: ReturnType<typeof meetingLink> }[];
};

/**
 * What each reference names, as the record stands now. Nothing of this is kept, so that it is right
 * however papers come and go.
 */
export const resolveAll = async (db: Reader, pointers: readonly Pointer[]): Promise<Resolution[]> => {
  if (pointers.length === 0) return [];
  const keys = [...new Set(pointers.flatMap(({ minute }) => minuteKey(minute) ?? []))];
  const dates = [
    ...new Set(pointers.flatMap(({ minute, date }) => (minuteKey(minute) === null && date !== null ? [date] : []))),
  ];
  const known: Known = {
    bodies: await bodiesNamed(db, pointers),
    items: await itemsNumbered(db, keys),
    meetings: await meetingsOn(db, dates),
  };
  return pointers.map((pointer) => resolve(pointer, known));
};

const bodiesNamed = async (db: Reader, pointers: readonly Pointer[]): Promise<Body[]> => {
  const own = [...new Set(pointers.map(({ from }) => from.bodyId))];
  const names = [...new Set(pointers.flatMap(({ body }) => (body === null ? [] : [nameKey(body)])))];
  return db
    .selectFrom('public_body')
    .select(['id', 'name_key', 'council'])
    .where((where) => where.or([where('id', 'in', own), ...(names.length > 0 ? [where('name_key', 'in', names)] : [])]))
    .execute();
};

const itemsNumbered = async (db: Reader, keys: readonly string[]): Promise<Target[]> => {
  if (keys.length === 0) return [];
  const rows = await selectItems(db)
    .innerJoin('public_source', 'public_source.id', 'public_item.source_id')
    .select(['public_meeting.body_id', 'public_item.number_key'])
    .where('public_item.number_key', 'in', keys)
    .where('public_source.shown', '=', 1)
    .where('public_meeting.date', 'is not', null)
    .orderBy('public_item.id')
    .execute();
  return rows.map((row) => ({
    link: itemLink(row),
    bodyId: row.body_id,
    meetingId: row.meeting_id,
    date: row.date!,
    key: row.number_key!,
  }));
};

const meetingsOn = async (db: Reader, dates: readonly string[]): Promise<Known['meetings']> => {
  if (dates.length === 0) return [];
  const rows = await selectMeetings(db)
    .select('public_meeting.body_id')
    .where('public_meeting.date', 'in', dates)
    .execute();
  return rows.map((row) => ({ id: row.meeting_id, bodyId: row.body_id, link: meetingLink(row) }));
};

/** Minute numbers begin again every year or two: an undated reference is not taken further back. */
const MOST_MONTHS_BACK = 24;

const resolve = (pointer: Pointer, known: Known): Resolution => {
  const bodyId = bodyMeant(pointer, known.bodies);
  if (bodyId === null) return { state: 'waiting' };
  const key = minuteKey(pointer.minute);
  if (key === null) return resolveMeeting(pointer, bodyId, known);
  const numbered = known.items.filter((item) => item.key === key && item.bodyId === bodyId);
  const fitting =
    pointer.date === null
      ? latestBefore(pointer, numbered)
      : numbered.filter(({ date }) => date.startsWith(pointer.date!));
  if (fitting.length === 0) return { state: 'waiting' };
  if (fitting.length > 1) return { state: 'ambiguous', among: fitting.map(({ link }) => link) };
  return { state: 'resolved', to: fitting[0]!.link, inferred: pointer.date === null };
};

/** "The Commission" in a commission's own minutes is that commission; any other name must be a body's whole name. */
const bodyMeant = ({ body, from }: Pointer, bodies: readonly Body[]): number | null => {
  if (body === null) return from.bodyId;
  const key = nameKey(body);
  const own = bodies.find(({ id }) => id === from.bodyId);
  if (own && (own.name_key === key || own.name_key.endsWith(` ${key.replace(/^this /, '')}`))) return own.id;
  const named = bodies.filter(
    ({ name_key, council }) =>
      name_key === key && (council === from.council || council === null || from.council === null),
  );
  return named.length === 1 ? named[0]!.id : null;
};

const latestBefore = ({ from }: Pointer, numbered: readonly Target[]): Target[] => {
  if (from.date === null || from.date.length < 10) return [];
  const oldest = Temporal.PlainDate.from(from.date).subtract({ months: MOST_MONTHS_BACK }).toString();
  const earlier = numbered.filter(
    ({ date, meetingId }) => date <= from.date! && date >= oldest && meetingId !== from.meetingId,
  );
  const latest = earlier
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return earlier.filter(({ date }) => date === latest);
};

const resolveMeeting = ({ date, from }: Pointer, bodyId: number, known: Known): Resolution => {
  if (date === null) return { state: 'waiting' };
  const held = known.meetings.filter(
    (meeting) => meeting.bodyId === bodyId && meeting.link.date === date && meeting.id !== from.meetingId,
  );
  return held.length === 1 ? { state: 'meeting', to: held[0]!.link } : { state: 'waiting' };
};

/** An item as other minutes could name it. */
export type Referred = { bodyId: number; numberKey: string | null; link: ItemLink };

/** The references of other meetings' minutes that resolve to this item. */
export const referringTo = async (db: Reader, item: Referred) => {
  if (item.numberKey === null) return [];
  const rows = await selectItems(db)
    .innerJoin('public_reference', 'public_reference.item_id', 'public_item.id')
    .innerJoin('public_source', 'public_source.id', 'public_item.source_id')
    .select([
      'public_meeting.body_id',
      'public_reference.quote',
      'public_reference.minute',
      'public_reference.body',
      'public_reference.date as named_date',
      'public_reference.page',
      'public_reference.start_at',
      'public_reference.end_at',
      'public_source.document_slug',
    ])
    .where('public_reference.minute_key', '=', item.numberKey)
    .where('public_source.shown', '=', 1)
    .where((where) =>
      where.or([where('public_meeting.body_id', '=', item.bodyId), where('public_reference.body', 'is not', null)]),
    )
    .orderBy('public_meeting.date')
    .orderBy('public_reference.id')
    .execute();
  const resolved = await resolveAll(
    db,
    rows.map((row) => ({
      minute: row.minute,
      body: row.body,
      date: row.named_date,
      from: { bodyId: row.body_id, council: row.council, meetingId: row.meeting_id, date: row.date },
    })),
  );
  return rows.flatMap((row, index) => {
    const resolution = resolved[index]!;
    if (resolution.state !== 'resolved' || addressOf(resolution.to) !== addressOf(item.link)) return [];
    return [
      { from: itemLink(row), quote: row.quote, inferred: resolution.inferred, place: placeOf(row.document_slug, row) },
    ];
  });
};

const addressOf = ({ meeting, slug }: ItemLink): string => [meeting.body.slug, meeting.slug, slug].join('/');
