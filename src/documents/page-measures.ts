import type { Margins } from './page-flow.ts';
import type { Row } from './page-rows.ts';

export type MeasuredPage = { readonly width: number; readonly rows: readonly Row[] };

const SINGLE = 1.15;
const TIGHTEST = 0.9;
const LOOSEST = 2.3;
const STEP = 0.05;
const WIDE_ROW = 0.5;
const EDGE_STEP = 2;
const ENOUGH_SENTENCES = 2;

/** The font size that most characters have. */
export const bodySizeOf = (pages: readonly MeasuredPage[]): number => {
  const letters = new Map<number, number>();
  for (const { rows } of pages)
    for (const { pieces } of rows)
      for (const piece of pieces) {
        const size = Math.round(piece.size * 2) / 2;
        letters.set(size, (letters.get(size) ?? 0) + piece.text.length);
      }
  return commonest(letters) ?? 0;
};

/**
 * The usual distance between lines of a paragraph, in parts of the font size. Where enough lines break in the middle of
 * a sentence they alone are asked, and a single one where it is closer than the rest: in a paper of short paragraphs
 * the gap between those is the commonest step, and no paragraph stands closer to the next than its own lines.
 */
export const leadingOf = (pages: readonly MeasuredPage[]): number => {
  const steps = new Map<number, number>();
  const inSentences = new Map<number, number>();
  for (const { rows, width } of pages) {
    for (let i = 1; i < rows.length; i += 1) {
      const above = rows[i - 1]!;
      const row = rows[i]!;
      if (above.x1 - above.x0 < width * WIDE_ROW || Math.abs(above.size - row.size) > 0.5) continue;
      const step = (row.y - above.y) / row.size;
      if (step < TIGHTEST || step > LOOSEST) continue;
      const rounded = Math.round(step / STEP);
      steps.set(rounded, (steps.get(rounded) ?? 0) + 1);
      if (breaksSentence(above, row)) inSentences.set(rounded, (inSentences.get(rounded) ?? 0) + 1);
    }
  }
  const sentences = [...inSentences.values()].reduce((sum, count) => sum + count, 0);
  const [within, usual] = [commonest(inSentences), commonest(steps)];
  const isCloser = within !== null && usual !== null && within < usual;
  const common = sentences >= ENOUGH_SENTENCES || isCloser ? within : usual;
  return common === null ? SINGLE : Math.max(SINGLE, common * STEP);
};

const breaksSentence = (above: Row, row: Row): boolean =>
  /[\p{L}\p{N},]$/u.test(above.pieces.at(-1)?.text.trimEnd() ?? '') && /^\p{Ll}/u.test(row.pieces[0]?.text ?? '');

/** Left and right edges of the text, one answer for all pages of the same width. */
export const marginsOf = (pages: readonly MeasuredPage[]): Margins[] => {
  const byWidth = new Map<number, Row[]>();
  for (const { rows, width } of pages) {
    const same = byWidth.get(Math.round(width));
    if (same) same.push(...rows);
    else byWidth.set(Math.round(width), [...rows]);
  }
  const margins = new Map<number, Margins>();
  for (const [width, rows] of byWidth) margins.set(width, marginsFrom(rows, width));
  return pages.map(({ width }) => margins.get(Math.round(width))!);
};

/** Right: what the fullest tenth of the lines reach; left: where the leftmost twentieth begin. */
const marginsFrom = (rows: readonly Row[], width: number): Margins => {
  if (rows.length === 0) return { left: 0, right: width, middle: width / 2 };
  const lefts = rows.map((row) => row.x0).sort((a, b) => a - b);
  const rights = rows.map((row) => row.x1).sort((a, b) => a - b);
  return {
    left: lefts[Math.floor(rows.length / 20)]!,
    right: Math.min(width, rights[Math.min(rows.length - 1, Math.floor(rows.length * 0.95))]! + EDGE_STEP),
    middle: width / 2,
  };
};

const commonest = (counts: ReadonlyMap<number, number>): number | null => {
  let best: number | null = null;
  let most = 0;
  for (const [value, count] of counts) {
    if (count > most || (count === most && best !== null && value < best)) {
      best = value;
      most = count;
    }
  }
  return best;
};
