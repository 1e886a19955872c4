import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { cleanUp } from '../../../test/clean-up.ts';
import { emptyFolder } from '../../../test/databases.ts';
import { firstAdministrator, held, type Person, person } from '../../../test/desk-people.ts';
import { browserOf, deskSite } from '../../../test/desk-site.ts';
import { BODY, MEETING, planMeeting } from '../../../test/planned-meeting.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';

const PAGE = `/desk/meetings/${MEETING}/notes`;
let store: Store;
let app: FastifyInstance;
let ada: Person;
let chair: Person;

before(async () => {
  store = await openStore({ folder: await emptyFolder() });
  cleanUp(() => store.close());
  ({ app } = await deskSite(store));
  cleanUp(() => app.close());
  ada = await firstAdministrator(store);
  chair = await person(store, ada.viewer, 'Ines Marrable', [held('chair', BODY)]);
  await planMeeting(store, ada.viewer);
});

/** The page's token, and what its script would send. */
const script = (who: Person) => {
  const browser = browserOf(app, who.session);
  let since = 0;
  const open = async () => {
    const $ = load((await browser.get(PAGE)).body);
    since = Number($('#notes').attr('data-number'));
    return $('#notes').attr('data-csrf') ?? '';
  };
  const send = async (csrf: string, body: object) => {
    const answer = await app.inject({
      method: 'POST',
      url: `${PAGE}/sync`,
      headers: { cookie: `desk=${who.session}`, accept: 'application/json', 'x-csrf-token': csrf },
      payload: { since, lines: [], changes: [], csrf, ...body },
    });
    return { status: answer.statusCode, told: answer.statusCode === 200 ? answer.json() : null };
  };
  return { open, send };
};
const line = (id: string, rev: number, words: string, done = false) => ({
  id,
  rev,
  at: '2026-09-15T09:00:00.000Z',
  words,
  item: null,
  done,
});
const entries = async (): Promise<string[]> => {
  const $ = load((await browserOf(app, ada.session).get(PAGE)).body);
  return $('.notes-entry__words')
    .map((_, element) => $(element).text())
    .get();
};

describe('the page in the meeting, as forms', () => {
  it('keeps a line, takes an item by its button and says who is here', async () => {
    const browser = browserOf(app, ada.session);
    assert.equal((await browser.fill(PAGE, { line: '/in pellow' })).statusCode, 303);
    await browser.fill(PAGE, { line: '/item 4' });
    await browser.fill(PAGE, { line: 'Fares are too high, members thought.' });
    const $ = load((await browser.get(PAGE)).body);
    assert.match($('.notes-now__item').text(), /Item 4: Ferry fares/);
    assert.match($('.notes-people').text(), /Councillor Agnes Pellow\s+In/);
    assert.match($('.notes-entry__words').first().text(), /Fares are too high/);
  });

  it('gives a line that means nothing back with what is wrong, and keeps nothing of it', async () => {
    const answer = await browserOf(app, ada.session).fill(PAGE, { line: '/vote many' });
    assert.equal(answer.statusCode, 422);
    const $ = load(answer.body);
    assert.match($('.govuk-error-summary').text(), /No motion is before the meeting/);
    assert.equal($('#line').text(), '/vote many');
    assert.equal(
      (await entries()).some((one) => one.includes('many')),
      false,
    );
  });

  it('keeps once what a form sends twice', async () => {
    const browser = browserOf(app, ada.session);
    const $ = load((await browser.get(PAGE)).body);
    const form = { _csrf: $('#line-form [name=_csrf]').attr('value') ?? '', id: 'twice1', line: 'Said once.' };
    await browser.post(PAGE, form);
    await browser.post(PAGE, form);
    assert.equal((await entries()).filter((one) => one === 'Said once.').length, 1);
  });

  it('changes and strikes out entries, by their forms', async () => {
    const browser = browserOf(app, ada.session);
    await browser.fill(PAGE, { line: 'Teh lamps.' });
    const fields = async (words: string) => {
      const $ = load((await browser.get(PAGE)).body);
      const form = $('.notes-entry')
        .filter((_, element) => $(element).find('.notes-entry__words').text() === words)
        .find('form');
      return Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value]));
    };
    await browser.post(PAGE, { ...(await fields('Teh lamps.')), words: 'The lamps.', act: 'change' });
    assert.ok((await entries()).includes('The lamps.'));
    await browser.post(PAGE, { ...(await fields('The lamps.')), act: 'strike' });
    assert.equal((await entries()).includes('The lamps.'), false);
  });

  it('is for officers, and nothing of it is for the chair', async () => {
    assert.equal((await browserOf(app, chair.session).get(PAGE)).statusCode, 403);
    assert.equal((await browserOf(app, null).get(PAGE)).statusCode, 303);
    assert.equal((await browserOf(app, ada.session).get('/desk/meetings/no.such/notes')).statusCode, 404);
  });
});

