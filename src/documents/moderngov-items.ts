import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { cellText, htmlTable } from './html-table.ts';
import { attribute, hasClass, isElement, textOf } from './html-tree.ts';
import { bareTitle, emptyParts, type ItemParts, linkIn, readParts } from './moderngov-parts.ts';
import type { PageWriter } from './page-writer.ts';
import { plainText } from './plain-characters.ts';
import type { Quote, SavedFile, SavedItem } from './saved-page.ts';

const RESTRICTED =
  /^(?:restricted|exempt|confidential|private)\b|\(?\b(?:restricted (?:item|report|enclosure)|exempt (?:item|report))\b/i;
const MEETING_OF =
  /^meeting of (.+?),?\s+((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}\s).+?)\s*(?:\(item ([^)]{1,12})\))?\s*$/i;

/** The items of a meeting's page, in order; sub-items ("3a") are items of their own. */
export const readItemTable = ($: CheerioAPI, table: Element, writer: PageWriter): SavedItem[] =>
  htmlTable(table).rows.flatMap(({ header, cells }) => {
    if (header) {
      for (const cell of cells) writer.furniture(cellText(cell.element));
      return [];
    }
    const [first, second] = cells.map((cell) => cell.element);
    if (!first) return [];
    const item = second ? readItemRow($, first, second, writer) : null;
    if (!item) for (const cell of cells) readParts([cell.element], writer);
    return item ? [item] : [];
  });

const readItemRow = ($: CheerioAPI, numbers: Element, cell: Element, writer: PageWriter): SavedItem | null => {
  const titled = $(cell).find('.mgAiTitleTxt').get(0) ?? cell.children.find(isElement);
  const number = plainText(cellText(numbers)).replace(/\.$/, '');
  if (!titled || number.length > 24) return null;
  const heading = writeTitle(number, titled, writer);
  if (!heading) return null;
  const rest = contentAfter(cell, titled);
  return itemOf(
    { ...heading, id: anchorId($, numbers, cell), parts: readParts(rest, writer), titled, files: [] },
    cell,
  );
};

/** Elements of the cell after its title; the title may stand in a wrapper with the rest. */
const contentAfter = (cell: Element, titled: Element): Element[] => {
  const out: Element[] = [];
  let node: Element = titled;
  while (node !== cell) {
    const parent = node.parent;
    if (!isElement(parent)) break;
    const at = parent.children.indexOf(node);
    out.push(...parent.children.slice(at + 1).filter(isElement));
    node = parent;
  }
  return out;
};

type Heading = { number: Quote | null; title: Quote; size: string | null };

const writeTitle = (number: string, titled: Element, writer: PageWriter): Heading | null => {
  const { title, size } = bareTitle(shownText(titled));
  if (title === '') return null;
  const text = number === '' ? title : `${number}. ${title}`;
  const block = writer.write({ kind: 'heading', level: 3, text, bold: text.length });
  const quote = writer.quote(block, title);
  const shown = size ?? fileSize(titled);
  return quote ? { number: number === '' ? null : writer.quote(block, number), title: quote, size: shown } : null;
};

/** "PDF 102 KB" beside the link of a title: the size alone. */
const fileSize = (element: Element): string | null => {
  for (const child of element.children.filter(isElement)) {
    const found = hasClass(child, 'mgFileSize') ? bareTitle(cellText(child)).size : fileSize(child);
    if (found) return found;
  }
  return null;
};

/** A title's words without the icon, the file's size and what the page hides. */
const shownText = (element: Element): string =>
  element.children
    .map((child) => {
      if (!isElement(child)) return textOf(child);
      return hasClass(child, 'mgHide', 'mgFileSize', 'mgIconLnk', 'mgRestrictionIcon') ? '' : shownText(child);
    })
    .join('');

type Known = Heading & { id: string | null; parts: ItemParts; titled: Element; files: SavedFile[] };

const itemOf = ({ number, title, size, id, parts, titled }: Known, cell: Element): SavedItem => {
  const link = linkIn(titled);
  const own: SavedFile[] = link
    ? [{ title, url: attribute(link, 'href'), size, restricted: false, published: null }]
    : [];
  return {
    ...parts,
    id,
    number,
    minuteNumber: null,
    position: null,
    title,
    presentedBy: null,
    documents: [...own, ...parts.documents],
    restricted: RESTRICTED.test(title.text) || hasRestrictedSign(cell),
  };
};

const hasRestrictedSign = (element: Element): boolean =>
  hasClass(element, 'mgRestrictionIcon', 'mgRestricted') ||
  /\brestricted\b/i.test(attribute(element, 'alt')) ||
  element.children.some((child) => isElement(child) && hasRestrictedSign(child));

const anchorId = ($: CheerioAPI, ...cells: readonly Element[]): string | null => {
  for (const cell of cells) {
    for (const link of $(cell).find('a').get()) {
      const id = /^#?AI(\d+)$/.exec(link.attribs.name ?? link.attribs.id ?? '')?.[1];
      const address = /\b(?:AIId|mgAi\.aspx\?ID)=(\d+)/i.exec(link.attribs.href ?? '')?.[1];
      if (id ?? address) return id ?? address ?? null;
    }
  }
  return null;
};

/** The page of one item: its title, the meeting it belongs to, its texts and documents. */
export const readItemPage = (
  $: CheerioAPI,
  root: Element,
  writer: PageWriter,
): { item: SavedItem | null; committee: Quote | null; when: Quote | null } => {
  writer.furniture($('.mgMainTitleTxt').first().text());
  const titled = $('.mgSubTitleTxt').get(0);
  const line = $(root)
    .find('li, p, a, h3')
    .get()
    .map((element) => plainText(textOf(element)))
    .find((text) => MEETING_OF.test(text));
  const [, body, when, number] = MEETING_OF.exec(line ?? '') ?? [];
  const heading = titled ? writeTitle('', titled, writer) : null;
  if (!heading || !titled) return { item: null, committee: null, when: null };
  const block = line ? writer.write({ kind: 'paragraph', text: line }) : null;
  const parts = readParts($(root).find('.mgContent').get(), writer);
  const item = itemOf({ ...heading, id: null, parts: { ...emptyParts(), ...parts }, titled, files: [] }, titled);
  return {
    item: { ...item, number: number ? writer.quote(block, number.replace(/\.$/, '')) : null },
    committee: body ? writer.quote(block, body) : null,
    when: when ? writer.quote(block, when) : null,
  };
};
