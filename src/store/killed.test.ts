import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { sql } from 'kysely';
import { databases } from '../../test/databases.ts';
import { expandReading } from './compress-reading.ts';
import { connect } from './connect.ts';
import type { Connection } from './connection.ts';
import { openStore } from './open-store.ts';

const KILLS = 20;
const child = join(import.meta.dirname, '../../test/add-until-killed.ts');

for (const database of await databases()) {
  it(`stays whole in ${database.name} when a process that adds is killed ${KILLS} times`, {
    timeout: 240_000,
  }, async () => {
    const options = await database.options();
    let documents = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      await addAndKill(options, kill * 1000, kill % 4);
      const store = await openStore(options);
      await store.public.search({ words: 'quay' });
      await store.close();
      const connection = await connect(options.folder, options.databaseUrl);
      try {
        documents = await wholeDocuments(connection, options.folder);
      } finally {
        await connection.close();
      }
    }
    assert.ok(documents >= KILLS / 2, `some documents were added between the kills, not ${documents}`);
  });
}

/**
 * Starts a process that adds papers and kills it at some moment after it has said that many things:
 * that the store is open, then each paper that is added.
 */
const addAndKill = async (
  options: { folder: string; databaseUrl?: string },
  first: number,
  sayings: number,
): Promise<void> => {
  const process = spawn('node', [child, options.folder, options.databaseUrl ?? '', String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => process.once('exit', resolve));
  let said = '';
  const heard = new Promise<void>((resolve) => {
    process.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
      if (said.split('\n').length > sayings) resolve();
    });
  });
  if (sayings > 0) await Promise.race([heard, ended]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * (sayings === 0 ? 600 : 60)));
  assert.equal(process.exitCode, null, 'the process was still at work');
  process.kill('SIGKILL');
  await ended;
};

/** Checks every document: its file, and every row that its reading gives; and that no row is left over. */
const wholeDocuments = async ({ db, engine, index, reader }: Connection, folder: string): Promise<number> => {
  if (engine === 'sqlite') {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    assert.equal(rows[0]?.integrity_check, 'ok');
    assert.equal((await sql`pragma foreign_key_check`.execute(db)).rows.length, 0);
  }
  const documents = await db.selectFrom('document').selectAll().execute();
  let expectedPassages = 0;
  for (const { id, sha256, reading, current } of documents) {
    const bytes = readFileSync(join(folder, 'files', sha256.slice(0, 2), sha256.slice(2)));
    assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256);
    const items = current === 1 ? expandReading(reading).meetings.flatMap((meeting) => meeting.items).length : 0;
    const count = async (table: 'item' | 'passage'): Promise<number> =>
      (
        await db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('document_id', '=', id)
          .executeTakeFirstOrThrow()
      ).count;
    assert.equal(await count('item'), items);
    assert.equal(await count('passage'), items * 4);
    expectedPassages += items * 4;
    const paths = await db.selectFrom('document_path').select('id').where('document_id', '=', id).execute();
    assert.ok(paths.length > 0);
  }
  const tree = { all: [{ kind: 'begun' as const, words: ['item'] }], none: [] };
  const { count: shown } = await db
    .selectFrom('passage')
    .innerJoin('source', 'source.id', 'passage.source_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('source.shown', '=', 1)
    .where('passage.kind', '=', 'item')
    .executeTakeFirstOrThrow();
  const { total } = await index.find(reader, tree, null, { limit: 1, offset: 0, most: expectedPassages + 1 });
  assert.equal(total, shown);
  return documents.length;
};
