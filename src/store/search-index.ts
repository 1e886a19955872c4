import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { SearchTree } from './search-query.ts';
import type { SearchKind } from './search-types.ts';
import type { PublicTables, Tables } from './tables.ts';

export type IndexedPassage = { id: number; kind: SearchKind; text: string };

export type Found = {
  /** Numbers of passages, best first. */
  ids: number[];
  /** How many match in all, counted no further than `most`. */
  total: number;
};

/** `most` is how far the matches are counted, and how far down the list `offset` may go. */
export type Window = { limit: number; offset: number; most: number };

/** The full-text half of a database. It holds words of passages that the public may see, and no others. */
export type SearchIndex = {
  put(trx: Transaction<Tables>, passages: readonly IndexedPassage[]): Promise<void>;
  remove(trx: Transaction<Tables>, ids: readonly number[]): Promise<void>;
  /**
   * The passages that match.
   * @param filter a condition on columns of `passage`, or null for none
   */
  find(db: Kysely<PublicTables>, tree: SearchTree, filter: RawBuilder<unknown> | null, window: Window): Promise<Found>;
};
