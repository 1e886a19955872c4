import type { FlowTable } from './page-flow.ts';
import { type FlowBlock, runsOnBeyond } from './page-paragraphs.ts';

const SAME_PLACE = 3;

/**
 * Puts a paragraph that a page break cut back together, on the page where it began. Changes `pages`.
 *
 * @param pages each page's blocks in reading order, furniture left out, footnotes last
 * @param isNote whether a block is a footnote, which the paragraph steps over
 */
export const joinAcrossPages = (pages: FlowBlock[][], isNote: (block: FlowBlock) => boolean): void => {
  let last: FlowBlock | undefined;
  for (const blocks of pages) {
    const first = blocks[0];
    if (first && last && tookIn(last, first)) blocks.shift();
    last = blocks.findLast((block) => !isNote(block)) ?? (first ? last : undefined);
  }
};

/** Takes the first block of a page into the last of the page before, if it goes on with it. */
const tookIn = (last: FlowBlock, first: FlowBlock): boolean => {
  if (last.kind === 'lines' && first.kind === 'lines') {
    if (!runsOnBeyond(last.lines, first.lines[0]!)) return false;
    last.lines.push(...first.lines);
    return true;
  }
  if (last.kind !== 'table' || first.kind !== 'table' || !sameColumns(last.table, first.table)) return false;
  last.table = { ...last.table, rows: [...last.table.rows, ...withoutHeader(first.table, last.table)] };
  return true;
};

const sameColumns = (a: FlowTable, b: FlowTable): boolean =>
  a.xs.length > 2 && a.xs.length === b.xs.length && a.xs.every((x, i) => Math.abs(x - b.xs[i]!) <= SAME_PLACE);

/** The rows of a table's part on a further page; a header that is printed again is left out. */
const withoutHeader = (part: FlowTable, table: FlowTable): FlowTable['rows'] => {
  let same = 0;
  while (same < part.rows.length - 1 && same < table.rows.length && isRepeated(table.rows[same]!, part.rows[same]!))
    same += 1;
  return part.rows.slice(same).map((row) => (row.header && same === 0 ? { ...row, header: false } : row));
};

const isRepeated = (row: FlowTable['rows'][number], again: FlowTable['rows'][number]): boolean =>
  row.cells.length === again.cells.length && row.cells.every((cell, i) => cell.text === again.cells[i]!.text);
