import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

export type WordTable = {
  title: string;
  /** Paragraphs above the table. */
  lead: readonly string[];
  columns: readonly { title: string /** Share of the width, in hundredths. */; width: number }[];
  rows: readonly (readonly string[])[];
};

const A4_LANDSCAPE = { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE };
const HALF_POINTS = 18;

/**
 * A table as a Word file that screen readers can use: a heading, real header cells that repeat on each page, rows
 * that do not break across pages, the language set.
 *
 * @returns the file's bytes
 */
export const tableDocx = async ({ title, lead, columns, rows }: WordTable): Promise<Buffer> => {
  const cell = (text: string, width: number, bold = false): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE },
      children: [new Paragraph({ children: [new TextRun({ text, bold, size: HALF_POINTS })] })],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => cell(column.title, column.width, true)),
  });
  const body = rows.map(
    (texts) => new TableRow({ cantSplit: true, children: columns.map(({ width }, i) => cell(texts[i] ?? '', width)) }),
  );
  const document = new Document({
    title,
    creator: 'Matters Arising',
    styles: { default: { document: { run: { font: 'Arial', language: { value: 'en-GB' } } } } },
    sections: [
      {
        properties: { page: { size: A4_LANDSCAPE } },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          ...lead.map((text) => new Paragraph({ text })),
          new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...body] }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
};
