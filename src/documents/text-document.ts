import { buildDocument, type Draft } from './build-document.ts';
import type { Document } from './document.ts';
import { joinLines } from './join-lines.ts';
import { furnitureLines } from './text-furniture.ts';
import { type Line, readLines } from './text-lines.ts';

/**
 * A text of one or more pages as a document: lines told apart, the pages' own lines set aside,
 * cut paragraphs joined and put on the page where they began.
 *
 * @param source the pages' texts, drafts to put first (front matter), and whether Markdown signs count
 */
export const textDocument = (source: {
  mediaType: string;
  title: string | null;
  pages: readonly string[];
  marked: boolean;
  before?: readonly Draft[];
}): Document => {
  const lines: Line[] = [];
  const pageStarts = new Set<number>();
  const pageOf: number[] = [];
  source.pages.forEach((text, page) => {
    if (page > 0) pageStarts.add(lines.length);
    for (const line of readLines(text, source.marked)) {
      lines.push(line);
      pageOf.push(page);
    }
  });
  const furniture = furnitureLines(lines, (i) => pageStarts.has(i));
  const pages = source.pages.map(() => ({ blocks: [] as Draft[], printed: null as string | null }));
  pages[0]?.blocks.push(...(source.before ?? []));
  for (const { draft, first } of joinLines(lines, furniture)) pages[pageOf[first]!]!.blocks.push(draft);
  for (const i of furniture) {
    const page = pages[pageOf[i]!]!;
    page.printed ??= /^\D{0,6}(\d{1,4})\b/.exec(lines[i]!.text)?.[1] ?? null;
  }
  return buildDocument({ mediaType: source.mediaType, title: source.title, pages });
};
