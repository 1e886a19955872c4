import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, type Person, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { type PublishedMeeting, publishedMeeting } from '../../../test/published-meeting.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';

const SECRET = 'Quillfeather';
let store: Store;
let app: FastifyInstance;
let ada: Person;
let officer: ReturnType<typeof browserOf>;
let made: PublishedMeeting;

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
  officer = browserOf(app, ada.session);
  made = await publishedMeeting(store, app, ada, { secret: SECRET, withdrawn: 'granite', said: 'Oystercatcher' });
});

const textOf = (body: string): string => load(body)('main').text().replace(/\s+/g, ' ');
const page = async (address: string) => app.inject(address);
const documentsAbout = async (word: string): Promise<string[]> => {
  const links = load((await page(`/search?q=${word}`)).body)('main a[href^="/documents/"]');
  return [...new Set(links.map((_, one) => one.attribs.href!.split(/[?#]/)[0]!).get())];
};

describe('a published paper', () => {
  it('is listed for officers and for nobody else', async () => {
    assert.match(textOf((await officer.get('/desk/published')).body), /Report: Lease of the slipway/);
    const member = browserOf(
      app,
      (await person(store, ada.viewer, 'Ines Marrable', [held('member', made.body)])).session,
    );
    assert.equal((await member.get('/desk/published')).statusCode, 403);
    assert.equal((await member.get(`/desk/published/report/${made.lease}`)).statusCode, 403);
  });

  it('is not withdrawn without a reason, nor redacted without passages that stand in it', async () => {
    const address = `/desk/published/report/${made.lease}`;
    assert.match(textOf((await officer.fill(address, {}, `${address}/withdraw`)).body), /Enter why/);
    const wanting = async (fields: Record<string, string>) =>
      textOf((await officer.fill(address, fields, `${address}/redact`)).body);
    assert.match(await wanting({ reason: 'It names somebody.' }), /Enter the passages/);
    assert.match(await wanting({ reason: 'It names somebody.', passages: 'No such words' }), /does not stand in it/);
    assert.match(await wanting({ reason: `It names ${SECRET}.`, passages: SECRET }), /must do without/);
    assert.ok((await documentsAbout(SECRET)).length > 0);
  });

  it('loses passages in every paper that held them, after they were looked at; what is left stands', async () => {
    const [pack] = await documentsAbout(SECRET);
    const address = `/desk/published/report/${made.lease}`;
    const fields = { reason: 'It named a person.', passages: SECRET, name: 'Report on a lease' };
    const preview = await officer.fill(address, fields, `${address}/redact`);
    assert.match(textOf(preview.body), /places from which it would be taken out/);
    assert.ok((await documentsAbout(SECRET)).length > 0, 'nothing is done by looking');
    const { version } = (await store.desk.record(ada.viewer, 'report', made.lease))!;
    const done = await officer.fill(address, { ...fields, sure: 'yes', version: String(version) }, `${address}/redact`);
    assert.equal(done.statusCode, 303, textOf(done.body));
    assert.deepEqual(await documentsAbout(SECRET), []);
    const gone = await page(pack!);
    assert.equal(gone.statusCode, 410);
    assert.match(textOf(gone.body), /Report on a lease: passages were taken out on 1 June 2031, because: It named a/);
    assert.equal((await page(`${pack}/file`)).statusCode, 404);
    const [now] = await documentsAbout('tallow');
    const shown = load((await page(now!)).body);
    const words = (await page(`${now}?page=${shown('.govuk-pagination').length ? 4 : 1}`)).body;
    assert.doesNotMatch(words, new RegExp(SECRET));
    const file = await officer.get(`/desk/meetings/${made.meeting}/agenda/file/html`);
    assert.match(file.body, /\[redacted\]/);
    assert.match(file.body, /Passages were taken out on 1 June 2031:/);
    assert.doesNotMatch(file.body, new RegExp(SECRET));
    assert.match(
      textOf((await page(`/${made.body}/${made.date}`)).body),
      /Withdrawn and redacted papers.*Report on a lease/,
    );
  });

  it('that is withdrawn goes out of the pack, and the pack says so', async () => {
    const address = `/desk/published/report/${made.quay}`;
    assert.ok((await documentsAbout('granite')).length > 0);
    const done = await officer.fill(address, { reason: 'Its figures were wrong.' }, `${address}/withdraw`);
    assert.equal(done.statusCode, 303, textOf(done.body));
    assert.deepEqual(await documentsAbout('granite'), []);
    const [pack] = await documentsAbout('tallow');
    assert.match(textOf((await page(pack!)).body), /The report was withdrawn on 1 June 2031: Its figures were wrong/);
    assert.equal((await store.desk.record(ada.viewer, 'report', made.quay))?.state, 'withdrawn');
    assert.match(textOf((await officer.get(address)).body), /It is withdrawn/);
  });

  it('of minutes loses passages in the pack of the meeting that approves them too', async () => {
    const address = `/desk/published/minutes/minutes-${made.meeting}`;
    assert.equal((await documentsAbout('Oystercatcher')).length, 2);
    const { version } = (await store.desk.record(ada.viewer, 'minutes', `minutes-${made.meeting}`))!;
    const fields = { reason: 'It was said in confidence.', passages: 'Oystercatcher', sure: 'yes' };
    const done = await officer.fill(address, { ...fields, version: String(version) }, `${address}/redact`);
    assert.equal(done.statusCode, 303, textOf(done.body));
    assert.deepEqual(await documentsAbout('Oystercatcher'), []);
    assert.match((await officer.get(`/desk/meetings/${made.meeting}/minutes/file/html`)).body, /\[redacted\]/);
  });

  it('of an agenda that is withdrawn leaves its reports alone', async () => {
    const address = `/desk/published/agenda/agenda-${made.meeting}`;
    const done = await officer.fill(address, { reason: 'The wrong day stood in it.' }, `${address}/withdraw`);
    assert.equal(done.statusCode, 303, textOf(done.body));
    const [alone, ...more] = await documentsAbout('tallow');
    assert.deepEqual(more, []);
    assert.match(textOf((await page(alone!)).body), /Lease of the slipway/);
    assert.doesNotMatch((await page('/sitemap.xml')).body, new RegExp(`${made.date}/agenda`));
    const { broken } = await store.verifyAudit();
    assert.equal(broken, null);
  });
});
