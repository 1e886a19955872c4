import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { READER_VERSION, readDocument } from '../../src/reading/read-document.ts';
import type { AskEntered } from '../../src/store/enter-ask-event.ts';
import { openStore } from '../../src/store/open-store.ts';
import { buildApp } from '../../src/web/app.ts';
import { readSettings } from '../../src/web/settings.ts';
import { openBrowser } from './open-browser.ts';

const head = (date: string): string =>
  `# ASHMERE BOROUGH COUNCIL\n\n# Learning Panel\n\n## Minutes of the meeting held on ${date} at 5.30 pm\n\nPresent: Councillors Ash (in the Chair), Birch and Coe.\n\n`;
const ASKED = `${head('Tuesday 9 January 2024')}**12. SCHOOL CROSSINGS**

**Resolved:** (1) That the report be noted.

(2) That Cabinet be recommended to keep all crossing patrols until March 2027, and report on their effect in June 2024.

**13. READING RESULTS**

**Resolved:** That the report be noted.
`;
const ANSWERED = `${head('Tuesday 11 June 2024')}**30. SCHOOL CROSSINGS**

Further to Minute No. 12(2) of the meeting held on 9 January 2024, the effect of crossing patrols until March 2027 was reported. All patrols had been kept.

**Resolved:** That the report be received.
`;

const folder = mkdtempSync(join(tmpdir(), 'matters-walk-'));
const store = await openStore({ folder });
const added: string[] = [];
for (const [name, text] of [
  ['january.md', ASKED],
  ['june.md', ANSWERED],
] as const) {
  const bytes = new TextEncoder().encode(text);
  added.push((await store.addReading(await readDocument(bytes, name), bytes, READER_VERSION)).document);
}
const app = await buildApp({
  store,
  settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }),
  today: () => '2024-07-01',
});
const browser = await openBrowser();
const origin = browser ? await app.listen({ port: 0, host: '127.0.0.1' }) : '';
after(async () => {
  await browser?.close();
  await app.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const entered = (name: AskEntered['name'], happened: string, why: string | null = null): AskEntered => ({
  name,
  who: 'A. Clerk',
  happened,
  why,
  evidence: null,
});

describe('one ask, from its resolution to its closing', {
  skip: browser ? false : 'no Chromium on this machine',
}, () => {
  it('is followed by keyboard, without JavaScript, through each state', async () => {
    const context = await browser!.newContext({ viewport: { width: 320, height: 800 }, javaScriptEnabled: false });
    const page = await context.newPage();
    const open = async (link: RegExp): Promise<void> => {
      await page.getByRole('link', { name: link }).first().focus();
      const before = page.url();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.href !== before);
    };
    const tag = async (): Promise<string> =>
      ((await page.locator('main .govuk-tag').first().textContent()) ?? '').trim();
    await page.goto(`${origin}/learning-panel/2024-01-09`);
    await open(/SCHOOL CROSSINGS/);
    await open(/That Cabinet be recommended to keep all crossing patrols/);
    const address = page.url();
    const key = /asks\/([0-9a-f]+)/.exec(address)![1]!;
    assert.equal(await tag(), 'Late');
    assert.match(
      (await page.locator('main').textContent()) ?? '',
      /Found later, proposed by the program[\s\S]*All patrols had been kept/,
    );

    const steps: [deed: AskEntered, state: string, says: RegExp][] = [
      [entered('send', '2024-01-16'), 'Late', /16 January 2024\s*Sent to whom it asks/],
      [entered('accept-in-part', '2024-03-04', 'Until March 2026'), 'Late', /Accepted in part\s*Until March 2026/],
      [entered('confirm-answer', '2024-06-11'), 'Answered', /Answered, confirmed by a person/],
      [entered('agree-closed', '2024-06-11'), 'Agreed closed', /Agreed closed/],
    ];
    for (const [deed, state, says] of steps) {
      await store.enterAskEvent({ key, document: added[0]! }, deed);
      await page.goto(address);
      assert.equal(await tag(), state, deed.name);
      assert.match((await page.locator('main').textContent()) ?? '', says);
    }
    await page.goto(`${origin}/asks?state=Agreed+closed`);
    assert.equal(await page.locator('tbody tr').count(), 1, 'what is closed stays findable');
    await context.close();
  });

  it('stands among the matters arising while it is open, and no axe rule is broken on the way', async () => {
    const context = await browser!.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    for (const path of ['/learning-panel/2024-06-11/matters-arising', '/learning-panel/2024-01-09/review']) {
      await page.goto(origin + path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(
        violations.map(({ id }) => id),
        [],
        path,
      );
    }
    await page.goto(`${origin}/learning-panel/2024-06-11/matters-arising`);
    assert.equal(await page.locator('h1').textContent(), 'Matters arising for 11 June 2024');
    await context.close();
  });
});
