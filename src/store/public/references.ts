import type { Reference } from '../../record/meeting.ts';
import { minuteKey } from '../minute-key.ts';
import { placeOf } from '../place-columns.ts';
import { nameKey } from '../slugs.ts';
import type { ItemLink, Resolution } from '../views.ts';
import { itemLink, meetingLink, type Reader, selectItems, selectMeetings } from './links.ts';

/** A reference with the meeting in which it stands. */
export type Referrer = { bodyId: number; council: string | null; meetingId: number; date: string | null };
export type Pointer = Pick<Reference, 'minute' | 'body' | 'date'> & {
  /** The date was taken from another passage and may not be the one meant. */
  inferred?: boolean | undefined;
  from: Referrer;
};

type Body = { id: number; name_key: string; council: string | null };
type Target = { link: ItemLink; bodyId: number; meetingId: number; date: string; key: string };
/** The days on which a body first and last met, as far as the record knows. */
type Span = { bodyId: number; council: string | null; first: string; last: string };
type Known = {
  bodies: readonly Body[];
  items: readonly Target[];
  meetings: readonly { id: number; bodyId: number; link: ReturnType<typeof meetingLink> }[];
  spans: readonly Span[];
};

/**
 * What each reference names, as the record stands now. Nothing of this is kept, so that it is right
 * however papers come and go.
 */
export const resolveAll = async (db: Reader, pointers: readonly Pointer[]): Promise<Resolution[]> => {
  if (pointers.length === 0) return [];
  const keys = [...new Set(pointers.flatMap(({ minute }) => keysOf(minute)))];
  const dates = [
    ...new Set(pointers.flatMap(({ minute, date }) => (minuteKey(minute) === null && date !== null ? [date] : []))),
  ];
  const known: Known = {
    bodies: await bodiesNamed(db, pointers),
    items: await itemsNumbered(db, keys),
    meetings: await meetingsOn(db, dates),
    spans: await spansOf(db),
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

const spansOf = async (db: Reader): Promise<Span[]> => {
  const rows = await db
    .selectFrom('public_meeting')
    .innerJoin('public_body', 'public_body.id', 'public_meeting.body_id')
    .select(({ fn }) => [
      'public_body.id as bodyId',
      'public_body.council as council',
      fn.min('public_meeting.date').as('first'),
      fn.max('public_meeting.date').as('last'),
    ])
    .where('public_meeting.date', 'is not', null)
    .groupBy(['public_body.id', 'public_body.council'])
    .execute();
  return rows.map(({ bodyId, council, first, last }) => ({ bodyId, council, first: first!, last: last! }));
};

/** A body that took over goes on within a few months of the last meeting of the one before it. */
const LONGEST_GAP_MONTHS = 4;

/** The one body of the council that met for the last time shortly before another first met; null where it is not clear. */
const predecessor = (bodyId: number, spans: readonly Span[]): number | null => {
  const own = spans.find((span) => span.bodyId === bodyId);
  if (!own || own.first.length < 10) return null;
  const since = Temporal.PlainDate.from(own.first).subtract({ months: LONGEST_GAP_MONTHS }).toString();
  const before = spans.filter(
    ({ bodyId: id, council, last }) => id !== bodyId && council === own.council && last < own.first && last >= since,
  );
  return before.length === 1 ? before[0]!.bodyId : null;
};

/** Minute numbers begin again every year or two: an undated reference is not taken further back. */
const MOST_MONTHS_BACK = 24;

const resolve = (pointer: Pointer, known: Known): Resolution => {
  const bodyId = bodyMeant(pointer, known.bodies);
  if (bodyId === null) return { state: 'waiting' };
  const keys = keysOf(pointer.minute);
  if (keys.length === 0) return resolveMeeting(pointer, bodyId, known);
  for (const key of keys) {
    const numbered = known.items.filter((item) => item.key === key);
    const own = numbered.filter((item) => item.bodyId === bodyId);
    const earlierBody = predecessor(bodyId, known.spans);
    const inherited = numbered.filter((item) => item.bodyId === earlierBody);
    for (const { fitting, inferred } of guesses(pointer, own, numbered, inherited)) {
      if (fitting.length > 1) return { state: 'ambiguous', among: fitting.map(({ link }) => link) };
      if (fitting[0]) return { state: 'resolved', to: fitting[0].link, inferred };
    }
  }
  return { state: 'waiting' };
};

/** "5.3" may be a minute or the third paragraph of minute 5. */
const keysOf = (minute: string | null): string[] => {
  const key = minuteKey(minute);
  return key === null ? [] : [key, ...(/^\d+ \d+$/.test(key) ? [key.split(' ')[0]!] : [])];
};

/**
 * Where the minute may be, the surest place first: on the day that is named, in the body's own minutes; on that day
 * in those of another body of the council, where no body is named and the number is theirs alone; else before.
 */
const guesses = (
  pointer: Pointer,
  own: readonly Target[],
  all: readonly Target[],
  inherited: readonly Target[],
): { fitting: readonly Target[]; inferred: boolean }[] => {
  const { date, body, from, inferred = false } = pointer;
  const earlier = { fitting: [...latestBefore(pointer, own), ...sameMeeting(pointer, own)], inferred: true };
  if (date === null)
    return [earlier, ...(body === null ? [{ fitting: latestBefore(pointer, inherited), inferred: true }] : [])];
  const onDay = (targets: readonly Target[]) => targets.filter((target) => target.date.startsWith(date));
  const ofCouncil = ({ link }: Target): boolean =>
    [link.meeting.body.council, null].includes(from.council) || link.meeting.body.council === null;
  const elsewhere = body === null ? all.filter(ofCouncil) : [];
  return [
    { fitting: onDay(own), inferred },
    { fitting: onDay(elsewhere), inferred: true },
    ...(inferred ? [{ fitting: latestBefore(pointer, own), inferred: true }] : []),
  ];
};

/** Declarations of interest name the minute to come. */
const sameMeeting = ({ body, from }: Pointer, own: readonly Target[]): Target[] =>
  body === null ? own.filter(({ meetingId }) => meetingId === from.meetingId) : [];

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
  const spans = await spansOf(db);
  const heirs = spans.map(({ bodyId }) => bodyId).filter((bodyId) => predecessor(bodyId, spans) === item.bodyId);
  const rows = await selectItems(db)
    .innerJoin('public_reference', 'public_reference.item_id', 'public_item.id')
    .innerJoin('public_source', 'public_source.id', 'public_item.source_id')
    .select([
      'public_meeting.body_id',
      'public_reference.quote',
      'public_reference.minute',
      'public_reference.body',
      'public_reference.date as named_date',
      'public_reference.inferred',
      'public_reference.page',
      'public_reference.start_at',
      'public_reference.end_at',
      'public_source.document_slug',
    ])
    .where((where) =>
      where.or([
        where('public_reference.minute_key', '=', item.numberKey),
        where('public_reference.minute_key', 'like', `${item.numberKey} %`),
      ]),
    )
    .where('public_source.shown', '=', 1)
    .where((where) =>
      where.or([
        where('public_meeting.body_id', 'in', [item.bodyId, ...heirs]),
        where('public_reference.body', 'is not', null),
        where('public_reference.date', 'is not', null),
      ]),
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
      inferred: row.inferred === 1,
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
