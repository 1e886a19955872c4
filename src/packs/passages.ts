import type { Block } from '../documents/document.ts';
import { type At, within } from '../record/at.ts';

/** A line of a form or cover: a whole block, or one cell of a table laid out as label and value. */
export type Passage = {
  text: string;
  at: At;
  block: Block;
  /** Column of the cell; null for a block that is no table. */
  column: number | null;
  /** Cells in its row. */
  width: number;
};

/** The passages of blocks in reading order; empty cells are left out but keep their column. */
export const passagesOf = (blocks: readonly Block[]): Passage[] =>
  blocks.flatMap((block): Passage[] => {
    if (!block.rows) return [{ text: block.text, at: block.at, block, column: null, width: 1 }];
    return block.rows.flatMap((row) =>
      row.cells.flatMap((cell, column) =>
        cell.text === '' ? [] : [{ text: cell.text, at: cell.at, block, column, width: row.cells.length }],
      ),
    );
  });

/** The part of a passage from one character on. */
export const partOf = (passage: Passage, from: number, to = passage.text.length): Passage => ({
  ...passage,
  text: passage.text.slice(from, to),
  at: within(passage.at, from, to),
});

/** Passages put together where only white space stands between them, so that one quote holds them. */
export const joined = (passages: readonly Passage[]): { text: string; at: At }[] => {
  const out: { text: string; at: At }[] = [];
  passages.forEach((passage, i) => {
    const before = passages[i - 1];
    const gap = before && gapBetween(before, passage);
    const open = out.at(-1);
    if (!open || gap === undefined || gap === null) out.push({ text: passage.text, at: passage.at });
    else out[out.length - 1] = { text: open.text + gap + passage.text, at: { ...open.at, end: passage.at.end } };
  });
  return out;
};

/** What stands between two passages when it is white space alone; a page's blocks are parted by one line end. */
const gapBetween = (a: Passage, b: Passage): string | null => {
  if (a.at.page !== b.at.page) return null;
  if (a.block !== b.block) return a.at.end + 1 === b.at.start ? '\n' : null;
  const between = a.block.text.slice(a.at.end - a.block.at.start, b.at.start - a.block.at.start);
  return between.trim() === '' ? between : null;
};

/** A line as a block of its own, without any look, for grammars that read blocks. */
export const lineBlock = ({ text, at }: { text: string; at: At }): Block => ({
  kind: 'paragraph',
  text,
  at,
  level: 0,
  depth: 0,
  bullet: false,
  bold: 0,
  indent: 0,
  size: 0,
  centred: false,
});
