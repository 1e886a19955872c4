import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { OFFICES } from '../../src/cycle/permissions.ts';
import { openStore } from '../../src/store/open-store.ts';
import { buildApp } from '../../src/web/app.ts';
import { readSettings } from '../../src/web/settings.ts';
import { emptyFolder } from '../databases.ts';
import { firstAdministrator, held, person } from '../desk-people.ts';
import { FRAME } from '../made-up-meeting.ts';
import { BODY, day, MEETING, planMeeting } from '../planned-meeting.ts';
import { openBrowser } from './open-browser.ts';

const store = await openStore({ folder: await emptyFolder() });
const ada = await firstAdministrator(store);
await planMeeting(store, ada.viewer);
const author = await person(store, ada.viewer, 'Iris Colville', [held('report-author', BODY)]);
const clearing = await person(
  store,
  ada.viewer,
  'Leo Maddox',
  OFFICES.map((office) => held('clearing-officer', BODY, office)),
);
const chair = await person(store, ada.viewer, 'Tobias Wren', [held('chair', BODY)]);
const app = await buildApp({
  store,
  settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }),
  today: () => '2026-12-02',
});
const browser = await openBrowser();
const origin = browser ? await app.listen({ port: 0, host: '127.0.0.1' }) : '';
after(async () => {
  await browser?.close();
  await app.close();
  await store.close();
});

/** `SCREENSHOTS=docs/screenshots` keeps a picture of each page. */
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
};
const signedIn = async (session: string): Promise<Page> => {
  const context = await browser!.newContext({ viewport: { width: 1100, height: 900 } });
  await context.addCookies([{ name: 'desk', value: session, url: origin }]);
  return context.newPage();
};
const isClean = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    [],
  );
};
/** Puts the focus on a button and presses Enter, as somebody without a mouse does. */
const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().focus();
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
  await page.waitForURL(/saved/);
};

const PRESENT = ['marrable', 'wren', 'pellow', 'kashyap', 'quill', 'thorne', 'vance', 'holub'];
const SPOKEN = [
  ...PRESENT.map((name) => `/in ${name}`),
  '/apol tull',
  '/in Lena Osgood, Head of Highways',
  '/chair marrable',
  '/open',
  '/item 2',
  '/int pellow 6 dpi left: owns the house next door',
  '/item 3',
  '/res That the minutes of the meeting held on 14 July 2026 be approved as a correct record',
  '/item 4',
  'Members thought that fares were too high for families.',
  '/mot wren/pellow That fares be frozen until April 2027',
  '/amd kashyap/quill to add “for children only”',
  '/vote 3-5',
  '/vote 6-1-1',
  '/item 5',
  'The Head of Highways said that three crossings had no patrol.',
  '/res That the Head of Highways report on crossing patrols by 30 November 2026',
  '/item 6',
  '/excl 3 the council would get a worse price',
  'The bidder offered less than the reserve.',
  '/res That the second bid be taken',
  '/readmit',
  '/close',
];

