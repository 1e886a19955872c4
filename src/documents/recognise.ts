import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Block, Document } from './document.ts';
import { pagePictures } from './pdf-picture.ts';
import { textDocument } from './text-document.ts';

/** Text of a page that was a picture, and how sure the program was of it, from 0 to 1. */
type Recognised = { text: string; sure: number };

const LSTM_ONLY = 1;
/** A scan of more pages than this is read so far and no further: a page takes a second or two. */
const MOST_PAGES = 400;
/** Pictures held at once: one of a page of A4 takes four megabytes. */
const PICTURES_AT_ONCE = 4;

/**
 * Gives the pages of a PDF that have no text the text that their picture shows, marked as recognised.
 * Other pages stay as they are.
 *
 * @param document as read, with pages of empty text
 * @param bytes the file it was read from
 * @param pages the pages without text, from 1
 */
export const recognisePages = async (
  document: Document,
  bytes: Uint8Array,
  pages: readonly number[],
): Promise<Document> => {
  const asked = pages.slice(0, MOST_PAGES);
  const recognised = await recognise(bytes, asked);
  const texts = document.pages.map(({ page }) => recognised[asked.indexOf(page)] ?? null);
  const whole = textDocument({
    mediaType: document.mediaType,
    title: document.title,
    pages: texts.map((one) => one?.text ?? ''),
    marked: false,
  });
  const own = (page: number): boolean => texts[page - 1] === null;
  return {
    ...document,
    pages: document.pages.map((page, i) => (texts[i] ? { ...whole.pages[i]!, recognised: texts[i].sure } : page)),
    blocks: inPageOrder([...document.blocks.filter((block) => own(block.at.page)), ...whole.blocks]),
  };
};

const inPageOrder = (blocks: readonly Block[]): Block[] =>
  [...blocks].sort((a, b) => a.at.page - b.at.page || a.at.start - b.at.start);

const recognise = async (bytes: Uint8Array, pages: readonly number[]): Promise<Recognised[]> => {
  const { createWorker } = await import('tesseract.js');
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
  const worker = await createWorker('eng', LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  });
  try {
    const out: Recognised[] = [];
    for (let from = 0; from < pages.length; from += PICTURES_AT_ONCE) {
      for (const picture of await pagePictures(bytes, pages.slice(from, from + PICTURES_AT_ONCE))) {
        const { data: page } = await worker.recognize(Buffer.from(picture), {}, { blocks: true, text: false });
        out.push({ text: textOf(page.blocks ?? []), sure: Math.max(0, Math.min(1, page.confidence / 100)) });
      }
    }
    return out;
  } finally {
    await worker.terminate();
  }
};

type Lines = { paragraphs: { lines: { text: string }[] }[] };

/** Lines as recognised, an empty line between paragraphs. */
const textOf = (blocks: readonly Lines[]): string =>
  blocks
    .flatMap((block) => block.paragraphs)
    .map((paragraph) => paragraph.lines.map((line) => line.text.trim()).join('\n'))
    .join('\n\n');
