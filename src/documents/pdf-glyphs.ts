import type { PdfiumExports } from './pdf-module.ts';
import { type Rule, ruleReader } from './pdf-rules.ts';
import { type Box, type Upright, uprightFrom } from './pdf-upright.ts';

/** What a stretch of glyphs that were drawn together has in common. */
export type GlyphRun = {
  /** Font size as seen on the page, in points. */
  readonly size: number;
  readonly bold: boolean;
  /** Marked-content number that ties the run to the structure tree; -1 for none. */
  readonly mark: number;
  /** Reading direction in quarter turns clockwise, after the page's own rotation; 0 is upright, -1 askew. */
  readonly turn: Turn;
};
type Turn = -1 | 0 | 1 | 2 | 3;
const ASKEW = -1;
/** In quarter turns; a scan lies a little askew, a watermark much. */
const MOST_ASKEW = 0.12;

/**
 * A page's characters in the order of the file, upright: x to the right and y down, in points from
 * the top left corner. `left` and `right` bound the advance, `baseline` is where the glyph stands.
 * The first `count` places are the page's, and only until the next page is read.
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
  /** Ruled lines, level and upright. */
  readonly rules: readonly Rule[];
};

/** Printers that lack a bold face draw the letters' outlines as well. */
const FILLED_AND_STROKED = 2;
const FORCE_BOLD = 1 << 18;
const BOLD_NAME = /bold|black|heavy|demi(?!light)/i;
const LINE_END_HYPHEN = 2;
const SCRATCH_BYTES = 512;
const SPACE = 0x20;

