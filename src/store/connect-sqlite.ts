import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { Connection } from './connection.ts';
import { migrate } from './migrate.ts';
import { sqliteSearchIndex } from './search-index-sqlite.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { storeErrorOfSqlite } from './sqlite-error.ts';
import type { PublicTables, Tables } from './tables.ts';

/** How long a writer waits for another process to finish its document. */
const WAIT_FOR_WRITER_MS = 30_000;
const CACHE_KIB = 65_536;

/** Opens `matters.db` in a folder, with one connection that writes and one that cannot. */
export const connectSqlite = async (folder: string): Promise<Connection> => {
  const path = join(folder, 'matters.db');
  const writer = openDatabase(path, ['journal_mode = wal', 'synchronous = full']);
  const db = new Kysely<Tables>({ dialect: sqliteDialect(writer, true) });
  try {
    await migrate(db, 'sqlite');
  } catch (error) {
    writer.close();
    throw storeErrorOfSqlite(error, path);
  }
  const reader = new Kysely<PublicTables>({ dialect: sqliteDialect(openDatabase(path, ['query_only = on']), false) });
  return {
    engine: 'sqlite',
    db,
    reader,
    index: sqliteSearchIndex,
    close: async () => {
      await reader.destroy();
      await db.destroy();
    },
  };
};

const openDatabase = (path: string, pragmas: readonly string[]): DatabaseSync => {
  try {
    const database = new DatabaseSync(path, { timeout: WAIT_FOR_WRITER_MS, enableForeignKeyConstraints: true });
    for (const pragma of [...pragmas, `cache_size = -${CACHE_KIB}`]) database.exec(`pragma ${pragma}`);
    return database;
  } catch (error) {
    throw storeErrorOfSqlite(error, path);
  }
};
