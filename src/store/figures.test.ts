import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { databases } from '../../test/databases.ts';
import { madeStated } from '../../test/made-figures.ts';
import type { MadeFigure, MadePaper } from '../../test/made-reading.ts';
import { emptyStore } from '../../test/stores.ts';

const COUNCIL = 'Wexcombe Borough Council';
const BY = { who: 'an officer', why: null };
const ALL = { words: '', skip: 0, limit: 50 };

const paper = (date: string, figures: MadeFigure[], report: string[] = []): MadePaper => ({
  path: `pack-${date}.md`,
  kind: 'agenda',
  title: `Pack of ${date}`,
  meetings: [{ from: 'agenda', council: COUNCIL, body: 'Harbour Board', date, items: [{ title: 'Performance' }] }],
  report,
  figures,
});
const berths = (period: string, printed: string, measure = 'Berths let in time'): MadeFigure => ({
  measure,
  period,
  printed,
  in: `${measure} was ${printed} in ${period}.`,
});
const BLT = ['The share of Berths Let in Time (BLT) is shown.'];

for (const database of await databases()) {
  describe(`figures in ${database.name}`, () => {
    it('join one measure across papers, with where each value stands', async () => {
      const { store, add } = await emptyStore(database);
      const first = await add(paper('2030-05-01', [berths('2029', '70.3%')]));
      await add(paper('2031-05-01', [berths('2030', '71.9%', 'berths let, in time')]));
      assert.deepEqual(
        (await store.public.measures(ALL)).map(({ slug, unit, figures }) => [slug, unit, figures]),
        [['berths-let-in-time', 'percent', 2]],
      );
      const view = (await store.public.measure('berths-let-in-time'))!;
      assert.deepEqual(view.figures.map(({ figure, date, council }) => [figure.printed, date, council]).sort(), [
        ['70.3%', '2030-05-01', COUNCIL],
        ['71.9%', '2031-05-01', COUNCIL],
      ]);
      assert.deepEqual(
        view.bodies.map(({ slug }) => slug),
        ['harbour-board'],
      );
      const { figure } = view.figures.find(({ document }) => document.slug === first.document)!;
      const { pageTexts } = (await store.public.document(first.document))!;
      assert.equal(pageTexts[0]!.text.slice(figure.at.start, figure.at.end), '70.3%');
    });

    it('propose a join by an abbreviation that a paper explains, until a person has spoken', async () => {
      const { store, add } = await emptyStore(database);
      await add(paper('2030-05-01', [berths('2029', '70.3%')], BLT));
      await add(paper('2031-05-01', [berths('2030', '71.9%', 'BLT')]));
      const belongs = async (slug: string) =>
        (await store.public.measure(slug))!.figures
          .map(({ figure, belongs: how }) => `${figure.printed} ${how}`)
          .sort();
      assert.deepEqual(await belongs('blt'), ['70.3% proposed', '71.9% same-words']);
      assert.deepEqual(await belongs('berths-let-in-time'), ['70.3% same-words', '71.9% proposed']);
      const [join] = (await store.public.measure('blt'))!.joins;
      assert.deepEqual([join!.state, join!.explained!.long], ['proposed', 'Berths Let in Time']);
      await store.confirmJoin({ measure: 'blt', other: 'berths-let-in-time' }, true, BY);
      assert.deepEqual(await belongs('berths-let-in-time'), ['70.3% same-words', '71.9% confirmed']);
      await store.confirmJoin({ measure: 'berths-let-in-time', other: 'blt' }, false, BY);
      assert.deepEqual(await belongs('blt'), ['71.9% same-words']);
      assert.equal((await store.public.measure('blt'))!.joins[0]!.state, 'withdrawn');
      assert.doesNotMatch(JSON.stringify(await store.public.measure('blt')), /an officer/);
    });

    it('propose no join of other units, and refuse one', async () => {
      const { store, add } = await emptyStore(database);
      await add(paper('2030-05-01', [berths('2029', '70.3%')], BLT));
      await add(paper('2031-05-01', [berths('2030', '719', 'BLT')]));
      assert.deepEqual((await store.public.measure('blt'))!.joins, []);
      const join = store.confirmJoin({ measure: 'blt', other: 'berths-let-in-time' }, true, BY);
      await assert.rejects(join, /cannot be one measure/);
      await assert.rejects(store.confirmJoin({ measure: 'blt', other: 'none' }, true, BY), /no measure none/);
    });

    it('list what may be one measure, until a person has said so either way', async () => {
      const { store, add } = await emptyStore(database);
      await add(paper('2030-05-01', [berths('2029', '70.3%'), berths('2029', '60%', 'Ferry passengers counted')], BLT));
      await add(
        paper('2031-05-01', [berths('2030', '71.9%', 'BLT'), berths('2030', '61%', 'Ferry pasengers counted')]),
      );
      const pairs = async () =>
        (await store.public.proposedJoins()).map(({ measure, other, reason }) =>
          [reason.kind, ...[measure.slug, other.slug].sort()].join(' '),
        );
      assert.deepEqual((await pairs()).sort(), [
        'abbreviation berths-let-in-time blt',
        'spelling ferry-pasengers-counted ferry-passengers-counted',
      ]);
      await store.confirmJoin({ measure: 'blt', other: 'berths-let-in-time' }, true, BY);
      await store.confirmJoin({ measure: 'ferry-passengers-counted', other: 'ferry-pasengers-counted' }, false, BY);
      assert.deepEqual(await pairs(), []);
    });

    it('show officers of a body, without its value, what may tell about single people', async () => {
      const { store, add } = await emptyStore(database);
      await add(paper('2030-05-01', [{ ...berths('2029', '3', 'Children on the ferry'), more: { unit: 'count' } }]));
      const flagged = async (body: string | null) =>
        store.desk.flaggedFigures(
          { account: 1, name: 'an officer', roles: [{ role: 'governance-officer', body, office: null }] },
          { skip: 0, limit: 9 },
        );
      const [one] = await flagged('harbour-board');
      assert.deepEqual(
        [one!.measure, one!.reasons, one!.date],
        ['Children on the ferry', ['small-count'], '2030-05-01'],
      );
      assert.ok(!('value' in one!));
      assert.equal((await flagged(null)).length, 1);
      assert.deepEqual(await flagged('other-board'), []);
    });

    it('keep what was confirmed when papers are read again', async () => {
      const { store, add } = await emptyStore(database);
      const pack = paper('2030-05-01', [berths('2029', '70.3%'), berths('2030', '71%', 'Quay places')]);
      await add(pack);
      await store.confirmJoin({ measure: 'quay-places', other: 'berths-let-in-time' }, true, BY);
      await add(pack, 2);
      const view = (await store.public.measure('quay-places'))!;
      assert.deepEqual(view.figures.map(({ belongs }) => belongs).sort(), ['confirmed', 'same-words']);
      assert.equal(view.figures.length, 2, 'no figure twice');
    });

    it('show no figure of a document that is not public, or no longer current', async () => {
      const { store, add } = await emptyStore(database);
      const { document } = await add(paper('2030-05-01', [berths('2029', '70.3%')]));
      await store.setVisibility({ document }, 'restricted', BY);
      assert.equal(await store.public.measure('berths-let-in-time'), null);
      assert.deepEqual(await store.public.measures(ALL), []);
      assert.deepEqual((await store.public.scorecard('harbour-board', '2031-06-01'))?.measures ?? [], []);
      await store.setVisibility({ document }, 'public', BY);
      await add({ ...paper('2030-05-01', [berths('2029', '71.1%')]), title: 'Corrected' });
      assert.deepEqual(
        (await store.public.measure('berths-let-in-time'))!.figures.map(({ figure }) => figure.printed),
        ['71.1%'],
      );
    });

    it('find measures by their words, in any order', async () => {
      const { store, add } = await emptyStore(database);
      await add(paper('2030-05-01', [berths('2029', '70%'), berths('2029', '7', 'Boats % lost_')]));
      const found = async (words: string) => (await store.public.measures({ ...ALL, words })).map(({ slug }) => slug);
      assert.deepEqual(await found('time berth'), ['berths-let-in-time']);
      assert.deepEqual(await found('%'), ['berths-let-in-time', 'boats-lost']);
      assert.deepEqual(await found('gull'), []);
    });

    it('put those with a target first on the scorecard of the body', async () => {
      const { store, add } = await emptyStore(database);
      const aimed = { ...berths('2030', '71%', 'Quay places'), more: { target: madeStated('80%') } };
      await add(paper('2030-05-01', [berths('2029', '70.3%'), aimed]));
      const view = (await store.public.scorecard('harbour-board', '2031-06-01'))!;
      assert.deepEqual(
        view.measures.map(({ measure, figures }) => [measure.slug, figures.length]),
        [
          ['quay-places', 1],
          ['berths-let-in-time', 1],
        ],
      );
      assert.equal(view.more, 0);
      assert.equal(await store.public.scorecard('none', '2031-06-01'), null);
    });
  });
}
