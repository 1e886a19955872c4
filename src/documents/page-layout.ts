import type { Draft, DraftPage } from './build-document.ts';
import { draftOf, type Look, withDepths } from './page-drafts.ts';
import { type FlowItem, flowOf, type Margins } from './page-flow.ts';
import { findFurniture } from './page-furniture.ts';
import type { Grid } from './page-grids.ts';
import { joinAcrossPages } from './page-joins.ts';
import { bodySizeOf, leadingOf, marginsOf } from './page-measures.ts';
import { type FlowBlock, paragraphsOf } from './page-paragraphs.ts';
import type { Piece } from './page-pieces.ts';
import { type Row, rowsOf, textOf } from './page-rows.ts';
import { gridItems, inGrid, piecesByGrid } from './page-tables.ts';

/** A page as its marks show it. */
export type LaidPage = {
  readonly width: number;
  readonly height: number;
  /** Upright text from top to bottom. */
  readonly rows: readonly Row[];
  /** Text that stands on its side. */
  readonly turned: readonly Row[];
  readonly grids: readonly Grid[];
};

/** A page without its furniture: what stands in grids, and the rows outside them. */
type Body = { readonly width: number; readonly rows: readonly Row[]; readonly held: readonly (readonly Piece[])[] };

const NOTE_SMALLER = 0.93;
const NOTE_BELOW = 0.55;
/** Furniture may be set in a low grid, but a tall one is the paper's own table. */
const TALL_GRID = 0.25;

/** All pages of a document to their blocks in reading order, with the numbers printed on them. */
export const layOut = (pages: readonly LaidPage[]): DraftPage[] => {
  const furniture = findFurniture(
    pages.map((page) => ({
      height: page.height,
      lines: page.rows.map((row) => ({ text: inTable(row, page) ? '' : textOf(row.pieces).text, y: row.y })),
    })),
  );
  const bodies = pages.map((page, i) => bodyOf(page, furniture.lines[i]!));
  const leading = leadingOf(bodies);
  const margins = marginsOf(bodies);
  const size = bodySizeOf(pages);
  const flows = bodies.map((body, i) => paragraphsOf(itemsOf(body, pages[i]!.grids, margins[i]!, leading), leading));
  joinAcrossPages(flows, footnoteTest(flows, pages, size));
  const look = lookOf(flows, size);
  return pages.map((page, i) => {
    const [before, after] = furnitureOf(page, furniture.lines[i]!);
    return {
      blocks: [
        ...before,
        ...withDepths(flows[i]!.map((block) => draftOf(block, look))),
        ...page.turned.map(
          (row): Draft => ({ kind: 'paragraph', ...textOf(row.pieces), size: Math.round(row.size * 10) / 10 }),
        ),
        ...after,
      ],
      printed: furniture.printed[i] ?? null,
    };
  });
};

const inTable = (row: Row, { grids, height }: LaidPage): boolean =>
  grids.some((grid) => grid.ys.at(-1)! - grid.ys[0]! > height * TALL_GRID && inGrid(grid, row.pieces[0]!));

const bodyOf = (page: LaidPage, furniture: ReadonlySet<number>): Body => {
  const rows = page.rows.filter((_, k) => !furniture.has(k));
  if (page.grids.length === 0) return { width: page.width, rows, held: [] };
  const { held, rest } = piecesByGrid(rows, page.grids);
  return { width: page.width, rows: rowsOf(rest), held };
};

const itemsOf = (body: Body, grids: readonly Grid[], margins: Margins, leading: number): FlowItem[] => {
  const free: Piece[] = [];
  const tables = grids.flatMap((grid, i) => {
    const items = gridItems(grid, body.held[i]!, margins, leading);
    if (items) return [{ top: grid.ys[0]!, items }];
    free.push(...body.held[i]!);
    return [];
  });
  const rows = free.length === 0 ? body.rows : rowsOf([...body.rows.flatMap((row) => row.pieces), ...free]);
  const out: FlowItem[] = [];
  let next = 0;
  for (const { top, items } of tables) {
    const from = next;
    while (next < rows.length && rows[next]!.y <= top + 1) next += 1;
    out.push(...flowOf(rows.slice(from, next), margins), ...items);
  }
  out.push(...flowOf(rows.slice(next), margins));
  return out;
};

const footnoteTest = (flows: readonly FlowBlock[][], pages: readonly LaidPage[], bodySize: number) => {
  const heights = new Map(flows.flatMap((blocks, i) => blocks.map((block) => [block, pages[i]!.height] as const)));
  return (block: FlowBlock): boolean =>
    block.kind === 'lines' &&
    block.lines[0]!.size < bodySize * NOTE_SMALLER &&
    block.lines[0]!.y > (heights.get(block) ?? 0) * NOTE_BELOW;
};

/** What a block's look is measured against: the body's size, and the words that stand whole somewhere. */
const lookOf = (flows: readonly FlowBlock[][], bodySize: number): Look => {
  let words: Set<string> | null = null;
  const wordsOf = (block: FlowBlock): string[] =>
    block.kind === 'lines' ? block.lines.flatMap((line) => line.text.match(/\p{L}+/gu) ?? []) : [];
  return {
    bodySize,
    sizes: [
      ...new Set(
        flows.flatMap((blocks) =>
          blocks.flatMap((block) => (block.kind === 'lines' ? [Math.round(block.lines[0]!.size)] : [])),
        ),
      ),
    ],
    isWord: (word) => {
      words ??= new Set(flows.flatMap((blocks) => blocks.flatMap(wordsOf)));
      return words.has(word);
    },
  };
};

const furnitureOf = (page: LaidPage, lines: ReadonlySet<number>): [Draft[], Draft[]] => {
  const before: Draft[] = [];
  const after: Draft[] = [];
  for (const k of [...lines].sort((a, b) => a - b)) {
    const row = page.rows[k]!;
    const draft: Draft = {
      kind: 'furniture',
      text: textOf(row.pieces).text,
      indent: Math.round(row.x0),
      size: Math.round(row.size * 10) / 10,
    };
    (row.y < page.height / 2 ? before : after).push(draft);
  }
  return [before, after];
};
