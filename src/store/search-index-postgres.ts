import { type RawBuilder, sql } from 'kysely';
import type { IndexedPassage, SearchIndex } from './search-index.ts';
import type { SearchTree, Term } from './search-query.ts';
import { formsOf, wordsOf } from './words.ts';

const AT_ONCE = 500;
const WEIGHT = { item: 'A', decision: 'B', paragraph: 'D', report: 'D' } as const;
/** PostgreSQL keeps no higher place and no more places of one word. */
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;
/** For D, C, B and A: the proportions of the SQLite index. */
const WEIGHTS = '{0.25, 0.25, 0.5, 1.0}';
/** Divide by 1 + the logarithm of the length. */
const BY_LENGTH = 1;

/** Search by tsvector and GIN. A query reaches it as one parameter that holds only quoted, folded words. */
export const postgresSearchIndex: SearchIndex = {
  put: async (trx, passages) => {
    for (let from = 0; from < passages.length; from += AT_ONCE) {
      const rows = passages
        .slice(from, from + AT_ONCE)
        .map((passage) => sql`(${passage.id}::integer, ${vectorOf(passage)}::tsvector)`);
      await sql`insert into passage_words (passage_id, words) values ${sql.join(rows)}`.execute(trx);
    }
  },
  remove: async (trx, ids) => {
    if (ids.length > 0) await sql`delete from passage_words where passage_id = any(${ids}::integer[])`.execute(trx);
  },
  find: async (db, tree, filter, { limit, offset, most }) => {
    const query = tsQuery(tree);
    const { rows } = await sql<{ id: number; total: number }>`select id, count(*) over () as total from (
        select passage_id as id, -ts_rank(${sql.lit(WEIGHTS)}, words, ${query}::tsquery, ${sql.lit(BY_LENGTH)}) as rank
        from passage_words ${joined(filter)} where words @@ ${query}::tsquery ${also(filter)}
        order by rank, id limit ${most}
      ) as found order by rank, id limit ${limit} offset ${offset}`.execute(db);
    if (rows[0] || offset === 0) return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
    // Past the last page there is no row to tell how many there are.
    const first = await postgresSearchIndex.find(db, tree, filter, { limit: 1, offset: 0, most });
    return { ids: [], total: first.total };
  },
};

const joined = (filter: RawBuilder<unknown> | null): RawBuilder<unknown> =>
  filter ? sql`join passage on passage.id = passage_words.passage_id` : sql``;

const also = (filter: RawBuilder<unknown> | null): RawBuilder<unknown> => (filter ? sql`and ${filter}` : sql``);

/** The words with their places, as PostgreSQL writes a tsvector: its own parser would cut words differently. */
const vectorOf = ({ kind, text }: IndexedPassage): string => {
  const places = new Map<string, string[]>();
  wordsOf(text).forEach(({ word }, index) => {
    const known = places.get(word) ?? [];
    if (index < LAST_PLACE && known.length < MOST_PLACES) known.push(`${index + 1}${WEIGHT[kind]}`);
    places.set(word, known);
  });
  return [...places].map(([word, at]) => (at.length > 0 ? `'${word}':${at.join(',')}` : `'${word}'`)).join(' ');
};

/** The tree in the language of tsquery, https://www.postgresql.org/docs/current/datatype-textsearch.html */
export const tsQuery = ({ all, none }: SearchTree): string =>
  [...all.map(tsTerm), ...none.map((term) => `!(${tsTerm(term)})`)].join(' & ');

const tsTerm = ({ kind, words }: Term): string => {
  if (kind === 'word') return `(${formsOf(words[0]!).map(quoted).join(' | ')})`;
  const last = words.length - 1;
  return `(${words.map((word, index) => quoted(word) + (kind === 'begun' && index === last ? ':*' : '')).join(' <-> ')})`;
};

const quoted = (word: string): string => `'${word}'`;
