import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, PASSWORD, type Person, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { codeOf, stepAt } from '../../store/desk/time-code.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';

let store: Store;
let app: FastifyInstance;
let ada: Person;
const clock = { ms: Date.parse('2031-06-01T09:00:00Z') };
const FACTOR = '/desk/you/second-factor';

before(async () => {
  store = await openStore({ folder: await emptyFolder(), now: () => new Date(clock.ms) });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
});

const textOf = (body: string): string => load(body)('main').text().replace(/\s+/g, ' ');

describe('signing in with a second step', () => {
  let secret = '';
  let recovery = '';
  const code = () => codeOf(secret, stepAt(new Date(clock.ms)));

  it('is set up on a page of one’s own, with recovery codes shown once', async () => {
    const browser = browserOf(app, ada.session);
    const page = load((await browser.get(FACTOR)).body);
    secret = page('code.one-time').text().replaceAll(' ', '');
    assert.match(secret, /^[A-Z2-7]{32}$/);
    assert.match(page('a[href^="otpauth:"]').attr('href') ?? '', new RegExp(`secret=${secret}`));
    assert.equal((await browser.fill(FACTOR, { code: '000000' })).statusCode, 422);
    const done = await browser.fill(FACTOR, { code: code() });
    const codes = load(done.body)('code.one-time');
    assert.equal(codes.length, 10);
    recovery = codes.first().text();
    const later = await browser.get(FACTOR);
    assert.match(textOf(later.body), /10 recovery codes are left/);
    for (const one of [secret, recovery]) assert.equal(later.body.includes(one), false);
  });

  it('asks for the code after the password, on its way to the page that was wanted', async () => {
    const browser = browserOf(app, null);
    const first = await browser.fill('/sign-in?to=%2Fdesk%2Freports', { email: ada.email, password: PASSWORD });
    assert.equal(first.headers.location, '/sign-in/code?to=%2Fdesk%2Freports');
    const wanted = '/sign-in/code?to=%2Fdesk%2Freports';
    assert.match(String((await browser.get('/desk')).headers.location), /^\/sign-in/);
    assert.equal((await browser.get('/sign-in')).headers.location, '/sign-in/code');
    assert.equal((await browser.fill(wanted, { code: '000000' }, '/sign-in/code')).statusCode, 422);
    clock.ms += 60_000;
    const second = await browser.fill(wanted, { code: code() }, '/sign-in/code');
    assert.equal(second.headers.location, '/desk/reports');
    assert.equal((await browser.get('/desk')).statusCode, 200);
    assert.equal((await browserOf(app, null).get('/sign-in/code')).headers.location, '/sign-in');
  });

  it('takes a recovery code in place of the app', async () => {
    const browser = browserOf(app, null);
    await browser.fill('/sign-in', { email: ada.email, password: PASSWORD });
    assert.equal((await browser.fill('/sign-in/code', { code: recovery })).statusCode, 303);
    assert.match(textOf((await browser.get(FACTOR)).body), /9 recovery codes are left/);
  });

  it('has the password or a code given again before accounts are changed', async () => {
    const browser = browserOf(app, ada.session);
    assert.equal((await browser.get('/desk/accounts/new')).statusCode, 200);
    clock.ms += 11 * 60_000;
    const sent = String((await browser.get('/desk/accounts/new')).headers.location);
    assert.equal(sent, '/desk/you/prove?to=%2Fdesk%2Faccounts%2Fnew');
    assert.equal((await browser.fill(sent, { given: 'wrong wrong wrong' }, '/desk/you/prove')).statusCode, 422);
    const on = await browser.fill(sent, { given: PASSWORD }, '/desk/you/prove');
    assert.equal(on.headers.location, '/desk/accounts/new');
    assert.equal((await browser.get('/desk/accounts/new')).statusCode, 200);
    const away = await browser.fill('/desk/you/prove?to=https://evil.example', { given: code() }, '/desk/you/prove');
    assert.equal(away.headers.location, '/desk');
  });
});

describe('an account', () => {
  it('that two administrators change at once shows both versions, and overwrites nothing', async () => {
    const viewer = (await store.desk.accounts.viewer(ada.session))!;
    const olu = await person(store, viewer, 'Olu Brack', []);
    const here = `/desk/accounts/${olu.viewer.account}`;
    const browser = browserOf(app, ada.session);
    const $ = load((await browser.get(here)).body);
    const held = Object.fromEntries(
      $('main form')
        .first()
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    );
    assert.equal((await browser.post(here, { ...held, 'role-1': 'chair' })).statusCode, 303);
    const second = await browser.post(here, { ...held, 'role-1': 'member' });
    assert.equal(second.statusCode, 409);
    assert.match(
      textOf(second.body),
      /Ada Thornbury saved another version.*What you typed.*Member.*What now stands.*Chair/,
    );
  });

  it('whose role in a body outlives the seat is shown, and the role ended', async () => {
    const viewer = (await store.desk.accounts.viewer(ada.session))!;
    const browser = browserOf(app, ada.session);
    await browser.fill('/desk/bodies', { name: 'Harbour Panel' });
    const seat = { role: 'member', group: '', substituteFor: '', votes: true, votesOnlyOn: null } as const;
    for (const [name, until] of [
      ['Councillor Bea Wren', null],
      ['Ines Pellow', '2031-05-01'],
    ] as const)
      await store.desk.enter(viewer, {
        ...{ kind: 'membership', basedOn: null, body: 'harbour-panel', state: 'public', what: 'seated', why: null },
        data: { ...seat, name, from: '2030-05-01', until },
      });
    const wren = await person(store, viewer, 'Bea Wren', [held('member', 'harbour-panel')]);
    const pellow = await person(store, viewer, 'Ines Pellow', [held('chair', 'harbour-panel'), held('report-author')]);
    const list = load((await browser.get('/desk/accounts')).body);
    const flagged = list('li.entry')
      .filter((_, one) => list(one).text().includes('Role without a seat'))
      .find('a')
      .text();
    assert.equal(flagged, 'Ines Pellow');
    assert.doesNotMatch((await browser.get(`/desk/accounts/${wren.viewer.account}`)).body, /Roles without a seat/);
    const here = `/desk/accounts/${pellow.viewer.account}`;
    assert.match(textOf((await browser.get(here)).body), /no seat today in the body of: Chair, Harbour Panel/);
    assert.equal((await browser.fill(here, {}, `${here}/seatless`)).statusCode, 303);
    const roles = (await store.desk.accounts.viewer(pellow.session))!.roles.map(({ role }) => role);
    assert.deepEqual(roles, ['report-author']);
  });
});
