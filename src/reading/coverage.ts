import type { Block, Document } from '../documents/document.ts';
import type { At } from '../record/at.ts';
import type { Reading } from '../record/reading.ts';

/** A table is read where facts hold this share of its characters; of another block any fact's place is enough. */
const SHARE_OF_TABLE = 0.5;

/**
 * Accounts for every block of a document. Read is only what the record holds: a block in which some fact, section or
 * paragraph has its place, or whose words became a field that keeps no place (a title block, a cover's label).
 *
 * @param facts every part of the record that quotes the document
 * @param labels blocks whose words the record keeps without a place of their own
 */
export const coverageOf = (
  { blocks, pages }: Document,
  facts: readonly unknown[],
  labels: ReadonlySet<Block>,
): Reading['coverage'] => {
  const held = pages.map(({ text }) => new Uint8Array(text.length));
  for (const at of placesIn(facts)) held[at.page - 1]?.fill(1, at.start, at.end);
  const isHeld = (block: Block): boolean => {
    if (labels.has(block)) return true;
    const marks = held[block.at.page - 1]!.subarray(block.at.start, block.at.end);
    if (block.kind !== 'table') return marks.includes(1);
    return marks.reduce((sum, mark) => sum + mark, 0) >= marks.length * SHARE_OF_TABLE;
  };
  const furniture = blocks.filter((block) => block.kind === 'furniture').length;
  const unread = blocks.filter((block) => block.kind !== 'furniture' && !isHeld(block));
  return {
    blocks: blocks.length,
    read: blocks.length - furniture - unread.length,
    furniture,
    unread: unread.map(({ at, text }) => ({ at, text })),
  };
};

/** Every place that stands anywhere in the facts. */
const placesIn = (facts: readonly unknown[]): At[] => {
  const places: At[] = [];
  const open: unknown[] = [...facts];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (isAt(value)) places.push(value);
    else if (Array.isArray(value)) for (const each of value) open.push(each);
    else for (const key in value) open.push(value[key as keyof typeof value]);
  }
  return places;
};

const isAt = (value: object): value is At => 'page' in value && 'start' in value && 'end' in value;
