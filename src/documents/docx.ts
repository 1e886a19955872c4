import mammoth from 'mammoth';
import { buildDocument } from './build-document.ts';
import type { Document } from './document.ts';
import { DocumentError } from './document-error.ts';
import { htmlBlocks } from './html-blocks.ts';
import { loadHtml } from './html-tree.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What the parts of a Word file may unpack to: a few kilobytes can be made to unpack to gigabytes. */
const MOST_UNPACKED = 300_000_000;
const CENTRAL_ENTRY = 0x02014b50;
const SIZE_AT = 24;
const UNKNOWN_SIZE = 0xffffffff;

/**
 * Reads a Word file: headings by style, lists, tables and footnotes, insertions as accepted.
 *
 * @throws DocumentError where the file is damaged, locked, or would unpack to too much
 */
export const readDocx = async (bytes: Uint8Array): Promise<Document> => {
  const unpacked = unpackedSize(bytes);
  if (unpacked > MOST_UNPACKED) {
    throw new DocumentError(
      'too-large',
      `expected a Word file, found one that unpacks to ${Math.round(unpacked / 1e6)} MB (at most ${MOST_UNPACKED / 1e6} MB are read); remove its pictures and save it again`,
    );
  }
  const html = await htmlOf(bytes);
  const body = loadHtml(`<body>${html}</body>`)('body').get(0);
  return buildDocument({ mediaType: MEDIA_TYPE, title: null, pages: [{ blocks: body ? htmlBlocks([body]) : [] }] });
};

const htmlOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return value;
  } catch (error) {
    throw new DocumentError(
      'damaged',
      'expected a Word file, found an archive that Word itself could not open; save it again from Word, or as PDF',
      { cause: error },
    );
  }
};

/** Sum of the sizes that the archive's directory states; one that hides them counts as too large. */
const unpackedSize = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 46 <= bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    if (view.getUint32(at, true) !== CENTRAL_ENTRY) continue;
    const size = view.getUint32(at + SIZE_AT, true);
    sum += size === UNKNOWN_SIZE ? MOST_UNPACKED + 1 : size;
  }
  return sum;
};
