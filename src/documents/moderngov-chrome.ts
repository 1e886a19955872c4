import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import type { Draft } from './build-document.ts';
import { htmlBlocks, type Sieve } from './html-blocks.ts';
import { attribute, hasClass, isElement, textOf } from './html-tree.ts';
import { isPrivateLine } from './personal-data.ts';

/** Link lists, help lines and page turners of the system; never the committee's words. */
const CHROME_CLASSES = [
  'mgLinks',
  'mgActionList',
  'mgFooter',
  'mgHelpLine',
  'mgMeetingsEarlierLater',
  'mgShareThis',
  'mgTableTitleTxt',
  'mgSectionTitle',
  'breadcrumb',
];
const HIDDEN_CLASSES = ['mgHide', 'mgHiddenField', 'mgFileSize', 'mgIconLnk', 'mgRestrictionIcon'];
/** Which of the system's elements are furniture and which are no text for readers. */
export const moderngovSieve: Sieve = {
  furniture: (element) => hasClass(element, ...CHROME_CLASSES) || element.name === 'nav',
  leaveOut: (element) =>
    hasClass(element, ...HIDDEN_CLASSES) ||
    (element.name === 'a' && /mgLocationDetails|mgConvert2PDF.*icon/i.test(attribute(element, 'href'))) ||
    (/^(?:p|li|tr|dd|dt)$/.test(element.name) && isPrivateLine(textOf(element))),
};

/** Drafts of the words before and after `inner` inside `outer`, which holds it. */
export const around = (
  outer: Element,
  inner: Element | undefined,
  sieve: Sieve,
): { before: Draft[]; after: Draft[] } => {
  if (!inner) return { before: htmlBlocks([outer], sieve), after: [] };
  const holds = new Set<Element>();
  for (let node = inner.parent; isElement(node); node = node.parent) holds.add(node);
  const side = (wanted: 'before' | 'after') => {
    let passed = false;
    return htmlBlocks([outer], {
      furniture: sieve.furniture,
      leaveOut: (element) => {
        if (element === inner) {
          passed = true;
          return true;
        }
        if (holds.has(element)) return false;
        return passed !== (wanted === 'after') || sieve.leaveOut?.(element) === true;
      },
    });
  };
  return { before: side('before'), after: side('after') };
};

const COUNCIL = /\b(?:Council|Corporation|Combined Authority|Fire Authority|National Park Authority|Senedd)\b/;
const NO_COUNCIL = /\bmodern(?:\.gov| council)\b|\b(?:home|minutes|agenda)\b/i;

/** The council's name where the page gives it: end of its title, or the line of its copyright. */
export const councilName = ($: CheerioAPI): string | null => {
  const title =
    $('title')
      .first()
      .text()
      .split(/\s+[|–-]\s+/)
      .at(-1) ?? '';
  const copyright = $('footer, #footer, .footer, small')
    .map(
      (_, element) =>
        /(?:©|copyright)\s*(?:\d{4}(?:\s*-\s*\d{4})?)?\s*([^.|©\n]{3,80})/i.exec($(element).text())?.[1] ?? '',
    )
    .get();
  const name = [title, ...copyright].map(trimmed).find((text) => COUNCIL.test(text) && !NO_COUNCIL.test(text));
  return name ?? null;
};

const trimmed = (text: string): string => text.replace(/\s+/g, ' ').trim();
