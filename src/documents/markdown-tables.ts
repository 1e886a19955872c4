import type { Draft } from './build-document.ts';
import { htmlTable, tableRows } from './html-table.ts';
import { isElement, loadHtml } from './html-tree.ts';

/** A stretch of Markdown: text, or a table that its author wrote as HTML. */
export type Stretch = { text: string } | { table: Draft };

const TAG = /<(\/?)table\b[^<>]{0,2000}>/gi;

/**
 * Parts Markdown at the HTML tables in it, which converters write where cells span rows or columns. A table that is
 * never closed stays text.
 *
 * @returns the stretches in order
 * @throws DocumentError where a table is nested too deep or holds too many elements
 */
export const atHtmlTables = (source: string): Stretch[] => {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { start, end } of tablesIn(source)) {
    const table = draftOf(source.slice(start, end));
    if (table === null) continue;
    stretches.push({ text: source.slice(from, start) }, { table });
    from = end;
  }
  return [...stretches, { text: source.slice(from) }];
};

/** The outermost tables. */
const tablesIn = (source: string): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (const match of source.matchAll(TAG)) {
    if (match[1] === '') {
      if (depth === 0) start = match.index;
      depth++;
    } else if (depth > 0) {
      depth--;
      if (depth === 0) found.push({ start, end: match.index + match[0].length });
    }
  }
  return found;
};

const draftOf = (html: string): Draft | null => {
  const element = loadHtml(html)('table')[0];
  if (!isElement(element)) return null;
  const rows = tableRows(htmlTable(element));
  return rows.length > 0 ? { kind: 'table', text: '', rows } : null;
};
