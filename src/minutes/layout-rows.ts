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
    const parts = block.kind === 'table' ? partsOf(block) : null;
    if (parts === null) return [block];
    for (const part of parts) sources.set(part, block);
    return parts;
  });
  return { blocks: unlaid, source: (block) => sources.get(block) ?? block };
};

type Row = TableRow['cells'];

/** Null where the table is one, or runs over pages: its rows have no one text to stand in. */
const partsOf = (table: Block): Block[] | null =>
  (table.rows ?? []).some(({ cells }) => cells.some(({ at }) => at.page !== table.at.page)) ? null : rowsApart(table);

const rowsApart = (table: Block): Block[] | null =>
  layoutRows(table)?.flatMap((row) => rowBlocks(row, table)) ??
  minuteRows(table)?.flatMap((row) => minuteBlocks(row, table)) ??
  null;

/** Rows of minutes kept as a table: number, what was said under a title in bold, and often who acts. */
const minuteRows = ({ rows }: Block): Row[] | null => {
  const filled = (rows ?? [])
    .filter(({ header }) => !header)
    .map(({ cells }) => cells.filter(({ text }) => text.trim() !== ''))
    .filter((cells) => cells.length > 0);
  const numbered = filled.filter(isMinuteRow);
  return numbered.length >= FEWEST_MINUTES && numbered.length >= filled.length / 2 ? filled : null;
};

const FEWEST_MINUTES = 2;

const isMinuteRow = ([number, words, ...more]: Row): boolean =>
  number !== undefined && words !== undefined && more.length < 2 && NUMBER_ALONE.test(number.text) && words.bold > 2;

/** A heading of number and title, the words under it, and what stands in the margin. */
const minuteBlocks = (cells: Row, table: Block): Block[] => {
  const [number, words, ...margin] = cells;
  if (!isMinuteRow(cells)) return cells.map((cell) => piece(table, cell.at.start, cell.at.end, 0));
  const title = words!.at.start + words!.bold;
  const rest = words!.text.slice(words!.bold);
  const from = title + (rest.length - rest.replace(/^[\s:.–-]+/, '').length);
  return [
    piece(table, number!.at.start, title, 2),
    ...(from < words!.at.end ? [piece(table, from, words!.at.end, 0)] : []),
    ...margin.map((cell) => piece(table, cell.at.start, cell.at.end, 0)),
  ];
};

/** A stretch of the table's text as a block of its own; a heading where it has a level. */
const piece = (table: Block, start: number, end: number, level: number): Block => {
  const text = table.text.slice(start - table.at.start, end - table.at.start);
  return {
    ...table,
    rows: undefined,
    kind: level > 0 ? 'heading' : 'paragraph',
    level,
    bold: level > 0 ? text.length : 0,
    text,
    at: { ...table.at, start, end },
  };
};

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
  return [piece(table, cells[0]!.at.start, cells.at(-1)!.at.end, cells.length > 1 ? 2 : 0)];
};
