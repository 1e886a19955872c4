import type { Piece } from './page-pieces.ts';

/** Pieces that stand on one line of the page, from left to right. */
export type Row = {
  readonly pieces: readonly Piece[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
};

const SAME_ROW = 0.35;
const SMALL = 0.8;
const RAISED = 0.7;
const TOUCHING = 0.35;
const WORD_GAP = 0.15;
const TWIN = 0.2;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Pieces of one page to rows from top to bottom; raised and lowered signs join the words they touch. */
export const rowsOf = (pieces: readonly Piece[]): Row[] => {
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const groups: Piece[][] = [];
  let group: Piece[] = [];
  for (const piece of sorted) {
    const first = group[0];
    if (first && piece.y - first.y > SAME_ROW * Math.min(first.size, piece.size)) {
      groups.push(group);
      group = [];
    }
    group.push(piece);
  }
  if (group.length > 0) groups.push(group);
  return attachRaised(groups).map(rowOf);
};

export const rowOf = (pieces: readonly Piece[]): Row => {
  const ordered = withoutTwins([...pieces].sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1));
  const main = ordered.reduce((a, b) => (b.size * b.text.length > a.size * a.text.length ? b : a));
  return {
    pieces: ordered,
    x0: ordered[0]!.x0,
    x1: Math.max(...ordered.map((piece) => piece.x1)),
    y: main.y,
    size: main.size,
  };
};

/** Some programs embolden words by drawing them twice, a little apart. */
const withoutTwins = (pieces: Piece[]): Piece[] =>
  pieces.filter((piece, i) => {
    const before = pieces[i - 1];
    return !before || before.text !== piece.text || piece.x0 - before.x0 > TWIN * piece.size;
  });

const attachRaised = (groups: Piece[][]): Piece[][] => {
  for (let i = 0; i < groups.length; i += 1) {
    const small = groups[i]!;
    for (const other of [groups[i + 1], groups[i - 1]]) {
      if (!other || other.length === 0) continue;
      for (let k = small.length - 1; k >= 0; k -= 1) {
        const piece = small[k]!;
        const host = other.find((word) => touches(word, piece));
        if (!host) continue;
        other.push(raised(piece, host));
        small.splice(k, 1);
      }
    }
  }
  return groups.filter((pieces) => pieces.length > 0);
};

const touches = (word: Piece, small: Piece): boolean =>
  small.size < SMALL * word.size &&
  Math.abs(small.y - word.y) < RAISED * word.size &&
  small.x0 - word.x1 < TOUCHING * word.size &&
  word.x0 - small.x1 < TOUCHING * word.size;

/** A raised number after a word is a note's or a power: written as such, it cannot spoil a figure. */
const raised = (small: Piece, host: Piece): Piece =>
  /^\d{1,3}$/.test(small.text) && small.y < host.y
    ? { ...small, y: host.y, text: small.text.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!) }
    : { ...small, y: host.y };

/** The words of pieces that stand side by side, and how many characters at the start are bold. */
export const textOf = (pieces: readonly Piece[]): { text: string; bold: number } => {
  let text = '';
  let bold = 0;
  let last: Piece | null = null;
  for (const piece of pieces) {
    if (last && piece.x0 - last.x1 > WORD_GAP * Math.min(last.size, piece.size)) text += ' ';
    const start = text.length;
    text += piece.text;
    if (piece.bold && (bold === start || bold === start - 1 || start === 0)) bold = text.length;
    last = piece;
  }
  return { text, bold };
};

/** In parts of the font size: wide enough to part columns. */
const COLUMN_GAP = 1;

/** The stretches without text that could part columns, from left to right. */
export const wideGaps = (row: Row): { from: number; to: number; before: number }[] => {
  const out: { from: number; to: number; before: number }[] = [];
  let reach = row.pieces[0]!.x1;
  for (let i = 1; i < row.pieces.length; i += 1) {
    const piece = row.pieces[i]!;
    if (piece.x0 - reach >= COLUMN_GAP * row.size) out.push({ from: reach, to: piece.x0, before: i });
    reach = Math.max(reach, piece.x1);
  }
  return out;
};

export const hasWideGap = (row: Row): boolean => row.pieces.length > 1 && wideGaps(row).length > 0;
