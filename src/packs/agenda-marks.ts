import type { Block, Document } from '../documents/document.ts';
import type { Item } from '../record/meeting.ts';
import { firstPagesIn } from './printed-pages.ts';

/** Where a file page opens the papers of an agenda item. */
export type Mark = { index: number; item: string; title: string | null };

/** "Agenda Item 7" stamped on the first page of an item's papers. */
const STAMP = /^agenda item\s*(?:no\.?|number)?\s*:?\s*(\d{1,2}[a-z]?(?:\.\d{1,2})?)$/i;
const STAMP_LINES = 4;
/** Blocks among which an agenda sheet names its pages. */
const LONGEST_SHEET = 400;

/**
 * Where the papers of the agenda's items begin in a paged pack: by the printed page ranges of the agenda sheet, found
 * among the numbers printed on the pages, and by the stamp "Agenda Item 7" at the top of a page.
 *
 * @param plain the document's blocks without furniture
 * @param items those of the agenda sheet
 * @param after index of the first block that is not the agenda sheet's
 */
export const agendaMarks = (
  document: Document,
  plain: readonly Block[],
  items: readonly Item[],
  after: number,
): Mark[] => {
  const indexOfPage = new Map<number, number>();
  plain.forEach((block, index) => {
    if (!indexOfPage.has(block.at.page)) indexOfPage.set(block.at.page, index);
  });
  const marks = new Map<number, Mark>();
  for (const { page, item } of [...rangeStarts(document, items), ...stamps(document)]) {
    const index = indexOfPage.get(page);
    if (index === undefined || index < after || marks.has(index)) continue;
    marks.set(index, { index, item, title: items.find(({ number }) => number === item)?.title ?? null });
  }
  return [...marks.values()].sort((a, b) => a.index - b.index);
};

/**
 * Index of the first block after the agenda sheet: where the first printed page that the sheet names begins.
 *
 * @param limit where the sheet has ended at the latest
 */
export const sheetEnd = (document: Document, plain: readonly Block[], limit: number): number => {
  const named = plain.slice(0, Math.min(limit, LONGEST_SHEET)).flatMap(({ text }) => firstPagesIn(text));
  const first = named.length > 0 ? String(Math.min(...named)) : null;
  const page = document.pages.find((one) => one.page > 1 && one.printed === first)?.page;
  const index = page === undefined ? -1 : plain.findIndex(({ at }) => at.page >= page);
  return index < 0 ? limit : Math.min(index, limit);
};

/** The file's pages that bear the first printed number of each range the items name, each after the one before. */
const rangeStarts = (document: Document, items: readonly Item[]): { page: number; item: string }[] => {
  const out: { page: number; item: string }[] = [];
  let from = 1;
  for (const item of items) {
    if (item.number === null) continue;
    const named = item.paragraphs.flatMap(({ text }) => firstPagesIn(text));
    for (const first of new Set([...(item.printedPages?.slice(0, 1) ?? []), ...named])) {
      const page = document.pages.find((one) => one.page >= from && one.printed === String(first))?.page;
      if (page === undefined) continue;
      out.push({ page, item: item.number });
      from = page;
    }
  }
  return out;
};

const stamps = (document: Document): { page: number; item: string }[] => {
  const out: { page: number; item: string }[] = [];
  let page = 0;
  let line = 0;
  for (const block of document.blocks) {
    line = block.at.page === page ? line + 1 : 0;
    page = block.at.page;
    const item = line < STAMP_LINES ? STAMP.exec(block.text)?.[1] : undefined;
    if (item !== undefined && out.at(-1)?.item !== item) out.push({ page, item });
  }
  return out;
};
