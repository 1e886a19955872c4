import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Connection } from './connection.ts';
import { migrate } from './migrate.ts';
import { postgresSearchIndex } from './search-index-postgres.ts';
import { StoreError } from './store-error.ts';
import type { PublicTables, Tables } from './tables.ts';

const CONNECT_WITHIN_MS = 10_000;
const MOST_CONNECTIONS = 10;
const INT8 = 20;
/** Pages ask for little at a time: to compile a query, or to start workers for it, takes longer than to answer it. */
const FOR_PAGES = '-c default_transaction_read_only=on -c jit=off -c max_parallel_workers_per_gather=0';

/** Connects to a PostgreSQL server; connections for public pages are read-only for the server too. */
export const connectPostgres = async (url: string): Promise<Connection> => {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOf(url) }) });
  try {
    await migrate(db, 'postgres');
  } catch (error) {
    await db.destroy();
    throw storeErrorOfPostgres(error, url);
  }
  const reader = new Kysely<PublicTables>({
    dialect: new PostgresDialect({ pool: poolOf(url, FOR_PAGES) }),
  });
  return {
    engine: 'postgres',
    db,
    reader,
    index: postgresSearchIndex,
    close: async () => {
      await reader.destroy();
      await db.destroy();
    },
  };
};

const poolOf = (connectionString: string, options?: string): pg.Pool => {
  const pool = new pg.Pool({
    connectionString,
    options,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    types: { getTypeParser: (type, format) => (type === INT8 ? Number : pg.types.getTypeParser(type, format)) },
  });
  // A server that goes away breaks idle connections; the next query says so to whoever asks it.
  pool.on('error', () => {});
  return pool;
};

/** Error codes of Node and of PostgreSQL, https://www.postgresql.org/docs/current/errcodes-appendix.html */
const ADVICE: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there; start the server, or mend DATABASE_URL',
  ENOTFOUND: 'there is no such host; mend DATABASE_URL',
  ETIMEDOUT: 'it does not answer; see whether a firewall stands between, or mend DATABASE_URL',
  '28P01': 'it does not accept this name and password; mend DATABASE_URL',
  '28000': 'it does not let this account in; mend DATABASE_URL',
  '3D000': 'it has no database of that name; create it, or mend DATABASE_URL',
  '42501': 'the account has no right to make tables there; give it the right',
  '53100': 'its disk is full; make room and try again',
};

const storeErrorOfPostgres = (error: unknown, url: string): unknown => {
  const advice = ADVICE[(error as { code?: string } | null)?.code ?? ''];
  return advice
    ? new StoreError(`cannot use the PostgreSQL server ${withoutPassword(url)}: ${advice}`, { cause: error })
    : error;
};

const withoutPassword = (url: string): string => {
  if (!URL.canParse(url)) return 'named by DATABASE_URL';
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}${port && `:${port}`}${pathname}`;
};
