import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What the functions below that run in the browser see of it; the program itself knows no browser. */
type Shown = { tagName: string; outerHTML: string; id: string; focus(): void };
declare const innerWidth: number;
declare const document: {
  documentElement: { scrollWidth: number };
  activeElement: Shown | null;
  querySelectorAll(selector: string): Iterable<Shown> & { length: number };
};
declare const getComputedStyle: (
  one: Shown,
) => Readonly<Record<'outlineStyle' | 'outlineWidth' | 'outlineColor' | 'boxShadow' | 'backgroundColor', string>>;

type Structure = {
  width: number;
  inner: number;
  headings: number[];
  landmarks: Record<string, number>;
  unnamedNavs: number;
};

/** No sideways scrolling, one of each landmark, headings that skip no level. */
export const checkStructure = async (page: Page): Promise<void> => {
  const found = await page.evaluate((): Structure => {
    const count = (selector: string): number => document.querySelectorAll(selector).length;
    return {
      width: document.documentElement.scrollWidth,
      inner: innerWidth,
      headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => Number(one.tagName[1])),
      landmarks: { header: count('body > header'), main: count('main'), footer: count('body > footer') },
      unnamedNavs: count('nav:not([aria-label])'),
    };
  });
  assert.ok(found.width <= found.inner, `scrolls sideways: ${found.width} in ${found.inner}`);
  assert.deepEqual(found.landmarks, { header: 1, main: 1, footer: 1 });
  assert.equal(found.unnamedNavs, 0);
  assert.equal(found.headings[0], 1);
  for (const [i, level] of found.headings.entries())
    assert.ok(
      level >= 1 && level <= (found.headings[i - 1] ?? 0) + 1,
      `headings in order: ${found.headings.join(' ')}`,
    );
};

/** The first Tab shows a link that leads to the main part; Enter goes there. */
export const checkSkipLink = async (page: Page): Promise<void> => {
  await page.keyboard.press('Tab');
  const link = page.locator(':focus');
  assert.equal(await link.textContent(), 'Skip to main content');
  const box = await link.boundingBox();
  assert.ok(box && box.width > 50 && box.y >= 0, 'the skip link is seen when it has the focus');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
};

/** Whatever can have the focus shows that it has it: by another look than without. */
export const checkFocus = async (page: Page): Promise<void> => {
  const unseen = await page.evaluate(() => {
    const look = (one: Shown): string => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } = getComputedStyle(one);
      return [outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor].join();
    };
    const all = document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]');
    return [...all]
      .filter((one) => {
        const before = look(one);
        one.focus();
        return document.activeElement === one && look(one) === before;
      })
      .map((one) => one.outerHTML.slice(0, 120));
  });
  assert.deepEqual(unseen, []);
};
