import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block, Paper, PartPages, Run } from './paper.ts';

/** What went wrong while a paper was set, in the typesetter's words. */
export class SettingError extends Error {
  override name = 'SettingError';
}

let compiler: NodeCompiler | undefined;

/** Kept from one paper to the next: finding the fonts costs more than setting a page. */
const warm = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({ workspace: import.meta.dirname });
  return compiler;
};

/**
 * A paper as an accessible PDF: tagged, with title, language and bookmarks (ISO 14289-1, PDF/UA-1).
 *
 * @returns the file's bytes, and on which pages each part stands, so that the other forms can say the same
 * @throws SettingError where it cannot be set
 */
export const paperPdf = (paper: Paper): { bytes: Buffer; pages: PartPages } => {
  const typst = warm();
  const { result, takeError } = compiled(typst, paper);
  if (!result) throw new SettingError(`"${paper.title}" could not be set as a PDF: ${takeError()}`);
  const bytes = typst.pdf(result, { pdfStandard: 'ua-1' });
  const found: { value: [string, number, number] }[] = typst.query(result, { selector: '<part-pages>' });
  const pages = new Map(found.map(({ value: [id, first, last] }) => [id, [first, last] as const]));
  typst.evictCache(10);
  return { bytes, pages };
};

const compiled = (typst: NodeCompiler, paper: Paper) => {
  const outcome = typst.compile({ mainFileContent: markup(paper) });
  return {
    result: outcome.result,
    takeError: (): string => JSON.stringify(typst.fetchDiagnostics(outcome.takeError()!)),
  };
};

const markup = ({ title, council, parts, firstPage = 1 }: Paper): string =>
  [
    '#import "/paper.typ": *',
    `#show: paper.with(${text(title)}, ${text(council ?? '')}, ${firstPage})`,
    ...parts.map(
      (part, i) => `${i > 0 ? '#pagebreak(weak: true)\n' : ''}#part(${text(part.id)})[\n${blocks(part.blocks)}\n]`,
    ),
    ...parts.map(
      ({ id }) =>
        `#context [#metadata((${text(id)}, ..(("from", "to").map(end => counter(page).at(label(${text(id)} + "-" + end)).first())))) <part-pages>]`,
    ),
  ].join('\n');

/** Bullets that stand together are one list. */
const blocks = (all: readonly Block[]): string => {
  const lines: string[] = [];
  let bullets: string[] = [];
  const close = (): void => {
    if (bullets.length > 0) lines.push(`#list(${bullets.join(', ')})`);
    bullets = [];
  };
  for (const block of all) {
    if (block.kind === 'bullet') {
      bullets.push(`[#(${words(block)})]`);
    } else {
      close();
      lines.push(`#${call(block)}`);
    }
  }
  close();
  return lines.join('\n');
};

const call = (block: Exclude<Block, { kind: 'bullet' }>): string => {
  switch (block.kind) {
    case 'heading': {
      const words = block.label ? `${block.label}. ${block.text}` : block.text;
      return `item(${block.level}, ${text(words)}, pages-of: ${orNone(block.pagesOf)})`;
    }
    case 'paragraph':
      return `para(${words(block)}, lead: ${orNone(block.lead)})`;
    case 'clause':
      return `clause(${orNone(block.label)}, ${words(block)}, depth: ${block.depth}, lead: ${orNone(block.lead)})`;
    case 'table':
      return `grid-table(${orNone(block.caption)}, ${block.head.length}, ${[block.head, ...block.rows].flat().map(text).join(', ')})`;
  }
};

const words = ({ text: plain, runs }: { text: string; runs?: readonly Run[] }): string =>
  runs?.map(run).join(' + ') ?? text(plain);

const run = ({ text: plain, bold, italic, href }: Run): string => {
  if (href) return `link(${text(href)}, ${text(plain)})`;
  return bold ? `strong(${text(plain)})` : italic ? `emph(${text(plain)})` : text(plain);
};

const orNone = (value: string | null | undefined): string => (value ? text(value) : 'none');

/** A string of Typst: nothing in it can become code. */
const text = (value: string): string =>
  `"${value.replace(/["\\]/g, '\\$&').replace(/\p{Cc}/gu, (sign) => (sign === '\n' ? '\\n' : ' '))}"`;
