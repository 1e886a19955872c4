import type { AnyNode, Element } from 'domhandler';
import type { DraftRow } from './build-document.ts';
import { mendEntities } from './html-inline.ts';
import { attribute, isElement, textOf } from './html-tree.ts';

export type HtmlCell = { element: Element; colSpan: number; rowSpan: number };
export type HtmlRow = { header: boolean; cells: readonly HtmlCell[] };
export type HtmlTable = { caption: Element | null; rows: readonly HtmlRow[] };

/** Limits of the HTML standard for spans. */
const WIDEST_SPAN = 1_000;
const TALLEST_SPAN = 65_534;
const LONG_CELL = 300;
const BLOCKS = new Set('p div li dt dd h1 h2 h3 h4 h5 h6 br tr td th ul ol pre blockquote hr'.split(' '));
const WORD_BLOCKS = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** A table's own rows, without those of tables inside its cells. */
export const htmlTable = (table: Element): HtmlTable => {
  const rows: HtmlRow[] = [];
  let caption: Element | null = null;
  const take = (parent: Element, inHead: boolean) => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      if (child.name === 'caption') caption = child;
      else if (child.name === 'tr') rows.push(rowOf(child, inHead));
      else if (/^t(?:head|body|foot)$/.test(child.name)) take(child, child.name === 'thead');
    }
  };
  take(table, false);
  return { caption, rows: rows.filter((row) => row.cells.length > 0) };
};

const rowOf = (row: Element, inHead: boolean): HtmlRow => {
  const cells = row.children.filter(isElement).filter((cell) => cell.name === 'td' || cell.name === 'th');
  const titled = cells.length > 0 && cells.every((cell) => cell.name === 'th' && attribute(cell, 'scope') !== 'row');
  return {
    header: inHead || titled,
    cells: cells.map((element) => ({
      element,
      colSpan: span(attribute(element, 'colspan'), WIDEST_SPAN),
      rowSpan: span(attribute(element, 'rowspan'), TALLEST_SPAN),
    })),
  };
};

const span = (value: string, most: number): number => {
  const number = /^\s*\d{1,9}/.test(value) ? Number.parseInt(value, 10) : 1;
  return Math.min(Math.max(number, 1), most);
};

/**
 * Whether a table only sets words beside each other: a box of one column, a table around tables, or
 * minutes whose paragraphs stand in a column beside their numbers.
 */
export const isLayout = (table: HtmlTable, element: Element): boolean => {
  if (/^(?:presentation|none)$/.test(attribute(element, 'role'))) return true;
  if (table.rows.every((row) => row.cells.length === 1)) return true;
  if (table.rows.some((row) => row.cells.some((cell) => holdsTable(cell.element)))) return true;
  const prose = table.rows.filter((row) => row.cells.some(isProse)).length;
  return prose > 0 && (prose >= table.rows.length / 2 || !table.rows.some((row) => row.header));
};

const holdsTable = (parent: Element): boolean =>
  parent.children.some((child) => isElement(child) && (child.name === 'table' || holdsTable(child)));

const isProse = ({ element }: HtmlCell): boolean =>
  countWordBlocks(element) >= 2 && cellText(element).trim().length > LONG_CELL;

const countWordBlocks = (parent: Element): number =>
  parent.children.reduce((sum, child) => {
    if (!isElement(child)) return sum;
    const own = WORD_BLOCKS.has(child.name) && textOf(child).trim() !== '' ? 1 : 0;
    return sum + (own || countWordBlocks(child));
  }, 0);

/** A cell's words in one line, its paragraphs parted by spaces. */
export const cellText = (node: AnyNode): string => {
  if (!isElement(node)) return mendEntities(textOf(node));
  const inside = node.children.length === 0 ? textOf(node) : node.children.map(cellText).join('');
  return BLOCKS.has(node.name) ? ` ${inside} ` : inside;
};

/** How many characters of a cell's text, blanks before them counted, are bold from its beginning on. */
const boldStart = (cell: Element): number => {
  let before = 0;
  let node: Element = cell;
  for (;;) {
    if (BLOCKS.has(node.name)) before++;
    const first = node.children.find((child) => textOf(child).trim() !== '');
    if (!isElement(first)) return 0;
    if (first.name === 'b' || first.name === 'strong') return before + cellText(first).length;
    node = first;
  }
};

/** The rows of a table of facts, as a document keeps them. */
export const tableRows = (table: HtmlTable): DraftRow[] =>
  table.rows.map(({ header, cells }) => ({
    header,
    cells: cells.map(({ element, colSpan, rowSpan }) => ({
      text: cellText(element),
      colSpan,
      rowSpan,
      bold: boldStart(element),
    })),
  }));
