import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { databases, emptyFolder } from '../../test/databases.ts';
import { connect } from './connect.ts';
import { openStore } from './open-store.ts';

const everyDatabase = await databases();

describe('opening a store', () => {
  it('makes its folder, and those above it', async () => {
    const folder = join(await emptyFolder(), 'a', 'b');
    const store = await openStore({ folder });
    assert.equal((await store.public.home('2031-06-01')).counts.documents, 0);
    await store.close();
  });

  type Options = Parameters<typeof openStore>[0];
  const put = (path: string, content: string): void => writeFileSync(path, content);
  const server = 'postgres://me:secret@';
  /** What stands in an empty folder before, how the store is opened there, and what it says. */
  const cannot: [what: string, before: (folder: string) => void, options: (folder: string) => Options, says: RegExp][] =
    [
      [
        'a file where the folder should be',
        (folder) => put(join(folder, 'data'), ''),
        (folder) => ({ folder: join(folder, 'data') }),
        /cannot use the folder .*data for the store: .*choose another folder with --data/,
      ],
      [
        'a file above the folder',
        (folder) => put(join(folder, 'data'), ''),
        (folder) => ({ folder: join(folder, 'data', 'below') }),
        /cannot use the folder .*below for the store: a part of the path is a file/,
      ],
      [
        'another kind of file in its place',
        (folder) => put(join(folder, 'matters.db'), 'This is no database. '.repeat(100)),
        (folder) => ({ folder }),
        /cannot use the store .*matters\.db: it is not a database of this program/,
      ],
      [
        'a folder in its place',
        (folder) => mkdirSync(join(folder, 'matters.db')),
        (folder) => ({ folder }),
        /cannot use the store .*matters\.db: it cannot be opened/,
      ],
      [
        'a server that is not there',
        () => {},
        (folder) => ({ folder, databaseUrl: `${server}127.0.0.1:1/matters` }),
        /cannot use the PostgreSQL server 127\.0\.0\.1:1\/matters: nothing answers there; start the server, or mend DATABASE_URL$/,
      ],
      [
        'a host that does not exist',
        () => {},
        (folder) => ({ folder, databaseUrl: `${server}no-such-host.invalid/matters` }),
        /cannot use the PostgreSQL server no-such-host\.invalid\/matters: (?:there is no such host|it does not answer)/,
      ],
    ];
  for (const [what, before, options, says] of cannot) {
    it(`says what is wrong: ${what}`, async () => {
      const folder = await emptyFolder();
      before(folder);
      await assert.rejects(openStore(options(folder)), { name: 'StoreError', message: says });
    });
  }
});

for (const database of everyDatabase) {
  describe(`opening a store in ${database.name}`, () => {
    it('finds again what it kept', async () => {
      const options = await database.options();
      const first = await openStore(options);
      const version = await first.public.version();
      await first.close();
      const second = await openStore(options);
      assert.equal(await second.public.version(), version);
      await second.close();
    });

    it('may happen twice at once, before there are any tables', async () => {
      const options = await database.options();
      const stores = await Promise.all([openStore(options), openStore(options)]);
      for (const store of stores) await store.close();
    });

    it('is refused to an older program than the last', async () => {
      const options = await database.options();
      const { db, close } = await connect(options.folder, options.databaseUrl);
      await db.insertInto('migration').values({ name: '999-of-the-future', at: '2099-01-01' }).execute();
      await close();
      await assert.rejects(openStore(options), /last used by a newer version of this program .*999-of-the-future/);
    });
  });
}