/** Reads one loaded page at a time. */
export const glyphReader = (x: PdfiumExports) => {
  const scratch = x.malloc(SCRATCH_BYTES);
  const ruled = ruleReader(x);
  const fonts = new Map<number, boolean>();
  let room = roomFor(0);

  const isBoldFont = (object: number): boolean => {
    const font = x.FPDFTextObj_GetFont(object);
    const known = fonts.get(font);
    if (known !== undefined) return known;
    const length = x.FPDFFont_GetBaseFontName(font, scratch, SCRATCH_BYTES);
    const bytes = new Uint8Array(x.memory.buffer, scratch, Math.max(0, Math.min(length - 1, SCRATCH_BYTES)));
    const name = new TextDecoder().decode(bytes);
    const found = BOLD_NAME.test(name) || (x.FPDFFont_GetFlags(font) & FORCE_BOLD) !== 0;
    fonts.set(font, found);
    return found;
  };

  const runAt = (text: number, index: number, object: number, pageTurn: number): GlyphRun => {
    x.FPDFText_GetMatrix(text, index, scratch);
    const [a = 0, b = 0, c = 0, d = 0] = new Float32Array(x.memory.buffer, scratch, 4);
    const quarters = -Math.atan2(b, a) / (Math.PI / 2);
    const askew = Math.abs(quarters - Math.round(quarters)) > MOST_ASKEW;
    const turn = (((Math.round(quarters) + pageTurn) % 4) + 4) % 4;
    const bold = isBoldFont(object);
    const thickened = x.FPDFTextObj_GetTextRenderMode(object) === FILLED_AND_STROKED;
    const size = x.FPDFText_GetFontSize(text, index) * Math.hypot(c, d);
    return {
      size,
      bold: bold || thickened,
      mark: x.FPDFPageObj_GetMarkedContentID(object),
      turn: askew ? ASKEW : (turn as Turn),
    };
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
    if (total > room.codes.length) room = roomFor(total);
    const raw: RawGlyphs = { ...room, count: 0 };
    const pageTurn = x.FPDFPage_GetRotation(page);
    fonts.clear();
    const runs = gather(text, total, raw, pageTurn);
    const turn = commonestTurn(raw, runs);
    const upright = uprightFrom(boxOf(page), (pageTurn - turn + 4) % 4);
    setUpright(raw, upright);
    const { corners: _, ...glyphs } = raw;
    return {
      ...glyphs,
      width: upright.width,
      height: upright.height,
      runs: turn === 0 ? runs : runs.map((run) => ({ ...run, turn: turnedBack(run.turn, turn) })),
      rules: ruled.readRules(page, upright),
    };
  };

  const boxOf = (page: number): Box => {
    x.FPDF_GetPageBoundingBox(page, scratch);
    const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(x.memory.buffer, scratch, 4);
    return { left, top, right, bottom };
  };

  const gather = (text: number, total: number, raw: RawGlyphs, pageTurn: number): GlyphRun[] => {
    const runs: GlyphRun[] = [];
    const box = scratch >> 2;
    const origin = (scratch + 16) >> 3;
    let floats = new Float32Array(x.memory.buffer);
    let doubles = new Float64Array(x.memory.buffer);
    let lastObject = 0;
    for (let i = 0; i < total; i += 1) {
      const object = x.FPDFText_GetTextObject(text, i);
      if (object === 0) continue;
      const code = x.FPDFText_GetUnicode(text, i);
      if (code === 0) continue;
      if (object !== lastObject) {
        lastObject = object;
        runs.push(runAt(text, i, object, pageTurn));
      }
      // Of a space only that it stands there is asked.
      if (code !== SPACE) {
        x.FPDFText_GetLooseCharBox(text, i, scratch);
        x.FPDFText_GetCharOrigin(text, i, scratch + 16, scratch + 24);
      }
      if (floats.buffer !== x.memory.buffer) {
        floats = new Float32Array(x.memory.buffer);
        doubles = new Float64Array(x.memory.buffer);
      }
      const at = raw.count;
      raw.codes[at] = code === LINE_END_HYPHEN ? 0x2d : code;
      raw.run[at] = runs.length - 1;
      raw.corners[at * 4] = floats[box]!;
      raw.corners[at * 4 + 1] = floats[box + 1]!;
      raw.corners[at * 4 + 2] = floats[box + 2]!;
      raw.corners[at * 4 + 3] = floats[box + 3]!;
      raw.left[at] = doubles[origin]!;
      raw.baseline[at] = doubles[origin + 1]!;
      raw.count += 1;
    }
    return runs;
  };

  return {
    readPage,
    close: () => {
      ruled.close();
      x.free(scratch);
    },
  };
};

type Room = ReturnType<typeof roomFor>;
/** `left` and `baseline` hold the origin in PDF space until `setUpright`; `corners` left, top, right, bottom. */
type RawGlyphs = Room & { count: number };

const roomFor = (total: number) => ({
  codes: new Uint32Array(total),
  run: new Uint32Array(total),
  left: new Float32Array(total),
  right: new Float32Array(total),
  baseline: new Float32Array(total),
  corners: new Float32Array(total * 4),
});

const setUpright = (raw: RawGlyphs, upright: Upright): void => {
  for (let i = 0; i < raw.count; i += 1) {
    const one = upright.x(raw.corners[i * 4]!, raw.corners[i * 4 + 1]!);
    const other = upright.x(raw.corners[i * 4 + 2]!, raw.corners[i * 4 + 3]!);
    raw.baseline[i] = upright.y(raw.left[i]!, raw.baseline[i]!);
    raw.left[i] = Math.min(one, other);
    raw.right[i] = Math.max(one, other);
  }
};

const commonestTurn = (raw: RawGlyphs, runs: readonly GlyphRun[]): Turn => {
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < raw.count; i += 1) {
    const { turn } = runs[raw.run[i]!]!;
    if (turn !== ASKEW) counts[turn]! += 1;
  }
  return counts.indexOf(Math.max(...counts)) as Turn;
};

const turnedBack = (turn: Turn, by: Turn): Turn => (turn === ASKEW ? ASKEW : (((turn - by + 4) % 4) as Turn));
