import type { PdfiumExports } from './pdf-module.ts';

/** What a stretch of glyphs that were drawn together has in common. */
export type GlyphRun = {
  /** Font size as seen on the page, in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly font: string;
  /** Marked-content number that ties the run to the structure tree; -1 for none. */
  readonly mark: number;
  /** Reading direction in quarter turns clockwise, after the page's own rotation; 0 is upright. */
  readonly turn: 0 | 1 | 2 | 3;
};

/**
 * A page's characters in the order of the file, upright: x to the right and y down, in points from
 * the top left corner. `left` and `right` bound the advance, `baseline` is where the glyph stands.
 */
export type PageGlyphs = {
  readonly width: number;
  readonly height: number;
  readonly count: number;
  readonly codes: Uint32Array;
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly baseline: Float32Array;
  readonly run: Uint32Array;
  readonly runs: readonly GlyphRun[];
};

const FORCE_BOLD = 1 << 18;
const BOLD_NAME = /bold|black|heavy|demi(?!light)/i;
const LINE_END_HYPHEN = 2;
const SCRATCH_BYTES = 512;

/** Reads one loaded page at a time; `names` keeps what is known of the document's fonts. */
export const glyphReader = (x: PdfiumExports) => {
  const scratch = x.malloc(SCRATCH_BYTES);
  const fonts = new Map<number, { name: string; bold: boolean }>();

  const fontOf = (object: number): { name: string; bold: boolean } => {
    const font = x.FPDFTextObj_GetFont(object);
    const known = fonts.get(font);
    if (known) return known;
    const length = x.FPDFFont_GetBaseFontName(font, scratch, SCRATCH_BYTES);
    const bytes = new Uint8Array(x.memory.buffer, scratch, Math.max(0, Math.min(length - 1, SCRATCH_BYTES)));
    const name = new TextDecoder().decode(bytes);
    const found = { name, bold: BOLD_NAME.test(name) || (x.FPDFFont_GetFlags(font) & FORCE_BOLD) !== 0 };
    fonts.set(font, found);
    return found;
  };

  const runAt = (text: number, index: number, object: number, pageTurn: number): GlyphRun => {
    x.FPDFText_GetMatrix(text, index, scratch);
    const [a, b, c, d] = new Float32Array(x.memory.buffer, scratch, 4) as unknown as [number, number, number, number];
    const turn = (((Math.round(-Math.atan2(b, a) / (Math.PI / 2)) + pageTurn) % 4) + 4) % 4;
    const { name, bold } = fontOf(object);
    const size = x.FPDFText_GetFontSize(text, index) * Math.hypot(c, d);
    return { size, bold, font: name, mark: x.FPDFPageObj_GetMarkedContentID(object), turn: turn as 0 | 1 | 2 | 3 };
  };

  const readPage = (page: number): PageGlyphs => {
    const text = x.FPDFText_LoadPage(page);
    try {
      return collect(page, text);
    } finally {
      x.FPDFText_ClosePage(text);
    }
  };

  const collect = (page: number, text: number): PageGlyphs => {
    const total = text === 0 ? 0 : Math.max(0, x.FPDFText_CountChars(text));
    const codes = new Uint32Array(total);
    const left = new Float32Array(total);
    const right = new Float32Array(total);
    const baseline = new Float32Array(total);
    const run = new Uint32Array(total);
    const runs: GlyphRun[] = [];
    fonts.clear();
    x.FPDF_GetPageBoundingBox(page, scratch);
    const [boxLeft = 0, boxTop = 0, boxRight = 0, boxBottom = 0] = new Float32Array(x.memory.buffer, scratch, 4);
    const pageTurn = x.FPDFPage_GetRotation(page);
    let lastObject = 0;
    let count = 0;
    let floats = new Float32Array(x.memory.buffer);
    let doubles = new Float64Array(x.memory.buffer);
    const box = scratch >> 2;
    const origin = (scratch + 16) >> 3;
    const quadrants = [0, 0, 0, 0];
    const points = new Float32Array(total * 4);
    for (let i = 0; i < total; i += 1) {
      const object = x.FPDFText_GetTextObject(text, i);
      if (object === 0) continue;
      const code = x.FPDFText_GetUnicode(text, i);
      if (code === 0) continue;
      if (object !== lastObject) {
        lastObject = object;
        runs.push(runAt(text, i, object, pageTurn));
      }
      x.FPDFText_GetLooseCharBox(text, i, scratch);
      x.FPDFText_GetCharOrigin(text, i, scratch + 16, scratch + 24);
      if (floats.buffer !== x.memory.buffer) {
        floats = new Float32Array(x.memory.buffer);
        doubles = new Float64Array(x.memory.buffer);
      }
      codes[count] = code === LINE_END_HYPHEN ? 0x2d : code;
      run[count] = runs.length - 1;
      quadrants[runs[runs.length - 1]!.turn]! += 1;
      // FS_RECTF is left, top, right, bottom.
      points[count * 4] = floats[box]!;
      points[count * 4 + 1] = floats[box + 1]!;
      points[count * 4 + 2] = floats[box + 2]!;
      points[count * 4 + 3] = floats[box + 3]!;
      left[count] = doubles[origin]!;
      baseline[count] = doubles[origin + 1]!;
      count += 1;
    }
    const turn = quadrants.indexOf(Math.max(...quadrants));
    const turned = (pageTurn - turn + 4) % 4;
    const upright = uprightFrom({ boxLeft, boxTop, boxRight, boxBottom }, turned);
    for (let i = 0; i < count; i += 1) {
      const from = i * 4;
      const [x0, x1] = upright.spanX(points[from]!, points[from + 1]!, points[from + 2]!, points[from + 3]!);
      baseline[i] = upright.y(left[i]!, baseline[i]!);
      left[i] = x0;
      right[i] = x1;
    }
    for (let i = 0; i < runs.length; i += 1) {
      const was = runs[i]!;
      if (turn !== 0) runs[i] = { ...was, turn: ((was.turn - turn + 4) % 4) as 0 | 1 | 2 | 3 };
    }
    return { width: upright.width, height: upright.height, count, codes, left, right, baseline, run, runs };
  };

  return { readPage, close: () => x.free(scratch) };
};

type Box = { boxLeft: number; boxTop: number; boxRight: number; boxBottom: number };

/** From PDF space (y up) to the page as it is read, turned clockwise by quarter turns. */
const uprightFrom = (box: Box, turn: number) => {
  const wide = Math.abs(box.boxRight - box.boxLeft);
  const high = Math.abs(box.boxTop - box.boxBottom);
  const across = (px: number, py: number): number => {
    if (turn === 0) return px - box.boxLeft;
    if (turn === 1) return py - box.boxBottom;
    if (turn === 2) return box.boxRight - px;
    return box.boxTop - py;
  };
  const down = (px: number, py: number): number => {
    if (turn === 0) return box.boxTop - py;
    if (turn === 1) return px - box.boxLeft;
    if (turn === 2) return py - box.boxBottom;
    return box.boxRight - px;
  };
  return {
    width: turn % 2 === 0 ? wide : high,
    height: turn % 2 === 0 ? high : wide,
    y: down,
    spanX: (l: number, t: number, r: number, b: number): [number, number] => {
      const one = across(l, t);
      const other = across(r, b);
      return one < other ? [one, other] : [other, one];
    },
  };
};
