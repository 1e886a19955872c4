import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, type Person, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';

let store: Store;
let app: FastifyInstance;
let ada: Person;

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
});

/** Where "Next" on a page leads after something was saved; null where it says nothing. */
const nextOn = (body: string): string | null => load(body)('.govuk-notification-banner a').attr('href') ?? null;

it('each step of a new officer says after saving where the next is, up to a published agenda', async () => {
  const browser = browserOf(app, ada.session);
  const after = async (answer: { headers: Record<string, unknown> }) =>
    nextOn((await browser.get(String(answer.headers.location))).body);
  const council = await browser.fill('/desk/council', { name: 'Saltmarsh Borough Council' });
  assert.equal(await after(council), '/desk/bodies');
  await browser.fill('/desk/bodies', { name: 'Harbour Panel' });
  const body = '/desk/bodies/harbour-panel';
  assert.equal(await after(await browser.fill(`${body}/settings`, {})), `${body}/members`);
  const member = { name: 'Councillor Bea Wren', role: 'chair', from: '1/5/2031' };
  assert.equal(await after(await browser.fill(`${body}/members`, member)), `${body}/calendar`);
  const when = { date: '24/6/2031', startTime: '18:00', venue: 'Town Hall' };
  const agenda = '/desk/meetings/harbour-panel.2031-06-24/agenda';
  assert.equal(await after(await browser.fill(`${body}/meetings/new`, when)), agenda);
  const made = await browser.fill(agenda, {}, `${agenda}/draft`);
  assert.equal(await after(made), null, 'the next step is on this very page');
  assert.match((await browser.get('/desk')).body, /Publish that agenda/);
  const $ = load((await browser.get(agenda)).body);
  assert.match($('.desk-sheet').text(), /Saltmarsh Borough Council/);
  const form = Object.fromEntries(
    ['_csrf', 'version'].map((name) => [name, String($(`main [name=${name}]`).first().val())]),
  );
  const published = await browser.post(`${agenda}/publish`, form);
  assert.equal(await after(published), '/desk/accounts');
  assert.equal((await store.desk.record(ada.viewer, 'meeting', 'harbour-panel.2031-06-24'))?.state, 'public');
  assert.match((await browser.get(agenda)).body, /href="\/harbour-panel\/2031-06-24">See it as everybody does/);
});

it('whoever does not run every body is told of no steps', async () => {
  const olu = await person(store, ada.viewer, 'Olu Brack', [held('governance-officer', 'harbour-panel')]);
  assert.doesNotMatch((await browserOf(app, olu.session).get('/desk')).body, /To begin/);
});
