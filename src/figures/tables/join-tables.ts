import type { Block, TableRow } from '../../documents/document.ts';
import type { At } from '../../record/at.ts';
import { cellValue } from './cell-value.ts';
import { rowOfBlock } from './grid.ts';

/** One table: of one block, or of several between which only a group's name stood. */
export type JoinedTable = { rows: TableRow[]; at: At; first: number; count: number };

const MOST_WORDS = 8;

/**
 * Tables in reading order. Two blocks of the same width between which one short line stands ("National") are one
 * table cut by a group's name, unless the second brings its own full header.
 */
export const joinedTables = (blocks: readonly Block[]): JoinedTable[] => {
  const tables: JoinedTable[] = [];
  let last = -1;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table' || !block.rows) continue;
    const open = tables.at(-1);
    const between = blocks.slice(last + 1, index);
    if (open && last >= 0 && goesOn(open, block, between)) {
      open.rows.push(...between.map((each) => rowOfBlock(each, widthOf(open.rows))), ...block.rows);
      open.count++;
    } else tables.push({ rows: [...block.rows], at: block.at, first: index, count: 1 });
    last = index;
  }
  return tables;
};

const goesOn = (open: JoinedTable, block: Block, between: readonly Block[]): boolean => {
  const [line, more] = between;
  if (!line || more || line.kind !== 'paragraph' || line.level > 0 || !isName(line.text)) return false;
  if (widthOf(open.rows) !== widthOf(block.rows!) || widthOf(open.rows) < 3) return false;
  const [first] = block.rows!;
  return hasValues(first!) || repeats(open.rows, first!);
};

const isName = (text: string): boolean => text.split(' ').length <= MOST_WORDS && !/[.:;,?!]$/.test(text);

const widthOf = (rows: readonly TableRow[]): number =>
  rows.reduce(
    (most, { cells }) =>
      Math.max(
        most,
        cells.reduce((sum, { colSpan }) => sum + colSpan, 0),
      ),
    0,
  );

const hasValues = ({ cells }: TableRow): boolean => cells.slice(1).some(({ text }) => cellValue(text)?.number);

/** A header that repeats the lower of two header rows of the table above. */
const repeats = (rows: readonly TableRow[], row: TableRow): boolean => {
  const texts = row.cells.slice(1).map(({ text }) => text);
  const filled = texts.filter((text) => text !== '').length;
  return rows.some(
    ({ cells }, r) =>
      r > 0 &&
      !hasValues(rows[r - 1]!) &&
      texts.filter((text, c) => text !== '' && text === cells[c + 1]?.text).length >= filled * 0.8,
  );
};
