import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, type Person, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { READER_VERSION, readDocument } from '../../reading/read-document.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';

const MINUTES = `# WEXCOMBE BOROUGH COUNCIL

# Learning Panel

## Minutes of the meeting held on Tuesday 9 January 2029 at 5.30 pm

Present: Councillors Marrable (in the Chair), Wren and Pellow.

**12. SCHOOL CROSSINGS**

**Resolved:** (1) That the report be noted.

(2) That the Head of Highways report on crossing patrols in June 2029.
`;
let store: Store;
let app: FastifyInstance;
let ada: Person;
let chair: Person;
let other: Person;

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  const bytes = new TextEncoder().encode(MINUTES);
  await store.addReading(await readDocument(bytes, 'january.md'), bytes, READER_VERSION);
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
  chair = await person(store, ada.viewer, 'Ines Marrable', [held('chair', 'learning-panel')]);
  other = await person(store, ada.viewer, 'Olu Brack', [held('governance-officer', 'other-panel')]);
});

const mainOf = (html: string): string => load(html)('main').text().replace(/\s+/g, ' ');
const askPage = async (): Promise<string> => {
  const $ = load((await browserOf(app, ada.session).get('/desk/asks')).body);
  return $('.entry__title a').first().attr('href') ?? '';
};
const send = async (who: Person, address: string, to: string, fields: Record<string, string>) => {
  const browser = browserOf(app, who.session);
  const token = load((await browser.get('/desk')).body)('form[action="/sign-out"] [name=_csrf]').attr('value') ?? '';
  return browser.post(`${address}/${to}`, { _csrf: token, ...fields });
};

describe('an ask at the desk', () => {
  it('stands in the list with its owner and its date', async () => {
    const text = mainOf((await browserOf(app, ada.session).get('/desk/asks')).body);
    assert.match(text, /1 ask is open/);
    assert.match(text, /owner: the Head of Highways; due:/);
  });

  it('is confirmed and put right, beside what was read', async () => {
    const address = await askPage();
    assert.equal((await send(ada, address, 'deed', { deed: 'confirm' })).statusCode, 303);
    await send(ada, address, 'correct', { due: '12 June 2029', why: 'the report is due at the June meeting' });
    const text = mainOf((await browserOf(app, ada.session).get(address)).body);
    assert.match(text, /Confirmed as something asked for/);
    assert.match(text, /put right, Due: 2029-06-12 – the report is due at the June meeting/);
  });

  it('is chased, and only officers see that', async () => {
    const address = await askPage();
    await send(ada, address, 'chase', { to: 'Head of Highways', words: 'By e-mail, twice.' });
    assert.match(mainOf((await browserOf(app, ada.session).get(address)).body), /Head of Highways was reminded by Ada/);
    const key = address.split('/').at(-1);
    const seen = await browserOf(app, null).get(`/asks/${key}`);
    assert.equal(seen.body.includes('By e-mail'), false);
  });

  it('says what is wrong: no deed, no day, a day to come, nothing to put right, no reason', async () => {
    const address = await askPage();
    const wrong: [string, Record<string, string>, RegExp][] = [
      ['deed', { deed: 'constructor' }, /Choose what happened/],
      ['deed', { deed: 'answer', happened: 'soon' }, /Enter a day/],
      ['deed', { deed: 'answer', happened: '1 June 2040' }, /The day lies between/],
      ['deed', { deed: 'refuse' }, /refuse/],
      ['correct', {}, /Fill in what is to be put right/],
      ['correct', { due: 'some day' }, /Enter a day/],
      ['chase', { to: 'Head' }, /Enter who was reminded/],
      ['close', { happened: '12 June 2029' }, /Enter the minute/],
    ];
    for (const [to, fields, says] of wrong) {
      const answer = await send(ada, address, to, fields);
      assert.equal(answer.statusCode, 422, `${to} ${JSON.stringify(fields)}`);
      assert.match(mainOf(answer.body), says);
    }
  });

  it('is not for officers of another body to change', async () => {
    const address = await askPage();
    for (const to of ['deed', 'correct', 'chase', 'close'])
      assert.equal((await send(other, address, to, { deed: 'answer', minute: '3' })).statusCode, 403, to);
    assert.equal((await send(chair, address, 'deed', { deed: 'answer' })).statusCode, 403);
  });

  it('is answered, and closed when the committee agreed, as its public page shows', async () => {
    const address = await askPage();
    await send(ada, address, 'deed', { deed: 'answer', happened: '12/6/2029', evidence: 'Minute 30 of 12 June 2029' });
    const closed = await send(chair, address, 'close', { happened: '12/6/2029', minute: '30' });
    assert.equal(closed.statusCode, 303);
    const key = address.split('/').at(-1);
    const browser = browserOf(app, null);
    const moved = await browser.get(`/asks/${key}`);
    const text = mainOf((await browser.get(String(moved.headers.location))).body);
    assert.match(text, /Agreed closed/);
    assert.match(text, /Minute 30 of 2029-06-12/);
    assert.match(mainOf((await browserOf(app, ada.session).get('/desk/asks')).body), /0 asks are open/);
  });
});
