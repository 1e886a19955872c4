import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { DESK_KINDS, type DeskKind, deskKind } from '../src/cycle/desk-kinds.ts';
import { STATES, type State } from '../src/cycle/permissions.ts';
import { connect } from '../src/store/connect.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { buildApp } from '../src/web/app.ts';
import { readSettings } from '../src/web/settings.ts';
import { cleanUp } from './clean-up.ts';
import { emptyFolder } from './databases.ts';
import { firstAdministrator, held, type Person, person } from './desk-people.ts';
import { browserOf } from './desk-site.ts';
import { filledIn } from './filled-in.ts';
import { type MadePaper, makePaper } from './made-reading.ts';

/** Every word that must stay inside begins so, and goes on with where it was planted. */
const CANARY = 'kanarienvogel';
/** What is planted in what is public: where it is not found, the test looks in the wrong places. */
const SPARROW = 'hausspatz';
const BODY = 'harbour-panel';
const TODAY = '2031-06-01';
const HIDDEN = ['restricted', 'draft', 'withdrawn'] as const;

let store: Store;
let app: FastifyInstance;
let ada: Person;
let outsider: Person;
const routes: RouteOptions[] = [];
let log = '';
/** Addresses of what is hidden, as its own slugs and numbers make them. */
const hidden: string[] = [];

/** Minutes with one word in everything about the meeting, and another in everything about its item. */
const paper = (word: string, ofItem: string, date: string): MadePaper => ({
  path: `/papers/${date}.md`,
  title: `${word} papers of ${date}`,
  meetings: [
    {
      council: 'Saltmarsh Borough Council',
      body: 'Harbour Panel',
      date,
      attendance: [[`Cllr ${word} Reed`, 'present', 'chair']],
      preamble: [`${word} opened the meeting.`],
      next: { date: '2031-09-02' },
      items: [
        {
          number: '1',
          title: `${ofItem} quay`,
          purpose: `To hear of the ${ofItem} quay`,
          presenters: [`Dee ${ofItem}`],
          paragraphs: [`Members asked that the ${ofItem} officer report back by 1 July 2031.`],
          decisions: [[['1', `That the ${ofItem} officer be asked to report on the quay to the September meeting.`]]],
          declarations: [{ name: `Cllr ${ofItem} Reed`, interest: `owns a ${ofItem}` }],
        },
      ],
    },
  ],
  papers: [{ kind: 'report', title: `${word} report`, item: '1' }],
  report: [`The ${word} costs 4 million pounds.`],
});

const plantPapers = async (): Promise<void> => {
  const add = async (word: string, date: string, ofItem = word) => {
    const { reading, bytes } = makePaper(paper(word, ofItem, date));
    return (await store.addReading(reading, bytes, 1)).document;
  };
  const entered = { who: `${CANARY}-officer`, why: `${CANARY}-reason` };
  await add(SPARROW, '2031-03-04');
  for (const [index, visibility] of HIDDEN.entries()) {
    const document = await add(`${CANARY}-document-${visibility}`, `2031-04-0${index + 1}`);
    await store.setVisibility({ document }, visibility, entered);
    hidden.push(`/documents/${document}`, `/documents/${document}/file`, `/${BODY}/2031-04-0${index + 1}`);
    const meeting = `2031-05-0${index + 1}`;
    await add(`${CANARY}-meeting-${visibility}`, meeting);
    await store.setVisibility({ body: BODY, meeting }, visibility, entered);
    hidden.push(`/${BODY}/${meeting}`, `/${BODY}/${meeting}/1`, `/${BODY}/${meeting}/matters-arising`);
    const item = `2031-02-0${index + 1}`;
    await add(SPARROW, item, `${CANARY}-item-${visibility}`);
    await store.setVisibility({ body: BODY, meeting: item, item: '1' }, visibility, entered);
    hidden.push(`/${BODY}/${item}/1`);
  }
};

/** A record of every kind in every state, with a canary in every text of what is not public and of each restricted part. */
const plantRecords = async (): Promise<void> => {
  for (const kind of Object.keys(DESK_KINDS) as DeskKind[])
    for (const state of STATES) {
      const first = state === 'withdrawn' ? 'public' : state;
      const made = await enter(kind, first, state, null);
      if (state === 'withdrawn') await enter(kind, state, state, made);
      hidden.push(`/desk/meetings/${made}`, `/${BODY}/${made}`);
    }
};

