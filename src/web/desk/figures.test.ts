import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { databases } from '../../../test/databases.ts';
import { firstAdministrator, held, type Person, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { emptyStore } from '../../../test/stores.ts';
import type { Store } from '../../store/store.ts';

let store: Store;
let app: FastifyInstance;
let ada: Person;
let author: Person;

const figure = (measure: string, period: string, printed: string) => ({
  measure,
  period,
  printed,
  in: `${measure} in ${period}: ${printed}.`,
});

before(async () => {
  const empty = await emptyStore((await databases())[0]!);
  store = empty.store;
  await empty.add({
    path: 'pack.md',
    kind: 'agenda',
    title: 'Pack',
    meetings: [
      { from: 'agenda', council: null, body: 'Harbour Board', date: '2030-05-01', items: [{ title: 'Performance' }] },
    ],
    figures: [
      figure('Quay places taken', '2029', '70%'),
      figure('Places taken, quay', '2028', '69%'),
      figure('Children rescued', '2029', '3'),
    ],
  });
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
  author = await person(store, ada.viewer, 'Olu Brack', [held('report-author', 'harbour-board')]);
});

describe('figures at the desk', () => {
  it('are shown with why two may be one, and why one may tell about single people, not how many', async () => {
    const main = load((await browserOf(app, ada.session).get('/desk/figures')).body)('main').text();
    assert.match(main, /Quay places taken and Places taken, quay/);
    assert.match(main, /the same words in another order/);
    assert.match(main, /Children rescued, 2029[\s\S]*page 1: counts few people/);
  });

  it('are joined by a button, by their names or addresses, and what cannot be is said', async () => {
    const browser = browserOf(app, ada.session);
    const wrong = await browser.fill('/desk/figures', { measure: 'quay-places-taken', other: 'none', same: 'yes' });
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /there is no measure none/);
    assert.equal((await browser.fill('/desk/figures', { same: '' })).statusCode, 422);
    const address = 'https://council.example/measures/places-taken-quay?from=mail';
    const done = await browser.fill('/desk/figures', { measure: 'quay-places-taken', other: address, same: 'yes' });
    assert.equal(done.statusCode, 303);
    assert.equal((await store.public.measure('quay-places-taken'))!.figures.length, 2);
    const [entry] = await store.auditTrail(null).then((rows) => rows.slice(-1));
    assert.deepEqual([entry!.who, entry!.what, entry!.after], ['Ada Thornbury', 'measures', 'confirmed']);
    assert.match((await browser.get('/desk/figures')).body, /None is proposed/);
  });

  it('are no page of a report author’s', async () => {
    assert.equal((await browserOf(app, author.session).get('/desk/figures')).statusCode, 403);
  });
});
