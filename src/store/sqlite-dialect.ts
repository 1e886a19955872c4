import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { storeErrorOfSqlite } from './sqlite-error.ts';

/** More than the store's own queries; one that writes many rows has its statement to itself. */
const MOST_STATEMENTS = 300;
/** Longer statements are bulk inserts: seldom the same twice, and each holds much memory. */
const LONGEST_KEPT = 4000;

/**
 * Kysely over `node:sqlite`. There is one connection, which callers have in turn; a transaction that
 * writes takes the write lock as it begins, so that it never fails half way for want of it.
 *
 * @param database an open database, closed by `destroy()`
 * @param writes whether transactions write
 */
export const sqliteDialect = (database: DatabaseSync, writes: boolean): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => sqliteDriver(database, writes),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

const sqliteDriver = (database: DatabaseSync, writes: boolean): Driver => {
  const connection = connect(database, writes);
  const turns: (() => void)[] = [];
  let taken = false;
  return {
    init: async () => {},
    acquireConnection: async () => {
      if (taken) await new Promise<void>((resolve) => turns.push(resolve));
      taken = true;
      return connection;
    },
    releaseConnection: async () => {
      const next = turns.shift();
      if (next) next();
      else taken = false;
    },
    beginTransaction: async (connection) =>
      void (await connection.executeQuery(CompiledQuery.raw(writes ? 'begin immediate' : 'begin'))),
    commitTransaction: async (connection) => void (await connection.executeQuery(CompiledQuery.raw('commit'))),
    rollbackTransaction: async (connection) => {
      // A full disk ends the transaction by itself; to end it again would hide why it failed.
      if (database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
    },
    destroy: async () => database.close(),
  };
};

type Prepared = {
  statement: StatementSync;
  /** It gives rows, be there none. */
  gives: boolean;
};

const execute = <R>({ statement, gives }: Prepared, values: readonly SQLInputValue[]): QueryResult<R> => {
  if (gives) return { rows: statement.all(...values) as R[] };
  const { changes, lastInsertRowid } = statement.run(...values);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
};

const connect = (database: DatabaseSync, writes: boolean): DatabaseConnection => {
  const statements = new Map<string, Prepared>();
  const prepare = (sql: string): Prepared => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    const prepared = { statement, gives: statement.columns().length > 0 };
    // The full-text tables leave row numbers behind that are no safe integers.
    if (!prepared.gives) statement.setReadBigInts(true);
    if (sql.length <= LONGEST_KEPT) {
      if (statements.size >= MOST_STATEMENTS) statements.delete(statements.keys().next().value!);
      statements.set(sql, prepared);
    }
    return prepared;
  };
  return {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      try {
        return execute<R>(prepare(sql), parameters as readonly SQLInputValue[]);
      } catch (error) {
        throw writes ? storeErrorOfSqlite(error, database.location() ?? 'in memory') : error;
      }
    },
    // biome-ignore lint/correctness/useYield: the store asks for pages, never for streams
    streamQuery: async function* () {
      throw new Error('queries over SQLite are not streamed: ask for a page at a time');
    },
  };
};
