import type { FileFacts, Marked, PaleText } from './file-facts.ts';
import { discardPdfium, onSoundFile, type PdfiumExports } from './pdf-module.ts';
import { isTitle, titleOf } from './pdf-pages.ts';
import { paleTextReader } from './pdf-pale-text.ts';
import { type PageTags, tagReader } from './pdf-tags.ts';

const LANGUAGE_BYTES = 64;

/** What a PDF says of itself: properties, structure tree, colours of its text. */
export const pdfFacts = async (bytes: Uint8Array): Promise<FileFacts> => {
  try {
    return await onSoundFile(bytes, (x, file) => factsIn(x, file, bytes));
  } catch (error) {
    discardPdfium();
    throw error;
  }
};

const factsIn = (x: PdfiumExports, file: number, bytes: Uint8Array): FileFacts => {
  const tagged = x.FPDFCatalog_IsTagged(file) !== 0;
  const tags = tagReader(x);
  const pale = paleTextReader(x);
  const pages: PageTags[] = [];
  const paleTexts: (PaleText | null)[] = [];
  for (let index = 0; index < x.FPDF_GetPageCount(file); index += 1) {
    const page = x.FPDF_LoadPage(file, index);
    if (tagged) pages.push(tags.readPage(page, index + 1));
    paleTexts.push(pale.readPage(page, index + 1));
    x.FPDF_ClosePage(page);
  }
  tags.close();
  pale.close();
  return {
    format: 'pdf',
    title: titleOf(x, file) ?? titleInMetadata(bytes),
    language: languageOf(x, file),
    tagged,
    headings: tagged ? pages.reduce((sum, { headings }) => sum + headings, 0) : null,
    boldLines: 0,
    pictures: together(pages.map(({ pictures }) => pictures)),
    tables: together(pages.map(({ tables }) => tables)),
    pale: palest(paleTexts.filter((one) => one !== null)),
  };
};

const together = (pages: readonly Marked[]): Marked => ({
  all: pages.reduce((sum, { all }) => sum + all, 0),
  lacking: pages.reduce((sum, { lacking }) => sum + lacking, 0),
  firstPage: pages.find(({ lacking }) => lacking > 0)?.firstPage ?? null,
});

const palest = (pages: readonly PaleText[]): PaleText | null => {
  const [first] = pages;
  if (!first) return null;
  const letters = pages.reduce((sum, one) => sum + one.letters, 0);
  return { ...first, letters, contrast: Math.min(...pages.map(({ contrast }) => contrast)) };
};

const languageOf = (x: PdfiumExports, file: number): string | null => {
  const place = x.malloc(LANGUAGE_BYTES);
  try {
    const length = x.FPDFCatalog_GetLanguage(file, place, LANGUAGE_BYTES);
    if (length <= 2 || length > LANGUAGE_BYTES) return null;
    return new TextDecoder('utf-16le').decode(new Uint8Array(x.memory.buffer, place, length - 2)).trim() || null;
  } finally {
    x.free(place);
  }
};

const LONGEST_METADATA = 2000;

/** Some programs write the title only into the XMP packet, which stands in the file as it is. */
const titleInMetadata = (bytes: Uint8Array): string | null => {
  const from = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('<dc:title>');
  if (from < 0) return null;
  const text = new TextDecoder().decode(bytes.subarray(from, from + LONGEST_METADATA));
  const title = /<rdf:li[^<>]*>([^<]*)/.exec(text.split('</dc:title>')[0]!)?.[1]?.trim() ?? '';
  return isTitle(title) ? title : null;
};
