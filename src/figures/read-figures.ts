import type { Block } from '../documents/document.ts';
import type { Figure } from '../record/figure.ts';
import { type BreakSaid, markBreaks, readBreaks, stagesOver } from './breaks.ts';
import { readProseFigures } from './prose/read-prose-figures.ts';
import { aboveTable } from './tables/caption.ts';
import { readCards } from './tables/cards.ts';
import { gridOf } from './tables/grid.ts';
import { joinedTables } from './tables/join-tables.ts';
import { readTable } from './tables/read-table.ts';

/** One paper's blocks, furniture included, and its place among the reading's papers. */
export type PaperBlocks = { readonly blocks: readonly Block[]; readonly paper: number; readonly title: string | null };

/**
 * The figures of a document, paper by paper in reading order: of its tables, and of its sentences.
 *
 * @param papers the blocks of each paper that `splitPack` made
 */
export const readFigures = (papers: readonly PaperBlocks[]): Figure[] => {
  const figures: Figure[] = [];
  const breaks: BreakSaid[] = [];
  const bodies: Block[][] = [];
  let table = 0;
  for (const { blocks, paper, title } of papers) {
    const body = blocks.filter(({ kind }) => kind !== 'furniture');
    for (const { rows, at, first, count } of joinedTables(body)) {
      const before = body.slice(Math.max(0, first - LOOK_BACK), first);
      const context = { table, above: aboveTable(before, body.slice(0, Math.min(first, LOOK_BACK))) };
      const heading = before.findLast(({ kind }) => kind === 'heading')?.text ?? null;
      const grid = gridOf(rows, at);
      const found = [...readCards(grid, context), ...readTable(grid, context)];
      for (const figure of found) figures.push({ ...figure, paper, heading });
      table += count;
    }
    figures.push(...readProseFigures({ blocks: body, paper, title }));
    breaks.push(...readBreaks(body));
    bodies.push(body);
  }
  if (breaks.length > 0) markBreaks(figures, breaks, bodies.flatMap(stagesOver));
  return figures;
};

/** How many blocks above a table may name it. */
const LOOK_BACK = 60;
