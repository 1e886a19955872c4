import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, type Person } from '../../../test/desk-people.ts';
import { browserOf, deskSite, TODAY } from '../../../test/desk-site.ts';
import { READER_VERSION, readDocument } from '../../reading/read-document.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';

const MINUTES = `# SALTMARSH BOROUGH COUNCIL

# Harbour Panel

## Minutes of the meeting held on Sunday 1 June 2031 at 6.00 pm

Present: Councillors Wren (in the Chair) and Pellow.

**4. FERRIES AT NIGHT**

**Resolved:** That the Head of Ports report on night ferries in September 2031.
`;
let store: Store;
let app: FastifyInstance;
let ada: Person;
let browser: ReturnType<typeof browserOf>;
let stranger: ReturnType<typeof browserOf>;
let topic = '';
let group = '';
const BODY = 'harbour-panel';
const MEETING = `${BODY}.2031-06-24`;

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
  browser = browserOf(app, ada.session);
  stranger = browserOf(app, null);
  const bytes = new TextEncoder().encode(MINUTES);
  await store.addReading(await readDocument(bytes, 'june.md'), bytes, READER_VERSION);
  await browser.fill(`/desk/bodies/${BODY}/meetings/new`, {
    date: '24/6/2031',
    startTime: '18:00',
    venue: 'Town Hall',
  });
  await browser.fill('/desk/programme', { title: 'Night ferries', why: 'None go after eight.', body: BODY });
  topic = (await store.desk.find(ada.viewer, { kind: 'topic' }))[0]!.id;
});

const textOf = (body: string): string => load(body)('main').text().replace(/\s+/g, ' ');
const deed = async (fields: Record<string, string>) => {
  const version = String((await store.desk.record(ada.viewer, 'task-group', group))!.version);
  const csrf = String(
    load((await browser.get(`/desk/groups/${group}`)).body)('[name=_csrf]')
      .first()
      .val(),
  );
  return browser.post(`/desk/groups/${group}`, { _csrf: csrf, version, ...fields });
};

describe('what a topic belongs to', () => {
  it('is found by what is like its title, or by other words, and picked', async () => {
    const page = `/desk/programme/${topic}/links`;
    const found = load((await browser.get(page)).body);
    const ask = String(found('input[name=link][value^="ask:"]').first().val());
    const item = String(found('input[name=link][value^="item:"]').first().val());
    assert.match(ask, /^ask:\w+$/);
    assert.equal(item, `item:${BODY}/2031-06-01/4`);
    assert.match(textOf((await browser.get(`${page}?find=zeppelin`)).body), /Nothing has these words/);
    assert.equal((await browser.fill(page, { link: [ask, item, 'nothing:x'] })).statusCode, 303);
    const shown = textOf((await browser.get(`/desk/programme/${topic}`)).body);
    assert.match(
      shown,
      /Belongs to.*report on night ferries.*1 June 2031, minute 4.*FERRIES AT NIGHT.*1 June 2031, item 4/,
    );
    const kept = (await store.desk.record(ada.viewer, 'topic', topic))!.data.linked;
    assert.deepEqual(
      kept?.map(({ kind }) => kind),
      ['ask', 'item'],
    );
  });
});

describe('a task and finish group', () => {
  it('is made from a topic', async () => {
    assert.equal((await browser.fill('/desk/groups', { topic: '' })).statusCode, 422);
    const made = await browser.fill(`/desk/groups?topic=${topic}`, { topic }, '/desk/groups');
    group = /groups\/(\w+)/.exec(String(made.headers.location))![1]!;
    assert.match(textOf((await browser.get(`/desk/groups/${group}`)).body), /Still wanting.*Name its members/);
    assert.equal((await stranger.get(`/${BODY}/task-groups/${group}`)).statusCode, 404);
  });

  it('shows the public scope, members and open sessions, and nothing of who is heard in private', async () => {
    const details = { name: 'Night ferries', scope: 'Sailings after eight', members: 'Cllr Wren\nCllr Pellow' };
    await deed({ deed: 'details', ...details, chair: 'Cllr Wren', reportBy: '1/9/2031', shown: 'yes' });
    const open = {
      deed: 'session',
      date: '10/6/2031',
      about: 'Timetables',
      witnesses: 'Oona Ferryman',
      inPublic: 'yes',
    };
    assert.equal((await deed({ ...open, notes: 'Canary note' })).statusCode, 303);
    assert.equal((await deed({ ...open, date: 'soon' })).statusCode, 422);
    await deed({ deed: 'session', date: '11/6/2031', about: 'Crews', witnesses: 'Canary Crewman', notes: '' });
    const { body } = await stranger.get(`/${BODY}/task-groups/${group}`);
    assert.match(
      textOf(body),
      /Sailings after eight.*Cllr Wren \(chair\).*Oona Ferryman.*11 June 2031, in private.*Crews/,
    );
    assert.doesNotMatch(body, /canary/i);
    assert.match(textOf((await browser.get(`/desk/groups/${group}`)).body), /Canary Crewman/);
    assert.match(textOf((await stranger.get(`/${BODY}/work-programme`)).body), /Task and finish groups.*Night ferries/);
  });

  it('links a recommendation to the ask that it became', async () => {
    await deed({ deed: 'recommendation', words: 'That night ferries run until midnight.', to: 'The executive' });
    const page = `/desk/groups/${group}/recommendations/recommendation-1`;
    const ask = String(
      load((await browser.get(page)).body)('input[name=ask][value!=""]')
        .first()
        .val(),
    );
    assert.equal((await browser.fill(page, { ask })).statusCode, 303);
    assert.match(
      textOf((await stranger.get(`/${BODY}/task-groups/${group}`)).body),
      /run until midnight.*What became of it/,
    );
    assert.equal((await browser.fill(page, { ask: 'made-up' })).statusCode, 303);
    assert.equal((await store.desk.record(ada.viewer, 'task-group', group))!.data.recommendations[0]!.ask, null);
  });

  it('closes only when its parent has had the published report, and its topic is then done', async () => {
    assert.equal((await deed({ deed: 'close', minute: '7' })).statusCode, 422);
    assert.equal((await deed({ deed: 'report', meeting: '' })).statusCode, 422);
    assert.equal((await deed({ deed: 'report', meeting: MEETING })).statusCode, 303);
    const [report] = await store.desk.find(ada.viewer, { kind: 'report', parent: group });
    assert.deepEqual(
      report!.data.recommendations.map(({ text }) => text),
      ['That night ferries run until midnight.'],
    );
    assert.match(textOf((await deed({ deed: 'close', minute: '7' })).body), /not published yet/);
    const published = { ...report!.data, stage: 'published' as const, meeting: { id: MEETING, date: '2031-06-24' } };
    const change = {
      kind: 'report',
      id: report!.id,
      basedOn: 1,
      data: published,
      what: 'published',
      why: null,
    } as const;
    await store.desk.enter(ada.viewer, change);
    assert.match(textOf((await deed({ deed: 'close', minute: '7' })).body), /not been held yet/);
    const meeting = (await store.desk.record(ada.viewer, 'meeting', MEETING))!;
    await store.desk.enter(ada.viewer, {
      ...{ kind: 'meeting', id: MEETING, basedOn: meeting.version, what: 'moved', why: null },
      data: { ...meeting.data, date: TODAY },
    });
    assert.equal((await deed({ deed: 'close', minute: '7' })).statusCode, 303);
    assert.match(textOf((await stranger.get(`/${BODY}/task-groups/${group}`)).body), /Closed.*Minute 7/);
    assert.match(textOf((await browser.get('/desk/groups')).body), /Closed: its parent had its report/);
  });
});
