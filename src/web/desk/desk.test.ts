import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, PASSWORD, type Person, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { type Action, mayAnywhere, PERMISSIONS, ROLES, THE_PUBLIC, type Viewer } from '../../cycle/permissions.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { makeRenderer } from '../render.ts';
import { readSettings } from '../settings.ts';
import { makeDesk } from './desk.ts';

let store: Store;
let app: FastifyInstance;
let routes: RouteOptions[];
let ada: Person;
const people = new Map<string, Person>();

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app, routes } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
  for (const role of ROLES.filter((one) => one !== 'public'))
    people.set(role, await person(store, ada.viewer, `A ${role}`, [held(role)]));
});

const actionOf = ({ config }: RouteOptions): Action | undefined => {
  const action: unknown = config && 'action' in config ? config.action : undefined;
  return typeof action === 'string' && action in PERMISSIONS ? (action as Action) : undefined;
};
const addressOf = ({ url }: RouteOptions): string => url.replace(/:\w+/g, 'none');

/** What anybody may ask that is not a page of the public record: each of them is told of here. */
const ENTRANCE = ['/sign-in', '/sign-in/code', '/sign-out', '/sign-in/link/:token'];
/** What takes something in and keeps nothing of it: there is nothing to forge. */
const KEEPS_NOTHING = ['/check', '/check/reasons'];

describe('every route', () => {
  it('that takes anything in, or stands under the desk, names its action or is the entrance', () => {
    const bare = routes.filter(
      (route) =>
        actionOf(route) === undefined &&
        ![...ENTRANCE, ...KEEPS_NOTHING].includes(route.url) &&
        (route.url.startsWith('/desk') || ![route.method].flat().every((one) => one === 'GET' || one === 'HEAD')),
    );
    assert.deepEqual(
      bare.map(({ method, url }) => `${method} ${url}`),
      [],
    );
    assert.ok(routes.filter((route) => actionOf(route) !== undefined).length >= 8);
  });

  it('with an action sends the public to sign in, answers whom the table lets in and refuses all others', async () => {
    for (const route of routes) {
      const action = actionOf(route);
      if (action === undefined || route.method === 'HEAD') continue;
      for (const [role, who] of [['public', null], ...people] as const) {
        const browser = browserOf(app, who?.session ?? null);
        const address = addressOf(route);
        const answer = route.method === 'GET' ? await browser.get(address) : await browser.post(address, {});
        const statusCode: number = answer.statusCode;
        const name: string = `${role} ${route.method} ${route.url}: ${statusCode}`;
        const viewer: Viewer = who?.viewer ?? THE_PUBLIC;
        if (who === null && route.url.startsWith('/desk')) {
          assert.equal(statusCode, 303, name);
          assert.match(String(answer.headers.location), /^\/sign-in/, name);
        } else if (!mayAnywhere(viewer, action) || route.method === 'POST') assert.equal(statusCode, 403, name);
        else assert.ok(statusCode === 200 || statusCode === 404, name);
      }
    }
  });

  it('is refused as it is made where it names no action', () => {
    const settings = readSettings({});
    const desk = makeDesk(app, { store, settings, render: makeRenderer(settings), today: () => '2031-06-01' });
    const nothing = JSON.parse('"no.such.action"');
    assert.throws(() => desk.get('/desk/loose', nothing, async () => null), /names no action/);
  });
});

