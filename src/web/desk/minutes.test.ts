import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, type Person, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { SECRET, wholeMeeting } from '../../../test/made-up-meeting.ts';
import { BODY, MEETING, planMeeting } from '../../../test/planned-meeting.ts';
import { readDocument } from '../../reading/read-document.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';

const PAGE = `/desk/meetings/${MEETING}/minutes`;
const PUBLIC = `/${BODY}/2026-09-15`;
const FERRY = `${PAGE}/items/4`;
let store: Store;
let app: FastifyInstance;
let ada: Person;

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
  await planMeeting(store, ada.viewer);
  await store.desk.keepNotes(ada.viewer, MEETING, wholeMeeting().events);
});

const officer = () => browserOf(app, ada.session);
const textOf = (html: string): string => load(html)('main').text().replace(/\s+/g, ' ');
/** Posts the form of the page that goes to an address. */
const press = async (to: string, fields: Record<string, string> = {}) => {
  const browser = officer();
  const $ = load((await browser.get(PAGE)).body);
  const form = $(`form[action="${to}"]`);
  assert.equal(form.length, 1, `the page has a form to ${to}`);
  const held = Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value]));
  return browser.post(to, { ...held, ...fields });
};

describe('minutes at the desk, in the order in which they come', () => {
  it('are drafted from the notes, numbered, and seen by nobody outside', async () => {
    assert.equal((await press(`${PAGE}/draft`)).statusCode, 303);
    const text = textOf((await officer().get(PAGE)).body);
    assert.match(text, /Draft, not published/);
    assert.match(text, /4\. FERRY FARES/);
    assert.match(text, /lost by 3 votes to 5/);
    assert.match(text, /not for publication/i);
    assert.ok(text.includes(SECRET));
    assert.equal((await browserOf(app, null).get(PUBLIC)).body.includes('FERRY FARES'), false);
  });

  it('show what to look at first', async () => {
    const $ = load((await officer().get(PAGE)).body);
    assert.match($('section[aria-labelledby=checks]').text(), /Asked for or promised in the discussion/);
  });

  it('are edited by item, and the record follows the words', async () => {
    const browser = officer();
    const words = load((await browser.get(FERRY)).body)('#words').text();
    assert.match(words, /lost by 3 votes to 5/);
    await browser.fill(FERRY, { words: words.replace('by 3 votes to 5', 'by 2 votes to 6') });
    const { data } = (await store.desk.record(ada.viewer, 'minutes', `minutes-${MEETING}`))!;
    const votes = data.meeting.items[3]!.votes.map((vote) => [vote.for, vote.against, vote.result]);
    assert.deepEqual(votes, [
      [2, 6, 'lost'],
      [6, 1, 'carried'],
    ]);
    await browser.fill(FERRY, { words });
  });

  it('say on the page of an item what its words were read as', async () => {
    const $ = load((await officer().get(`${FERRY}?saved`)).body);
    const read = $('#read + ul li')
      .map((_, one) => $(one).text())
      .get();
    assert.ok(
      read.some((one) => /^Vote: 3 for, 5 against, – abstaining, lost, moved by Councillor Dev Kashyap/.test(one)),
    );
    assert.ok(read.some((one) => /^Decision: resolved, one clause$/.test(one)));
  });

  it('have who was there put right as it is printed, and read again', async () => {
    const browser = officer();
    const there = `${PAGE}/attendance`;
    const words = load((await browser.get(there)).body)('#words').text();
    assert.match(words, /^Present:- Councillor Ines Marrable \(in the Chair\);/);
    const attendance = async () =>
      (await store.desk.record(ada.viewer, 'minutes', `minutes-${MEETING}`))!.data.meeting.attendance.map(
        ({ name, status }) => [name, status].join(),
      );
    const before = await attendance();
    const away = words
      .replace('; Councillor Rhona Quill', '')
      .replace('Councillor Josie Tull', '$&; Councillor Rhona Quill');
    assert.equal((await browser.fill(there, { words: away })).statusCode, 303);
    assert.ok((await attendance()).includes('Councillor Rhona Quill,apologies'));
    assert.match(textOf((await browser.get(there)).body), /Apologies: Councillor Rhona Quill/);
    const nobody = await browser.fill(there, { words: 'It rained.' });
    assert.equal(nobody.statusCode, 422);
    assert.match(textOf(nobody.body), /Nobody would be read as present/);
    await browser.fill(there, { words });
    assert.deepEqual((await attendance()).toSorted(), before.toSorted());
  });

  it('show what the rules of the checker find, by item', async () => {
    const browser = officer();
    const words = load((await browser.get(FERRY)).body)('#words').text();
    await browser.fill(FERRY, { words: `${words}\n\nMembers said that the the ferry was late.` });
    let $ = load((await browser.get(PAGE)).body);
    while ($('main').text().includes('still running')) $ = load((await browser.get(PAGE)).body);
    const item = $('section[aria-labelledby=rules] h3').filter((_, one) => $(one).text() === '4. FERRY FARES');
    assert.match(item.next('.findings').text(), /The word "the" stands twice/);
    await browser.fill(FERRY, { words });
  });

  it('are not saved where their words would be another item', async () => {
    const answer = await officer().fill(FERRY, { words: '5. SOMETHING ELSE\n\nIt was said.' });
    const saved = (await store.desk.record(ada.viewer, 'minutes', `minutes-${MEETING}`))!;
    assert.equal(saved.data.meeting.items.length, 6);
    if (answer.statusCode === 422) assert.match(textOf(answer.body), /read as an item of their own/);
    await officer().fill(FERRY, { words: load((await officer().get(FERRY)).body)('#words').text() });
  });

  it('are published as a draft, into the record that everybody reads, without what was said in private', async () => {
    assert.equal((await press(`${PAGE}/publish`)).statusCode, 303);
    const { body } = await browserOf(app, null).get(PUBLIC);
    assert.match(textOf(body), /FERRY FARES/i);
    const everything = await Promise.all(
      [PUBLIC, `${PUBLIC}/4`, `${PUBLIC}/6`, '/search?q=bidder', '/sitemap.xml'].map(
        async (url) => (await browserOf(app, null).get(url)).body,
      ),
    );
    for (const page of everything) assert.equal(/reserve|second bid\b/.test(page), false);
    assert.equal((await browserOf(app, null).get(PAGE)).statusCode, 303);
  });

  it('are corrected only in words that say so', async () => {
    const browser = officer();
    const words = load((await browser.get(FERRY)).body)('#words').text();
    const wrong = await browser.fill(FERRY, { words: words.replace('families', 'children') });
    assert.equal(wrong.statusCode, 422);
    assert.match(textOf(wrong.body), /words of the correction/);
    const correction = 'the first paragraph should read “children” rather than “families”';
    await browser.fill(FERRY, { words: words.replace('families', 'children'), correction });
    const text = textOf((await browser.get(PAGE)).body);
    assert.match(text, /Published as a draft, corrected/);
    assert.ok(text.includes(correction));
    assert.match(textOf((await browserOf(app, null).get(`${PUBLIC}/4`)).body), /too high for children/);
    const file = (await officer().get(`${PAGE}/file/html`)).body;
    assert.ok(textOf(file).includes(`Corrected, minute 4: ${correction}`));
    assert.equal((await browser.post(`${PAGE}/draft`, {})).statusCode, 403);
  });

  it('are compared version by version', async () => {
    const $ = load((await officer().get(`${PAGE}/versions`)).body);
    assert.equal($('del').text(), 'families.');
    assert.equal($('ins').text(), 'children.');
  });

  it('are approved at the next suitable meeting by whoever presided there', async () => {
    const $ = load((await officer().get(PAGE)).body);
    const days = $('#date option')
      .map((_, option) => $(option).attr('value'))
      .get();
    assert.deepEqual(days, ['2026-09-15', '2026-12-01']);
    const early = await press(`${PAGE}/approve`, { date: '2026-10-06', signedBy: 'Councillor Tobias Wren' });
    assert.equal(early.statusCode, 422);
    assert.match(textOf(early.body), /extraordinary/);
    const doubted = await press(`${PAGE}/approve`, { date: '2026-09-15', signedBy: 'Councillor Tobias Wren' });
    assert.match(textOf(doubted.body), /Is that the right day/);
    await press(`${PAGE}/approve`, { date: '2026-12-01', signedBy: 'Councillor Tobias Wren' });
    const text = textOf((await officer().get(PAGE)).body);
    assert.match(text, /Approved by the meeting on Tuesday 1 December 2026, signed by Councillor Tobias Wren/);
    assert.equal(text.includes('Correct an item'), false);
    assert.equal((await officer().fill(FERRY, { words: 'Other words.', correction: 'none' })).statusCode, 422);
  });

  it('are handed out as a page, a PDF and a Word file that read as the same, the whole only to those who may', async () => {
    for (const form of ['html', 'pdf', 'docx']) {
      const { rawPayload, statusCode } = await officer().get(`${PAGE}/file/${form}`);
      assert.equal(statusCode, 200);
      const reading = await readDocument(rawPayload, `minutes.${form}`);
      const { body, date, startTime, attendance } = reading.meetings[0]!;
      assert.deepEqual(
        [body, date, startTime, attendance.length],
        ['Harbours and Streets Scrutiny Panel', '2026-09-15', '10:00', 10],
      );
      const votes = reading.meetings[0]!.items[3]!.votes.map((vote) => [vote.for, vote.against]);
      assert.deepEqual(votes, [
        [3, 5],
        [6, 1],
      ]);
      assert.equal(JSON.stringify(reading).includes(SECRET), false, form);
    }
    const whole = await officer().get(`${PAGE}/file/html?whole=yes`);
    assert.ok(whole.body.includes(SECRET));
    const member = await person(store, ada.viewer, 'Somebody Else', [held('member', 'other-panel')]);
    const theirs = await browserOf(app, member.session).get(`${PAGE}/file/html?whole=yes`);
    assert.equal(theirs.body.includes(SECRET), false);
  });
});
