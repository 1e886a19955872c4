import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** The two databases that the store runs on. */
export type Engine = 'sqlite' | 'postgres';

/** Any number that no other program on the same server is likely to lock. */
const WRITER_LOCK = 3_116_230_411;

/**
 * Lets one writer in at a time, so that what a writer looks up holds until it is done. SQLite does this
 * by itself as the transaction begins.
 */
export const lockForWriting = async (trx: Transaction<Tables>, engine: Engine): Promise<void> => {
  if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(WRITER_LOCK)})`.execute(trx);
};
