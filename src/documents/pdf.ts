import { buildDocument } from './build-document.ts';
import type { Document } from './document.ts';
import { fenceOf, gridsOf, levelsOutside } from './page-grids.ts';
import { type LaidPage, layOut } from './page-layout.ts';
import { askewTexts, piecesOf } from './page-pieces.ts';
import { rowsOf } from './page-rows.ts';
import { readPages } from './pdf-pages.ts';
import { hasTaggedColumns } from './tagged-tables.ts';

const MEDIA_TYPE = 'application/pdf';
const TURNED = [1, 2, 3] as const;

/**
 * Reads a PDF: characters with their places to lines, paragraphs, list items, headings and tables;
 * running headers, footers and page numbers become furniture.
 *
 * @param bytes the whole file
 * @returns the document; a page without text has an empty text, see `pagesWithoutText`
 * @throws DocumentError when the file is locked, damaged, empty, too large or no PDF
 */
export const readPdf = async (bytes: Uint8Array): Promise<Document> => {
  const { title, pages } = await readPages(bytes, ({ glyphs, taggedTables }): LaidPage => {
    const grids = gridsOf(glyphs.rules);
    const rows = rowsOf(piecesOf(glyphs, 0, fenceOf(grids)));
    return {
      width: glyphs.width,
      height: glyphs.height,
      grids,
      levels: levelsOutside(glyphs.rules, grids),
      rows,
      tagged: hasTaggedColumns(rows, grids) ? taggedTables() : [],
      askew: askewTexts(glyphs),
      turned: TURNED.flatMap((turn) => rowsOf(piecesOf(glyphs, turn))),
    };
  });
  const document = buildDocument({ mediaType: MEDIA_TYPE, title, pages: layOut(pages) });
  return { ...document, title: title && shows(document.pages[0]?.text ?? '', title) ? document.title : null };
};

/** Titles kept inside files are often a template's or an older paper's: only one that the page shows counts. */
const shows = (text: string, title: string): boolean => lettersOf(text).includes(lettersOf(title));

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Pages (from 1) that show no text of their own, as scans do: theirs is to be recognised. */
export const pagesWithoutText = (document: Document): number[] =>
  document.pages.filter((page) => page.text === '' && page.recognised === null).map((page) => page.page);
