import type { Draft, DraftPage } from './build-document.ts';
import { takeMarginNotes, withMarginNotes } from './margin-notes.ts';
import { flowOf } from './page-columns.ts';
import { draftOf, type Look, withDepths } from './page-drafts.ts';
import type { FlowItem, Margins, Measures } from './page-flow.ts';
import { findFurniture } from './page-furniture.ts';
import { type Grid, inGrid } from './page-grids.ts';
import { joinAcrossPages } from './page-joins.ts';
import { bodySizeOf, leadingOf, marginsOf } from './page-measures.ts';
import { type FlowBlock, paragraphsOf } from './page-paragraphs.ts';
import type { Piece } from './page-pieces.ts';
import { type Row, rowsOf, textOf } from './page-rows.ts';
import { fillGrid, gridItems, piecesByGrid } from './page-tables.ts';
import type { TaggedTable } from './pdf-structure.ts';
import { taggedGrid } from './tagged-tables.ts';
import type { Level } from './unruled-table.ts';

/** A page as its marks show it. */
export type LaidPage = {
  readonly width: number;
  readonly height: number;
  /** Upright text from top to bottom. */
  readonly rows: readonly Row[];
  /** Text that stands on its side. */
  readonly turned: readonly Row[];
  /** Words set askew, as watermarks are. */
  readonly askew: readonly string[];
  readonly grids: readonly Grid[];
  /** Tables that the file's tags name, where the page has columns outside grids. */
  readonly tagged: readonly TaggedTable[];
  /** Level lines that belong to no grid. */
  readonly levels: readonly Level[];
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
  const measures: Measures = { leading: leadingOf(bodies), isWord: wordsOf(pages) };
  const margins = marginsOf(bodies);
  const size = bodySizeOf(pages);
  const flows = bodies.map((body, i) =>
    paragraphsOf(itemsOf(body, pages[i]!, margins[i]!, measures), measures.leading),
  );
  joinAcrossPages(flows, footnoteTest(flows, pages, size));
  const look = lookOf(flows, size, measures.isWord);
  return pages.map((page, i) => {
    const [before, after] = furnitureOf(page, furniture.lines[i]!);
    return {
      blocks: [
        ...before,
        ...withDepths(flows[i]!.map((block) => draftOf(block, look))),
        ...page.turned.map(
          (row): Draft => ({ kind: 'paragraph', ...textOf(row.pieces), size: Math.round(row.size * 10) / 10 }),
        ),
        ...page.askew.map((text): Draft => ({ kind: 'furniture', text })),
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

type Placed = { readonly top: number; readonly items: readonly FlowItem[] };

const itemsOf = (body: Body, page: LaidPage, margins: Margins, measures: Measures): FlowItem[] => {
  const { placed, rest } = placeTables(body, page, margins, measures);
  const { rows, notes } = takeMarginNotes(rest ? rowsOf(rest) : body.rows, margins);
  const out: FlowItem[] = [];
  let next = 0;
  for (const { top, items } of placed) {
    const from = next;
    while (next < rows.length && rows[next]!.y <= top + 1) next += 1;
    out.push(...flowOf(rows.slice(from, next), margins, page.levels, measures.isWord), ...items);
  }
  out.push(...flowOf(rows.slice(next), margins, page.levels, measures.isWord));
  return withMarginNotes(out, notes, margins);
};

/** Ruled tables, then those that only the tags tell; `rest` is what stands in none, null for all. */
const placeTables = (
  body: Body,
  page: LaidPage,
  margins: Margins,
  measures: Measures,
): { placed: Placed[]; rest: Piece[] | null } => {
  const placed: Placed[] = [];
  if (page.grids.length === 0 && page.tagged.length === 0) return { placed, rest: null };
  let rest = body.rows.flatMap((row) => row.pieces);
  page.grids.forEach((grid, i) => {
    const items = gridItems(grid, fillGrid(grid, body.held[i]!), margins, measures);
    if (items) placed.push({ top: grid.ys[0]!, items });
    else rest.push(...body.held[i]!);
  });
  for (const table of page.tagged) {
    const taken = taggedGrid(table, rest);
    const items = taken && gridItems(taken.grid, taken.held, margins, measures);
    if (!items) continue;
    placed.push({ top: taken.grid.ys[0]!, items });
    rest = taken.rest;
  }
  return { placed: placed.sort((a, b) => a.top - b.top), rest };
};

const footnoteTest = (flows: readonly FlowBlock[][], pages: readonly LaidPage[], bodySize: number) => {
  const heights = new Map(flows.flatMap((blocks, i) => blocks.map((block) => [block, pages[i]!.height] as const)));
  return (block: FlowBlock): boolean =>
    block.kind === 'lines' &&
    block.lines[0]!.size < bodySize * NOTE_SMALLER &&
    block.lines[0]!.y > (heights.get(block) ?? 0) * NOTE_BELOW;
};

const lookOf = (flows: readonly FlowBlock[][], bodySize: number, isWord: Measures['isWord']): Look => {
  const sizes = new Set<number>();
  for (const blocks of flows)
    for (const block of blocks) if (block.kind === 'lines') sizes.add(Math.round(block.lines[0]!.size));
  return { bodySize, sizes: [...sizes], isWord };
};

/** All words of the document, gathered when first asked for. */
const wordsOf = (pages: readonly LaidPage[]): Measures['isWord'] => {
  let words: Set<string> | null = null;
  return (word) => {
    words ??= new Set(
      pages.flatMap((page) =>
        page.rows.flatMap((row) => row.pieces.flatMap((piece) => piece.text.match(/\p{L}+/gu) ?? [])),
      ),
    );
    return words.has(word);
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
