import { type Kysely, sql } from 'kysely';
import { type Engine, lockForWriting } from './engine.ts';
import { record } from './migrations/001-record.ts';
import { publicViews } from './migrations/002-public-views.ts';
import { search } from './migrations/003-search.ts';
import { askEvents } from './migrations/004-ask-events.ts';
import { askCorrections } from './migrations/005-ask-corrections.ts';
import { accounts } from './migrations/010-accounts.ts';
import { deskRecords } from './migrations/011-desk-records.ts';
import { auditAbout } from './migrations/012-audit-about.ts';
import { publicBodies } from './migrations/012-public-bodies.ts';
import { meetingNotes } from './migrations/017-meeting-notes.ts';
import { figures } from './migrations/020-figures.ts';
import { measureWeight } from './migrations/021-measure-weight.ts';
import { figureViews } from './migrations/022-figure-views.ts';
import { flaggedFigures } from './migrations/023-flagged-figures.ts';
import { toldFigures } from './migrations/025-told-figures.ts';
import { secondFactor } from './migrations/026-second-factor.ts';
import { auditHeads } from './migrations/027-audit-heads.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/** In order; a migration that has been released is never changed, only followed by another. */
const MIGRATIONS: readonly { name: string; statements: (engine: Engine) => string[] }[] = [
  { name: '001-record', statements: record },
  { name: '002-public-views', statements: publicViews },
  { name: '003-search', statements: search },
  { name: '004-ask-events', statements: askEvents },
  { name: '005-ask-corrections', statements: askCorrections },
  { name: '010-accounts', statements: accounts },
  { name: '011-desk-records', statements: deskRecords },
  { name: '012-audit-about', statements: auditAbout },
  { name: '012-public-bodies', statements: publicBodies },
  { name: '017-meeting-notes', statements: meetingNotes },
  { name: '020-figures', statements: figures },
  { name: '021-measure-weight', statements: measureWeight },
  { name: '022-figure-views', statements: figureViews },
  { name: '023-flagged-figures', statements: flaggedFigures },
  { name: '025-told-figures', statements: toldFigures },
  { name: '026-second-factor', statements: secondFactor },
  { name: '027-audit-heads', statements: auditHeads },
];

/**
 * Brings the tables up to date, all migrations in one transaction: a process killed here leaves the
 * tables as they were.
 *
 * @throws StoreError when a newer version of the program has already changed the tables
 */
export const migrate = async (db: Kysely<Tables>, engine: Engine): Promise<void> => {
  const done = await migrationsDone(db, engine);
  if (done.length === MIGRATIONS.length && done.every((name, index) => name === MIGRATIONS[index]!.name)) return;
  await db.transaction().execute(async (trx) => {
    await lockForWriting(trx, engine);
    await sql`create table if not exists migration (name text primary key, at text not null)`.execute(trx);
    const names = (await trx.selectFrom('migration').select('name').execute()).map(({ name }) => name);
    refuseNewer(names);
    for (const { name, statements } of MIGRATIONS) {
      if (names.includes(name)) continue;
      for (const statement of statements(engine)) await sql.raw(statement).execute(trx);
      await trx.insertInto('migration').values({ name, at: new Date().toISOString() }).execute();
    }
  });
};

const migrationsDone = async (db: Kysely<Tables>, engine: Engine): Promise<string[]> => {
  const found =
    engine === 'sqlite'
      ? await sql`select 1 from sqlite_master where name = 'migration'`.execute(db)
      : await sql`select 1 from pg_tables where schemaname = current_schema() and tablename = 'migration'`.execute(db);
  if (found.rows.length === 0) return [];
  return (await db.selectFrom('migration').select('name').orderBy('name').execute()).map(({ name }) => name);
};

const refuseNewer = (names: readonly string[]): void => {
  const unknown = names.find((name) => !MIGRATIONS.some((migration) => migration.name === name));
  if (unknown === undefined) return;
  throw new StoreError(
    `the store was last used by a newer version of this program (its tables have "${unknown}", which this version does not know): use that version`,
  );
};
