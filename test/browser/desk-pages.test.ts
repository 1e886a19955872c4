import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { openStore } from '../../src/store/open-store.ts';
import { emptyFolder } from '../databases.ts';
import { PASSWORD } from '../desk-people.ts';
import { deskSite } from '../desk-site.ts';
import { openBrowser } from './open-browser.ts';
import { checkFocus, checkSkipLink, checkStructure } from './page-checks.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const MISSING =
  'no Chromium on this machine (on Debian: apt-get install chromium): the desk was not tried in a browser';
/** Where to leave pictures of the pages; none are made where it is not set. */
const PICTURES = process.env.MATTERS_PICTURES;

const browser = await openBrowser();
const store = await openStore({ folder: await emptyFolder() });
const { app } = await deskSite(store);
const origin = browser ? await app.listen({ port: 0, host: '127.0.0.1' }) : '';
after(async () => {
  await browser?.close();
  await app.close();
  await store.close();
});

const look = async (page: Page, name: string): Promise<void> => {
  await checkStructure(page);
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
    [],
    name,
  );
  await checkFocus(page);
};

/** Goes with Tab to the control, as whoever has no mouse must. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab');
    if (await page.locator(`${selector}:focus`).count()) return;
  }
  assert.fail(`Tab does not come to ${selector} on ${page.url()}`);
};

const type = async (page: Page, selector: string, text: string): Promise<void> => {
  await tabTo(page, selector);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
};

const press = async (page: Page, selector: string): Promise<void> => {
  await tabTo(page, selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
};

/** Every page of the shell, once the officer below has filled it. */
const PAGES = [
  '/desk',
  '/desk/you',
  '/desk/you/second-factor',
  '/desk/you/prove',
  '/desk/accounts',
  '/desk/accounts/new',
  '/desk/accounts/1',
  '/desk/council',
  '/desk/bodies',
  '/desk/bodies/harbour-panel',
  '/desk/bodies/harbour-panel/settings',
  '/desk/bodies/harbour-panel/members',
  '/desk/bodies/harbour-panel/calendar?week=2&weekday=2&year=2031/32&months=7&months=9',
  '/desk/bodies/harbour-panel/meetings/new',
  '/desk/officers',
  '/desk/meetings',
  '/desk/meetings/harbour-panel.2031-07-08',
  '/desk/meetings/harbour-panel.2031-07-08/agenda',
  '/desk/figures',
  '/desk/trail?about=harbour-panel',
];

if (!browser) it('the desk in a browser', { skip: MISSING });
else {
  describe('a governance officer with a keyboard and without JavaScript', () => {
    it('goes from the printed link to a first year of meetings and a published agenda', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${origin}/sign-in/link/${await store.desk.accounts.inviteFirst()}`);
      await type(page, '#name', 'Ada Thornbury');
      await type(page, '#email', 'ada@saltmarsh.example');
      await type(page, '#password', PASSWORD);
      await type(page, '#again', PASSWORD);
      await press(page, 'main button');
      assert.equal(await page.locator('h1').textContent(), 'My work');

      await press(page, 'main a[href="/desk/council"]');
      await type(page, '#name', 'Saltmarsh Borough Council');
      await press(page, 'main button');
      await press(page, '.desk-nav a[href="/desk/bodies"]');
      await type(page, '#name', 'Harbour Panel');
      await press(page, 'main button');
      await type(page, '#venue', 'Custom House');
      await press(page, 'main button');
      await press(page, 'main a[href$="/members"]');
      await type(page, '#name', 'Cllr Una Reed');
      await press(page, 'main button');
      await press(page, '.govuk-breadcrumbs a[href="/desk/bodies/harbour-panel"]');
      await press(page, 'main a[href$="/calendar"]');
      await press(page, 'main form[method="get"] button');
      await press(page, 'main form[method="post"] button');
      assert.match((await page.locator('main').textContent()) ?? '', /Saved.*Tuesday 8 July 2031/s);
      await press(page, 'main a[href="/desk/meetings/harbour-panel.2031-07-08"]');
      await press(page, 'main form[action$="/publish"] button');
      await press(page, 'main a[href$="/agenda"]');
      await press(page, 'main form[action$="/draft"] button');
      await press(page, 'main form[action$="/publish"] button');
      await page.goto(`${origin}/harbour-panel/2031-07-08`);
      assert.match((await page.locator('main').textContent()) ?? '', /Apologies for absence/);
      await context.close();
    });
  });

  for (const [width, scripts] of [
    [1280, true],
    [320, true],
    [320, false],
  ] as const)
    describe(`pages of the desk at ${width} pixels ${scripts ? 'with' : 'without'} JavaScript`, () => {
      it('hold WCAG 2.2 AA, do not scroll sideways and show the focus', async () => {
        const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: scripts });
        const page = await context.newPage();
        await page.goto(`${origin}/sign-in`);
        if (scripts) await look(page, 'sign-in');
        await page.fill('#email', 'ada@saltmarsh.example');
        await page.fill('#password', PASSWORD);
        await page.click('main button');
        for (const address of PAGES) {
          const answer = await page.goto(origin + address);
          assert.equal(answer?.status(), 200, address);
          assert.equal(page.url(), origin + address, 'not sent to sign in');
          if (PICTURES)
            await page.screenshot({
              path: `${PICTURES}/${address.replace(/\W+/g, '-').slice(1, 60)}-${width}.png`,
              fullPage: true,
            });
          if (scripts) await look(page, address);
          else {
            await checkStructure(page);
            await checkSkipLink(page);
          }
        }
        await context.close();
      });
    });
}
