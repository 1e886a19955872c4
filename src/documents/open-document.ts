import type { Document } from './document.ts';
import { DocumentError } from './document-error.ts';
import { decodeText } from './encoding.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';

/** A pack of 800 pages is some 60 MB; beyond this a file is something else. */
export const LARGEST_FILE = 200_000_000;
const HEAD = 1024;

export type Format = 'pdf' | 'docx' | 'html' | 'xml' | 'markdown' | 'text' | 'doc' | 'zip' | 'image' | 'rtf' | 'binary';

/**
 * Opens a file as a document, told by its content; the name is used only in messages.
 *
 * @throws DocumentError with what was expected, what was found and what to do
 */
export const openDocument = async (bytes: Uint8Array, path: string): Promise<Document> => {
  if (bytes.length === 0)
    throw new DocumentError('empty', `${path}: expected a paper, found an empty file; fetch it again`);
  if (bytes.length > LARGEST_FILE) {
    throw new DocumentError(
      'too-large',
      `${path}: ${Math.round(bytes.length / 1e6)} MB is more than the ${LARGEST_FILE / 1e6} MB that is read; split the file`,
    );
  }
  const format = formatOf(bytes);
  if (format === 'pdf') return named(path, () => readScannedToo(bytes));
  if (format === 'markdown' || format === 'text') return readText(bytes, format, path);
  if (format === 'html') return named(path, async () => (await import('./html.ts')).readHtml(decodeText(bytes)));
  if (format === 'docx') return named(path, async () => (await import('./docx.ts')).readDocx(bytes));
  if (format === 'xml')
    return named(path, async () => (await import('./moderngov-xml.ts')).readModerngovXml(decodeText(bytes)));
  throw new DocumentError(
    'not-supported',
    `${path}: ${NAMES[format]} is not read yet; save it as PDF, Markdown or text`,
  );
};

/** A PDF; pages that are pictures have their text recognised. */
const readScannedToo = async (bytes: Uint8Array): Promise<Document> => {
  const { pagesWithoutText, readPdf } = await import('./pdf.ts');
  const document = await readPdf(bytes);
  const pictures = pagesWithoutText(document);
  if (pictures.length === 0) return document;
  return (await import('./recognise.ts')).recognisePages(document, bytes, pictures);
};

/** The readers know only bytes; whoever sees their complaint wants to know which file. */
const named = async (path: string, read: () => Promise<Document>): Promise<Document> => {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const says = error.message.charAt(0).toLowerCase() + error.message.slice(1);
    throw new DocumentError(error.code, `${path}: ${says}`, { page: error.page ?? undefined, cause: error });
  }
};

const NAMES: Record<Exclude<Format, 'pdf' | 'docx' | 'markdown' | 'text'>, string> = {
  html: 'a web page',
  xml: 'an XML file',
  doc: 'an old Word or Excel file',
  zip: 'an archive or spreadsheet',
  image: 'a picture',
  rtf: 'an RTF file',
  binary: 'a file that is neither text nor a known format',
};

const readText = (bytes: Uint8Array, format: 'markdown' | 'text', path: string): Document => {
  const text = decodeText(bytes);
  if (text.trim() === '')
    throw new DocumentError('empty', `${path}: expected a paper, found only white space; fetch it again`);
  return format === 'markdown' ? readMarkdown(text) : readPlainText(text);
};

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** Which format the bytes are in, whatever the file is called. */
export const formatOf = (bytes: Uint8Array): Format => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  if (head.includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return zipKind(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'doc';
  if (
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    startsWith(bytes, 0x47, 0x49, 0x46, 0x38) ||
    startsWith(bytes, 0x49, 0x49, 0x2a) ||
    startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)
  )
    return 'image';
  if (head.startsWith('{\\rtf')) return 'rtf';
  const text = decodeText(bytes.subarray(0, 65_536)).trimStart();
  if (looksBinary(text)) return 'binary';
  return markupOf(text) ?? (isMarkdown(text) ? 'markdown' : 'text');
};

/** A text that begins with a tag; Markdown may begin with one too, but then goes on in its own signs. */
const markupOf = (text: string): 'html' | 'xml' | null => {
  if (/^<!doctype html/i.test(text)) return 'html';
  const name = /^<([a-z][\w:-]*)(?=[\s/>])/i.exec(withoutProlog(text))?.[1];
  if (!name) return /^<\?xml\b/.test(text) ? 'xml' : null;
  if (!HTML_NAMES.test(name)) return 'xml';
  return /^(?:html|head|body)$/i.test(name) || !/^#{1,6}\s|^\*\*\S/m.test(text) ? 'html' : null;
};

/** Past comments, instructions and the document type, as far as the sample reaches. */
const withoutProlog = (text: string): string => {
  let rest = text;
  for (;;) {
    const close = rest.startsWith('<!--') ? '-->' : /^<[?!]/.test(rest) ? '>' : null;
    const end = close ? rest.indexOf(close) : -1;
    if (!close || end < 0) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
};

const HTML_NAMES =
  /^(?:html|head|body|meta|title|link|style|script|div|span|p|h[1-6]|table|tbody|tr|td|ul|ol|li|dl|section|article|main|header|nav|form|font|center|b|strong|i|em|u|a|br|hr|img|pre|blockquote|iframe|sup|sub)$/i;

/** The names of a zip's first entries stand near its front; a Word file has its parts under word/. */
const zipKind = (bytes: Uint8Array): Format => {
  const names =
    new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)) +
    new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  return names.includes('word/') ? 'docx' : 'zip';
};

const looksBinary = (text: string): boolean => {
  const odd = text.slice(0, 4096).match(/[\u0000-\u0008\u000e-\u001a\ufffd]/g)?.length ?? 0;
  return odd > Math.min(text.length, 4096) * 0.05;
};

/** Signs that plain text has no use for: headings, bold, links, escapes, rules of tables. */
const isMarkdown = (text: string): boolean =>
  /^#{1,6}\s|\*\*\S|\]\(|^\s*\|.*\|\s*$|<\/?(?:sup|sub|br|table|u)\b|<https?:|\\[.)*]|^---\s*$/m.test(text);
