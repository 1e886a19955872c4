import type { PaleText } from './file-facts.ts';
import type { PdfiumExports } from './pdf-module.ts';

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;
const FILLED = 0;
/** Drawings and maps have thousands of objects: beyond this a page is not looked at. */
const MOST_OBJECTS = 4000;
const SCRATCH_BYTES = 512;
const OPAQUE = 255;
/** WCAG 2.2, 1.4.3. */
const ENOUGH = 4.5;
const ENOUGH_FOR_LARGE = 3;
const LARGE = 18;
/** White on white is meant not to be seen: a mark for a machine, not a pale letter. */
const UNSEEN = 1.3;
const WHITE = 250;
const LONGEST_QUOTE = 60;

type Box = { left: number; bottom: number; right: number; top: number };
type Pale = { text: string; contrast: number };

/** Finds text that is too pale on white; what stands on a colour, a picture or a form is left alone. */
export const paleTextReader = (x: PdfiumExports) => {
  const scratch = x.malloc(SCRATCH_BYTES);
  const numbers = (): Float32Array => new Float32Array(x.memory.buffer, scratch, 6);

  const boxOf = (object: number): Box | null => {
    if (!x.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return null;
    const [left = 0, bottom = 0, right = 0, top = 0] = numbers();
    return { left, bottom, right, top };
  };

  const colourOf = (object: number): Colour | null => {
    if (!x.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return null;
    const [red = 0, green = 0, blue = 0, alpha = 0] = new Uint32Array(x.memory.buffer, scratch, 4);
    return { red, green, blue, alpha };
  };

  const isBackground = (object: number, type: number): boolean => {
    if (type === IMAGE || type === SHADING || type === FORM) return true;
    if (type !== PATH || !x.FPDFPath_GetDrawMode(object, scratch, scratch + 4)) return false;
    if (new Int32Array(x.memory.buffer, scratch, 1)[0] === 0) return false;
    const colour = colourOf(object);
    return !colour || [colour.red, colour.green, colour.blue].some((part) => part < WHITE);
  };

  const sizeOf = (object: number): number => {
    if (!x.FPDFTextObj_GetFontSize(object, scratch)) return 0;
    const size = numbers()[0]!;
    if (!x.FPDFPageObj_GetMatrix(object, scratch)) return size;
    const [, , c = 0, d = 1] = numbers();
    return size * Math.hypot(c, d);
  };

  const paleText = (object: number, texts: number): Pale | null => {
    const colour = colourOf(object);
    if (!colour || colour.alpha !== OPAQUE || x.FPDFTextObj_GetTextRenderMode(object) !== FILLED) return null;
    const contrast = contrastWithWhite(colour);
    const enough = contrast >= ENOUGH_FOR_LARGE && (contrast >= ENOUGH || sizeOf(object) >= LARGE);
    if (enough || contrast < UNSEEN) return null;
    const length = Math.min(x.FPDFTextObj_GetText(object, texts, scratch, SCRATCH_BYTES), SCRATCH_BYTES);
    const text = new TextDecoder('utf-16le').decode(new Uint8Array(x.memory.buffer, scratch, Math.max(0, length - 2)));
    return { text, contrast };
  };

  const readPage = (page: number, number: number): PaleText | null => {
    const count = x.FPDFPage_CountObjects(page);
    if (count > MOST_OBJECTS) return null;
    const texts = x.FPDFText_LoadPage(page);
    const behind: Box[] = [];
    const pale: Pale[] = [];
    for (let i = 0; i < count; i += 1) {
      const object = x.FPDFPage_GetObject(page, i);
      const type = x.FPDFPageObj_GetType(object);
      if (type !== TEXT) {
        const box = isBackground(object, type) ? boxOf(object) : null;
        if (box) behind.push(box);
        continue;
      }
      const found = paleText(object, texts);
      const box = found && boxOf(object);
      if (found && box && !behind.some((one) => overlap(one, box))) pale.push(found);
    }
    x.FPDFText_ClosePage(texts);
    return summed(pale, number);
  };

  return { readPage, close: () => x.free(scratch) };
};

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;

const summed = (pale: readonly Pale[], firstPage: number): PaleText | null => {
  const words = pale
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const letters = words.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
  if (letters === 0) return null;
  const contrast = Math.min(...pale.map((one) => one.contrast));
  return { letters, firstPage, contrast, words: words.slice(0, LONGEST_QUOTE) };
};

type Colour = { red: number; green: number; blue: number; alpha: number };

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const contrastWithWhite = ({ red, green, blue }: Colour): number =>
  1.05 / (0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05);

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
