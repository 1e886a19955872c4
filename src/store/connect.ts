import { connectPostgres } from './connect-postgres.ts';
import { connectSqlite } from './connect-sqlite.ts';
import type { Connection } from './connection.ts';

/**
 * Connects to the database, its tables brought up to date.
 *
 * @param folder holds the SQLite database; exists and can be written
 * @throws StoreError saying what could not be opened, and what to do
 */
export const connect = (folder: string, databaseUrl: string | undefined): Promise<Connection> =>
  databaseUrl ? connectPostgres(databaseUrl) : connectSqlite(folder);