describe('signing in', () => {
  it('leads to where one wanted to go, with a cookie that scripts cannot read', async () => {
    const browser = browserOf(app, null);
    const sent = await browser.get('/desk/accounts');
    assert.equal(sent.headers.location, '/sign-in?to=%2Fdesk%2Faccounts');
    const answer = await browser.fill('/sign-in?to=%2Fdesk%2Faccounts', { email: ada.email, password: PASSWORD });
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/desk/accounts']);
    const cookie = answer.cookies.find(({ name }) => name === 'desk');
    assert.deepEqual([cookie?.httpOnly, cookie?.sameSite, cookie?.path, cookie?.secure], [true, 'Lax', '/', undefined]);
    assert.equal((await browser.get('/desk/accounts')).statusCode, 200);
    assert.equal((await browser.fill('/desk', {}, '/sign-out')).statusCode, 403, 'the main part has no such form');
    const $ = load((await browser.get('/desk')).body);
    const token = $('form[action="/sign-out"] [name=_csrf]').attr('value') ?? '';
    assert.equal((await browser.post('/sign-out', { _csrf: token })).headers.location, '/sign-in');
    assert.equal((await app.inject({ url: '/desk', cookies: { desk: cookie?.value ?? '' } })).statusCode, 303);
  });

  it('says the same of a wrong password and of nobody, with what was typed but the password', async () => {
    const pages = await Promise.all(
      [ada.email, 'nobody@saltmarsh.example'].map(async (email) => {
        const answer = await browserOf(app, null).fill('/sign-in', { email, password: 'not this one at all' });
        assert.equal(answer.statusCode, 422);
        assert.match(answer.body, /There is a problem/);
        assert.ok(answer.body.includes(email));
        assert.equal(answer.body.includes('not this one at all'), false);
        return answer.body.replaceAll(email, '').replace(/name="_csrf" value="[^"]+"/, '');
      }),
    );
    assert.equal(pages[0], pages[1]);
  });

  it('goes nowhere but to the desk', async () => {
    for (const to of ['//evil.example', 'https://evil.example/desk', '/desk@evil', '/about'])
      assert.equal(
        (
          await browserOf(app, null).fill(`/sign-in?to=${encodeURIComponent(to)}`, {
            email: ada.email,
            password: PASSWORD,
          })
        ).headers.location,
        '/desk',
      );
  });

  it('over https sets cookies that only this host can set', async () => {
    const { app: secure } = await deskSite(store, { SITE_ORIGIN: 'https://meetings.saltmarsh.example' });
    cleanUp(() => secure.close());
    const { cookies } = await secure.inject({ url: '/sign-in' });
    assert.deepEqual(
      cookies.map(({ name, secure: only }) => [name, only]),
      [['__Host-desk-form', true]],
    );
  });

  it('works behind a proxy that passes on another host, by the address of the site', async () => {
    const { app: behind } = await deskSite(store, { SITE_ORIGIN: 'https://meetings.saltmarsh.example' });
    cleanUp(() => behind.close());
    const page = await behind.inject({ url: '/sign-in' });
    const _csrf = load(page.body)('main [name=_csrf]').attr('value') ?? '';
    const post = (origin: string) =>
      behind.inject({
        method: 'POST',
        url: '/sign-in',
        headers: { origin, host: '10.0.0.7:8080', 'content-type': 'application/x-www-form-urlencoded' },
        cookies: Object.fromEntries(page.cookies.map(({ name, value }) => [name, value])),
        payload: new URLSearchParams({ _csrf, email: ada.email, password: PASSWORD }).toString(),
      });
    assert.equal((await post('https://meetings.saltmarsh.example')).statusCode, 303);
    assert.equal((await post('https://evil.example')).statusCode, 403);
  });

  it('is tried only so often in a minute', async () => {
    const { app: other } = await deskSite(store);
    cleanUp(() => other.close());
    const codes = [];
    for (let i = 0; i < 22; i++) codes.push((await other.inject({ method: 'POST', url: '/sign-in' })).statusCode);
    assert.deepEqual([codes[0], codes.at(-1)], [403, 429]);
  });
});

describe('a form', () => {
  it('is taken from a page of this site and session alone', async () => {
    const made = { name: 'Zed', email: 'zed@saltmarsh.example' };
    const own = browserOf(app, ada.session);
    const token = load((await own.get('/desk/accounts/new')).body)('main [name=_csrf]').attr('value') ?? '';
    assert.equal((await own.post('/desk/accounts/new', made)).statusCode, 403);
    assert.equal((await own.post('/desk/accounts/new', { ...made, _csrf: 'x' })).statusCode, 403);
    const foreign = [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of foreign) {
      const answer = await app.inject({
        method: 'POST',
        url: '/desk/accounts/new',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        cookies: { desk: ada.session },
        payload: new URLSearchParams({ ...made, _csrf: token }).toString(),
      });
      assert.equal(answer.statusCode, 403, JSON.stringify(headers));
    }
    const other = browserOf(app, people.get('administrator')!.session);
    assert.equal((await other.post('/desk/accounts/new', { ...made, _csrf: token })).statusCode, 403);
    assert.equal((await own.post('/desk/accounts/new', { ...made, _csrf: token })).statusCode, 200);
  });
});

