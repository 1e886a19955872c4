import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { databases } from '../../test/databases.ts';
import { emptyStore } from '../../test/stores.ts';
import type { SearchQuery } from './search-types.ts';
import type { Store } from './store.ts';

const COUNCIL = 'Wexcombe Borough Council';
const BODY = 'Harbour and Coast Select Commission';
const LONG = `${'The tide tables were laid out for members to see. '.repeat(20)}A culvert under the quay had failed. ${'Officers would look into the matter with care. '.repeat(20)}`;

/** Every passage that holds the words, by its place and kind, in no order. */
const finds: [query: SearchQuery, found: string[]][] = [
  [{ words: 'groynes' }, ['12 item', '12 decision']],
  [{ words: 'groyne' }, ['12 item', '12 decision']],
  [{ words: 'GROYNE' }, ['12 item', '12 decision']],
  [{ words: 'ferry timetable' }, ['13 item', '13 paragraph']],
  [{ words: '"winter timetable"' }, ['13 paragraph']],
  [{ words: '"timetable winter"' }, []],
  [{ words: 'timetab*' }, ['13 item', '13 paragraph', '13 decision']],
  [{ words: '"winter timet*"' }, ['13 paragraph']],
  [{ words: 'timetable -winter' }, ['13 item', '13 decision']],
  [{ words: 'timetable -"winter timetable" -that' }, ['13 item']],
  [{ words: '-winter' }, []],
  [{ words: '' }, []],
  [{ words: 'nothing of the kind' }, []],
  [{ words: 'Uí Bhriain' }, ['13 paragraph']],
  [{ words: 'ui bhriain' }, ['13 paragraph']],
  [{ words: 'co-opted' }, ['20 paragraph']],
  [{ words: '13(3)' }, ['20 paragraph']],
  [{ words: "members' wishes" }, ['20 paragraph']],
  [{ words: 'welcomed' }, [' paragraph']],
  [{ words: 'dredging' }, [' report']],
  [{ words: 'timetable', kind: 'decision' }, ['13 decision']],
  [{ words: 'timetable', kind: 'item' }, ['13 item']],
  [{ words: 'dredging', kind: 'report' }, [' report']],
  [{ words: 'budget', body: 'cabinet' }, ['7 item']],
  [{ words: 'budget', body: 'no-such-body' }, []],
  [{ words: 'budget', from: '2031-05-21' }, ['7 item']],
  [{ words: 'budget', to: '2031-05-20' }, ['20 paragraph']],
  [{ words: 'budget', from: '2031-05', to: '2031-05' }, ['20 paragraph']],
  [{ words: 'budget', from: '2031', to: '2031' }, ['20 paragraph', '7 item']],
  [{ words: 'timetable', person: 'pell' }, ['13 paragraph']],
  [{ words: 'timetable', person: 'nobody' }, []],
  [{ words: 'budget', body: 'cabinet', kind: 'item', from: '2031', to: '2032', person: 'orla-quaye' }, ['7 item']],
];

