import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, type Paper, type Part, type PartPages, pagesInWords, type Run } from './paper.ts';

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
};
const BULLETS = 'bullets';
const INDENT = 425;

/**
 * A paper as a Word file: real headings, lists and header cells, the language set, each part on pages that begin with
 * the number that the PDF gives them.
 *
 * @param pages where each part stands in the PDF; left out, pages are counted by Word
 * @returns the file's bytes
 */
export const paperDocx = (paper: Paper, pages: PartPages = new Map()): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: paper.title,
      creator: paper.council ?? 'Matters Arising',
      styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } } },
      numbering: { config: [{ reference: BULLETS, levels: [bulletLevel] }] },
      sections: paper.parts.map((part) => ({
        properties: { page: { pageNumbers: { start: pages.get(part.id)?.[0] } } },
        footers: { default: footer() },
        children: partChildren(part, pages),
      })),
    }),
  );

const bulletLevel = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: INDENT * 2, hanging: INDENT } } },
};

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })],
      }),
    ],
  });

const partChildren = ({ id, blocks }: Part, pages: PartPages): (Paragraph | Table)[] =>
  blocks.map((block, i) => blockDocx(block, pages, i === 0 ? id : null));

const blockDocx = (block: Block, pages: PartPages, bookmark: string | null): Paragraph | Table => {
  if (block.kind === 'table') return tableDocx(block);
  const children = runsOf(block, pages);
  return new Paragraph({
    children: bookmark === null ? children : [new Bookmark({ id: bookmark, children })],
    spacing: { before: block.kind === 'heading' ? 240 : 0, after: 140 },
    ...(block.kind === 'heading' ? { heading: HEADINGS[block.level], keepNext: true } : {}),
    ...(block.kind === 'bullet' ? { numbering: { reference: BULLETS, level: 0 } } : {}),
    ...(block.kind === 'clause' && block.depth > 0 ? { indent: { left: INDENT * block.depth } } : {}),
  });
};

const runsOf = (block: Exclude<Block, { kind: 'table' }>, pages: PartPages): (TextRun | ExternalHyperlink)[] => {
  switch (block.kind) {
    case 'heading': {
      const at = block.pagesOf ? pages.get(block.pagesOf) : undefined;
      const words = `${block.label ? `${block.label}. ` : ''}${block.text}${at ? ` ${pagesInWords(at)}` : ''}`;
      return [new TextRun(words)];
    }
    case 'bullet':
      return wordRuns(block);
    case 'paragraph':
      return [...leadRun(block.lead), ...wordRuns(block)];
    case 'clause':
      return [...leadRun(block.lead), ...(block.label ? [new TextRun(`${block.label} `)] : []), ...wordRuns(block)];
  }
};

const wordRuns = ({ text, runs = [{ text }] }: { text: string; runs?: readonly Run[] }) =>
  runs.map(({ text: words, bold, italic, href }) =>
    href
      ? new ExternalHyperlink({ link: href, children: [new TextRun({ text: words, style: 'Hyperlink' })] })
      : new TextRun({ text: words, bold, italics: italic }),
  );

const leadRun = (lead: string | undefined): TextRun[] => (lead ? [new TextRun({ text: `${lead} `, bold: true })] : []);

const tableDocx = ({ head, rows }: Extract<Block, { kind: 'table' }>): Table => {
  const cell = (text: string, bold: boolean): TableCell =>
    new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold })] })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map((texts) => new TableRow({ cantSplit: true, children: texts.map((text) => cell(text, false)) })),
    ],
  });
};
