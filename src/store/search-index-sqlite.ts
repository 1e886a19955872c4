import { type RawBuilder, sql } from 'kysely';
import type { SearchIndex } from './search-index.ts';
import type { SearchTree, Term } from './search-query.ts';
import { formsOf, wordsOf } from './words.ts';

const AT_ONCE = 500;
const COLUMN = { item: 'title', decision: 'decision', paragraph: 'other', report: 'other' } as const;

/** Search by FTS5. A query reaches it as one parameter that holds only quoted, folded words. */
export const sqliteSearchIndex: SearchIndex = {
  put: async (trx, passages) => {
    for (let from = 0; from < passages.length; from += AT_ONCE) {
      const rows = passages.slice(from, from + AT_ONCE).map(({ id, kind, text }) => {
        const words = wordsOf(text)
          .map(({ word }) => word)
          .join(' ');
        const column = COLUMN[kind];
        return sql`(${id}, ${column === 'title' ? words : ''}, ${column === 'decision' ? words : ''}, ${column === 'other' ? words : ''})`;
      });
      await sql`insert into passage_words (rowid, title, decision, other) values ${sql.join(rows)}`.execute(trx);
    }
  },
  remove: async (trx, ids) => {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      await sql`delete from passage_words where rowid in (${sql.join(ids.slice(from, from + AT_ONCE))})`.execute(trx);
    }
  },
  find: async (db, tree, filter, { limit, offset, most }) => {
    const matching = sql`from passage_words ${joined(filter)} where passage_words match ${ftsQuery(tree)} ${also(filter)}`;
    const { rows } = await sql<{ id: number }>`select passage_words.rowid as id ${matching}
      order by rank limit ${limit} offset ${offset}`.execute(db);
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0 && ids.length < limit) return { ids, total: offset + ids.length };
    // Counting in the ranked query would rank every match that is counted: twice the time.
    const counted = await sql<{ total: number }>`select count(*) as total
      from (select 1 ${matching} limit ${most})`.execute(db);
    return { ids, total: counted.rows[0]!.total };
  },
};

/** The cross join keeps the order: the words first, then whether each passage meets the filter. */
const joined = (filter: RawBuilder<unknown> | null): RawBuilder<unknown> =>
  filter ? sql`cross join passage on passage.id = passage_words.rowid` : sql``;

const also = (filter: RawBuilder<unknown> | null): RawBuilder<unknown> => (filter ? sql`and ${filter}` : sql``);

/** The tree in FTS5's own language, https://www.sqlite.org/fts5.html#full_text_query_syntax */
export const ftsQuery = ({ all, none }: SearchTree): string => {
  const must = `(${all.map(ftsTerm).join(' AND ')})`;
  return none.length === 0 ? must : `${must} NOT (${none.map(ftsTerm).join(' OR ')})`;
};

const ftsTerm = ({ kind, words }: Term): string => {
  if (kind === 'word') return `(${formsOf(words[0]!).map(quoted).join(' OR ')})`;
  return quoted(words.join(' ')) + (kind === 'begun' ? ' *' : '');
};

const quoted = (words: string): string => `"${words}"`;
