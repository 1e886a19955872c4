import type { GlyphRun, PageGlyphs } from './pdf-glyphs.ts';

/** Words on one baseline without a wide gap between them, all bold or none. */
export type Piece = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Baseline, measured downwards from the top of the page. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** Marked-content number; -1 for none. */
  readonly mark: number;
};

/** Gaps are in parts of the font size. Kerning stays below the first, word spaces above it. */
const WORD_GAP = 0.15;
/** A wider gap may be a column's. */
const PIECE_GAP = 0.8;
/** Inside one drawn string justified text leaves wide gaps after its space characters. */
const PIECE_GAP_JUSTIFIED = 2.6;
const SAME_BASELINE = 0.15;
const BACKWARDS = 0.4;

const NO_BREAK_SPACE = 0xa0;
const isSpace = (code: number): boolean => code === 0x20 || code === NO_BREAK_SPACE || (code >= 9 && code <= 13);

/** Signs that symbol fonts keep in the private area, as everyone's signs. */
const SYMBOLS = new Map<number, string>([
  ...[0xf0b7, 0xf0a7, 0xf0d8, 0xf076, 0xf0a8, 0xf06c, 0xf06e, 0xf071, 0xf077, 0xf0be, 0xf0c4].map(
    (code): [number, string] => [code, '•'],
  ),
  [0xf02d, '-'],
  [0xf0fc, '✓'],
  [0xf0fb, '✗'],
  [0xf0fe, '☒'],
  [0xf06f, '☐'],
  [0xf0e0, '→'],
  [0xf0df, '←'],
  [0xf0e1, '↑'],
  [0xf0e2, '↓'],
  [0xf0e9, '↑'],
  [0xf0ea, '↓'],
  [0xf0f1, '⇧'],
  [0xf0f2, '⇩'],
]);

const signOf = (code: number): string => {
  if (code >= 0xf000 && code <= 0xf0ff) return SYMBOLS.get(code) ?? '';
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
};

type Fence = (from: number, to: number, y: number) => boolean;
const never: Fence = () => false;

/**
 * Glyphs to pieces, in the order of the file.
 *
 * @param turn which reading direction to take; only upright text shares the page's rows
 * @param fenced whether a line is ruled between two places of a row
 */
export const piecesOf = (glyphs: PageGlyphs, turn: GlyphRun['turn'], fenced: Fence = never): Piece[] => {
  const pieces: Piece[] = [];
  let text = '';
  let x0 = 0;
  let x1 = 0;
  let y = 0;
  let run: GlyphRun | null = null;
  let runIndex = -1;
  let spaced = false;
  let lastLeft = 0;
  const flush = () => {
    const trimmed = text.trim();
    if (run && trimmed !== '')
      pieces.push({ text: trimmed, x0, x1, y, size: run.size, bold: run.bold, mark: run.mark });
    text = '';
    spaced = false;
  };
  for (let i = 0; i < glyphs.count; i += 1) {
    const index = glyphs.run[i]!;
    const next = glyphs.runs[index]!;
    if (next.turn !== turn) continue;
    const code = glyphs.codes[i]!;
    const left = glyphs.left[i]!;
    const right = glyphs.right[i]!;
    const base = glyphs.baseline[i]!;
    if (isSpace(code)) {
      spaced = true;
      continue;
    }
    const sign = signOf(code);
    if (sign === '') continue;
    const size = Math.max(next.size, 1);
    if (text !== '' && run) {
      const gap = left - x1;
      const ligaturePart = left === lastLeft && index === runIndex;
      const limit = index === runIndex && spaced ? PIECE_GAP_JUSTIFIED : PIECE_GAP;
      const apart =
        !ligaturePart &&
        (Math.abs(base - y) > SAME_BASELINE * size ||
          gap > limit * size ||
          gap < -BACKWARDS * size ||
          ((spaced || gap > WORD_GAP * size) && fenced(x1, left, base)));
      if (apart || next.bold !== run.bold || Math.abs(next.size - run.size) > 0.5 || next.mark !== run.mark) flush();
      else if (!ligaturePart && (spaced || gap > WORD_GAP * size)) text += ' ';
    }
    if (text === '') {
      x0 = left;
      y = base;
      run = next;
    }
    spaced = false;
    runIndex = index;
    lastLeft = left;
    text += sign;
    x1 = Math.max(right, text.length === sign.length ? right : x1);
  }
  flush();
  return pieces;
};

/** Words that run neither level nor upright, as a watermark's do; one string for each drawn string. */
export const askewTexts = (glyphs: PageGlyphs): string[] => {
  if (!glyphs.runs.some((run) => run.turn === -1)) return [];
  const texts = new Map<number, string>();
  for (let i = 0; i < glyphs.count; i += 1) {
    const run = glyphs.run[i]!;
    if (glyphs.runs[run]!.turn === -1) texts.set(run, (texts.get(run) ?? '') + signOf(glyphs.codes[i]!));
  }
  return [...texts.values()];
};
