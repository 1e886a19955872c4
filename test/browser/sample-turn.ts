// What the turn in the sample borough is played with: the borough, five people's browsers, and what they do in them.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { readSampleBorough } from '../../src/cli/sample-borough.ts';
import { OFFICES } from '../../src/cycle/permissions.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { buildApp } from '../../src/web/app.ts';
import { readSettings } from '../../src/web/settings.ts';
import { emptyFolder } from '../databases.ts';
import { firstAdministrator, held, person } from '../desk-people.ts';
import { openBrowser } from './open-browser.ts';
import { openDays } from './open-days.ts';

export const BODY = 'children-and-families-scrutiny-commission';
/** The meeting of the turn, and the one that approves its minutes. */
export const [DAY, NEXT] = openDays(70, 98) as [string, string];
export const MEETING = `/desk/meetings/${BODY}.${DAY}`;
export const PUBLIC = `/${BODY}/${DAY}`;
/** Said while the public were out. */
export const SECRET = 'The tenant had offered half of the rent.';

type Name = 'officer' | 'author' | 'clearing' | 'chair' | 'member';
export const browser = await openBrowser();
const sessions = {} as Record<Name, string>;
let store: Store;
let origin = '';
/** The site's day: that of the next meeting once it has been. */
let today = Temporal.Now.plainDateISO('Europe/London').toString();
let stop = async (): Promise<void> => {};
/** Closes the browser, the site and the store. */
export const end = (): Promise<void> => stop();
/** An address of the site. */
export const at = (address: string): string => origin + address;
/** Lets time pass until a day. */
export const until = (day: string): void => {
  today = day;
};

/** The sample borough as a newcomer has it, with accounts for five people. */
export const begin = async (): Promise<void> => {
  const folder = await emptyFolder();
  const quiet = { write: () => true };
  const io = {
    stdin: process.stdin,
    stdout: quiet,
    stderr: quiet,
    env: {},
    isTerminal: false,
    untilStopped: async () => {},
  };
  assert.equal(await readSampleBorough({ data: folder }, io), 0);
  store = await openStore({ folder });
  const ada = await firstAdministrator(store);
  sessions.officer = ada.session;
  const named = async (name: Name, who: string, roles: Parameters<typeof person>[3]) => {
    sessions[name] = (await person(store, ada.viewer, who, roles)).session;
  };
  await named('author', 'Iris Colville', [held('report-author', BODY)]);
  await named(
    'clearing',
    'Leo Maddox',
    OFFICES.map((office) => held('clearing-officer', BODY, office)),
  );
  await named('chair', 'Tobias Wren', [held('chair', BODY)]);
  await named('member', 'Agnes Pellow', [held('member', BODY)]);
  const app = await buildApp({
    store,
    settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }),
    today: () => today,
  });
  origin = await app.listen({ port: 0, host: '127.0.0.1' });
  stop = async () => {
    await browser?.close();
    await app.close();
    await store.close();
  };
};
/** `SCREENSHOTS=docs/screenshots/desk` keeps a picture of each page. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
};
/** A page of somebody's own browser, at an address; of nobody's, as the public. */
export const pageOf = async (name: Name | null, address: string): Promise<Page> => {
  const context = await browser!.newContext({ viewport: { width: 1100, height: 900 } });
  if (name) await context.addCookies([{ name: 'desk', value: sessions[name], url: origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(origin + address);
  return page;
};
export const isClean = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    [],
  );
};
/** Puts the focus on a button and presses Enter, as somebody without a mouse does. */
export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().focus();
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
  await page.waitForLoadState();
  const wrong = await page.locator('.govuk-error-summary').allTextContents();
  assert.deepEqual(wrong, [], String(name));
};
export const textOf = async (page: Page, selector = 'main'): Promise<string> =>
  (await page.locator(selector).first().textContent()) ?? '';
export const follow = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('link', { name }).first().click();
  await page.waitForLoadState();
};
const looked = new Set<string>();
/** Opens a form of the page in the meeting, fills its fields by their ids, and keeps it. */
export const keepForm = async (page: Page, name: string, fields: Record<string, string>, ticks: string[] = []) => {
  await page.getByRole('navigation', { name: 'Forms' }).getByRole('link', { name, exact: true }).click();
  for (const [id, value] of Object.entries(fields)) {
    const field = page.locator(`.note-form [id="${id}"]`);
    const isList = (await field.evaluate((one) => (one as { tagName: string }).tagName)) === 'SELECT';
    if (isList) await field.selectOption(value);
    else await field.fill(value);
  }
  for (const label of ticks) await page.locator('.note-form').getByLabel(label, { exact: true }).first().check();
  if (!looked.has(name)) await isClean(page);
  looked.add(name);
  await press(page, /^(?:Keep it|Read it back)$/);
  if (name === 'Ask') await press(page, 'Keep it');
  await page.locator('#saved', { hasText: /^Saved$/ }).waitFor();
};
export const type = async (page: Page, ...lines: string[]): Promise<void> => {
  for (const line of lines) {
    await page.locator('#line').focus();
    await page.keyboard.insertText(line);
    await page.keyboard.press('Enter');
    await page.locator('#saved', { hasText: /^Saved$/ }).waitFor();
    assert.equal(await page.locator('#problems').textContent(), '', line);
  }
};

/** The value by which an open form knows the item whose title has these words. */
export const itemId = async (page: Page, words: string): Promise<string> => {
  await page.getByRole('navigation', { name: 'Forms' }).getByRole('link', { name: 'Declaration' }).click();
  return (await page.locator('#item option', { hasText: words }).getAttribute('value')) ?? '';
};
