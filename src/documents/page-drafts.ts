import type { Draft } from './build-document.ts';
import { type FlowBlock, isBold, isCentred, joinedText, listMark } from './page-paragraphs.ts';

/** What a block's look is measured against. */
export type Look = {
  readonly bodySize: number;
  /** The font sizes that blocks begin with, in whole points. */
  readonly sizes: readonly number[];
  readonly isWord: (word: string) => boolean;
};

/** A heading by its size is this much larger than the body and at most this long. */
const HEADING_LARGER = 1.12;
const LONGEST_HEADING = 200;
const DEEPEST_LEVEL = 6;
const DEEPER = 6;

/** A block as a draft: heading by size, list item by its sign or label, paragraph or table. */
export const draftOf = (block: FlowBlock, look: Look): Draft => {
  if (block.kind === 'table') {
    const { rows, x0, size } = block.table;
    return { kind: 'table', text: '', rows, indent: tenth(x0), size: tenth(size) };
  }
  const { lines } = block;
  const first = lines[0]!;
  const { text, bold } = joinedText(lines, look.isWord);
  const place = { indent: tenth(first.x0), size: tenth(first.size), centred: lines.every(isCentred) };
  if (isHeading(text, first.size, look)) {
    const larger = look.sizes.filter((size) => size > Math.round(first.size) && size > look.bodySize * HEADING_LARGER);
    const level = Math.min(DEEPEST_LEVEL, larger.length + 1);
    return { kind: 'heading', text, bold: lines.every(isBold) ? text.length : bold, level, ...place };
  }
  const { bullet, label } = listMark(lines, text);
  if (bullet > 0)
    return { kind: 'list-item', text: text.slice(bullet), bold: Math.max(0, bold - bullet), bullet: true, ...place };
  return { kind: label ? 'list-item' : 'paragraph', text, bold, ...place };
};

const isHeading = (text: string, size: number, look: Look): boolean =>
  size > look.bodySize * HEADING_LARGER && text.length <= LONGEST_HEADING && /\p{L}/u.test(text);

/** Depth of list items by the indents of the list that they stand in. */
export const withDepths = (drafts: readonly Draft[]): Draft[] => {
  const indents: number[] = [];
  return drafts.map((draft) => {
    const indent = draft.indent ?? 0;
    if (draft.kind !== 'list-item') {
      while (indents.length > 0 && indents.at(-1)! > indent - DEEPER) indents.pop();
      return draft;
    }
    while (indents.length > 0 && indents.at(-1)! > indent + DEEPER) indents.pop();
    if (indents.length === 0 || indents.at(-1)! < indent - DEEPER) indents.push(indent);
    return { ...draft, depth: indents.length - 1 };
  });
};

const tenth = (value: number): number => Math.round(value * 10) / 10;
