import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { databases } from '../../test/databases.ts';
import { type MadePaper, makePaper } from '../../test/made-reading.ts';
import { brokenAuditEntry } from './audit.ts';
import { connect } from './connect.ts';
import { openStore } from './open-store.ts';
import type { Store } from './store.ts';

const BODY = 'Harbour and Coast Select Commission';
const SLUG = 'harbour-and-coast-select-commission';

const minutes = (changes: Partial<MadePaper['meetings'][0]> = {}, path = 'minutes.md'): MadePaper => ({
  path,
  meetings: [
    {
      council: 'Wexcombe Borough Council',
      body: BODY,
      date: '2031-05-20',
      attendance: [
        ['Councillor Hale', 'present', 'chair'],
        ['Councillor Pell', 'apologies', null],
      ],
      items: [
        {
          number: '12',
          title: 'Sea wall',
          paragraphs: ['Councillor Hale asked.'],
          decisions: [['1', 'That it be mended.']].map((clause) => [clause as [string, string]]),
        },
        { number: '13', title: 'Ferry' },
      ],
      ...changes,
    },
  ],
});

for (const database of await databases()) {
  describe(`keeping papers in ${database.name}`, () => {
    const opened: Store[] = [];
    after(() => Promise.all(opened.map((store) => store.close())));

    const open = async () => {
      const options = await database.options();
      const store = await openStore({ ...options, now: () => new Date('2031-06-01T09:00:00Z') });
      opened.push(store);
      return {
        ...options,
        store,
        add: (paper: MadePaper, reader = 1) => {
          const { reading, bytes } = makePaper(paper);
          return store.addReading(reading, bytes, reader);
        },
      };
    };

    it('keeps a paper and shows it', async () => {
      const { store, add, folder } = await open();
      const added = await add(minutes());
      assert.deepEqual(
        { ...added, document: added.document.length },
        { outcome: 'added', document: 12, meetings: 1, items: 2, decisions: 1, unread: 1 },
      );
      const meeting = await store.public.meeting(SLUG, '2031-05-20');
      assert.deepEqual(
        meeting?.items.map(({ slug, title }) => [slug, title]),
        [
          ['12', 'Sea wall'],
          ['13', 'Ferry'],
        ],
      );
      const [front] = readdirSync(join(folder, 'files'));
      assert.equal(readdirSync(join(folder, 'files', front!)).length, 1);
    });

    it('changes nothing when the same file comes twice', async () => {
      const { store, add } = await open();
      await add(minutes());
      const version = await store.public.version();
      assert.equal((await add(minutes())).outcome, 'already-known');
      assert.equal(await store.public.version(), version);
    });

    it('knows a file only as it was read, by whom, and where', async () => {
      const { store, add } = await open();
      const { reading } = makePaper(minutes());
      const { sha256, path } = reading.document;
      assert.equal(await store.isKnown(sha256, path, 1), false);
      await add(minutes());
      assert.equal(await store.isKnown(sha256, path, 1), true);
      assert.equal(await store.isKnown(sha256, path, 2), false);
      assert.equal(await store.isKnown(sha256, 'elsewhere.md', 1), false);
    });

    it('takes the same file at another path for the one that it is', async () => {
      const { store, add } = await open();
      await add(minutes());
      assert.equal((await add(minutes({}, 'copy.md'))).outcome, 'already-known');
      assert.equal((await store.public.home('2031-06-01')).counts.documents, 1);
    });

    it('keeps a changed file beside the old one, and shows the new', async () => {
      const { store, add } = await open();
      const first = await add(minutes());
      const second = await add(minutes({ items: [{ number: '12', title: 'Sea wall and groynes' }] }));
      assert.equal(second.outcome, 'new-version');
      const meeting = await store.public.meeting(SLUG, '2031-05-20');
      assert.deepEqual(
        meeting?.items.map(({ title }) => title),
        ['Sea wall and groynes'],
      );
      const old = await store.public.document(first.document);
      assert.equal(old?.current, false);
      assert.deepEqual(
        old?.versions.map(({ document, current }) => [document.slug, current]),
        [
          [first.document, false],
          [second.document, true],
        ],
      );
      assert.equal((await store.public.search({ words: 'ferry' })).total, 0);
    });

    it('goes back to the old version when the file does', async () => {
      const { store, add } = await open();
      await add(minutes());
      await add(minutes({ items: [{ number: '12', title: 'Groynes' }] }));
      assert.equal((await add(minutes())).outcome, 'new-version');
      const meeting = await store.public.meeting(SLUG, '2031-05-20');
      assert.equal(meeting?.items[0]?.title, 'Sea wall');
      assert.equal((await store.public.search({ words: 'groynes' })).total, 0);
      assert.equal((await store.public.search({ words: 'ferry' })).total, 1);
    });

    it('keeps an old version that another path still has', async () => {
      const { store, add } = await open();
      await add(minutes());
      await add(minutes({}, 'copy.md'));
      await add(minutes({ date: '2031-07-01', items: [{ number: '30', title: 'Lighthouse' }] }));
      assert.equal((await store.public.search({ words: 'ferry' })).total, 1);
      assert.equal((await store.public.search({ words: 'lighthouse' })).total, 1);
    });

    it('replaces what was read when the reader is a newer one', async () => {
      const { store, add } = await open();
      const { reading, bytes } = makePaper(minutes());
      await store.addReading(reading, bytes, 1);
      const [item] = reading.meetings[0]!.items;
      const better = {
        ...reading,
        meetings: [{ ...reading.meetings[0]!, items: [{ ...item!, title: 'Sea wall repairs' }] }],
      };
      assert.equal((await store.addReading(better, bytes, 2)).outcome, 'read-again');
      const meeting = await store.public.meeting(SLUG, '2031-05-20');
      assert.deepEqual(
        meeting?.items.map(({ title }) => title),
        ['Sea wall repairs'],
      );
      assert.equal((await store.public.search({ words: 'ferry' })).total, 0);
      assert.equal((await add(minutes(), 2)).outcome, 'already-known');
    });

    it('leaves alone what a person entered when it reads again', async () => {
      const { store } = await open();
      const { reading, bytes } = makePaper(minutes());
      await store.addReading(reading, bytes, 1);
      await store.confirm({ body: SLUG, meeting: '2031-05-20', item: '12' }, { who: 'an officer', why: null });
      await store.confirm({ body: SLUG, meeting: '2031-05-20' }, { who: 'an officer', why: null });
      const standing = async () => {
        const meeting = await store.public.meeting(SLUG, '2031-05-20');
        return [meeting?.standing.state, ...(meeting?.items.map((item) => item.standing.state) ?? [])];
      };
      assert.deepEqual(await standing(), ['confirmed', 'confirmed', 'read']);
      await store.addReading(reading, bytes, 2);
      assert.deepEqual(await standing(), ['confirmed', 'confirmed', 'read']);
      const [item, ...others] = reading.meetings[0]!.items;
      const different = {
        ...reading,
        meetings: [{ ...reading.meetings[0]!, items: [{ ...item!, decisions: [] }, ...others] }],
      };
      await store.addReading(different, bytes, 3);
      assert.deepEqual(await standing(), ['confirmed', 'read', 'read']);
      await store.addReading(reading, bytes, 4);
      assert.deepEqual(await standing(), ['confirmed', 'confirmed', 'read']);
    });

    it('refuses bytes that are not those that were read', async () => {
      const { store } = await open();
      const { reading } = makePaper(minutes());
      await assert.rejects(store.addReading(reading, new Uint8Array([1]), 1), /changed while it was read/);
      assert.equal((await store.public.home('2031-06-01')).counts.documents, 0);
    });

    it('keeps nothing of a document on a full disk, and all of it once there is room', async () => {
      const options = await database.options();
      let full = true;
      const write = async (path: string, bytes: Uint8Array): Promise<void> => {
        const { writeFile } = await import('node:fs/promises');
        await writeFile(path, full ? bytes.subarray(0, 10) : bytes);
        if (full) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      };
      const store = await openStore({ ...options, writeFile: write });
      opened.push(store);
      const { reading, bytes } = makePaper(minutes());
      await assert.rejects(store.addReading(reading, bytes, 1), /the disk is full; make room and try again/);
      assert.equal((await store.public.home('2031-06-01')).counts.documents, 0);
      full = false;
      assert.equal((await store.addReading(reading, bytes, 1)).outcome, 'added');
      const file = await store.public.file(reading.document.sha256.slice(0, 12));
      assert.equal(
        statSync(join(options.folder, 'files', file!.sha256.slice(0, 2), file!.sha256.slice(2))).size,
        bytes.length,
      );
    });

    it('writes down every change in a trail that cannot be changed', async () => {
      const { store, add, folder, databaseUrl } = await open();
      const { document } = await add(minutes());
      await store.setVisibility({ document }, 'restricted', { who: 'an officer', why: 'a name in it' });
      const { db, close } = await connect(folder, databaseUrl);
      try {
        const rows = await db.selectFrom('audit').selectAll().orderBy('id').execute();
        assert.deepEqual(
          rows.map(({ who, what, before, after, why }) => [who, what, before, after, why]),
          [
            ['program', 'added', null, null, null],
            ['an officer', 'visibility', 'public', 'restricted', 'a name in it'],
          ],
        );
        assert.equal(brokenAuditEntry(rows), null);
        assert.equal(brokenAuditEntry([{ ...rows[0]!, who: 'nobody' }, rows[1]!]), rows[0]!.id);
        assert.equal(brokenAuditEntry(rows.slice(1)), rows[1]!.id);
        await assert.rejects(db.updateTable('audit').set({ who: 'nobody' }).execute(), /only added to/);
        await assert.rejects(db.deleteFrom('audit').execute(), /only added to/);
      } finally {
        await close();
      }
    });

    it('reads public pages over a connection that cannot write', async () => {
      const { folder, databaseUrl } = await open();
      const { reader, close } = await connect(folder, databaseUrl);
      try {
        await assert.rejects(reader.updateTable('record_state').set({ version: 7 }).execute(), /read-?only/i);
      } finally {
        await close();
      }
    });

    it('lets two processes add at once', async () => {
      const { store, folder, databaseUrl } = await open();
      const other = await openStore({ folder, databaseUrl });
      opened.push(other);
      const papers = Array.from({ length: 20 }, (_, index) => {
        const day = String(index + 1).padStart(2, '0');
        return makePaper(minutes({ date: `2031-03-${day}` }, `${day}.md`));
      });
      await Promise.all(
        papers.map(({ reading, bytes }, index) => (index % 2 ? store : other).addReading(reading, bytes, 1)),
      );
      const body = await store.public.body(SLUG, '2031-06-01');
      assert.equal(body?.years.flatMap(({ meetings }) => meetings).length, 20);
      assert.deepEqual(
        body?.members.map(({ slug, present, apologies }) => [slug, present, apologies]),
        [
          ['hale', 20, 0],
          ['pell', 0, 20],
        ],
      );
    });
  });
}
