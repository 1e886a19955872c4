import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { DocumentError } from './document-error.ts';
import { readDocx } from './docx.ts';
import { readZip, storeZip } from './zip.ts';

const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, start = 1) => ({
  level: depth,
  format,
  text,
  start,
  alignment: AlignmentType.LEFT,
});
const numbering = {
  config: [
    {
      reference: 'items',
      levels: [
        level(0, LevelFormat.DECIMAL, '%1.', 23),
        level(1, LevelFormat.DECIMAL, '%1.%2'),
        level(2, LevelFormat.LOWER_LETTER, '(%3)'),
      ],
    },
    { reference: 'clauses', levels: [level(0, LevelFormat.LOWER_ROMAN, '(%1)')] },
    { reference: 'signs', levels: [level(0, LevelFormat.BULLET, '•'), level(1, LevelFormat.BULLET, 'o')] },
  ],
};
const paragraph = (text: string, more: object = {}) => new Paragraph({ children: [new TextRun(text)], ...more });
const numbered = (reference: string, depth: number, text: string, instance = 0) =>
  paragraph(text, { numbering: { reference, level: depth, instance } });
const pack = async (children: (Paragraph | Table)[], more: object = {}): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ numbering, sections: [{ children, ...more }] })));
const shown = async (children: (Paragraph | Table)[]): Promise<string[]> =>
  (await readDocx(await pack(children))).blocks.map(({ kind, level: l, depth, bullet, bold, text }) => {
    const sign = {
      heading: `h${l}`,
      'list-item': `li${depth}${bullet ? '*' : ''}`,
      paragraph: 'p',
      table: 'table',
      furniture: 'fur',
    }[kind];
    return `${sign}${bold > 0 && kind !== 'heading' ? `(${bold})` : ''} ${text}`;
  });
const row = (cells: string[], header = false) =>
  new TableRow({ tableHeader: header, children: cells.map((text) => new TableCell({ children: [paragraph(text)] })) });

describe('a Word file', () => {
  it('has the numbers that Word prints', async () => {
    assert.deepEqual(
      await shown([
        numbered('items', 0, 'Apologies'),
        numbered('items', 0, 'Quay wall'),
        numbered('items', 1, 'It was heard.'),
        numbered('items', 2, 'and seen'),
        numbered('items', 1, 'It was mended.'),
        numbered('items', 0, 'Tides'),
        numbered('items', 1, 'They were high.'),
      ]),
      [
        'li0 23. Apologies',
        'li0 24. Quay wall',
        'li1 24.1 It was heard.',
        'li2 (a) and seen',
        'li1 24.2 It was mended.',
        'li0 25. Tides',
        'li1 25.1 They were high.',
      ],
    );
  });

  it('counts anew where a list begins anew', async () => {
    assert.deepEqual(
      await shown([
        numbered('clauses', 0, 'one', 1),
        numbered('clauses', 0, 'two', 1),
        numbered('clauses', 0, 'three', 2),
      ]),
      ['li0 (i) one', 'li0 (ii) two', 'li0 (i) three'],
    );
  });

  it('has bullets with their depth', async () => {
    assert.deepEqual(await shown([numbered('signs', 0, 'one'), numbered('signs', 1, 'two')]), ['li0* one', 'li1* two']);
  });

  it('has headings by style, with their numbers, and by look', async () => {
    assert.deepEqual(
      await shown([
        paragraph('Harbour Panel', { heading: HeadingLevel.HEADING_1 }),
        paragraph('Tides', { heading: HeadingLevel.HEADING_2, numbering: { reference: 'items', level: 0 } }),
        new Paragraph({ children: [new TextRun({ text: 'Quay wall', bold: true })] }),
        new Paragraph({
          children: [new TextRun({ text: 'Resolved:', bold: true }), new TextRun(' that it be mended')],
        }),
        new Paragraph({
          children: [new TextRun({ text: 'Boats', bold: true })],
          numbering: { reference: 'items', level: 0 },
        }),
        new Paragraph({ children: [new TextRun({ text: 'Dredging', underline: {} })] }),
      ]),
      [
        'h1 Harbour Panel',
        'h2 23. Tides',
        'p(9) Quay wall',
        'p(9) Resolved: that it be mended',
        'li0(9) 24. Boats',
        'p(8) Dredging',
      ],
    );
  });

  it('takes tracked changes as accepted', async () => {
    const change = { id: 1, author: 'A', date: '2031-03-04T10:00:00Z' };
    assert.deepEqual(
      await shown([
        new Paragraph({
          children: [
            new TextRun('The wall '),
            new DeletedTextRun({ ...change, text: 'fell' }),
            new InsertedTextRun({ ...change, id: 2, text: 'stands' }),
          ],
        }),
      ]),
      ['p The wall stands'],
    );
  });

  it('has tables with their header rows', async () => {
    const { blocks } = await readDocx(
      await pack([new Table({ rows: [row(['Year', 'Boats'], true), row(['2031', '7'])] })]),
    );
    assert.deepEqual(
      blocks[0]?.rows?.map(({ header, cells }) => [header, ...cells.map((cell) => cell.text)]),
      [
        [true, 'Year', 'Boats'],
        [false, '2031', '7'],
      ],
    );
  });

  it('keeps footnotes at the end and their marks out of the text', async () => {
    const bytes = new Uint8Array(
      await Packer.toBuffer(
        new Document({
          footnotes: { 1: { children: [paragraph('Measured at low water.')] } },
          sections: [
            {
              headers: { default: new Header({ children: [paragraph('DRAFT')] }) },
              children: [
                new Paragraph({
                  children: [new TextRun('It is deep'), new FootnoteReferenceRun(1), new TextRun(' there.')],
                }),
              ],
            },
          ],
        }),
      ),
    );
    const { blocks } = await readDocx(bytes);
    assert.deepEqual(
      blocks.map(({ kind, text }) => `${kind} ${text}`),
      ['furniture DRAFT', 'paragraph It is deep there.', 'paragraph [1] Measured at low water.'],
    );
  });

  it('holds every block at its place', async () => {
    const { blocks, pages } = await readDocx(
      await pack([numbered('items', 0, 'Apologies'), new Table({ rows: [row(['a', '', 'b'])] })]),
    );
    for (const block of blocks) assert.equal(pages[0]!.text.slice(block.at.start, block.at.end), block.text);
  });
});

