import { type RawBuilder, sql } from 'kysely';
import type { SearchIndex } from '../search-index.ts';
import { parseSearch, searchText } from '../search-query.ts';
import type { SearchQuery, SearchResult } from '../search-types.ts';
import { fragmentOf } from './fragment.ts';
import type { Reader } from './links.ts';
import { hitsOf } from './search-hits.ts';

export const MOST_COUNTED = 1000;
const MOST_HITS = 100;
const HITS = 20;

/** What the public may find: see `PublicRecord.search`. */
export const searchRecord = async (db: Reader, index: SearchIndex, query: SearchQuery): Promise<SearchResult> => {
  const tree = parseSearch(query.words);
  const understood = searchText(tree);
  if (tree.all.length === 0) return { understood, total: 0, totalIsExact: true, hits: [] };
  const filter = filterOf(query);
  const limit = whole(query.limit, HITS, 1, MOST_HITS);
  const offset = whole(query.offset, 0, 0, MOST_COUNTED);
  const most = MOST_COUNTED + 1;
  const { ids, total } = await index.find(db, tree, filter, { limit, offset, most });
  return {
    understood,
    total: Math.min(total, MOST_COUNTED),
    totalIsExact: total <= MOST_COUNTED,
    hits: await hitsOf(db, ids, (text) => fragmentOf(text, tree)),
  };
};

const whole = (value: number | undefined, fallback: number, least: number, most: number): number =>
  value === undefined || !Number.isFinite(value) ? fallback : Math.min(most, Math.max(least, Math.floor(value)));

/** A date that stands before all dates that begin with it, and one that stands after them. */
const AFTER_ALL_DAYS = '~';

const filterOf = ({ body, kind, from, to, person }: SearchQuery): RawBuilder<unknown> | null => {
  const conditions = [
    ...(body ? [sql`passage.body_id in (select id from public_body where slug = ${body})`] : []),
    ...(kind ? [sql`passage.kind = ${kind}`] : []),
    ...(from ? [sql`passage.date >= ${from}`] : []),
    ...(to ? [sql`passage.date <= ${to + AFTER_ALL_DAYS}`] : []),
    ...(person
      ? [
          sql`passage.id in (select passage_id from public_appearance
            where person_id in (select id from public_person where slug = ${person}))`,
        ]
      : []),
  ];
  return conditions.length === 0 ? null : sql`${sql.join(conditions, sql` and `)}`;
};
