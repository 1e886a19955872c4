import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { SearchTree } from './search-query.ts';
import type { SearchKind } from './search-types.ts';
import type { PublicTables, Tables } from './tables.ts';

export type IndexedPassage = { id: number; kind: SearchKind; text: string };

/** Numbers of passages that match, best first. `rank` is lower where the match is better. */
export type RankedPassage = { id: number; rank: number };

export type Window = { limit: number; offset: number };

/** The full-text half of a database. It holds words of passages that the public may see, and no others. */
export type SearchIndex = {
  put(trx: Transaction<Tables>, passages: readonly IndexedPassage[]): Promise<void>;
  remove(trx: Transaction<Tables>, ids: readonly number[]): Promise<void>;
  /**
   * The passages that match.
   * @param filter a condition on columns of `passage`, or null for none
   */
  find(
    db: Kysely<PublicTables>,
    tree: SearchTree,
    filter: RawBuilder<unknown> | null,
    window: Window,
  ): Promise<RankedPassage[]>;
  /** How many match, counted no further than `most`. */
  count(db: Kysely<PublicTables>, tree: SearchTree, filter: RawBuilder<unknown> | null, most: number): Promise<number>;
};
