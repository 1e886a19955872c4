import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { databases } from '../../test/databases.ts';
import { type MadePaper, makePaper } from '../../test/made-reading.ts';
import { emptyStore } from '../../test/stores.ts';
import type { Visibility } from './columns.ts';
import { connect } from './connect.ts';
import type { Subject } from './enter-visibility.ts';
import type { Store } from './store.ts';

const BODY = 'harbour-and-coast-select-commission';
const MEETING = '2031-05-20';
const TODAY = '2031-06-01';
const OFFICER = { who: 'an officer', why: 'paragraph 3' };

/** Every text that must stay inside holds this word; the rest of the paper does not. */
const SECRET = 'Zanzibarquay';

const paper: MadePaper = {
  path: 'minutes.md',
  title: 'Minutes of May',
  meetings: [
    {
      council: 'Wexcombe Borough Council',
      body: 'Harbour and Coast Select Commission',
      date: MEETING,
      attendance: [['Councillor Hale', 'present', 'chair']],
      items: [
        { number: '12', title: 'Sea wall', paragraphs: ['Councillor Hale asked.'] },
        {
          number: '13',
          title: `Sale of ${SECRET} house`,
          presenters: [`Orla ${SECRET}`],
          paragraphs: [`The price of ${SECRET} is 4.`],
          decisions: [[['1', `That ${SECRET} be sold.`]]],
          references: [{ minute: '7', date: '2031-04-20', quote: `${SECRET} Minute 7` }],
        },
      ],
    },
  ],
  papers: [{ kind: 'minutes', title: `${SECRET} annex`, item: '13' }],
};
const earlier: MadePaper = {
  path: 'april.md',
  meetings: [{ ...paper.meetings[0]!, date: '2031-04-20', items: [{ number: '7', title: 'Offers' }] }],
};

/** All that any public page, list or search can give out. */
const everything = async (store: Store, document: string): Promise<string> => {
  const { public: open } = store;
  const pages: unknown[] = [
    await open.home(TODAY),
    await open.bodies(),
    await open.body(BODY, TODAY),
    await open.meeting(BODY, MEETING),
    await open.meeting(BODY, '2031-04-20'),
    await open.item(BODY, MEETING, '12'),
    await open.item(BODY, MEETING, '13'),
    await open.item(BODY, '2031-04-20', '7'),
    await open.people(),
    await open.person('hale'),
    await open.person(`orla-${SECRET.toLowerCase()}`),
    await open.document(document),
    await open.file(document),
    await open.search({ words: SECRET }),
    await open.search({ words: 'asked' }),
    await open.readings(new Set()),
    await open.readingOf(document),
    await open.askEvents(),
    await open.askCorrections(),
    await open.suggest(`/${BODY}/${MEETING}/sale-of-${SECRET}`),
  ];
  return JSON.stringify(
    pages.map((page) => JSON.stringify(page)?.replaceAll(`"understood":"${SECRET.toLowerCase()}"`, '')),
  );
};

const subjects: [what: string, subject: (document: string) => Subject][] = [
  ['a document', (document) => ({ document })],
  ['a meeting', () => ({ body: BODY, meeting: MEETING })],
  ['an item', () => ({ body: BODY, meeting: MEETING, item: '13' })],
];
const hidden: Visibility[] = ['restricted', 'draft', 'withdrawn'];

for (const database of await databases()) {
  describe(`what is not public in ${database.name}`, () => {
    for (const [what, subject] of subjects) {
      for (const visibility of hidden) {
        it(`reaches no surface: ${what} that is ${visibility}`, async () => {
          const { store, add } = await emptyStore(database);
          const { document } = await add(paper);
          await add(earlier);
          const leaks = async () => (await everything(store, document)).toLowerCase().includes(SECRET.toLowerCase());
          assert.equal(await leaks(), true, 'it shows as long as it is public');
          const version = await store.public.version();
          await store.setVisibility(subject(document), visibility, OFFICER);
          assert.equal(await leaks(), false);
          assert.ok((await store.public.version()) > version);
          await add(paper, 2);
          assert.equal(await leaks(), false, 'reading again leaves it as it is');
          await store.setVisibility(subject(document), 'public', OFFICER);
          assert.equal(await leaks(), true, 'made public again it shows again');
          assert.equal((await store.public.search({ words: SECRET })).total, 3);
        });
      }
    }

    it('leaves the rest of a meeting public when one item is not', async () => {
      const { store, add } = await emptyStore(database);
      const { document } = await add(paper);
      await store.setVisibility({ body: BODY, meeting: MEETING, item: '13' }, 'restricted', OFFICER);
      const meeting = await store.public.meeting(BODY, MEETING);
      assert.deepEqual(
        meeting?.items.map(({ slug }) => slug),
        ['12'],
      );
      assert.equal(await store.public.document(document), null);
      assert.equal(await store.public.file(document), null);
      assert.equal((await store.public.search({ words: 'asked' })).total, 1);
    });

    it('withholds a paper in which an item that was set apart is no longer found', async () => {
      const { store, add } = await emptyStore(database);
      const { reading, bytes } = makePaper(paper);
      const { document } = await store.addReading(reading, bytes, 1);
      await add(earlier);
      await store.setVisibility({ body: BODY, meeting: MEETING, item: '13' }, 'restricted', OFFICER);
      const meeting = reading.meetings[0]!;
      const renumbered = meeting.items.map((item) => ({ ...item, number: item.number && `${item.number}A` }));
      await store.addReading({ ...reading, meetings: [{ ...meeting, items: renumbered }] }, bytes, 2);
      const leaks = async () => (await everything(store, document)).toLowerCase().includes(SECRET.toLowerCase());
      assert.equal(await leaks(), false);
      await store.setVisibility({ document }, 'public', OFFICER);
      assert.equal(await leaks(), true, 'a person who looked at it has the last word');
    });

    it('keeps its words out of the search index itself', async () => {
      const { store, add, folder, databaseUrl } = await emptyStore(database);
      const { document } = await add(paper);
      await store.setVisibility({ document }, 'restricted', OFFICER);
      const { reader, index, close } = await connect(folder, databaseUrl);
      try {
        const tree = { all: [{ kind: 'word' as const, words: [SECRET.toLowerCase()] }], none: [] };
        const found = await index.find(reader, tree, null, { limit: 10, offset: 0, most: 10 });
        assert.deepEqual(found, { ids: [], total: 0 });
      } finally {
        await close();
      }
    });

    it('cannot be entered for what is not there', async () => {
      const { store } = await emptyStore(database);
      for (const subject of [{ document: 'x' }, { body: 'x', meeting: 'y' }, { body: 'x', meeting: 'y', item: 'z' }]) {
        await assert.rejects(store.setVisibility(subject, 'restricted', OFFICER), /there is no/);
      }
    });
  });
}

describe('the code of public pages', () => {
  const folder = join(import.meta.dirname, 'public');
  for (const file of readdirSync(folder).filter((name) => !name.endsWith('.test.ts'))) {
    it(`names no table but through the public views: ${file}`, () => {
      const code = readFileSync(join(folder, file), 'utf8');
      assert.doesNotMatch(
        code,
        /\b(?:from|join|From|Join)\(?\s*['"`]?(?!public_|record_state)(?:document|paper|body|meeting|source|attendance|item|passage|person|appearance|reference|confirmation|visibility|audit)\b['"` ]/,
      );
      assert.doesNotMatch(code, /\bTables\b(?<!PublicTables)/);
    });
  }
});
