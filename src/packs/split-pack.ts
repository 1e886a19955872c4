import type { Block, Document } from '../documents/document.ts';
import type { Paper } from '../record/reading.ts';
import { paperStarts } from './paper-starts.ts';

export type PackPart = { paper: Paper; blocks: readonly Block[] };

/**
 * Splits a document into its papers, in order. A single paper gives one part; every block belongs to
 * exactly one.
 */
export const splitPack = (document: Document): PackPart[] => {
  const { blocks } = document;
  const plain = blocks.filter((block) => block.kind !== 'furniture');
  if (plain.length === 0) return [];
  const starts = paperStarts(plain);
  if (starts[0]?.index !== 0)
    starts.unshift({ index: 0, kind: starts[0] && starts[0].index <= 3 ? starts[0].kind : 'unknown', title: null });
  const parts = starts.filter((start, i) => i === 0 || start.index > 3 || starts[0]?.kind !== start.kind);
  return parts.map((start, i) => {
    const from = i === 0 ? 0 : blocks.indexOf(plain[start.index]!);
    const next = parts[i + 1];
    const to = next ? blocks.indexOf(plain[next.index]!) : blocks.length;
    const own = blocks.slice(from, to);
    return { paper: paperOf(start, own, document), blocks: own };
  });
};

const paperOf = (
  start: { kind: Paper['kind']; title: string | null },
  blocks: readonly Block[],
  document: Document,
): Paper => {
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  const printed = document.pages
    .slice(first.at.page - 1, last.at.page)
    .flatMap((page) => (page.printed && /^\d+$/.test(page.printed) ? [Number(page.printed)] : []));
  return {
    kind: start.kind,
    title: start.title,
    item: null,
    pages: [first.at.page, last.at.page],
    printedPages: printed.length > 0 ? [printed[0]!, printed.at(-1)!] : null,
    from: first.at,
    to: last.at,
  };
};
