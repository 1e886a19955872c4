import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { openStore } from '../../src/store/open-store.ts';
import { emptyFolder } from '../databases.ts';
import { firstAdministrator, held, person } from '../desk-people.ts';
import { MEETING, planMeeting } from '../planned-meeting.ts';
import { freePort, KilledServer } from './killed-server.ts';
import { openBrowser } from './open-browser.ts';

const KILLS = 5;
const browser = await openBrowser();
const folder = await emptyFolder();
const store = await openStore({ folder });
const ada = await firstAdministrator(store);
const olu = await person(store, ada.viewer, 'Olu Brack', [held('governance-officer')]);
await planMeeting(store, ada.viewer);
await store.close();
const server = new KilledServer(folder, await freePort());
if (browser) await server.start();
after(async () => {
  await server.kill();
  await browser?.close();
});

const signedIn = async (session: string, width = 1200): Promise<BrowserContext> => {
  const context = await browser!.newContext({ viewport: { width, height: 900 } });
  await context.addCookies([{ name: 'desk', value: session, url: server.origin }]);
  return context;
};
const openNotes = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${server.origin}/desk/meetings/${MEETING}/notes`);
  return page;
};
const saved = (page: Page): Promise<void> =>
  page.locator('#saved', { hasText: /^Saved$/ }).waitFor({ timeout: 20_000 });
/** The words of all notes, oldest first. */
const notesOn = async (page: Page): Promise<string[]> =>
  (await page.locator('.notes-entry__words').allTextContents()).toReversed();
const typeNote = async (page: Page, words: string): Promise<void> => {
  await page.locator('#line').pressSequentially(words, { delay: 12 });
  await page.locator('#line').press('Enter');
};

describe('taking minutes while things break', {
  skip: browser ? false : 'no Chromium on this machine',
  timeout: 180_000,
}, () => {
  it(`loses nothing when the server is killed ${KILLS} times while an officer types`, async () => {
    const context = await signedIn(ada.session);
    const page = await openNotes(context);
    const notes = Array.from({ length: 10 }, (_, i) => `Note ${i + 1}: members asked about the ferry and its fares.`);
    let typing = true;
    let kills = 0;
    const killer = (async () => {
      for (; kills < KILLS && typing; kills += 1) {
        await pause(200 + Math.random() * 1500);
        await server.kill();
        await pause(Math.random() * 400);
        await server.start();
      }
    })();
    for (const words of notes) await typeNote(page, words);
    typing = false;
    await killer;
    assert.ok(kills >= 2, `the server was killed while it typed, ${kills} times`);
    await saved(page);
    await page.reload();
    assert.deepEqual(await notesOn(page), notes);
    await context.close();
  });

  it('loses at most the last second when the server and the computer are gone at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const context = await signedIn(ada.session);
      const page = await openNotes(context);
      await saved(page);
      const words = `Round ${round}: the harbour master spoke at length of quays, of cranes and of gulls, and was thanked.`;
      const typed: { at: number; text: string }[] = [];
      const stop = performance.now() + 1500 + Math.random() * 2500;
      for (let i = 0; i < words.length && performance.now() < stop; i += 1) {
        await page.locator('#line').press(words[i] === ' ' ? 'Space' : words[i]!);
        typed.push({ at: performance.now(), text: words.slice(0, i + 1) });
      }
      const killedAt = performance.now();
      await server.kill();
      await context.close();
      await server.start();
      const after = await signedIn(ada.session);
      const kept = (await notesOn(await openNotes(after))).find((one) => one.startsWith(`Round ${round}`)) ?? '';
      await after.close();
      const due = typed.findLast(({ at }) => at <= killedAt - 1000)?.text.trim() ?? '';
      assert.ok(words.startsWith(kept), `kept words were typed: ${kept}`);
      assert.ok(kept.length >= due.length, `kept "${kept}", typed a second before: "${due}"`);
    }
  });

  it('takes up again what waits in the browser when only the browser died', async () => {
    const context = await signedIn(ada.session);
    const page = await openNotes(context);
    await saved(page);
    await server.kill();
    await page.locator('#line').pressSequentially('Typed while nobody answered.', { delay: 5 });
    await page.locator('#saved', { hasText: 'No connection' }).waitFor({ timeout: 15_000 });
    await page.close();
    await server.start();
    const again = await openNotes(context);
    await pause(100);
    // Another tab of the same browser takes up what a closed one left, once that has said nothing for ten seconds.
    await pause(10_500);
    await again.reload();
    await saved(again);
    assert.equal(await again.locator('#line').inputValue(), 'Typed while nobody answered.');
    await again.locator('#line').press('Enter');
    await again.locator('.notes-entry__words', { hasText: 'Typed while nobody answered.' }).waitFor();
    await context.close();
  });

  it('loses nothing of two officers who type at once, and shows both where they change the same', async () => {
    const [first, second] = [await signedIn(ada.session), await signedIn(olu.session)];
    const [one, two] = [await openNotes(first), await openNotes(second)];
    const words = (who: string) => Array.from({ length: 8 }, (_, i) => `${who} wrote line ${i + 1}.`);
    await Promise.all([
      (async () => {
        for (const line of words('Ada')) await typeNote(one, line);
      })(),
      (async () => {
        for (const line of words('Olu')) await typeNote(two, line);
      })(),
    ]);
    await Promise.all([saved(one), saved(two)]);
    await Promise.all([one.reload(), two.reload()]);
    for (const page of [one, two]) {
      const there = await notesOn(page);
      for (const who of ['Ada', 'Olu'])
        assert.deepEqual(
          there.filter((line) => line.startsWith(`${who} wrote`)),
          words(who),
        );
    }
    const change = async (page: Page, text: string): Promise<void> => {
      const entry = page.locator('.notes-entry', { hasText: 'Ada wrote line 8.' });
      await entry.locator('summary').click();
      await entry.locator('textarea').fill(text);
    };
    await Promise.all([change(one, 'Ada says nine.'), change(two, 'Olu says ten.')]);
    await Promise.all([saved(one), saved(two)]);
    await one.reload();
    const text = await one.locator('#live').textContent();
    assert.match(text ?? '', /Ada says nine\./);
    assert.match(text ?? '', /Olu says ten\./);
    assert.match(text ?? '', /at the same time/);
    await Promise.all([first.close(), second.close()]);
  });

  it('is clean for axe, by keyboard alone, at 320 pixels and wide', async () => {
    for (const width of [320, 1200]) {
      const context = await signedIn(ada.session, width);
      const page = await openNotes(context);
      await saved(page);
      await typeNote(page, '/in pellow');
      await typeNote(page, '/item 4');
      await page.locator('.notes-now__item', { hasText: 'Item 4' }).waitFor();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        [],
      );
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      assert.ok(Number(wide) <= width, `${wide} is wider than ${width}`);
      await page.screenshot({ path: `/tmp/notes-${width}.png`, fullPage: true });
      const left = page.getByRole('button', { name: 'Councillor Agnes Pellow left' });
      await left.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Councillor Agnes Pellow came in' }).waitFor();
      await context.close();
    }
  });
});
