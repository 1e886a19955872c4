import { DocumentError } from './document-error.ts';
import { glyphReader, type PageGlyphs } from './pdf-glyphs.ts';
import { discardPdfium, type PdfiumExports, pdfium } from './pdf-module.ts';
import { structureReader, type TaggedTable } from './pdf-structure.ts';

const MOST_BYTES = 400 * 1024 * 1024;
const MOST_PAGES = 20_000;
/** Readers accept junk before the header and after the end mark (ISO 32000-1 annex H.3). */
const HEADER_WITHIN = 1024;
const END_WITHIN = 4096;
const MOST_ANNOTATIONS = 2000;
const FREE_TEXT = 3;
const WIDGET = 20;
const FLATTEN_AS_SHOWN = 0;
const FLATTENED = 1;
const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;

/** A page while it is open. Its tags are read only when asked for: that takes as long as its text. */
export type PdfPage = { readonly glyphs: PageGlyphs; readonly taggedTables: () => TaggedTable[] };

/**
 * Opens a PDF and gives each page in turn to `take`; one page is held at a time.
 *
 * @returns the file's own title, if it has one, and what `take` made of each page
 * @throws DocumentError when the file is locked, damaged, empty, too large or no PDF
 */
export const readPages = async <T>(
  bytes: Uint8Array,
  take: (page: PdfPage) => T,
): Promise<{ title: string | null; pages: T[] }> => {
  refuse(bytes);
  const x = await pdfium();
  let page = 0;
  try {
    const place = x.malloc(bytes.length);
    if (place === 0) throw tooLarge(bytes.length);
    new Uint8Array(x.memory.buffer).set(bytes, place);
    const file = x.FPDF_LoadMemDocument(place, bytes.length, 0);
    try {
      if (file === 0) throw refusal(x.FPDF_GetLastError());
      const count = pageCount(x, file);
      const glyphs = glyphReader(x);
      const structure = structureReader(x);
      const pages: T[] = [];
      for (; page < count; page += 1)
        pages.push(
          onPage(x, file, page, (open) =>
            take({ glyphs: glyphs.readPage(open), taggedTables: () => structure.readTables(open) }),
          ),
        );
      glyphs.close();
      structure.close();
      return { title: titleOf(x, file), pages };
    } finally {
      if (file !== 0) x.FPDF_CloseDocument(file);
      x.free(place);
    }
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    if (!isTrap(error)) throw error;
    discardPdfium();
    throw new DocumentError(
      'damaged',
      `Expected a readable page, but page ${page + 1} of the PDF could not be decoded (${error.message}). Save the file again from its source, or print it to a new PDF.`,
      { page: page + 1, cause: error },
    );
  }
};

/** What a call into WebAssembly throws when the module met a broken file and cannot go on. */
const isTrap = (error: unknown): error is Error =>
  error instanceof RangeError || (error instanceof Error && error.name === 'RuntimeError');

const onPage = <T>(x: PdfiumExports, file: number, index: number, use: (page: number) => T): T => {
  let page = loadPage(x, file, index);
  try {
    if (hasWrittenAnnotations(x, page) && x.FPDFPage_Flatten(page, FLATTEN_AS_SHOWN) === FLATTENED) {
      x.FPDF_ClosePage(page);
      page = loadPage(x, file, index);
    }
    return use(page);
  } finally {
    x.FPDF_ClosePage(page);
  }
};

const loadPage = (x: PdfiumExports, file: number, index: number): number => {
  const page = x.FPDF_LoadPage(file, index);
  if (page === 0)
    throw new DocumentError(
      'damaged',
      `Expected page ${index + 1} of the PDF, but it is missing or broken inside the file. Save the file again from its source.`,
      { page: index + 1 },
    );
  return page;
};

