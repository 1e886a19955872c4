import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { DESK_KINDS, type DeskKind } from '../src/cycle/desk-kinds.ts';
import { STATES } from '../src/cycle/permissions.ts';
import { readDocument } from '../src/reading/read-document.ts';
import { connect } from '../src/store/connect.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { buildApp } from '../src/web/app.ts';
import { readSettings } from '../src/web/settings.ts';
import { cleanUp } from './clean-up.ts';
import { databases } from './databases.ts';
import { firstAdministrator, held, type Person, person } from './desk-people.ts';
import { browserOf } from './desk-site.ts';
import { BODY, CANARY, HIDDEN, plantPapers, plantRecords, plantWithheld, SPARROW } from './planted-canaries.ts';

const TODAY = '2031-06-01';

/** What an answer holds beyond what was asked: a page that is not there repeats the words of its address. */
const found = (answer: string, address: string): string[] => {
  const asked = address.toLowerCase().match(/kanarienvogel[\w-]*/g) ?? [];
  const words = answer.toLowerCase().match(/kanarienvogel[\w-]*/g) ?? [];
  return words.filter((word) => !asked.some((one) => one.replaceAll('-', ' ').startsWith(word.replaceAll('-', ' '))));
};

const MOST_ADDRESSES = 1500;

type Asked = { seen: number; sparrows: number };

/** Goes through a site from some addresses, as somebody; fails at the first word that must not be there. */
const crawl = async (app: FastifyInstance, session: string | null, from: readonly string[]): Promise<Asked> => {
  const browser = browserOf(app, session);
  const waiting = [...new Set(from)];
  const known = new Set(waiting);
  let sparrows = 0;
  for (const address of waiting) {
    const { body, headers, rawPayload } = await browser.get(address);
    assert.deepEqual(found(body, address), [], address);
    assert.deepEqual(found(JSON.stringify(headers), address), [], `headers of ${address}`);
    // Word files and other archives hide their words from a plain look.
    if (rawPayload.subarray(0, 2).toString() === 'PK')
      assert.deepEqual(found(await inflated(rawPayload), address), [], address);
    if (rawPayload.subarray(0, 4).toString() === '%PDF')
      assert.deepEqual(found(await wordsOf(rawPayload), address), [], address);
    if (body.includes(SPARROW)) sparrows++;
    if (!String(headers['content-type']).startsWith('text/html')) continue;
    for (const link of load(body)('a[href^="/"]').toArray()) {
      const href = (link.attribs.href ?? '').replace(/#.*/, '');
      // Lists of years and of quarters go on without end.
      if (known.has(href) || waiting.length >= MOST_ADDRESSES || /[?&](?:year|before|paper)=/.test(href)) continue;
      known.add(href);
      waiting.push(href);
    }
  }
  return { seen: waiting.length, sparrows };
};

/** The words of a PDF, which are packed in it. */
const wordsOf = async (bytes: Buffer): Promise<string> =>
  JSON.stringify((await readDocument(bytes, 'leaked.pdf')).pages);

/** Every entry of a zip file, unpacked. */
const inflated = async (bytes: Buffer): Promise<string> => {
  const { inflateRawSync } = await import('node:zlib');
  let text = '';
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const data = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    try {
      text += inflateRawSync(bytes.subarray(data), { finishFlush: 2 }).toString('utf8');
    } catch {
      text += bytes.subarray(data, data + 65_536).toString('utf8');
    }
  }
  return text;
};

const VALUES: Record<string, readonly string[]> = {
  body: [BODY, 'other-panel'],
  meeting: [
    '2031-03-04',
    ...HIDDEN.flatMap((_, index) => [2, 4, 5].map((month) => `2031-0${month}-0${index + 1}`)),
    '2031-07-01',
  ],
  item: ['1', 'agenda-1'],
  token: ['none'],
};

/** Every address that a route can have with what was planted, and with what is nowhere. */
const addressesOf = ({ url }: RouteOptions): string[] => {
  const names = [...url.matchAll(/:(\w+)/g)].map((match) => match[1]!);
  return names.reduce<string[]>(
    (urls, name) => urls.flatMap((one) => (VALUES[name] ?? ['none']).map((value) => one.replace(`:${name}`, value))),
    [url.replace('*', 'none')],
  );
};

