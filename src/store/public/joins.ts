import { otherSpellings, runsOf } from '../../figures/measures/join-candidates.ts';
import { joinKey } from '../enter-join.ts';
import type { MeasureTable } from '../figure-tables.ts';
import type { JoinView } from '../figure-views.ts';
import { placeOf } from '../place-columns.ts';
import type { Reader } from './links.ts';
import { MEASURE_LINK, measureLink } from './measure-link.ts';

type Found = Omit<JoinView, 'state'> & { id: number };
type Own = Pick<MeasureTable, 'slug' | 'words' | 'sorted' | 'standard' | 'unit'> & { id: number };

/**
 * Measures that are, or may be, the same as this one: those that a paper's own abbreviations make the same, those of
 * the same words in another order, and those that a person joined. Unit and standard are always the same.
 */
export const joinsOf = async (db: Reader, own: Own): Promise<(JoinView & { id: number })[]> => {
  const said = await statesOf(db, own.slug);
  const found = new Map<number, Found>();
  for (const one of [
    ...(await byAbbreviation(db, own)),
    ...(await byOrder(db, own)),
    ...(await bySlugs(db, [...said.keys()])),
  ])
    if (one.id !== own.id && !found.has(one.id)) found.set(one.id, one);
  return [...found.values()].map((one) => ({ ...one, state: said.get(one.measure.slug) ?? 'proposed' }));
};

/** What people said of joins of this measure, by the other's slug; the last word counts. */
const statesOf = async (db: Reader, slug: string): Promise<Map<string, 'confirmed' | 'withdrawn'>> => {
  const key = joinKey(slug, '');
  const rows = await db
    .selectFrom('public_confirmation')
    .select(['about', 'state'])
    .where('about', '>=', key)
    .where('about', '<', `${key}~`)
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ about, state }) => [about.slice(key.length), state]));
};

const byAbbreviation = async (db: Reader, own: Own): Promise<Found[]> => {
  const known = await db
    .selectFrom('public_abbreviation')
    .select(['short', 'long', 'page', 'start_at', 'end_at', 'document_slug'])
    .where((where) =>
      where.or([
        where('short_words', 'in', own.words.split(' ')),
        where('long_words', 'in', [own.words, ...runsOf(own.words)]),
      ]),
    )
    .orderBy('id')
    .execute();
  const spellings = otherSpellings(own.words, known);
  if (spellings.size === 0) return [];
  const rows = await alike(db, own)
    .where('words', 'in', [...spellings.keys()])
    .execute();
  return rows.map((row) => {
    const { short, long, document_slug: slug, ...place } = spellings.get(row.words)!;
    return { id: row.id, measure: measureLink(row), explained: { short, long, place: placeOf(slug, place) } };
  });
};

const byOrder = async (db: Reader, own: Own): Promise<Found[]> => {
  const rows = await alike(db, own).where('sorted', '=', own.sorted).execute();
  return rows.map((row) => ({ id: row.id, measure: measureLink(row), explained: null }));
};

const bySlugs = async (db: Reader, slugs: readonly string[]): Promise<Found[]> => {
  if (slugs.length === 0) return [];
  const rows = await db
    .selectFrom('public_measure')
    .select(MEASURE_LINK)
    .select('id')
    .where('slug', 'in', slugs)
    .execute();
  return rows.map((row) => ({ id: row.id, measure: measureLink(row), explained: null }));
};

const alike = (db: Reader, own: Own) =>
  db
    .selectFrom('public_measure')
    .select(MEASURE_LINK)
    .select(['id', 'words'])
    .where('unit', '=', own.unit)
    .where('standard', '=', own.standard);
