import type { Generated, Insertable, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** SQLite takes 32,766 parameters in one statement; the widest table has about twenty columns. */
const AT_ONCE = 500;

type WithId = {
  [Table in keyof Tables]: Tables[Table] extends { id: Generated<number> } ? Table : never;
}[keyof Tables];

/** Inserts any number of rows and gives their ids, in the order of the rows. */
export const insertRows = async <T extends WithId>(
  trx: Transaction<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<number[]> => {
  const ids: number[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const inserted = await trx
      .insertInto<WithId>(table)
      .values(rows.slice(from, from + AT_ONCE))
      .returning('id')
      .execute();
    // Ids are given out in the order of the rows, but nobody promises the order of what is returned.
    ids.push(...inserted.map(({ id }) => id).sort((a, b) => a - b));
  }
  return ids;
};