for (const database of await databases()) {
  describe(`searching in ${database.name}`, () => {
    let store: Store;
    before(async () => {
      const opened = await emptyStore(database);
      store = opened.store;
      await opened.add({
        path: 'minutes.md',
        meetings: [
          {
            council: COUNCIL,
            body: BODY,
            date: '2031-05-20',
            preamble: ['The Chair welcomed all.'],
            attendance: [['Councillor Pell', 'present', 'chair']],
            items: [
              {
                number: '12',
                title: 'Groynes and sea wall',
                paragraphs: [LONG],
                decisions: [[['1', 'That each groyne be mended.']]],
              },
              {
                number: '13',
                title: 'Ferry timetable',
                paragraphs: ['Councillor Pell asked Síle Uí Bhriain about the winter timetable of the ferries.'],
                decisions: [[['1', 'That the timetable be printed.']]],
              },
              {
                number: '20',
                title: 'Members',
                paragraphs: ['A co-opted member spoke of the budget, of Minute 13(3), and of members’ wishes.'],
              },
            ],
          },
        ],
      });
      await opened.add({
        path: 'pack.md',
        kind: 'agenda-pack',
        meetings: [
          {
            from: 'agenda',
            council: COUNCIL,
            body: 'Cabinet',
            date: '2031-06-11',
            items: [{ agendaNumber: '7', title: 'Budget', presenters: ['Orla Quaye'] }],
          },
        ],
        report: ['The cost of dredging rose by a third.'],
      });
    });

    for (const [query, found] of finds) {
      it(`finds ${found.length} for ${JSON.stringify(query)}`, async () => {
        const { hits, total, totalIsExact } = await store.public.search(query);
        const numbers = hits.map(({ item, kind }) => `${item ? (item.number ?? '7') : ''} ${kind}`);
        assert.deepEqual(numbers.sort(), found.toSorted());
        assert.deepEqual([total, totalIsExact], [found.length, true]);
      });
    }

    it('puts titles first, then decisions', async () => {
      const { hits } = await store.public.search({ words: 'timetable' });
      assert.deepEqual(
        hits.map(({ kind }) => kind),
        ['item', 'decision', 'paragraph'],
      );
    });

    it('marks what matched', async () => {
      const marked = async (words: string, kind?: SearchQuery['kind']) =>
        (await store.public.search({ words, kind })).hits[0]!.fragment.map(({ text, marked }) =>
          marked ? `[${text}]` : text,
        ).join('');
      assert.equal(
        await marked('ferry "winter timetable" ui -culvert'),
        'Councillor Pell asked Síle [Uí] Bhriain about the [winter timetable] of the [ferries].',
      );
      assert.equal(await marked('groynes mend*', 'decision'), 'That each [groyne] be [mended].');
      const cut = await marked('culvert');
      assert.match(cut, /^….* \[culvert\] .*…$/);
      assert.ok(cut.length < 320);
    });

    it('tells where each passage stands', async () => {
      const { hits } = await store.public.search({ words: 'winter' });
      const document = await store.public.document(hits[0]!.place.document);
      const { page, start, end } = hits[0]!.place;
      assert.match(document!.pageTexts[page - 1]!.text.slice(start, end), /^Councillor Pell asked .* ferries\.$/);
      assert.deepEqual([hits[0]!.title, hits[0]!.meeting?.slug], ['Ferry timetable', '2031-05-20']);
      const report = (await store.public.search({ words: 'dredging' })).hits[0]!;
      assert.deepEqual([report.item, report.meeting?.body.slug, report.title], [null, 'cabinet', 'Cabinet']);
    });

    it('gives results a page at a time', async () => {
      const all = (await store.public.search({ words: 'timetable' })).hits;
      const second = await store.public.search({ words: 'timetable', limit: 1, offset: 1 });
      assert.deepEqual(second.hits, [all[1]]);
      assert.equal(second.total, 3);
      const past = await store.public.search({ words: 'timetable', offset: 3 });
      assert.deepEqual([past.hits, past.total], [[], 3]);
      for (const limit of [-1, 0, Number.NaN, 1e9, 1.5]) {
        assert.ok((await store.public.search({ words: 'timetable', limit, offset: -4 })).hits.length > 0);
      }
    });

    it('takes anything that is typed for words', async () => {
      const hostile = [
        `'; drop table item; --`,
        '" OR 1=1 --',
        'title:ferry AND NEAR(a b)',
        '{title} : ^ferry + * ( ) )',
        `ferry' | !x & (y <-> z):*A`,
        '\\x00 \u0000 \ud800 \uffff',
        '$1 $2 ? ?1 :a @b',
        '-'.repeat(10_000),
        'ferry '.repeat(10_000),
        `"${'ferry '.repeat(10_000)}"`,
        '𝔣𝔢𝔯𝔯𝔶 ½ ﬁ ẞ İ',
      ];
      for (const words of hostile) {
        for (const query of [
          { words },
          { words: 'ferry', body: words },
          { words: 'ferry', person: words, from: words, to: words },
        ]) {
          await store.public.search(query);
        }
      }
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (words) => {
          const { hits, total } = await store.public.search({ words });
          assert.ok(hits.length <= total);
        }),
        { seed: 11, numRuns: 150 },
      );
      assert.equal((await store.public.search({ words: 'ferry' })).total, 2);
    });
  });
}
