import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { openStore } from '../../src/store/open-store.ts';
import { buildApp } from '../../src/web/app.ts';
import { readSettings } from '../../src/web/settings.ts';
import { emptyFolder } from '../databases.ts';
import { openBrowser } from './open-browser.ts';
import { checkFocus, checkStructure } from './page-checks.ts';
import { FAULTS, reportWith } from './planted-faults.ts';

const store = await openStore({ folder: await emptyFolder() });
const app = await buildApp({
  store,
  settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }),
  today: () => '2026-01-20',
});
const browser = await openBrowser();
const origin = browser ? await app.listen({ port: 0, host: '127.0.0.1' }) : '';
after(async () => {
  await browser?.close();
  await app.close();
  await store.close();
});

const WIDTHS = { desktop: 1280, phone: 320 };

/** A new author at `/check`, without JavaScript. */
const author = async (width = WIDTHS.desktop): Promise<Page> => {
  const context = await browser!.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/check`);
  return page;
};

type Sent = { report?: string; reasons?: string; template?: string; meeting?: string };

const check = async (page: Page, { report, reasons, template, meeting }: Sent): Promise<void> => {
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  if (report !== undefined)
    await page.getByLabel('Report, pack or minutes').setInputFiles(file('youth-work.md', report));
  if (reasons !== undefined) await page.getByLabel('Your reasons').setInputFiles(file('x.reasons.json', reasons));
  if (template !== undefined) await page.getByLabel('Template').selectOption(template);
  if (meeting !== undefined) await page.getByLabel('Day of the meeting').fill(meeting);
  await page.getByRole('button', { name: 'Check it' }).click();
};

/** What the cards of a page say, each as one line. */
const cards = async (page: Page): Promise<string[]> =>
  (await page.locator('.finding').allTextContents()).map((text) => text.replaceAll(/\s+/g, ' '));

/** Scripts run for axe alone: the page is the same without. */
const isClean = async (page: Page, name: string, width = WIDTHS.desktop): Promise<void> => {
  const context = await browser!.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  const shown = await context.newPage();
  await shown.route('**/*', async (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html', body: await page.content() })
      : route.continue(),
  );
  await shown.goto(`${origin}/check`);
  // The summary of errors has a heading of its own before the page's.
  if (name !== 'errors') await checkStructure(shown);
  await checkFocus(shown);
  const { violations } = await new AxeBuilder({ page: shown })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => [name, id, nodes[0]?.html]),
    [],
  );
  const folder = process.env.SCREENSHOTS;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await shown.screenshot({ path: join(folder, `check-${name}-${width}.png`), fullPage: true });
  }
  await context.close();
};

describe('an author who has never seen the page', { skip: browser ? false : 'no browser' }, () => {
  it('is told of the ten worst faults of the report, and mends them from the page alone', async () => {
    const page = await author();
    await check(page, { report: reportWith('written') });
    const told = await cards(page);
    for (const { name, told: wanted } of FAULTS)
      assert.ok(
        told.some((card) => wanted.test(card)),
        `${name}: ${wanted} in\n${told.join('\n')}`,
      );
    await page.getByRole('link', { name: 'Check another file' }).click();
    await check(page, { report: reportWith('mended') });
    const left = await page.locator('.finding--error, .finding--warning').allTextContents();
    assert.deepEqual(left, []);
  });

  it('finds the passage marked, the finding beside it, and from the list by keyboard to both', async () => {
    const page = await author();
    await check(page, { report: reportWith('written') });
    const row = page.locator('.checked__row', { hasText: '86 of the 143 (54.1%)' });
    assert.equal(await row.locator('.checked__text mark').textContent(), '86 of the 143 (54.1%)');
    const [text, note] = [
      await row.locator('.checked__text').boundingBox(),
      await row.locator('.finding').boundingBox(),
    ];
    assert.ok(
      text && note && note.x >= text.x + text.width && Math.abs(note.y - text.y) < 40,
      'the finding is beside it',
    );
    await page.locator('.jumps a', { hasText: '86 of 143' }).focus();
    await page.keyboard.press('Enter');
    assert.match(page.url(), /#f\d+$/);
    assert.ok(await row.locator('.finding:target').isVisible());
  });

  it('chooses by keyboard what is shown, without a script', async () => {
    const page = await author();
    await check(page, { report: reportWith('written') });
    const errors = page.locator('.finding--error').first();
    assert.ok(await errors.isVisible());
    await page.getByRole('checkbox', { name: /^Errors/ }).focus();
    await page.keyboard.press('Space');
    assert.ok(!(await errors.isVisible()));
    assert.ok(await page.locator('.finding--warning').first().isVisible());
  });

  it('says why a finding is right as it stands, keeps the reasons as a file, and sees them the next time', async () => {
    const page = await author();
    await check(page, { report: reportWith('written') });
    const card = page.locator('.finding', { hasText: 'There is no Appendix C' });
    await card.locator('summary').focus();
    await page.keyboard.press('Enter');
    await card.getByLabel('Not here, because').fill('It goes to members by hand.');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Keep my reasons as a file' }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), 'youth-work.md.reasons.json');
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
    await page.getByRole('link', { name: 'Check another file' }).click();
    await check(page, { report: reportWith('written'), reasons: Buffer.concat(chunks).toString() });
    assert.match(
      (await page.locator('.checked .finding--waived').textContent()) ?? '',
      /Because: It goes to members by hand/,
    );
    await isClean(page, 'waived');
  });
});

describe('the page that checks a report', { skip: browser ? false : 'no browser' }, () => {
  for (const [name, width] of Object.entries(WIDTHS))
    it(`is clean in all its states on a ${name}`, async () => {
      const page = await author(width);
      await isClean(page, 'form', width);
      await check(page, { meeting: 'soon', reasons: 'x' });
      assert.match(
        (await page.locator('.govuk-error-summary').textContent()) ?? '',
        /Choose a file.*day of the meeting.*reasons/s,
      );
      await isClean(page, 'errors', width);
      await check(page, { report: reportWith('written'), template: 'public-report', meeting: '3 February 2026' });
      await isClean(page, 'findings', width);
      await page.goto(`${origin}/check`);
      await check(page, { report: 'The pool is open.' });
      await isClean(page, 'nothing', width);
    });
});
