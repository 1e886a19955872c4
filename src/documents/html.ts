import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { buildDocument } from './build-document.ts';
import { readCmisPage } from './cmis-page.ts';
import type { Document } from './document.ts';
import { htmlBlocks } from './html-blocks.ts';
import { attribute, loadHtml, textOf } from './html-tree.ts';
import { readModerngovPage } from './moderngov-page.ts';

const MEDIA_TYPE = 'text/html';
const MAIN = ['main', '[role=main]', '#main-content', '#maincontent', '#content', '#main', 'article'];
/** The part of a page's words that must stand in what calls itself its main part. */
const SHARE_OF_MAIN = 0.25;
const ENOUGH = 400;
const SHARE_OF_CHROME = 0.5;
const CHROME_ROLE = /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|alert|dialog)$/;
const CHROME_NAME =
  /(?:^|[-_\s])(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|skip-?links?|side-?bar|social|share|sharing|pager|pagination|masthead|site-(?:header|footer)|page-(?:header|footer)|feedback)(?:$|[-_\s])/i;

/**
 * Reads a web page: pages of committee systems by what they mark, others by their main part. Its main part as blocks, its menus, banners and footers as furniture.
 *
 * @throws DocumentError where the page is nested too deep or too large
 */
export const readHtml = (html: string): Document => {
  const $ = loadHtml(html);
  return readModerngovPage($) ?? readCmisPage($) ?? readPage($);
};

const readPage = ($: CheerioAPI): Document => {
  const body = $('body').get(0);
  const main = body && mainOf($, body);
  const most = body ? words(main ?? body) * SHARE_OF_CHROME : 0;
  const blocks = htmlBlocks(body ? [body] : [], {
    furniture: (element) => {
      if (main === undefined) return isChrome(element, most);
      if (element === main || hasAncestor(main, element)) return false;
      return !hasAncestor(element, main) || isInnerChrome(element, most);
    },
  });
  return buildDocument({ mediaType: MEDIA_TYPE, title: pageTitle($), pages: [{ blocks }] });
};

/** The element that holds the page's own words, where the page marks one. */
const mainOf = ($: CheerioAPI, body: Element): Element | undefined => {
  const all = words(body);
  for (const selector of MAIN) {
    const found = $(selector).get();
    const [first] = found;
    if (found.length !== 1 || !first) continue;
    const own = words(first as Element);
    if (own >= ENOUGH || own >= all * SHARE_OF_MAIN) return first as Element;
  }
  return undefined;
};

const words = (element: Element): number => textOf(element).replace(/\s+/g, ' ').length;

const hasAncestor = (element: Element, ancestor: Element): boolean => {
  for (let node = element.parent; node; node = node.parent) if (node === ancestor) return true;
  return false;
};

const isChrome = (element: Element, most: number): boolean =>
  element.name === 'header' || element.name === 'footer' || isInnerChrome(element, most);

/** A name such as "with-sidebar" also stands on what holds the whole page: chrome is small. */
const isInnerChrome = (element: Element, most: number): boolean =>
  element.name === 'nav' ||
  element.name === 'aside' ||
  CHROME_ROLE.test(attribute(element, 'role')) ||
  ((CHROME_NAME.test(attribute(element, 'class')) || CHROME_NAME.test(attribute(element, 'id'))) &&
    words(element) < most);

/** The page's first heading, else its title without the site's name. */
const pageTitle = ($: CheerioAPI): string | null => {
  const title = $('title').first().text().trim();
  const heading = $('h1').first().text().replace(/\s+/g, ' ').trim();
  if (heading !== '' && (title === '' || title.includes(heading))) return heading;
  return title.replace(/\s+/g, ' ').replace(/\s+[|–-]\s+[^|–]{0,60}$/, '') || heading || null;
};