describe('the page in the meeting, as its script uses it', () => {
  it('saves a line while it is typed, under one id, and reads it when it is done', async () => {
    const { open, send } = script(ada);
    const csrf = await open();
    await send(csrf, { lines: [line('s1', 0, '/mot wren/pel')] });
    assert.ok((await entries()).includes('/mot wren/pel'));
    const { told } = await send(csrf, { lines: [line('s1', 5, '/mot wren/pellow That fares be frozen', true)] });
    assert.deepEqual(told.problems, []);
    assert.ok((await entries()).some((one) => one.startsWith('Motion, Councillor Tobias Wren')));
    assert.equal(
      (await entries()).some((one) => one.startsWith('/mot')),
      false,
    );
  });

  it('keeps the words of a line that means nothing, and says why', async () => {
    const { open, send } = script(ada);
    const { told } = await send(await open(), { lines: [line('s2', 1, '/item 99', true)] });
    assert.deepEqual(told.problems, [{ id: 's2', says: 'There is no item 99 on the agenda.' }]);
    assert.ok((await entries()).includes('/item 99'));
  });

  it('gives the page anew only where something has come', async () => {
    const { open, send } = script(ada);
    const csrf = await open();
    assert.equal((await send(csrf, {})).told.html, null);
    await browserOf(app, ada.session).fill(PAGE, { line: 'From another desk.' });
    assert.match((await send(csrf, {})).told.html, /From another desk/);
  });

  it('shows both when two change one entry at once', async () => {
    const { open, send } = script(ada);
    const csrf = await open();
    await send(csrf, { lines: [line('s3', 0, 'Fares rose.', true)] });
    const change = (id: string, words: string) => ({
      id,
      rev: 0,
      at: '2026-09-15T09:00:01.000Z',
      of: 's3',
      on: [{ id: 's3', rev: 0 }],
      words,
    });
    await send(csrf, { changes: [change('c1', 'Fares rose by a tenth.')] });
    const { told } = await send(csrf, { changes: [change('c2', 'Fares rose in May.')] });
    assert.match(told.html, /Fares rose by a tenth\./);
    assert.match(told.html, /at the same time:<\/strong> Fares rose in May\./);
  });

  it('answers a script without token, session or shape with what is wrong', async () => {
    const { open, send } = script(ada);
    const csrf = await open();
    assert.equal((await send('x', {})).status, 403);
    assert.equal((await send(csrf, { lines: [{ id: '../x' }] })).status, 422);
    const answer = await app.inject({
      method: 'POST',
      url: `${PAGE}/sync`,
      headers: { accept: 'application/json' },
      payload: {},
    });
    assert.equal(answer.statusCode, 401);
  });

  it('escapes what was typed', async () => {
    const { open, send } = script(ada);
    const { told } = await send(await open(), { lines: [line('s4', 0, '<img src=x onerror=alert(1)>', true)] });
    assert.equal(told.html.includes('<img'), false);
  });
});

describe('the page of a long meeting', () => {
  it('shows the latest notes, and all when they are asked for', async () => {
    const events = Array.from({ length: 80 }, (_, i) => ({
      id: `long${i}`,
      rev: 0,
      at: `2026-09-15T11:${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}.000Z`,
      by: 'Ada',
      what: { kind: 'note' as const, item: 'i5', words: `Long note ${i}.` },
    }));
    await store.desk.keepNotes(ada.viewer, MEETING, events);
    // Sixty, and the one that two changed at once.
    assert.equal((await entries()).length, 61);
    assert.ok((await entries()).includes('Fares rose by a tenth.'));
    const browser = browserOf(app, ada.session);
    assert.match((await browser.get(PAGE)).body, /\d+ earlier notes/);
    const all = load((await browser.get(`${PAGE}?all=yes`)).body);
    assert.ok(all('.notes-entry__words').length >= 80);
    assert.equal(all('#notes').attr('data-all'), 'yes');
  });
});
