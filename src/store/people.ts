import type { Transaction } from 'kysely';
import { leadingTitle, personKey } from '../people/names.ts';
import { type PlacedBody, personScope } from './place-meeting.ts';
import { freeSlug, slugOf } from './slugs.ts';
import type { Tables } from './tables.ts';
import { insertRows } from './write-rows.ts';

/**
 * The persons whom names mean within a body's council, made when they are new. One key is one person:
 * only titles, honours, signs and accents are looked past, never a letter.
 *
 * @returns ids by `personKey`
 */
export const placePeople = async (
  trx: Transaction<Tables>,
  body: PlacedBody,
  names: readonly string[],
): Promise<Map<string, number>> => {
  const printed = new Map<string, string>();
  for (const name of names) {
    const key = personKey(name);
    const known = printed.get(key);
    if (key !== '' && (known === undefined || betterName(name, known))) printed.set(key, name);
  }
  const scope = personScope(body);
  const ids = new Map<string, number>();
  if (printed.size === 0) return ids;
  const known = await trx
    .selectFrom('person')
    .select(['id', 'key', 'name'])
    .where('scope', '=', scope)
    .where('key', 'in', [...printed.keys()])
    .execute();
  for (const { id, key, name } of known) {
    ids.set(key, id);
    const better = printed.get(key)!;
    if (betterName(better, name)) await trx.updateTable('person').set({ name: better }).where('id', '=', id).execute();
  }
  const fresh = [...printed].filter(([key]) => !ids.has(key));
  const slugs = await freePersonSlugs(
    trx,
    fresh.map(([, name]) => name),
  );
  const made = await insertRows(
    trx,
    'person',
    fresh.map(([key, name], index) => ({ slug: slugs[index]!, name, scope, key, council: body.council })),
  );
  fresh.forEach(([key], index) => void ids.set(key, made[index]!));
  return ids;
};

/** With a title a name says more of who is meant. */
const betterName = (one: string, other: string): boolean => leadingTitle(one) !== null && leadingTitle(other) === null;

const freePersonSlugs = async (trx: Transaction<Tables>, names: readonly string[]): Promise<string[]> => {
  const taken = new Set<string>();
  const slugs: string[] = [];
  for (const name of names) {
    const wanted = slugOf(name.slice(leadingTitle(name)?.length ?? 0), 'person');
    const alike = await trx.selectFrom('person').select('slug').where('slug', 'like', `${wanted}%`).execute();
    for (const { slug } of alike) taken.add(slug);
    const slug = freeSlug(wanted, (other) => taken.has(other));
    taken.add(slug);
    slugs.push(slug);
  }
  return slugs;
};