/** Forms keep what was filled in, and stamps what was typed, beside the page's own text. */
const hasWrittenAnnotations = (x: PdfiumExports, page: number): boolean => {
  const count = Math.min(x.FPDFPage_GetAnnotCount(page), MOST_ANNOTATIONS);
  for (let i = 0; i < count; i += 1) {
    const annotation = x.FPDFPage_GetAnnot(page, i);
    const subtype = x.FPDFAnnot_GetSubtype(annotation);
    x.FPDFPage_CloseAnnot(annotation);
    if (subtype === FREE_TEXT || subtype === WIDGET) return true;
  }
  return false;
};

const refuse = (bytes: Uint8Array): void => {
  if (bytes.length === 0)
    throw new DocumentError('empty', 'Expected a PDF, but the file has no bytes. Download or export it again.');
  if (bytes.length > MOST_BYTES) throw tooLarge(bytes.length);
  const latin = new TextDecoder('latin1');
  if (!latin.decode(bytes.subarray(0, HEADER_WITHIN)).includes('%PDF-'))
    throw new DocumentError(
      'not-supported',
      'Expected a PDF, but the file does not begin as one ("%PDF-" is missing). Check that its name fits its content.',
    );
  const end = endOf(bytes);
  const tail = latin.decode(bytes.subarray(Math.max(0, end - END_WITHIN), end));
  if (!tail.includes('startxref') && !tail.includes('%%EOF'))
    throw new DocumentError(
      'damaged',
      `Expected a whole PDF, but the file stops after ${bytes.length} bytes without its end mark ("%%EOF"): it was cut short. Download or export it again.`,
    );
};

/** Some servers pad files with zeros. */
const endOf = (bytes: Uint8Array): number => {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return end;
};

const tooLarge = (size: number): DocumentError =>
  new DocumentError(
    'too-large',
    `Expected a PDF of at most ${MOST_BYTES / 1024 / 1024} MB, but it has ${Math.ceil(size / 1024 / 1024)} MB. Split it into parts.`,
  );

const refusal = (code: number): DocumentError =>
  code === ERROR_PASSWORD || code === ERROR_SECURITY
    ? new DocumentError(
        'locked',
        'Expected a PDF that opens without a password, but this one asks for one. Save a copy without protection.',
      )
    : new DocumentError(
        'damaged',
        'Expected a PDF, but its inner tables cannot be read, not even by repair. Download or export it again.',
      );

const pageCount = (x: PdfiumExports, file: number): number => {
  const count = x.FPDF_GetPageCount(file);
  if (count < 1)
    throw new DocumentError('empty', 'Expected a PDF with at least one page, but it has none. Export it again.');
  if (count > MOST_PAGES)
    throw new DocumentError(
      'too-large',
      `Expected a PDF of at most ${MOST_PAGES} pages, but it claims ${count}. Split it into parts.`,
    );
  return count;
};

const TITLE_BYTES = 1024;
/** Titles that a program filled in, not an author. */
const NO_TITLE =
  /^(?:microsoft (?:word|excel|powerpoint)\b|untitled|document\d*$|slide \d+$)|\.(?:docx?|rtf|odt|pdf|xlsx?|pptx?)$/i;

/** Whether an author may have written it. */
export const isTitle = (title: string): boolean => title !== '' && !NO_TITLE.test(title) && !/\S{40}/.test(title);

/** The title in the file's own properties; null where it is empty, or a program's and not an author's. */
export const titleOf = (x: PdfiumExports, file: number): string | null => {
  const place = x.malloc(TITLE_BYTES + 8);
  try {
    new Uint8Array(x.memory.buffer).set(new TextEncoder().encode('Title\0'), place);
    const length = x.FPDF_GetMetaText(file, place, place + 8, TITLE_BYTES);
    if (length <= 2 || length > TITLE_BYTES) return null;
    const title = new TextDecoder('utf-16le').decode(new Uint8Array(x.memory.buffer, place + 8, length - 2)).trim();
    return isTitle(title) ? title : null;
  } finally {
    x.free(place);
  }
};
