import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, type Person, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';

const BODY = 'harbour-panel';
/** A meeting far enough off that an agenda published today is in time, and one that is too near. */
const FAR = `${BODY}.2099-09-15`;
const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
const NEAR = `${BODY}.${tomorrow}`;
const pageOf = (id: string): string => `/desk/meetings/${id}/agenda`;
const CANARY = 'Zanzibar Contract';

let store: Store;
let app: FastifyInstance;
let officer: Person;
let member: Person;

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  officer = await firstAdministrator(store);
  member = await person(store, officer.viewer, 'Ines Marrable', [held('member', BODY)]);
  for (const id of [FAR, NEAR]) {
    const date = id.slice(BODY.length + 1);
    await store.desk.enter(officer.viewer, {
      kind: 'meeting',
      id,
      basedOn: null,
      body: BODY,
      date,
      state: 'public',
      data: {
        date,
        startTime: '10:00',
        venue: 'Town Hall',
        kind: 'ordinary',
        status: 'planned',
        jointWith: [],
        cancelledWhy: null,
        moved: [],
      },
      what: 'planned meeting',
      why: null,
    });
  }
});

const titles = async (id: string): Promise<string[]> => {
  const $ = load((await browserOf(app, officer.session).get(pageOf(id))).body);
  return $('.desk-entry strong:first-child')
    .map((_, one) => $(one).text())
    .get();
};
const post = async (id: string, deed: string, fields: Record<string, string>) =>
  browserOf(app, officer.session).fill(pageOf(id), fields, `${pageOf(id)}/${deed}`);

describe('the agenda at the desk', () => {
  it('begins with the standing items; items are added, moved and taken off', async () => {
    await post(FAR, 'draft', {});
    const standing = await titles(FAR);
    assert.equal(standing[0], '1. Apologies for absence');
    await post(FAR, 'items', { title: 'Dredging of the inner basin' });
    const at = (await titles(FAR)).findIndex((title) => title.includes('Dredging'));
    assert.ok(at > 3 && at < standing.length - 1);
    await post(FAR, `items/item-${standing.length + 1}/move`, { way: 'up' });
    assert.ok((await titles(FAR))[at - 1]?.includes('Dredging'));
    await post(FAR, 'items/standing-1/remove', {});
    assert.equal((await titles(FAR))[0]?.includes('Apologies'), false);
  });

  it('asks what a restriction needs, and keeps what is private from the public', async () => {
    const item = `items/${(await entryIds(FAR)).at(-3)}`;
    const wanting = await browserOf(app, officer.session).fill(`${pageOf(FAR)}/${item}`, {
      level: 'exempt',
      privateTitle: CANARY,
    });
    assert.equal(wanting.statusCode, 422);
    assert.match(wanting.body, /Say why it is restricted/);
    const kept = await browserOf(app, officer.session).fill(`${pageOf(FAR)}/${item}`, {
      title: 'A contract',
      level: 'exempt',
      paragraphs: '3',
      reasons: 'it gives prices',
      publicInterest: 'the council would pay more',
      privateTitle: CANARY,
    });
    assert.equal(kept.statusCode, 303);
  });

  it('is published in time, and is then a paper of the public record without what is private', async () => {
    const answer = await post(FAR, 'publish', {});
    assert.equal(answer.statusCode, 303, load(answer.body)('.govuk-error-summary').text());
    const shown = await app.inject(`/${BODY}/2099-09-15`);
    assert.equal(shown.statusCode, 200);
    assert.match(shown.body, /Dredging of the inner basin/);
    for (const address of [`/${BODY}/2099-09-15`, `/${BODY}`, '/search?q=Zanzibar', '/sitemap.xml', '/'])
      assert.doesNotMatch(
        (await app.inject(address)).body.replace('value="Zanzibar"', ''),
        /Zanzibar Contract/,
        address,
      );
  });

  it('gives the pack as files, and what is restricted only to whoever may see it', async () => {
    for (const form of ['pdf', 'docx', 'html'])
      assert.equal((await browserOf(app, officer.session).get(`${pageOf(FAR)}/file/${form}`)).statusCode, 200);
    const whole = await browserOf(app, officer.session).get(`${pageOf(FAR)}/file/html?whole`);
    assert.match(whole.body, /Zanzibar/);
    const open = await browserOf(app, officer.session).get(`${pageOf(FAR)}/file/html`);
    assert.doesNotMatch(open.body, /Zanzibar/);
    assert.equal((await app.inject(`${pageOf(FAR)}/file/html?whole`)).statusCode, 303);
    assert.equal((await browserOf(app, member.session).get(`${pageOf(FAR)}/items/standing-2`)).statusCode, 403);
  });

  it('is not published late without a lawful way or a reason', async () => {
    await post(NEAR, 'draft', {});
    const refused = await post(NEAR, 'publish', {});
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /none of the four lawful ways/);
    await post(NEAR, 'late', {
      way: 'short-notice',
      lateDay: '2020-01-02',
      lateTime: '9.00 am',
      lateReason: 'A wall fell.',
    });
    const published = await post(NEAR, 'publish', {});
    assert.equal(published.statusCode, 303, load(published.body)('.govuk-error-summary').text());
  });
});

const entryIds = async (id: string): Promise<string[]> => {
  const record = await store.desk.record(officer.viewer, 'agenda', `agenda-${id}`);
  return record?.data.entries.map((one) => one.id) ?? [];
};
