import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { startProvider } from '../../../test/made-up-provider.ts';
import { openStore } from '../../store/open-store.ts';
import { readSettings, SettingError } from '../settings.ts';

let app: FastifyInstance;
let provider: Awaited<ReturnType<typeof startProvider>>;

before(async () => {
  const store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  provider = await startProvider('matters', 'only-for-tests');
  cleanUp(() => provider.close());
  const env = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'matters', OIDC_CLIENT_SECRET: 'only-for-tests' };
  ({ app } = await deskSite(store, env));
  cleanUp(() => app.close());
  const { viewer } = await firstAdministrator(store);
  await person(store, viewer, 'Mo Finch', [held('member', 'harbour-panel')]);
  const gone = await person(store, viewer, 'Una Reed', []);
  await store.desk.accounts.change(viewer, gone.viewer.account!, { name: 'Una Reed', roles: [], disabled: true }, null);
});

const mo = { sub: 'mo-at-the-council', email: 'Mo.Finch@saltmarsh.example', email_verified: true };

/** Goes to the provider as somebody and comes back. */
const comeAs = async (claims: Record<string, unknown>, change = (back: string) => back) => {
  const browser = browserOf(app, null);
  const sent = await browser.get('/sign-in/council');
  const back = provider.signIn(String(sent.headers.location), claims);
  return { browser, sent, answer: await browser.get(change(back)) };
};

describe('the council’s own sign-in', () => {
  it('is offered where it is set', async () => {
    assert.match((await browserOf(app, null).get('/sign-in')).body, /href="\/sign-in\/council"/);
    assert.throws(() => readSettings({ OIDC_ISSUER: 'https://sign-in.example' }), SettingError);
    const over = { OIDC_ISSUER: 'http://sign-in.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
    assert.throws(() => readSettings(over), /https/);
  });

  it('signs in who has an account with the address that it has verified, and later by who it is', async () => {
    const { sent, browser, answer } = await comeAs(mo);
    const asked = new URL(String(sent.headers.location)).searchParams;
    assert.deepEqual(
      [asked.get('response_type'), asked.get('code_challenge_method'), asked.get('scope')],
      ['code', 'S256', 'openid email profile'],
    );
    assert.equal(answer.headers.location, '/desk');
    assert.match((await browser.get('/desk')).body, /Mo Finch/);
    const renamed = await comeAs({ ...mo, email: 'm.finch@saltmarsh.example' });
    assert.match((await renamed.browser.get('/desk')).body, /Mo Finch/);
  });

  const refused: [name: string, claims: Record<string, unknown>][] = [
    ['an address that nobody has verified', { sub: 'x', email: 'ada@saltmarsh.example' }],
    ['somebody without an account', { sub: 'y', email: 'nobody@saltmarsh.example', email_verified: true }],
    ['somebody whose account is disabled', { sub: 'z', email: 'una.reed@saltmarsh.example', email_verified: true }],
    ['another who has taken the address of a known one', { ...mo, sub: 'another' }],
    ['a token for another site', { ...mo, aud: 'other' }],
    ['a token of another provider', { ...mo, iss: 'https://evil.example' }],
    ['a token that has ended', { ...mo, exp: 1_000_000_000 }],
    ['a token that was asked for elsewhere', { ...mo, nonce: 'other' }],
  ];
  for (const [name, claims] of refused)
    it(`does not let in ${name}`, async () => {
      const { browser, answer } = await comeAs(claims);
      assert.ok([403, 422].includes(answer.statusCode), String(answer.statusCode));
      assert.equal(browser.cookies.get('desk'), undefined);
    });

  it('does not take an answer to what this browser did not ask', async () => {
    const { answer } = await comeAs(mo, (back) => back.replace(/state=.*/, 'state=other'));
    assert.equal(answer.statusCode, 422);
    const sent = await browserOf(app, null).get('/sign-in/council');
    const stolen = await browserOf(app, null).get(provider.signIn(String(sent.headers.location), mo));
    assert.equal(stolen.statusCode, 422);
  });

  it('says so where the council’s sign-in does not answer, and the site’s own goes on', async () => {
    const store = await openStore({ folder: await emptyFolder() });
    cleanUp(() => store.close());
    const env = { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
    const { app: alone } = await deskSite(store, env);
    cleanUp(() => alone.close());
    const answer = await browserOf(alone, null).get('/sign-in/council');
    assert.equal(answer.statusCode, 503);
    assert.match(answer.body, /does not answer.*name="password"/s);
    assert.equal((await browserOf(alone, null).get('/sign-in/council/back?code=x&state=y')).statusCode, 422);
  });
});
