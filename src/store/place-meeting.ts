import type { Transaction } from 'kysely';
import type { Meeting } from '../record/meeting.ts';
import { bodySlugOf, freeSlug, nameKey } from './slugs.ts';
import type { Tables } from './tables.ts';

/** Two papers of one meeting may differ by some minutes about when it began; two meetings of a day differ by more. */
const SAME_START_MINUTES = 59;

export type PlacedBody = { id: number; slug: string; councilKey: string; council: string | null };

/**
 * The body that a paper names, made when it is new. A paper that names no council means the one body
 * of that name, where there is one; a paper that names one means the body whose council no paper has
 * named yet, where there is one. Two councils' bodies of one name stay apart.
 *
 * @param council as the paper states it, or null
 */
export const placeBody = async (
  trx: Transaction<Tables>,
  name: string,
  council: string | null,
): Promise<PlacedBody> => {
  const key = nameKey(name);
  const councilKey = council === null ? '' : nameKey(council);
  const alike = await trx.selectFrom('body').selectAll().where('name_key', '=', key).orderBy('id').execute();
  const same = alike.find((body) => body.council_key === councilKey);
  const only = alike.length === 1 ? alike[0]! : undefined;
  const found = same ?? (councilKey === '' || only?.council_key === '' ? only : undefined);
  if (!found) return newBody(trx, { name, key, council, councilKey });
  if (found.council_key === councilKey || councilKey === '') {
    return { id: found.id, slug: found.slug, councilKey: found.council_key, council: found.council };
  }
  await trx.updateTable('body').set({ council, council_key: councilKey }).where('id', '=', found.id).execute();
  await giveCouncilToPeople(trx, found.id, council!, councilKey);
  return { id: found.id, slug: found.slug, councilKey, council };
};

const newBody = async (
  trx: Transaction<Tables>,
  { name, key, council, councilKey }: { name: string; key: string; council: string | null; councilKey: string },
): Promise<PlacedBody> => {
  const wanted = bodySlugOf(name);
  const taken = await trx.selectFrom('body').select('slug').where('slug', 'like', `${wanted}%`).execute();
  const slug = freeSlug(wanted, (other) => taken.some((body) => body.slug === other));
  const { id } = await trx
    .insertInto('body')
    .values({ slug, name, name_key: key, council, council_key: councilKey })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, slug, councilKey, council };
};

/** Within what one key is one person: the council, or the body while no paper names its council. */
export const personScope = (body: { id: number; councilKey: string }): string =>
  body.councilKey === '' ? `body ${body.id}` : `council ${body.councilKey}`;

/** A body's people become the council's; who is already known there is one person from now on. */
const giveCouncilToPeople = async (
  trx: Transaction<Tables>,
  bodyId: number,
  council: string,
  councilKey: string,
): Promise<void> => {
  const from = personScope({ id: bodyId, councilKey: '' });
  const to = personScope({ id: bodyId, councilKey });
  const people = await trx.selectFrom('person').select(['id', 'key']).where('scope', '=', from).execute();
  for (const { id, key } of people) {
    const known = await trx
      .selectFrom('person')
      .select('id')
      .where('scope', '=', to)
      .where('key', '=', key)
      .executeTakeFirst();
    if (known) {
      await trx.updateTable('attendance').set({ person_id: known.id }).where('person_id', '=', id).execute();
      await trx.updateTable('appearance').set({ person_id: known.id }).where('person_id', '=', id).execute();
    } else {
      await trx.updateTable('person').set({ scope: to, council }).where('id', '=', id).execute();
    }
  }
};

/** What decides which meeting of a body a paper tells of. */
export type MeetingClue = Pick<Meeting, 'from' | 'date' | 'startTime'> & { documentId: number };

/**
 * The meeting that a paper tells of, made when it is new. Papers of one body and date tell of one
 * meeting, unless their times lie apart or one paper tells of both. An undated one stands alone.
 */
export const placeMeeting = async (trx: Transaction<Tables>, body: PlacedBody, clue: MeetingClue): Promise<number> => {
  const sameDay = await trx
    .selectFrom('meeting')
    .select(['id', 'slug', 'start_time'])
    .where('body_id', '=', body.id)
    .where('date', clue.date === null ? 'is' : '=', clue.date)
    .orderBy('id')
    .execute();
  if (clue.date !== null) {
    for (const meeting of sameDay) {
      if (apart(meeting.start_time, clue.startTime)) continue;
      const told = await trx
        .selectFrom('source')
        .select('id')
        .where('meeting_id', '=', meeting.id)
        .where('document_id', '=', clue.documentId)
        .where('origin', '=', clue.from)
        .executeTakeFirst();
      if (!told) return meeting.id;
    }
  }
  const slug = freeSlug(clue.date ?? 'undated', (other) => sameDay.some((meeting) => meeting.slug === other));
  const { id } = await trx
    .insertInto('meeting')
    .values({
      body_id: body.id,
      slug,
      date: clue.date,
      start_time: clue.startTime,
      visibility: await entered(trx, body, slug),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** What a person has decided about who may see the meeting, should it have been in the store before. */
const entered = async (
  trx: Transaction<Tables>,
  body: PlacedBody,
  slug: string,
): Promise<Tables['meeting']['visibility']> => {
  const row = await trx
    .selectFrom('visibility')
    .select('visibility')
    .where('about', '=', `meeting ${body.slug}/${slug}`)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.visibility ?? 'public';
};

const apart = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && Math.abs(minutes(one) - minutes(other)) > SAME_START_MINUTES;

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
