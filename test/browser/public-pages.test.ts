import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { buildApp } from '../../src/web/app.ts';
import { readSettings } from '../../src/web/settings.ts';
import { madeUpStore } from '../made-up-record.ts';
import { PUBLIC_PAGES } from '../public-addresses.ts';
import { openBrowser } from './open-browser.ts';
import { checkFocus, checkSkipLink, checkStructure } from './page-checks.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDTHS = [1280, 320];
/** A4 on its side less its margins, in CSS pixels. */
const LANDSCAPE = 1009;
const MISSING = 'no Chromium on this machine (on Debian: apt-get install chromium): pages were not tried in a browser';

const browser = await openBrowser();
const app = await buildApp({
  store: madeUpStore(),
  settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }),
  today: () => '2024-04-10',
});
const origin = browser ? await app.listen({ port: 0, host: '127.0.0.1' }) : '';
after(async () => {
  await browser?.close();
  await app.close();
});

/** A page of its own width, with or without JavaScript, which fails the test when the browser complains. */
const openPage = async (width: number, javaScriptEnabled: boolean): Promise<{ page: Page; complaints: string[] }> => {
  const context = await browser!.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
  return { page, complaints };
};

if (!browser) it('public pages in a browser', { skip: MISSING });
else {
  for (const width of WIDTHS) {
    for (const scripts of [true, false]) {
      describe(`at ${width} pixels ${scripts ? 'with' : 'without'} JavaScript`, async () => {
        const { page, complaints } = await openPage(width, scripts);
        after(() => page.context().close());
        for (const [name, address, heading] of [
          ...PUBLIC_PAGES,
          ['not found', '/children/none', 'Page not found'] as const,
        ])
          it(name, async () => {
            const answer = await page.goto(origin + address);
            assert.equal(answer?.status(), name === 'not found' ? 404 : 200);
            assert.match(await page.title(), / – Matters Arising$/);
            assert.equal(await page.locator('h1').textContent(), heading);
            await checkStructure(page);
            if (scripts) {
              const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
              assert.deepEqual(
                violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
                [],
              );
              await checkFocus(page);
            } else if (!address.includes('#')) await checkSkipLink(page);
            const expected = name === 'not found' ? /404/ : /^$/;
            assert.match(complaints.splice(0).join('\n'), expected);
          });
      });
    }
  }

  describe('a reader with a keyboard and without JavaScript', () => {
    it('searches, opens what was found, and sees the words it was read from', async () => {
      const { page } = await openPage(1280, false);
      await page.goto(origin);
      await page.locator('#q').focus();
      await page.keyboard.type('further report');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=further+report');
      assert.equal(await page.locator('mark').first().textContent(), 'further report');
      await page.locator('.entry .entry__title a').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/2024-03-12/31');
      await page.locator('.decision .source').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/documents/**');
      const box = await page.locator('#quote').boundingBox();
      assert.ok(box && box.y >= 0 && box.y < 800, 'the quote is in sight');
      await page.context().close();
    });

    it('opens how each member voted', async () => {
      const { page } = await openPage(320, false);
      await page.goto(`${origin}/children-and-learning-scrutiny-panel/2024-03-12/31`);
      const names = page.locator('details .govuk-details__text');
      assert.equal(await names.isVisible(), false);
      await page.locator('summary').focus();
      await page.keyboard.press('Enter');
      assert.equal(await names.isVisible(), true);
      await page.context().close();
    });
  });

  describe('on paper', () => {
    it('there is what was decided, and no navigation', async () => {
      const { page } = await openPage(800, false);
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${origin}/children-and-learning-scrutiny-panel/2024-03-12`);
      for (const selector of ['nav', '.source', '.search-box'])
        for (const one of await page.locator(selector).all()) assert.equal(await one.isVisible(), false, selector);
      assert.equal(await page.locator('.decision').first().isVisible(), true);
      assert.equal(await page.locator('.printed-from').isVisible(), true);
      await page.context().close();
    });

    it('a scorecard is no wider than its sheet', async () => {
      const { page } = await openPage(LANDSCAPE, false);
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${origin}/children-and-learning-scrutiny-panel/scorecard`);
      const [table] = await page.locator('.scorecard').all();
      const box = await table!.boundingBox();
      assert.ok(box && box.x + box.width <= LANDSCAPE, `the table ends at ${box && box.x + box.width} of ${LANDSCAPE}`);
      assert.equal(
        await page.evaluate(`getComputedStyle(document.querySelector('.table-scroll')).overflowX`),
        'visible',
      );
      await page.context().close();
    });
  });
}
