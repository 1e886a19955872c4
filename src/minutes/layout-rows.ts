import type { Block, TableRow } from '../documents/document.ts';
import { NUMBER_ALONE } from './item-numbers.ts';

const LONGEST_TITLE = 300;

/** Blocks in which rows that only lay out a number beside its title are blocks of their own. */
export type Unlaid = {
  blocks: Block[];
  /** The block of the document that a block came from. */
  source(block: Block): Block;
};

/**
 * Parts tables that hold no table: committee systems print each item's number and title, and sometimes its words,
 * as the cells of a row. A table is such where every row has words in two cells at most, of which the first is a
 * number wherever there are two, and at least one row has both.
 */
export const unlayRows = (blocks: readonly Block[]): Unlaid => {
  const sources = new Map<Block, Block>();
  const unlaid = blocks.flatMap((block) => {
    const rows = block.kind === 'table' ? layoutRows(block) : null;
    if (rows === null) return [block];
    const parts = rows.flatMap((row) => rowBlocks(row, block));
    for (const part of parts) sources.set(part, block);
    return parts;
  });
  return { blocks: unlaid, source: (block) => sources.get(block) ?? block };
};

type Row = TableRow['cells'];

/** The cells with words of each row; null where the table is one. */
const layoutRows = ({ rows }: Block): Row[] | null => {
  const filled = (rows ?? []).map(({ cells }) => cells.filter(({ text }) => text.trim() !== ''));
  const lays = filled.every((cells) => cells.length < 2 || isHeadingRow(cells));
  return lays && filled.some(isHeadingRow) ? filled.filter((cells) => cells.length > 0) : null;
};

const isHeadingRow = (cells: Row): boolean =>
  cells.length === 2 &&
  NUMBER_ALONE.test(cells[0]!.text) &&
  cells[1]!.text.length <= LONGEST_TITLE &&
  /^["'(]?\p{Lu}/u.test(cells[1]!.text);

/** A number with its title is one heading; words alone in their row are a paragraph. */
const rowBlocks = (cells: Row, table: Block): Block[] => {
  const [first, last] = [cells[0]!, cells.at(-1)!];
  const from = first.at.start - table.at.start;
  const to = last.at.end - table.at.start;
  if (first.at.page !== table.at.page || last.at.page !== table.at.page) return [];
  const text = table.text.slice(from, to);
  const heads = cells.length > 1;
  return [
    {
      ...table,
      rows: undefined,
      kind: heads ? 'heading' : 'paragraph',
      level: heads ? 2 : 0,
      bold: heads ? text.length : 0,
      text,
      at: { ...table.at, start: first.at.start, end: last.at.end },
    },
  ];
};