describe('a turn of the cycle, from a topic to the ask closed', {
  skip: browser ? false : 'no Chromium on this machine',
  timeout: 180_000,
}, () => {
  const coming = Temporal.Now.plainDateISO('Europe/London').add({ days: 60 }).toString();
  const comingId = `${BODY}.${coming}`;

  it('begins with a topic that a resident suggests and the officer places in a meeting', async () => {
    await store.desk.enter(ada.viewer, day(coming));
    const page = await signedIn(ada.session);
    await page.goto(`${origin}/desk/bodies`);
    await page.locator('#name').fill(FRAME.body);
    await Promise.all([page.waitForEvent('framenavigated'), page.locator('#name').press('Enter')]);
    const stranger = await (await browser!.newContext()).newPage();
    await stranger.goto(`${origin}/suggest-a-topic`);
    await stranger.locator('#body').selectOption(BODY);
    await stranger.locator('#title').fill('Crossing patrols');
    await stranger.locator('#why').fill('Three crossings have no patrol.');
    await stranger.locator('#name').fill('Oona Fell');
    await Promise.all([
      stranger.waitForEvent('framenavigated'),
      stranger.locator('main form button').first().press('Enter'),
    ]);
    await stranger.context().close();
    const [topic] = await store.desk.find(ada.viewer, { kind: 'topic' });
    await page.goto(`${origin}/desk/programme/${topic!.id}`);
    await page.locator('#meeting').selectOption(comingId);
    await page.locator('#status').selectOption('placed');
    await page.getByLabel('Show it on the public work programme').check();
    await isClean(page);
    await press(page, 'Save the topic');
    await page.goto(`${origin}/${BODY}/work-programme`);
    assert.match((await page.locator('main').textContent()) ?? '', /Crossing patrols/);
    await page.context().close();
  });

  it('has its report written by its author, cleared by every office, and published by the officer', async () => {
    const writing = await signedIn(author.session);
    await writing.goto(`${origin}/desk/reports`);
    await writing.locator('#title').fill('Crossing patrols in the harbour');
    await writing.locator('#meeting').selectOption(comingId);
    await press(writing, /Begin/);
    const address = writing.url().replace('?saved', '');
    for (const box of await writing.locator('input[id^="cover-"], textarea[id^="section-"]').all()) {
      const isQuestion = /^cover-(?:exempt|keyDecision)$/.test((await box.getAttribute('id')) ?? '');
      await box.fill(isQuestion ? 'No' : 'Three crossings of twelve have had no patrol since May.');
    }
    for (const answer of await writing.locator('select[id^="screening-"]').all()) await answer.selectOption('no');
    await writing.locator('#screening-reason').fill('Every child who crosses is treated alike.');
    await writing.locator('#rec-0').fill('That a patrol be engaged for each crossing by 1 May 2032.');
    await press(writing, 'Save the report');
    await press(writing, /Send it to all offices/);
    const word = await signedIn(clearing.session);
    await word.goto(address);
    for (const office of await word
      .locator('#office option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))) {
      await word.locator('#office').selectOption(office);
      await press(word, 'Give your word');
      await word.goto(address);
    }
    const page = await signedIn(ada.session);
    await page.goto(address);
    await isClean(page);
    await press(page, 'Publish the report');
    await page.goto(`${origin}/search?q=patrol`);
    assert.match((await page.locator('main').textContent()) ?? '', /a patrol be engaged for each crossing/i);
    for (const one of [writing, word, page]) await one.context().close();
  });

  it('goes on with an agenda from the standing items, published in time, which the meeting then takes', async () => {
    const page = await signedIn(ada.session);
    const meeting = `/desk/meetings/${comingId}`;
    await page.goto(`${origin}${meeting}/agenda`);
    const make = page.getByRole('button', { name: 'Make the agenda' });
    if (await make.isVisible()) await press(page, 'Make the agenda');
    await isClean(page);
    await picture(page, 'agenda');
    await press(page, 'Publish the agenda');
    const seen = await (await browser!.newContext()).newPage();
    await seen.goto(`${origin}/${BODY}/${coming}`);
    assert.match((await seen.locator('main').textContent()) ?? '', /declarations of interest/i);
    assert.match((await seen.locator('main').textContent()) ?? '', /crossing patrols/i);
    await seen.context().close();
    await page.goto(`${origin}${meeting}/notes`);
    await page.getByRole('button', { name: /^Take item 2/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.notes-now__item', { hasText: 'Item 2' }).waitFor();
    await page.context().close();
  });

  const notes = `/desk/meetings/${MEETING}/notes`;
  const minutes = `/desk/meetings/${MEETING}/minutes`;
  const publicPage = `/${BODY}/2026-09-15`;

  it('is minuted by keyboard alone while people talk', async () => {
    const page = await signedIn(ada.session);
    await page.goto(origin + notes);
    for (const [i, line] of SPOKEN.entries()) {
      await page.keyboard.insertText(line);
      await page.keyboard.press('Enter');
      await page.locator('#saved', { hasText: /^Saved$/ }).waitFor();
      if (line === '/vote 3-5') await picture(page, 'in-the-meeting');
      if (i === SPOKEN.length - 1) await page.locator('.notes-now__item', { hasText: 'Closed' }).waitFor();
    }
    assert.equal(await page.locator('#problems').textContent(), '');
    const text = (await page.locator('#live').textContent()) ?? '';
    assert.match(text, /3 for, 5 against/);
    assert.equal(text.includes('These cannot both be so'), false, text);
    await page.context().close();
  });

  it('is drafted, looked at, and published as a draft without what was said in private', async () => {
    const page = await signedIn(ada.session);
    await page.goto(origin + minutes);
    await press(page, 'Draft them from the notes');
    await isClean(page);
    await picture(page, 'minutes-draft');
    assert.match((await page.locator('article').textContent()) ?? '', /lost by 3 votes to 5/);
    await press(page, 'Publish as a draft');
    const seen = await (await browser!.newContext()).newPage();
    await seen.goto(origin + publicPage);
    const text = (await seen.locator('main').textContent()) ?? '';
    assert.match(text, /FERRY FARES/i);
    assert.equal(/reserve|second bid be taken/.test(await seen.content()), false);
    await seen.context().close();
    await page.context().close();
  });

  it('is corrected in words, and approved at the next suitable meeting by whoever presided there', async () => {
    const page = await signedIn(ada.session);
    await page.goto(`${origin}${minutes}/items/4`);
    const words = await page.locator('#words').inputValue();
    await page.locator('#words').fill(words.replace('families', 'children'));
    await page.locator('#correction').fill('the first paragraph should read “children” rather than “families”');
    await isClean(page);
    await press(page, 'Correct');
    await page.goto(`${origin}${minutes}/versions`);
    assert.deepEqual(
      [await page.locator('del').textContent(), await page.locator('ins').textContent()].map((one) => one?.trim()),
      ['families.', 'children.'],
    );
    await isClean(page);
    await picture(page, 'minutes-versions');
    await page.context().close();
    const presiding = await signedIn(chair.session);
    await presiding.goto(origin + minutes);
    await presiding.locator('#signedBy').fill('Councillor Tobias Wren');
    await press(presiding, 'Approved and signed');
    assert.match(
      (await presiding.locator('main').textContent()) ?? '',
      /Approved\s+by the meeting on Tuesday 1 December 2026/,
    );
    await presiding.context().close();
  });

  it('ends when its ask is answered, and closed as the committee agreed', async () => {
    const page = await signedIn(ada.session);
    await page.goto(`${origin}/desk/asks`);
    await isClean(page);
    await page.getByRole('link', { name: /report on crossing patrols/ }).click();
    await isClean(page);
    await picture(page, 'ask-at-desk');
    await page.locator('#happened').fill('1 December 2026');
    await page.locator('#evidence').fill('Report to the meeting of 1 December 2026');
    await press(page, 'It is answered');
    await page.locator('#closed-on').fill('1 December 2026');
    await page.locator('#minute').fill('12');
    await press(page, 'Agreed closed');
    assert.match((await page.locator('main .govuk-tag').first().textContent()) ?? '', /Agreed closed/);
    await page.getByRole('link', { name: 'its public page' }).click();
    assert.match((await page.locator('main').textContent()) ?? '', /Minute 12 of 2026-12-01/);
    await page.context().close();
  });

  it('fits 320 pixels', async () => {
    for (const address of [notes, minutes, `${minutes}/items/4`, `${minutes}/versions`, '/desk/asks']) {
      const page = await signedIn(ada.session);
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(origin + address);
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
      assert.ok(wide <= 320, `${address} is ${wide} wide`);
      await page.context().close();
    }
  });
});
