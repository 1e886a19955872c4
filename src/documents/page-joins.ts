import { type FlowBlock, runsOnBeyond } from './page-paragraphs.ts';

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
    if (first && last && continues(last, first)) {
      if (last.kind === 'lines' && first.kind === 'lines') last.lines.push(...first.lines);
      blocks.shift();
    }
    last = blocks.findLast((block) => !isNote(block)) ?? (first ? last : undefined);
  }
};

const continues = (last: FlowBlock, first: FlowBlock): boolean =>
  last.kind === 'lines' && first.kind === 'lines' && runsOnBeyond(last.lines, first.lines[0]!);
