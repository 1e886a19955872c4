import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import mammoth from 'mammoth';
import { buildDocument, type Draft } from './build-document.ts';
import type { Document } from './document.ts';
import { DocumentError } from './document-error.ts';
import { markParagraphs, unmarked } from './docx-marks.ts';
import { htmlBlocks } from './html-blocks.ts';
import { cellText } from './html-table.ts';
import { attribute, isElement, loadHtml, loadXml } from './html-tree.ts';
import { plainText } from './plain-characters.ts';
import { readZip, storeZip } from './zip.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MOST_UNPACKED = 150_000_000;
const PARTS = /^\[Content_Types\]\.xml$|^_rels\/|^docProps\/core\.xml$|^word\/(?:_rels\/)?[^/]+\.(?:xml|rels)$/;
const NO_TITLE = /^(?:microsoft word\b|untitled|document\s?\d*$|slide \d+$)|\.(?:docx?|rtf|odt|pdf)$/i;
const OPTIONS = {
  styleMap: ['u => u', 'br[type="page"] => hr', 'p => p:fresh'],
  includeDefaultStyleMap: false,
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
};

/**
 * Reads a Word file: headings, lists with the labels that Word prints, tables, footnotes; changes
 * that were tracked are taken as accepted.
 *
 * @throws DocumentError where the file is damaged, locked or unpacks to too much
 */
export const readDocx = async (bytes: Uint8Array): Promise<Document> => {
  const parts = readZip(bytes, (name) => PARTS.test(name), MOST_UNPACKED);
  if (!parts.has('word/document.xml'))
    throw new DocumentError(
      'damaged',
      'Expected a Word file, but its text ("word/document.xml") is missing. Save it anew.',
    );
  const xml = (name: string): CheerioAPI | null => {
    const part = parts.get(name);
    return part ? loadXml(new TextDecoder().decode(part)) : null;
  };
  const text = xml('word/document.xml')!;
  markParagraphs(text, xml('word/styles.xml'), xml('word/numbering.xml'));
  parts.set('word/document.xml', new TextEncoder().encode(text.xml()));
  const $ = loadHtml(await htmlOf(storeZip(parts)));
  const blocks = htmlBlocks($('body').get(), { leaveOut: isNoteLink }).map(unmarked);
  const title = plainText(xml('docProps/core.xml')?.('dc\\:title').first().text() ?? '');
  return buildDocument({
    mediaType: MEDIA_TYPE,
    title: title === '' || NO_TITLE.test(title) ? headingIn(blocks) : title,
    pages: [{ blocks: [...pageHeaders(parts), ...blocks, ...footnotes($)] }],
  });
};

const htmlOf = async (archive: Uint8Array): Promise<string> => {
  try {
    return (await mammoth.convertToHtml({ buffer: Buffer.from(archive) }, OPTIONS)).value;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new DocumentError(
      'damaged',
      `Expected a Word file, but its text cannot be read (${error.message}). Save it anew.`,
      {
        cause: error,
      },
    );
  }
};

const headingIn = (blocks: readonly Draft[]): string | null => {
  const heading = blocks.slice(0, 20).find((draft) => draft.kind === 'heading' && draft.level === 1);
  return heading ? plainText(heading.text) : null;
};

/** The marks "[1]" in the text, the arrows back to them, and the list of notes, which is read apart. */
const isNoteLink = (element: Element): boolean =>
  (element.name === 'a' && /^#(?:foot|end)note-ref-/.test(attribute(element, 'href'))) ||
  (element.name === 'sup' &&
    element.children.some((child) => isElement(child) && /^(?:foot|end)note-ref-/.test(attribute(child, 'id')))) ||
  (element.name === 'li' && /^(?:foot|end)note-\d/.test(attribute(element, 'id')));

const footnotes = ($: CheerioAPI): Draft[] =>
  $('li[id^=footnote-], li[id^=endnote-]')
    .get()
    .map((note, i) => ({ kind: 'paragraph', text: `[${i + 1}] ${cellText(note).replace('↑', '')}` }));

/** Words that stand on top or at the foot of every page, each once. */
const pageHeaders = (parts: ReadonlyMap<string, Uint8Array>): Draft[] => {
  const texts = [...parts]
    .filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .flatMap(([, part]) => {
      const $ = loadXml(new TextDecoder().decode(part));
      return $('w\\:p')
        .get()
        .map((paragraph) => plainText($(paragraph).find('w\\:t').text()));
    });
  return [...new Set(texts)].map((text) => ({ kind: 'furniture', text }));
};
