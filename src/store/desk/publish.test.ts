import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { databases } from '../../../test/databases.ts';
import { firstAdministrator } from '../../../test/desk-people.ts';
import { filledIn } from '../../../test/filled-in.ts';
import { makePaper } from '../../../test/made-reading.ts';
import { emptyStore } from '../../../test/stores.ts';
import { type DeskData, deskKind } from '../../cycle/desk-kinds.ts';
import { THE_PUBLIC, type Viewer } from '../../cycle/permissions.ts';
import type { Store } from '../store.ts';
import { type DeskChange, DeskConflict, DeskRefusal } from './desk-record.ts';
import type { DeskPaper, Publication } from './publication.ts';

const topic = (word: string) => filledIn(deskKind('topic').data, word) as DeskData<'topic'>;
const change = (basedOn: number | null, word: string): DeskChange => ({
  kind: 'topic',
  id: 'ferry',
  basedOn,
  data: JSON.parse(JSON.stringify(topic(word))),
  body: 'harbour-panel',
  state: 'public',
  what: 'published',
  why: null,
});
const paper = (path: string, word: string, takesUp: string[] = []): DeskPaper => {
  const made = makePaper({
    path,
    title: word,
    meetings: [{ body: 'Harbour Panel', date: '2031-03-04', items: [{ number: '1', title: word }] }],
  });
  return { ...made, reader: 1, takesUp };
};
const publication = (changes: DeskChange[], papers: DeskPaper[], withheld: string[] = []): Publication => ({
  changes: () => changes,
  papers,
  withheld,
  onlyNewest: [],
  why: 'asked for',
});
const found = async (store: Store, word: string): Promise<number> => (await store.public.search({ words: word })).total;
const version = async (store: Store, viewer: Viewer) => (await store.desk.record(viewer, 'topic', 'ferry'))?.version;

for (const database of await databases())
  describe(`publishing from the desk on ${database.name}`, () => {
    it('is the change and the paper, or neither', async () => {
      const { store } = await emptyStore(database);
      const { viewer } = await firstAdministrator(store);
      await store.publish(viewer, publication([change(null, 'kelp')], [paper('/desk/a.pdf', 'lantern')]));
      assert.deepEqual([await version(store, viewer), await found(store, 'lantern')], [1, 1]);
      const stale = publication([change(7, 'kelp')], [paper('/desk/b.pdf', 'beacon')]);
      await assert.rejects(store.publish(viewer, stale), DeskConflict);
      const refused = publication([change(1, 'kelp')], [paper('/desk/b.pdf', 'beacon')]);
      await assert.rejects(store.publish(THE_PUBLIC, refused), DeskRefusal);
      const broken = paper('/desk/b.pdf', 'beacon');
      const wrong = { ...broken, reading: { ...broken.reading, document: { ...broken.reading.document, pages: 99 } } };
      await assert.rejects(store.publish(viewer, publication([change(1, 'wrack')], [wrong])), /99/);
      const gone = publication([change(9, 'kelp')], [], ['/desk/a.pdf']);
      await assert.rejects(store.publish(viewer, gone), DeskConflict);
      assert.deepEqual(
        [await version(store, viewer), await found(store, 'beacon'), await found(store, 'lantern')],
        [1, 0, 1],
      );
    });

    it('lets a paper take up another, and withholds whatever ever stood at a path', async () => {
      const { store } = await emptyStore(database);
      const { viewer } = await firstAdministrator(store);
      await store.publish(viewer, publication([change(null, 'kelp')], [paper('/desk/report.pdf', 'lantern')]));
      const pack = paper('/desk/pack.pdf', 'lantern in a pack', ['/desk/report.pdf']);
      await store.publish(viewer, publication([change(1, 'kelp')], [pack]));
      assert.equal(await found(store, 'lantern'), 1, 'told once');
      let slugs: readonly string[] = [];
      await store.publish(viewer, {
        ...publication([], [paper('/desk/pack.pdf', 'what is left')], ['/desk/report.pdf']),
        changes: (withheld) => {
          slugs = withheld;
          return [change(2, 'kelp')];
        },
        onlyNewest: ['ferry'],
      });
      assert.equal(slugs.length, 2, 'the report and the pack');
      assert.deepEqual([await found(store, 'lantern'), await found(store, 'left')], [0, 1]);
      for (const slug of slugs) assert.equal(await store.public.document(slug), null);
      const states = (await store.desk.versions(viewer, 'topic', 'ferry')).map(({ state }) => state);
      assert.deepEqual(states, ['withdrawn', 'withdrawn', 'public']);
      assert.equal((await store.desk.versions(THE_PUBLIC, 'topic', 'ferry')).length, 1);
      await store.publish(viewer, publication([change(3, 'kelp')], [pack]));
      assert.equal(await found(store, 'lantern'), 1, 'the same bytes published again are open again');
      assert.equal((await store.verifyAudit()).broken, null);
    });
  });