describe('accounts', () => {
  it('are made by an administrator, whose link sets a password once', async () => {
    const browser = browserOf(app, ada.session);
    const fields = { name: 'Ivo Sand', email: 'ivo@saltmarsh.example', 'role-1': 'governance-officer' };
    const $ = load((await browser.fill('/desk/accounts/new', fields)).body);
    const link = new URL($('.one-time').text()).pathname;
    const ivo = browserOf(app, null);
    const short = await ivo.fill(link, { password: 'short', again: 'short' });
    assert.equal(short.statusCode, 422);
    assert.match(short.body, /at least 12 characters/);
    assert.match((await ivo.fill(link, { password: PASSWORD, again: 'x' })).body, /two passwords differ/);
    assert.equal((await ivo.fill(link, { password: PASSWORD, again: PASSWORD })).headers.location, '/desk');
    assert.match((await ivo.get('/desk')).body, /Governance officer, every body/);
    assert.equal((await ivo.get('/desk/accounts')).statusCode, 403);
    assert.equal((await browserOf(app, null).get(link)).statusCode, 404);
  });

  it('come back as typed where something is wrong, with a summary that leads to the field', async () => {
    const browser = browserOf(app, ada.session);
    const answer = await browser.fill('/desk/accounts/new', { name: 'Una <b>', email: 'una', 'role-1': 'chair' });
    assert.equal(answer.statusCode, 422);
    const $ = load(answer.body);
    assert.equal($('.govuk-error-summary a').attr('href'), '#email');
    assert.equal($('#email').attr('aria-describedby')?.includes('email-error'), true);
    assert.deepEqual([$('#name').attr('value'), $('#role-1').val()], ['Una <b>', 'chair']);
  });

  it('leave entries in the trail that the page shows', async () => {
    const { body } = await browserOf(app, ada.session).get('/desk/trail?about=account');
    assert.match(body, /Made account/);
    assert.match(body, /Ada Thornbury/);
    assert.doesNotMatch(body, /argon2/);
  });
});

describe('one’s own account', () => {
  it('gets a new password for the present one, and every session ends', async () => {
    const una = await person(store, ada.viewer, 'Una Reed', [held('chair', 'harbour-panel')]);
    const browser = browserOf(app, una.session);
    const elsewhere = browserOf(app, (await store.desk.accounts.signIn(una.email, PASSWORD)) ?? '');
    assert.equal(load((await browser.get('/desk/you')).body)('main li').length, 2);
    const next = 'net loft tarpaulin gull';
    const wrong = await browser.fill('/desk/you', { present: 'not the one', password: next, again: next });
    assert.match(wrong.body, /not your present password/);
    const weak = await browser.fill('/desk/you', {
      present: PASSWORD,
      password: 'unareed12345',
      again: 'unareed12345',
    });
    assert.equal(weak.statusCode, 422);
    assert.equal((await browser.fill('/desk/you', { present: PASSWORD, password: next, again: next })).statusCode, 303);
    for (const one of [browser, elsewhere]) assert.equal((await one.get('/desk')).statusCode, 303);
    assert.equal(await store.desk.accounts.signIn(una.email, PASSWORD), null);
    const session = await store.desk.accounts.signIn(una.email, next);
    const again = browserOf(app, session);
    const token =
      load((await again.get('/desk/you')).body)('main [name=_csrf]')
        .first()
        .attr('value') ?? '';
    await again.post('/desk/you/sign-out', { _csrf: token });
    assert.equal((await again.get('/desk')).statusCode, 303);
  });
});

describe('pages of the desk', () => {
  it('are kept by nobody and shown in no frame', async () => {
    const { headers } = await browserOf(app, ada.session).get('/desk');
    assert.equal(headers['cache-control'], 'no-store');
    assert.match(
      String(headers['content-security-policy']),
      /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/,
    );
    assert.equal(headers['x-content-type-options'], 'nosniff');
  });
});
