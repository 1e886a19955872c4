import type { Kysely } from 'kysely';
import type { Engine } from './engine.ts';
import type { SearchIndex } from './search-index.ts';
import type { PublicTables, Tables } from './tables.ts';

export type Connection = {
  engine: Engine;
  /** For what changes the record. */
  db: Kysely<Tables>;
  /** For public pages: it cannot write, and its type names nothing but the public views. */
  reader: Kysely<PublicTables>;
  index: SearchIndex;
  close(): Promise<void>;
};
