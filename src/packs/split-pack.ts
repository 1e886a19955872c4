import type { Block, Document } from '../documents/document.ts';
import type { Paper } from '../record/reading.ts';
import { readAgenda } from './agenda.ts';
import { agendaMarks, type Mark, sheetEnd } from './agenda-marks.ts';
import { withDeclaredAppendices } from './declared-appendices.ts';
import { loneKind } from './lone-paper.ts';
import { assignItems } from './paper-items.ts';
import { type PaperStart, paperStarts, topOfPage } from './paper-starts.ts';

export type PackPart = { paper: Paper; blocks: readonly Block[] };

/** So many lines may stand above the first that tells what a paper is: a council's name, a number, a crest's motto. */
const LINES_ABOVE = 3;

/**
 * Splits a document into its papers, in order: by the page numbers that its agenda sheet prints, and by the manner of
 * first lines. A single paper gives one part; every block belongs to exactly one.
 */
export const splitPack = (document: Document): PackPart[] => {
  const plain = document.blocks.filter((block) => block.kind !== 'furniture');
  if (plain.length === 0) return [];
  const opening = openings(paperStarts(plain, document.mediaType), document);
  const end = sheetEnd(document, plain, opening[1]?.index ?? plain.length);
  const agenda = isAgenda(opening[0]) ? readAgenda(plain.slice(0, end)).meeting : null;
  const last = agenda?.items.at(-1)?.at;
  const after = last ? plain.findIndex(({ at }) => at.page === last.page && at.end >= last.end) + 1 : end;
  const marks = agenda ? agendaMarks(document, plain, agenda.items, after) : [];
  const whole = withDeclaredAppendices(withMarks(opening, marks, plain), plain, topOfPage(plain, document.mediaType));
  return partsOf(assignItems(whole, agenda?.items ?? []), plain, document);
};

/** What stands above the first recognised paper belongs to it when it is little; else it is a paper not understood. */
const openings = (starts: readonly PaperStart[], document: Document): PaperStart[] => {
  const [first, ...rest] = starts;
  if (!first) return [{ index: 0, ...loneKind(document) }];
  if (first.index === 0) return [...starts];
  if (first.index <= LINES_ABOVE) return [{ ...first, index: 0 }, ...rest];
  return [{ index: 0, ...loneKind(document) }, ...starts];
};

const isAgenda = (start: PaperStart | undefined): boolean => start?.kind === 'agenda' || start?.kind === 'supplement';

/** The papers that the agenda's pages show, each taken together with what its first lines say it is. */
const withMarks = (starts: readonly PaperStart[], marks: readonly Mark[], plain: readonly Block[]): PaperStart[] => {
  const out = [...starts];
  for (const { index, item, title } of marks) {
    const page = plain[index]?.at.page;
    const near = out.findIndex(
      (start) => start.index >= index && start.index <= index + LINES_ABOVE && plain[start.index]?.at.page === page,
    );
    const kind = /\bminutes\b/i.test(title ?? '') ? 'minutes' : 'report';
    if (near >= 0) out[near] = { ...out[near]!, index, item, title: out[near]!.title ?? title };
    else out.push({ index, item, kind, title });
  }
  return out.sort((a, b) => a.index - b.index);
};

const partsOf = (starts: readonly PaperStart[], plain: readonly Block[], document: Document): PackPart[] => {
  const place = new Map(document.blocks.map((block, i) => [block, i]));
  return starts.map((start, i) => {
    const next = starts[i + 1];
    const from = i === 0 ? 0 : opensAt(plain[start.index]!, place, document);
    const to = next ? opensAt(plain[next.index]!, place, document) : document.blocks.length;
    const blocks = document.blocks.slice(from, to);
    return { paper: paperOf(start, blocks, document), blocks };
  });
};

/** A page's running header goes with the paper that opens under it. */
const opensAt = (first: Block, place: ReadonlyMap<Block, number>, { blocks }: Document): number => {
  let index = place.get(first)!;
  while (blocks[index - 1]?.kind === 'furniture' && blocks[index - 1]?.at.page === first.at.page) index--;
  return index;
};

const paperOf = (start: PaperStart, blocks: readonly Block[], document: Document): Paper => {
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  const printed = document.pages
    .slice(first.at.page - 1, last.at.page)
    .flatMap((page) => (page.printed && /^\d+$/.test(page.printed) ? [Number(page.printed)] : []));
  return {
    kind: start.kind,
    title: start.title,
    item: start.item ?? null,
    pages: [first.at.page, last.at.page],
    printedPages: printed.length > 0 ? [printed[0]!, printed.at(-1)!] : null,
    from: first.at,
    to: last.at,
  };
};
