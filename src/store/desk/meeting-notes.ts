import { createHash } from 'node:crypto';
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { Kysely, Transaction } from 'kysely';
import { MeetingEvent } from '../../cycle/meeting-event.ts';
import { type Action, allows, type Viewer } from '../../cycle/permissions.ts';
import { addToAudit } from '../audit.ts';
import type { Connection } from '../connection.ts';
import { lockForWriting } from '../engine.ts';
import type { Tables } from '../tables.ts';
import { DeskMisfit, DeskRefusal } from './desk-record.ts';

/** Notes that a page has not seen, and the number to ask after next time. */
export type NotesSince = { events: MeetingEvent[]; number: number };

/**
 * Keeps what was noted at one desk, all or nothing; what is there already is not kept twice. Whoever writes is
 * who is signed in, whatever the event says. Words that come under an id and `rev` which already stand for other
 * words are kept under an id of their own: nothing is lost and nothing overwritten.
 *
 * @throws DeskRefusal where the viewer may not write minutes of the meeting's body; DeskMisfit where an event does not
 *   fit its schema
 */
export const keepNotes = async (
  { db, engine }: Connection,
  viewer: Viewer,
  meeting: string,
  events: readonly MeetingEvent[],
  now: Date,
): Promise<void> => {
  for (const event of events) {
    const wrong = Value.Errors(MeetingEvent, event).First();
    if (wrong) throw new DeskMisfit(`note${wrong.path}: ${wrong.message}`);
  }
  await db.transaction().execute(async (trx) => {
    await lockForWriting(trx, engine);
    const body = await mustBeAllowed(trx, viewer, 'minutes.write', meeting);
    const kept: MeetingEvent[] = [];
    for (const event of events) {
      const own = await unkept(trx, meeting, { ...event, by: viewer.name });
      if (!own) continue;
      kept.push(own);
      await trx
        .insertInto('meeting_note')
        .values({
          meeting,
          event_id: own.id,
          rev: own.rev,
          by_name: viewer.name,
          received_at: now.toISOString(),
          event: JSON.stringify(own),
        })
        .execute();
    }
    if (kept.length > 0)
      await addToAudit(trx, {
        at: now.toISOString(),
        who: viewer.name,
        what: 'noted in the meeting',
        about: `notes meeting ${meeting} ${body && `body ${body}`}`.trim(),
        before: null,
        after: JSON.stringify(kept.map((event) => ({ id: event.id, rev: event.rev, sha256: digest(event) }))),
        why: null,
      });
  });
};

/** By this the trail knows a note without repeating its words with every second's typing. */
const digest = (event: MeetingEvent): string => createHash('sha256').update(JSON.stringify(event)).digest('hex');

/** The event as it is to be kept; null where the same words are there: a form sent twice has another time. */
const unkept = async (trx: Transaction<Tables>, meeting: string, event: MeetingEvent): Promise<MeetingEvent | null> => {
  const known = await eventOf(trx, meeting, event);
  if (known === undefined) return event;
  if (isSame(known, event)) return null;
  const apart = { ...event, id: `${event.id.slice(0, 51)}-${digest(event).slice(0, 12)}` };
  return (await eventOf(trx, meeting, apart)) === undefined ? apart : null;
};

const isSame = (known: string, { what }: MeetingEvent): boolean =>
  JSON.stringify(Value.Decode(MeetingEvent, JSON.parse(known)).what) === JSON.stringify(what);

const eventOf = async (
  trx: Transaction<Tables>,
  meeting: string,
  { id, rev }: MeetingEvent,
): Promise<string | undefined> =>
  (
    await trx
      .selectFrom('meeting_note')
      .select('event')
      .where('meeting', '=', meeting)
      .where('event_id', '=', id)
      .where('rev', '=', rev)
      .executeTakeFirst()
  )?.event;

/**
 * What was noted of a meeting and arrived after a number; of everything only the latest words.
 *
 * @throws DeskRefusal where the viewer may not read drafts of the body's minutes
 */
export const notesSince = async (
  { db }: Connection,
  viewer: Viewer,
  meeting: string,
  after: number,
): Promise<NotesSince> => {
  await mustBeAllowed(db, viewer, 'minutes.read', meeting);
  const rows = await db
    .selectFrom('meeting_note')
    .select(['number', 'event', 'event_id', 'rev'])
    .where('meeting', '=', meeting)
    .where('number', '>', after)
    .orderBy('number')
    .execute();
  const latest = new Map(rows.map((row) => [row.event_id, row.rev]));
  for (const { event_id, rev } of rows) latest.set(event_id, Math.max(rev, latest.get(event_id) ?? 0));
  return {
    // All at once: what a schema asks for is then gone through once, not for each note.
    events: Value.Decode(
      Type.Array(MeetingEvent),
      rows.filter(({ event_id, rev }) => latest.get(event_id) === rev).map(({ event }) => JSON.parse(event)),
    ),
    number: rows.at(-1)?.number ?? after,
  };
};

/** The body of a meeting that the desk knows; whether it is not there or not allowed is not told. */
const mustBeAllowed = async (
  db: Kysely<Tables> | Transaction<Tables>,
  viewer: Viewer,
  action: Action,
  meeting: string,
): Promise<string | null> => {
  const found = await db
    .selectFrom('desk_record')
    .select('body')
    .where('id', '=', meeting)
    .where('kind', '=', 'meeting')
    .executeTakeFirst();
  if (!found || !allows(viewer, action, { state: 'draft', body: found.body, mine: false }))
    throw new DeskRefusal(`${viewer.name} may not ${action} meeting ${meeting}`);
  return found.body;
};