const refused = (name: string, bytes: () => Promise<Uint8Array>, says: RegExp) =>
  it(name, async () => {
    await assert.rejects(readDocx(await bytes()), (error) => {
      assert.ok(error instanceof DocumentError, String(error));
      assert.match(error.message, says);
      return true;
    });
  });
const parts = (document: string): Map<string, Uint8Array> =>
  new Map([['word/document.xml', new TextEncoder().encode(document)]]);

describe('a Word file that cannot be read', () => {
  refused('cut short', async () => (await pack([paragraph('x')])).subarray(0, 800), /cut short/);
  refused(
    'without its text',
    async () => storeZip(new Map([['word/other.xml', new Uint8Array(3)]])),
    /document\.xml.*missing/,
  );
  refused('text that is no XML', async () => storeZip(parts('not XML at all')), /cannot be read|missing/);
  refused('elements nested without end', async () => storeZip(parts('<w:p>'.repeat(5000))), /512 deep/);
  refused('a part that unpacks to more than any paper', async () => bomb(200_000_000), /150 MB when unpacked/);
});

/** A small file whose text is `size` zeros when unpacked. */
const bomb = (size: number): Uint8Array => {
  const packed = deflateRawSync(new Uint8Array(size));
  const file = Buffer.from(storeZip(new Map([['word/document.xml', packed]])));
  for (const signature of [0x04034b50, 0x02014b50]) {
    const at = file.indexOf(Buffer.from(Uint32Array.of(signature).buffer));
    file.writeUInt16LE(8, at + (signature === 0x04034b50 ? 8 : 10));
  }
  return file;
};

describe('a zip file', () => {
  it('gives back what was put in', () => {
    const content = new Map([
      ['word/a.xml', new TextEncoder().encode('<a/>')],
      ['word/b é.xml', new Uint8Array(0)],
    ]);
    const out = readZip(storeZip(content), () => true, 100);
    assert.deepEqual(new Map([...out].map(([name, part]) => [name, new Uint8Array(part)])), content);
    assert.deepEqual([...readZip(storeZip(content), (name) => name.includes('b'), 100).keys()], ['word/b é.xml']);
  });
});
