import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { load } from 'cheerio';
import { ATTACK, hostile } from '../../test/hostile.ts';
import { madeUpRecord, madeUpStore } from '../../test/made-up-record.ts';
import { PUBLIC_PAGES } from '../../test/public-addresses.ts';
import type { PublicRecord } from '../store/store.ts';
import { buildApp } from './app.ts';
import { readSettings } from './settings.ts';

const site = (record: PublicRecord = madeUpRecord(), env: Record<string, string> = {}) =>
  buildApp({
    store: madeUpStore(record),
    settings: readSettings({ REQUESTS_PER_MINUTE: '100000', ...env }),
    today: () => '2024-04-10',
  });
const app = await site();
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe('every public page', () => {
  for (const [name, address, heading] of PUBLIC_PAGES)
    it(`${name} answers with one first heading, a title and nothing that runs`, async () => {
      const { statusCode, headers, body } = await get(address);
      assert.equal(statusCode, 200);
      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
      assert.match(String(headers['content-security-policy']), /^default-src 'none';style-src 'self'/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      const $ = load(body);
      assert.deepEqual(
        $('h1')
          .toArray()
          .map((one) => $(one).text()),
        [heading],
      );
      assert.match($('head > title').text(), /^\S.* – Matters Arising$/);
      assert.equal($('script, style, [style], [onclick]').length, 0);
      const ids = $('[id]')
        .toArray()
        .map((one) => $(one).attr('id'));
      assert.deepEqual(ids, [...new Set(ids)], 'an id stands once');
      for (const one of $('a').toArray()) assert.match($(one).attr('href') ?? '', /^(?:\/|#|https?:\/\/)/);
    });

  it('names no field that a view does not have', async () => {
    for (const [name, address] of PUBLIC_PAGES)
      assert.doesNotMatch(load((await get(address)).body)('body').text(), /undefined|\[object|NaN|\bnull\b/, name);
  });
});

describe('text from papers', () => {
  for (const [name, address] of PUBLIC_PAGES)
    it(`stays text on the page: ${name}`, async () => {
      const attacked = await site(madeUpRecord(hostile));
      const { statusCode, body } = await attacked.inject({ url: address });
      assert.equal(statusCode, 200);
      const $ = load(body);
      assert.equal($('script, img, [onerror]').length, 0);
      for (const one of $('[href]').toArray()) assert.doesNotMatch($(one).attr('href') ?? '', /^\s*javascript:/i);
      // The page that checks a file shows nothing of the record. Subjects are single words without any sign, so nothing of the attack can stand there.
      if (!/^\/(?:about|accessibility|check$|search|asks\?|asks\/subjects)/.test(address))
        assert.ok($('main').text().includes(ATTACK));
    });

  it('stays text on the page that was not found', async () => {
    const { body } = await get(`/${encodeURIComponent(ATTACK)}?q=${encodeURIComponent(ATTACK)}`);
    assert.equal(load(body)('script, img').length, 0);
  });

  it('stays text in the site map', async () => {
    const attacked = await site(madeUpRecord(hostile));
    assert.doesNotMatch((await attacked.inject({ url: '/sitemap.xml' })).body, /<script|<img/);
  });
});

describe('addresses', () => {
  const missing = [
    '/no-such-body',
    '/children-and-learning-scrutiny-panel/1999-01-01',
    '/children-and-learning-scrutiny-panel/2024-03-12/99',
    '/people/nobody',
    '/documents/ffff',
    '/documents/ffff/file',
    '/a/b/c/d/e',
    '/%E0%A4%A',
    '/__proto__',
    '/constructor/toString',
    `/${'x'.repeat(3000)}`,
  ];
  for (const address of missing)
    it(`that lead nowhere get a page that helps: ${address.slice(0, 60)}`, async () => {
      const { statusCode, headers, body } = await get(address);
      assert.ok(statusCode === 404 || statusCode === 400 || statusCode === 414, String(statusCode));
      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
      const $ = load(body);
      assert.equal($('h1').length, 1);
      assert.ok($('main a').length > 0);
    });

  it('that were nearly right get the pages near by', async () => {
    const $ = load((await get('/children-and-learning')).body);
    assert.equal($('main li a').attr('href'), '/children-and-learning-scrutiny-panel');
    assert.equal($('#q').attr('value'), 'children and learning');
  });

  it('that are old lead to the new', async () => {
    const { statusCode, headers } = await get('/children-and-learning-scrutiny-panel/2024-03-12/agenda-5');
    assert.equal(statusCode, 301);
    assert.equal(headers.location, '/children-and-learning-scrutiny-panel/2024-03-12/31');
  });

  it('within the site lead somewhere', async () => {
    const seen = new Set<string>();
    for (const [, address] of PUBLIC_PAGES) {
      const $ = load((await get(address)).body);
      for (const one of $('a[href^="/"]').toArray()) seen.add($(one).attr('href')!.replace(/#.*/, ''));
      for (const one of $('a[href^="#"]').toArray())
        assert.equal($(`[id="${$(one).attr('href')!.slice(1)}"]`).length, 1, `${address}${$(one).attr('href')}`);
    }
    const made = /^\/(?:people\/(?:amara-hollis)?$|documents\/[ade]0|search|asks|about|accessibility|bodies|people$|$)/;
    for (const address of seen) if (made.test(address)) assert.equal((await get(address)).statusCode, 200, address);
  });
});

describe('hostile requests', () => {
  const odd = [
    `/search?q=${'%22'.repeat(500)}`,
    '/search?q[]=a&q[]=b&page=-1&kind=__proto__&from=9999-99-99&person=%00',
    '/search?q=a&page=999999999999999999999',
    '/documents/a0a1a2a3a4a5?page=0&from=-5&to=1e9&part=999&paper=%3Cscript%3E&show=%27',
    '/documents/a0a1a2a3a4a5?page=2&from=5&to=99999999',
    '/documents/a0a1a2a3a4a5?from=10&to=3',
    '/asks?body=%00&state=__proto__&owner[]=%22&due-before=99/99/9999&page=-1',
    '/asks?page=99999999',
    '/?constructor=1&__proto__[x]=1',
  ];
  for (const url of odd)
    it(`do no harm: ${url.slice(0, 70)}`, async () => {
      const { statusCode, body } = await get(url);
      assert.equal(statusCode, 200);
      assert.equal(load(body)('script').length, 0);
    });

  it('by other methods and with bodies are refused', async () => {
    assert.equal((await app.inject({ method: 'POST', url: '/search', payload: 'q=x' })).statusCode, 404);
    assert.equal((await app.inject({ method: 'DELETE', url: '/' })).statusCode, 404);
  });

  it('are counted by where they come from, as a trusted proxy says and nobody else', async () => {
    const codes = async (env: Record<string, string>) => {
      const counted = await site(madeUpRecord(), { REQUESTS_PER_MINUTE: '1', ...env });
      const from = (address: string) => counted.inject({ url: '/', headers: { 'x-forwarded-for': address } });
      return [(await from('192.0.2.1')).statusCode, (await from('192.0.2.2')).statusCode];
    };
    assert.deepEqual(await codes({}), [200, 429]);
    assert.deepEqual(await codes({ TRUSTED_PROXIES: 'loopback' }), [200, 200]);
  });

  it('that come too fast are told to wait', async () => {
    const slow = await site(madeUpRecord(), { REQUESTS_PER_MINUTE: '2' });
    const codes = [];
    for (const url of ['/', '/none', '/none', '/', '/health']) codes.push((await slow.inject({ url })).statusCode);
    assert.deepEqual(codes, [200, 404, 429, 429, 200]);
    assert.match((await slow.inject({ url: '/' })).body, /Too many requests/);
  });
});

describe('what goes wrong', () => {
  const broken = {
    ...madeUpRecord(),
    home: async () => {
      throw new Error('secret: /srv/data is gone');
    },
  } as unknown as PublicRecord;

  it('gets a page that says so and gives nothing away', async () => {
    const { statusCode, body, headers } = await (await site(broken)).inject({ url: '/' });
    assert.equal(statusCode, 500);
    assert.match(body, /Something went wrong/);
    assert.doesNotMatch(body, /secret|srv|at .*\.ts/);
    assert.equal(headers.etag, undefined);
  });

  it('shows in the health of the site', async () => {
    assert.deepEqual((await get('/health')).json(), { status: 'ok', version: 1 });
    const dead = {
      ...madeUpRecord(),
      version: async () => Promise.reject(new Error('gone')),
    } as unknown as PublicRecord;
    assert.equal((await (await site(dead)).inject({ url: '/health' })).statusCode, 503);
  });
});

describe('caching', () => {
  it('answers 304 to who holds the page, until the page changes', async () => {
    const record = madeUpRecord();
    const cached = await site(record);
    const url = '/bodies';
    const first = await cached.inject({ url });
    const etag = String(first.headers.etag);
    const again = await cached.inject({ url, headers: { 'if-none-match': `"other", W/${etag}` } });
    assert.deepEqual([again.statusCode, again.body], [304, '']);
    record.changes += 1;
    assert.equal(
      (await cached.inject({ url, headers: { 'if-none-match': etag } })).statusCode,
      304,
      'the page is as it was',
    );
    record.bodies = async () => [];
    record.changes += 1;
    const changed = await cached.inject({ url, headers: { 'if-none-match': etag } });
    assert.equal(changed.statusCode, 200);
    assert.notEqual(changed.headers.etag, etag);
  });

  it('makes a page once for each version of the record', async () => {
    const record = madeUpRecord();
    let made = 0;
    const bodies = record.bodies;
    record.bodies = async () => {
      made += 1;
      return bodies();
    };
    const cached = await site(record);
    for (const url of ['/bodies', '/bodies', '/bodies?made-up=1', '/bodies/']) await cached.inject({ url });
    assert.ok(made <= 2, `made ${made} times`);
    const before = made;
    record.changes += 1;
    await cached.inject({ url: '/bodies' });
    assert.equal(made, before + 1);
  });

  it('lets browsers keep the style sheet for good', async () => {
    const href = load((await get('/')).body)('link[rel=stylesheet]').attr('href')!;
    const { statusCode, headers, body } = await get(href);
    assert.equal(statusCode, 200);
    assert.match(String(headers['cache-control']), /immutable/);
    assert.ok(!/GDS Transport|@font-face/.test(body), 'no typeface of gov.uk');
  });
});

describe('an original file', () => {
  const cases: [slug: string, type: string, disposition: RegExp, sandboxed: boolean][] = [
    [
      'a0a1a2a3a4a5',
      'application/pdf',
      /^inline; filename="Panel pack _ _final_.pdf"; filename\*=UTF-8''Panel%20pack%20%E2%80%93/,
      false,
    ],
    ['d0d1d2d3d4d5', 'text/html', /^attachment; filename="panel.html"/, true],
    ['e0e1e2e3e4e5', 'text/plain; charset=utf-8', /^inline; filename="notes.md"/, true],
  ];
  for (const [slug, type, disposition, sandboxed] of cases)
    it(`of type ${type} is sent so that it can do nothing here`, async () => {
      const { statusCode, headers, body } = await get(`/documents/${slug}/file`);
      assert.equal(statusCode, 200);
      assert.equal(headers['content-type'], type);
      assert.match(String(headers['content-disposition']), disposition);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(/; sandbox$/.test(String(headers['content-security-policy'])), sandboxed);
      assert.equal(Number(headers['content-length']), body.length);
      assert.equal((await get(`/documents/${slug}/file`, { 'if-none-match': String(headers.etag) })).statusCode, 304);
    });
});

describe('what machines read', () => {
  it('robots.txt names the site map', async () => {
    assert.match(
      (await get('/robots.txt')).body,
      /^User-agent: \*\n(?:Disallow: .*\n)+Sitemap: http:\/\/localhost:8080\/sitemap\.xml\n$/,
    );
  });

  it('the site map lists bodies and meetings', async () => {
    const { headers, body } = await get('/sitemap.xml');
    assert.equal(headers['content-type'], 'application/xml; charset=utf-8');
    assert.match(body, /<loc>http:\/\/localhost:8080\/children-and-learning-scrutiny-panel\/2024-03-12<\/loc>/);
  });
});
