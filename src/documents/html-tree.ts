import { type CheerioAPI, load } from 'cheerio';
import { type AnyNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { DocumentError } from './document-error.ts';

/** Browsers stop nesting at 512; a page beyond it was made to do harm or is broken. */
const DEEPEST = 512;
const MOST_ELEMENTS = 1_000_000;
const MOST_ATTRIBUTES = 1_000;

/**
 * Parses a web page as browsers do, in time that grows with its length.
 *
 * @throws DocumentError where the page is nested too deep or holds too many elements to be a paper
 */
export const loadHtml = (html: string): CheerioAPI => {
  refuseAttributes(html);
  return load(html, { treeAdapter: guardedAdapter(), scriptingEnabled: false });
};

/** Parses XML, names kept as written. Same limits as for web pages. */
export const loadXml = (xml: string): CheerioAPI => {
  refuseDepth(xml);
  return load(xml, { xml: { xmlMode: true, decodeEntities: true } });
};

export const isElement = (node: AnyNode | ParentNode | null | undefined): node is Element =>
  node !== null && node !== undefined && isTag(node);

/** An element's attribute, or the empty string. */
export const attribute = (element: Element, name: string): string => element.attribs[name] ?? '';

/** Whether the element bears one of the classes. */
export const hasClass = (element: Element, ...names: readonly string[]): boolean => {
  const classes = attribute(element, 'class');
  return classes !== '' && classes.split(/\s+/).some((name) => names.includes(name));
};

/** An element's children of one name, in order. */
export const childrenNamed = (parent: Element, name: string): Element[] =>
  parent.children.filter(isElement).filter((child) => child.name === name);

export const childNamed = (parent: Element, name: string): Element | null =>
  parent.children.filter(isElement).find((child) => child.name === name) ?? null;

/** The whole number in a Word element's `w:val`, or null. */
export const integerIn = (element: Element | null): number | null => {
  const text = element?.attribs['w:val'] ?? '';
  return /^-?\d{1,9}$/.test(text) ? Number(text) : null;
};

/** The text under a node in order, script and style left out, white space as it stands. */
export const textOf = (node: AnyNode): string => {
  if (isText(node)) return node.data;
  if (!isElement(node) || UNSEEN.has(node.name)) return '';
  return node.name === 'br' ? ' ' : node.children.map(textOf).join('');
};

/** Elements whose content is no text of the page. */
export const UNSEEN: ReadonlySet<string> = new Set(
  'script style noscript template head title svg math object embed iframe canvas audio video select option textarea button input map link meta xml'.split(
    ' ',
  ),
);

type Reference = Parameters<typeof adapter.insertBefore>[2];

/** The usual tree, but counting; and what is put before a table is looked for from the end, where tables stand. */
const guardedAdapter = (): typeof adapter => {
  let depth = 0;
  let elements = 0;
  return {
    ...adapter,
    createElement: (...args) => {
      if (++elements > MOST_ELEMENTS) throw tooMany('elements', MOST_ELEMENTS);
      return adapter.createElement(...args);
    },
    onItemPush: () => {
      if (++depth > DEEPEST) throw tooDeep();
    },
    onItemPop: () => {
      depth--;
    },
    insertBefore: (parent, node, reference) => {
      const at = parent.children.lastIndexOf(reference);
      const before = reference.prev;
      if (before) before.next = node;
      node.prev = before;
      node.next = reference;
      reference.prev = node;
      node.parent = parent;
      parent.children.splice(at, 0, node);
    },
    insertTextBefore(parent, text, reference: Reference) {
      const before = reference.prev;
      if (before && isText(before)) before.data += text;
      else this.insertBefore(parent, adapter.createTextNode(text) as Reference, reference);
    },
  };
};

/** A tag's attributes are compared with each other, so that a hundred thousand of them never end. */
const refuseAttributes = (html: string): void => {
  for (let i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i)) {
    if (!/[a-z]/i.test(html[i + 1] ?? '')) {
      i += html.startsWith('!--', i + 1) ? Math.max(1, html.indexOf('-->', i) - i) : 1;
      continue;
    }
    const raw = /^(?:script|style)\b/i.exec(html.slice(i + 1, i + 8))?.[0];
    i = endOfTag(html, i);
    if (raw) i = endOfRaw(html, i, raw);
  }
};

const endOfTag = (html: string, from: number): number => {
  let attributes = 0;
  let i = from;
  for (; i < html.length && html[i] !== '>'; i++) {
    const sign = html[i]!;
    if ((sign === '"' || sign === "'") && html[i - 1] === '=') {
      const end = html.indexOf(sign, i + 1);
      i = end < 0 ? html.length : end;
    } else if (/[\s/]/.test(sign) && !/[\s/>]/.test(html[i + 1] ?? '>')) attributes++;
    if (attributes > MOST_ATTRIBUTES) throw tooMany('attributes on one element', MOST_ATTRIBUTES);
  }
  return i;
};

const endOfRaw = (html: string, from: number, name: string): number => {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
};

const TAG = /<(\/?)([a-z_][^\s/<>]*)[^<>]*?(\/?)>/gi;

const refuseDepth = (xml: string): void => {
  let depth = 0;
  let elements = 0;
  for (const [, closing, , empty] of xml.matchAll(TAG)) {
    if (closing) depth--;
    else if (!empty) depth++;
    if (depth > DEEPEST) throw tooDeep();
    if (++elements > MOST_ELEMENTS * 2) throw tooMany('elements', MOST_ELEMENTS);
  }
};

const tooDeep = (): DocumentError =>
  new DocumentError(
    'damaged',
    `expected elements nested at most ${DEEPEST} deep, found more; save the page again from its source, or as PDF`,
  );

const tooMany = (what: string, most: number): DocumentError =>
  new DocumentError('too-large', `expected at most ${most} ${what}, found more; split the file, or save it as PDF`);
