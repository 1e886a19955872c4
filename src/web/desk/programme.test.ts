import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, type Person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';

let store: Store;
let app: FastifyInstance;
let ada: Person;
let browser: ReturnType<typeof browserOf>;
let stranger: ReturnType<typeof browserOf>;
const MEETING = 'harbour-panel.2031-06-24';
const LATER = 'harbour-panel.2031-09-09';

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
  browser = browserOf(app, ada.session);
  stranger = browserOf(app, null);
  await browser.fill('/desk/bodies', { name: 'Harbour Panel' });
  for (const date of ['24/6/2031', '9/9/2031'])
    await browser.fill('/desk/bodies/harbour-panel/meetings/new', { date, startTime: '18:00', venue: 'Town Hall' });
});

const textOf = (body: string): string => load(body)('main').text().replace(/\s+/g, ' ');
/** Sends the last form of a page, as it stands there but for these fields. */
const send = async (page: string, fields: Record<string, string>, by = browser) => {
  const $ = load((await by.get(page)).body);
  const held = Object.fromEntries(
    $('main form[method="post"]')
      .last()
      .serializeArray()
      .map(({ name, value }) => [name, value]),
  );
  return by.post(page.split('?')[0]!, { ...held, ...fields });
};
const agenda = async (): Promise<string> => textOf((await browser.get(`/desk/meetings/${MEETING}/agenda`)).body);

describe('a topic', () => {
  let topic: string;

  it('is suggested by the public, whose name stays at the desk', async () => {
    assert.equal((await send('/suggest-a-topic', { title: '', body: 'harbour-panel' }, stranger)).statusCode, 422);
    const sent = await send(
      '/suggest-a-topic?body=harbour-panel',
      {
        title: 'Night ferries',
        why: 'None go after eight.',
        body: 'harbour-panel',
        name: 'Oona Canary',
        contact: 'oona@canary.example',
      },
      stranger,
    );
    assert.equal(sent.headers.location, '/suggest-a-topic?saved', textOf(sent.body));
    const [found] = await store.desk.find(ada.viewer, { kind: 'topic' });
    topic = `/desk/programme/${found!.id}`;
    assert.equal(found!.restricted?.name, 'Oona Canary');
    assert.match(textOf((await browser.get(topic)).body), /Not for publication: Oona Canary/);
    assert.match(textOf((await stranger.get('/harbour-panel/work-programme')).body), /Nothing is published/);
  });

  it('is scored by a scheme, placed in a meeting, and is an item of its agenda from the start', async () => {
    const marks = { 'mark-public': '3', 'mark-impact': '3', 'mark-performance': '2', 'mark-context': '1' };
    assert.equal((await send(topic, { status: 'placed', meeting: '' })).statusCode, 422);
    assert.equal((await send(topic, { ...marks, status: 'placed', meeting: MEETING, shown: 'yes' })).statusCode, 303);
    assert.match(
      textOf((await browser.get('/desk/programme')).body),
      /Placed in a meeting.*Night ferries.*scores 9 of 12/,
    );
    await send(
      `/desk/meetings/${MEETING}/agenda`,
      {},
      { ...browser, post: (_: string, fields) => browser.post(`/desk/meetings/${MEETING}/agenda/draft`, fields) },
    );
    assert.match(await agenda(), /Night ferries/);
  });

  it('stands on the public programme without who suggested it or who placed it', async () => {
    const { body } = await stranger.get('/harbour-panel/work-programme');
    assert.match(textOf(body), /Night ferries Meeting of Tuesday 24 June 2031/);
    assert.doesNotMatch(body, /canary|Thornbury/i);
  });

  it('is moved only with a reason, which the public sees', async () => {
    assert.equal((await send(topic, { status: 'placed', meeting: LATER, shown: 'yes' })).statusCode, 422);
    const moved = { status: 'placed', meeting: LATER, shown: 'yes', whyChanged: 'The operator cannot come in June.' };
    assert.equal((await send(topic, moved)).statusCode, 303);
    assert.doesNotMatch(await agenda(), /Night ferries/);
    assert.match(
      textOf((await stranger.get('/harbour-panel/work-programme')).body),
      /9 September 2031.*The operator cannot come in June/,
    );
  });

  it('goes to a meeting with the whole programme, as a file', async () => {
    for (const form of ['pdf', 'docx', 'html']) {
      const file = await browser.get(`/desk/programme/file/${form}?body=harbour-panel`);
      assert.equal(file.statusCode, 200, form);
      if (form === 'html') assert.match(file.body, /Night ferries.*The operator cannot come/s);
    }
  });
});