for (const database of await databases())
  describe(`no word of what is restricted, draft or withdrawn, on ${database.name},`, () => {
    let store: Store;
    let app: FastifyInstance;
    let ada: Person;
    let outsider: Person;
    const routes: RouteOptions[] = [];
    let log = '';
    /** Addresses of what is hidden, as its own slugs and numbers make them. */
    const hidden: string[] = [];
    /** Ids at the desk of papers that were published and withheld again. */
    const withheld: string[] = [];

    before(async () => {
      const options = await database.options();
      store = await openStore(options);
      cleanUp(() => store.close());
      ada = await firstAdministrator(store);
      await person(store, ada.viewer, `${CANARY} account`, [held('member', BODY)]);
      outsider = await person(store, ada.viewer, 'Olu Brack', [held('member', 'other-panel'), held('report-author')]);
      hidden.push(...(await plantPapers(store)), ...(await plantRecords(store, ada)));
      app = await buildApp({
        store,
        settings: readSettings({ REQUESTS_PER_MINUTE: '1000000' }),
        today: () => TODAY,
        onRoute: (route) => void routes.push(route),
        logger: {
          level: 'trace',
          stream: new Writable({
            write: (chunk, _encoding, done) => {
              log += String(chunk);
              done();
            },
          }),
        },
      });
      cleanUp(() => app.close());
      withheld.push(...(await plantWithheld(store, app, ada)));
      const { db, close } = await connect(options.folder, options.databaseUrl);
      for (const { slug } of await db.selectFrom('person').select('slug').execute()) hidden.push(`/people/${slug}`);
      for (const { slug } of await db.selectFrom('document').select('slug').execute())
        hidden.push(`/documents/${slug}`);
      await close();
    });

    it('comes to the public, from any route, link, list, file, feed, search or page of an error', async (t) => {
      const open = routes.filter(({ method, url }) => [method].flat().includes('GET') && !url.startsWith('/desk'));
      const searches = [`${CANARY}*`, `"${CANARY}"`, 'kanari*', 'quay', 'officer', SPARROW].map(
        (words) => `/search?q=${encodeURIComponent(words)}`,
      );
      const exports = ['/asks.csv', '/sitemap.xml', '/robots.txt', `/${BODY}/tracker.csv`, `/${BODY}/tracker.docx`];
      const errors = ['/%E0%A4%A', '/nowhere/at/all', `/${BODY}/2031-13-45`, '/search?q=%00', `/${'x'.repeat(3000)}`];
      const filters = HIDDEN.flatMap((one) => [`/asks?state=${one}`, `/asks?owner=${CANARY.slice(0, 6)}`]);
      const { seen, sparrows } = await crawl(app, null, [
        '/',
        ...open.flatMap(addressesOf),
        ...hidden,
        ...searches,
        ...exports,
        ...filters,
        ...errors,
      ]);
      t.diagnostic(`${seen} addresses asked, ${open.length} public routes; the public word on ${sparrows} of them`);
      assert.ok(seen > 150, `${seen} addresses`);
      assert.ok(sparrows > 10, `the public word is on ${sparrows} pages`);
    });

    it('comes to somebody signed in whose roles are elsewhere, from any page of the desk', async (t) => {
      const desk = routes.filter(({ method, url }) => method === 'GET' && url.startsWith('/desk'));
      const records = (Object.keys(DESK_KINDS) as DeskKind[]).flatMap((kind) =>
        STATES.map((state) => `${kind}-${state}`),
      );
      records.push(...withheld);
      const addresses = desk.flatMap(({ url }) =>
        /:id/.test(url)
          ? records.map((id) => url.replace(':id', id).replace(':body', BODY).replace(/:\w+/g, 'none'))
          : [url.replace(':body', BODY).replace(/:\w+/g, 'none')],
      );
      const { seen } = await crawl(app, outsider.session, ['/desk', `/desk/trail?about=${BODY}`, ...addresses]);
      t.diagnostic(`${seen} addresses asked`);
      assert.ok(seen > 100, `${seen} addresses`);
    });

    it('is told to the log', () => {
      assert.ok(log.includes('incoming request'), 'the log is kept');
      assert.match(log, /"action":"account.manage","route":"GET \/desk\/accounts","msg":"refused"/);
      assert.deepEqual(
        [...new Set(log.match(/kanarienvogel-[\w-]+/g) ?? [])].filter(
          (word) => !hidden.some((address) => address.includes(word)),
        ),
        [],
      );
    });

    it('stays where a paper was withdrawn or passages were taken out: what is left and what is told stand', async () => {
      const [meeting] = withheld;
      const [body, date] = meeting!.split('.');
      const told = load((await browserOf(app, null).get(`/${body}/${date}`)).body)('main').text();
      assert.match(told, /Withdrawn and redacted papers/);
      assert.match(told, /Report on a lease: passages were taken out on 1 June 2031/);
      const gone = await Promise.all(hidden.map((address) => browserOf(app, null).get(address)));
      assert.ok(gone.filter(({ statusCode }) => statusCode === 410).length >= 4, 'files that held them say so');
    });

    it('is out of reach of who may see it: the words are there', async () => {
      const browser = browserOf(app, ada.session);
      assert.match((await browser.get(`/desk/trail?about=${BODY}`)).body, /kanarienvogel-why/);
      assert.match((await browser.get('/desk/meetings/meeting-draft')).body, /kanarienvogel-meeting-draft/);
      assert.match((await browser.get('/desk/accounts')).body, /kanarienvogel account/);
    });
  });
