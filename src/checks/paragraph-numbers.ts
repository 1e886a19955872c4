import type { At } from '../record/at.ts';
import { within } from '../record/at.ts';
import type { Part } from './paper.ts';

/** A paragraph's printed number of two or more levels: "2.5.1" is [2, 5, 1]. */
export type Numbered = {
  readonly printed: string;
  readonly levels: readonly number[];
  readonly text: string;
  /** The number with the first words after it. */
  readonly at: At;
};

const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?(?=\s)/;
const SHOWN = 60;

/** The numbered paragraphs of a paper, in its order. Cells and single numbers are left out: lists restart at 1. */
export const numberedParagraphs = (part: Part): Numbered[] =>
  part.blocks.flatMap((block) => {
    const printed = block.rows ? undefined : NUMBER.exec(block.text)?.[1];
    // "1.5 million", "2.30 pm" and "3.5 % of" open with a number that is none of a paragraph.
    if (!printed || !/^\.?\s+[\p{Lu}"'‘“(]/u.test(block.text.slice(printed.length))) return [];
    const end = Math.min(block.text.length, SHOWN);
    const cut = block.text.length > end ? Math.max(block.text.lastIndexOf(' ', end), printed.length) : end;
    const levels = printed.split('.').map(Number);
    return [{ printed, levels, text: block.text, at: within(block.at, 0, cut) }];
  });