const enter = async (kind: DeskKind, state: State, planted: State, id: string | null): Promise<string> => {
  const schemas = deskKind(kind);
  const word = planted === 'public' ? SPARROW : `${CANARY}-${kind}-${planted}`;
  const change = {
    kind,
    id: id ?? `${kind}-${planted}`,
    basedOn: id === null ? null : 1,
    body: BODY,
    meeting: `meeting-${planted}`,
    date: '2031-07-01',
    state,
    data: filledIn(schemas.data, word),
    ...(schemas.restricted ? { restricted: filledIn(schemas.restricted, `${CANARY}-${kind}-part-of-${planted}`) } : {}),
    what: 'planted',
    why: `${CANARY}-why-${kind}`,
  };
  return (await store.desk.enter(ada.viewer, JSON.parse(JSON.stringify(change)))).id;
};

before(async () => {
  const folder = await emptyFolder();
  store = await openStore({ folder });
  cleanUp(() => store.close());
  ada = await firstAdministrator(store);
  await person(store, ada.viewer, `${CANARY} account`, [held('member', BODY)]);
  outsider = await person(store, ada.viewer, 'Olu Brack', [held('member', 'other-panel'), held('report-author')]);
  await plantPapers();
  await plantRecords();
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
  const { db, close } = await connect(folder, undefined);
  for (const { slug } of await db.selectFrom('person').select('slug').execute()) hidden.push(`/people/${slug}`);
  for (const { slug } of await db.selectFrom('document').select('slug').execute()) hidden.push(`/documents/${slug}`);
  await close();
});

/** What an answer holds beyond what was asked: a page that is not there repeats the words of its address. */
const found = (answer: string, address: string): string[] => {
  const asked = address.toLowerCase().match(/kanarienvogel[\w-]*/g) ?? [];
  const words = answer.toLowerCase().match(/kanarienvogel[\w-]*/g) ?? [];
  return words.filter((word) => !asked.some((one) => one.replaceAll('-', ' ').startsWith(word.replaceAll('-', ' '))));
};

const MOST_ADDRESSES = 1500;

type Asked = { seen: number; sparrows: number };

/** Goes through a site from some addresses, as somebody; fails at the first word that must not be there. */
const crawl = async (session: string | null, from: readonly string[]): Promise<Asked> => {
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

describe('no word of what is restricted, draft or withdrawn', () => {
  it('comes to the public, from any route, link, list, file, feed, search or page of an error', async (t) => {
    const open = routes.filter(({ method, url }) => [method].flat().includes('GET') && !url.startsWith('/desk'));
    const searches = [`${CANARY}*`, `"${CANARY}"`, 'kanari*', 'quay', 'officer', SPARROW].map(
      (words) => `/search?q=${encodeURIComponent(words)}`,
    );
    const exports = ['/asks.csv', '/sitemap.xml', '/robots.txt', `/${BODY}/tracker.csv`, `/${BODY}/tracker.docx`];
    const errors = ['/%E0%A4%A', '/nowhere/at/all', `/${BODY}/2031-13-45`, '/search?q=%00', `/${'x'.repeat(3000)}`];
    const filters = HIDDEN.flatMap((one) => [`/asks?state=${one}`, `/asks?owner=${CANARY.slice(0, 6)}`]);
    const { seen, sparrows } = await crawl(null, [
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
    const addresses = desk.flatMap(({ url }) =>
      /:id/.test(url)
        ? records.map((id) => url.replace(':id', id).replace(':body', BODY).replace(/:\w+/g, 'none'))
        : [url.replace(':body', BODY).replace(/:\w+/g, 'none')],
    );
    const { seen } = await crawl(outsider.session, ['/desk', `/desk/trail?about=${BODY}`, ...addresses]);
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

  it('is out of reach of who may see it: the words are there', async () => {
    const browser = browserOf(app, ada.session);
    assert.match((await browser.get(`/desk/trail?about=${BODY}`)).body, /kanarienvogel-why/);
    assert.match((await browser.get('/desk/meetings/meeting-draft')).body, /kanarienvogel-meeting-draft/);
    assert.match((await browser.get('/desk/accounts')).body, /kanarienvogel account/);
  });
});
