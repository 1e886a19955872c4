import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { buildPdf } from '../../test/build-pdf.ts';
import type { FileFacts } from './file-facts.ts';
import { fileFactsOf } from './read-file-facts.ts';

const factsOf = async (bytes: Uint8Array | string): Promise<FileFacts> => {
  const facts = await fileFactsOf(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  assert.ok(facts);
  return facts;
};
const typeset = (source: string): Uint8Array =>
  new Uint8Array(NodeCompiler.create().pdf({ mainFileContent: source }, {}));

const DOT =
  '<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"9\\" height=\\"9\\"><rect width=\\"9\\" height=\\"9\\"/></svg>';
const ROWS = '[North],[1],[2],[South],[3],[4]';

test('a tagged PDF tells its title, language, headings, pictures and tables', async () => {
  const facts = await factsOf(
    typeset(`#set document(title: "Pools of Harrowby"); #set text(lang: "en", region: "GB")
      = Pools
      == Lessons
      #image(bytes("${DOT}"), format: "svg", alt: "Lessons rose from four to nine")
      #image(bytes("${DOT}"), format: "svg")
      #image(bytes("${DOT}"), format: "svg", alt: "Picture 3")
      #table(columns: 3, table.header[Pool][2024][2025], ${ROWS})
      #pagebreak()
      #table(columns: 3, ${ROWS})
      #table(columns: 2, [Author],[Una Marsh],[Wards],[All])`),
  );
  assert.equal(facts.title, 'Pools of Harrowby');
  assert.equal(facts.language, 'en-GB');
  assert.equal(facts.tagged, true);
  assert.equal(facts.headings, 2);
  assert.deepEqual(facts.pictures, { all: 3, lacking: 2, firstPage: 1 });
  assert.deepEqual(facts.tables, { all: 2, lacking: 1, firstPage: 2 });
});

test('a PDF without tags says so, and knows no headings', async () => {
  const facts = await factsOf(buildPdf([{ texts: [{ x: 70, y: 70, text: 'The pool is open.' }] }]));
  assert.deepEqual(
    [facts.tagged, facts.headings, facts.title, facts.language, facts.pale],
    [false, null, null, null, null],
  );
});

test('text too pale on white is found, on a colour it is not', async () => {
  const pale = async (source: string) => (await factsOf(typeset(source))).pale;
  const found = await pale('Dark.\n#pagebreak()\n#text(fill: luma(150))[The lessons were full by May]');
  assert.deepEqual([found?.firstPage, found?.letters, found?.words], [2, 23, 'The lessons were full by May']);
  assert.ok(found && found.contrast > 2.5 && found.contrast < 3);
  const leaves = [
    '#text(fill: luma(60))[The lessons were full by May]',
    '#text(fill: luma(130), size: 24pt)[The lessons were full by May]',
    '#block(fill: rgb("#003078"), inset: 9pt, text(fill: luma(200))[The lessons were full by May])',
    '#text(fill: white)[The lessons were full by May]',
  ];
  for (const source of leaves) assert.equal(await pale(source), null, source);
});

const cells = (...texts: string[]): TableCell[] =>
  texts.map((text) => new TableCell({ children: [new Paragraph(text)] }));
const picture = (description?: string): ImageRun =>
  new ImageRun({
    type: 'png',
    data: new Uint8Array([1]),
    transformation: { width: 9, height: 9 },
    ...(description && { altText: { name: 'chart', title: '', description } }),
  });

test('a Word file tells heading styles from bold lines, and what its pictures and tables lack', async () => {
  const bold = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text, bold: true })] });
  const file = new Document({
    title: 'Pools of Harrowby',
    sections: [
      {
        children: [
          new Paragraph({ text: 'Pools', heading: HeadingLevel.HEADING_1 }),
          bold('Lessons'),
          bold('The lessons were full by May, and so the panel asked for more.'),
          new Paragraph({ children: [picture('Lessons rose from four to nine'), picture()] }),
          new Table({
            rows: [
              new TableRow({ tableHeader: true, children: cells('Pool', '2024', '2025') }),
              new TableRow({ children: cells('North', '1', '2') }),
            ],
          }),
          new Table({
            rows: [cells('Pool', '2024', '2025'), cells('South', '3', '4')].map(
              (row) => new TableRow({ children: row }),
            ),
          }),
          new Table({
            rows: [cells('Author', 'Una Marsh'), cells('Wards', 'All')].map((row) => new TableRow({ children: row })),
          }),
        ],
      },
    ],
  });
  const facts = await factsOf(new Uint8Array(await Packer.toBuffer(file)));
  assert.equal(facts.title, 'Pools of Harrowby');
  assert.deepEqual([facts.headings, facts.boldLines], [1, 1]);
  assert.deepEqual(facts.pictures, { all: 2, lacking: 1, firstPage: null });
  assert.deepEqual(facts.tables, { all: 2, lacking: 1, firstPage: null });
});

test('a web page tells what it marks; a decoration and a layout lack nothing', async () => {
  const row = (tag: string): string => `<tr><${tag}>a</${tag}><${tag}>b</${tag}><${tag}>c</${tag}></tr>`;
  const facts = await factsOf(`<!doctype html><html lang="en-GB"><title>Pools</title><body><h1>Pools</h1>
    <img src="a.png" alt=""><img src="b.png" alt="A pool"><img src="c.png">
    <table>${row('th')}${row('td')}</table><table>${row('td')}${row('td')}</table>
    <table role="presentation">${row('td')}${row('td')}</table></body></html>`);
  assert.deepEqual([facts.language, facts.title, facts.headings], ['en-GB', 'Pools', 1]);
  assert.deepEqual([facts.pictures.all, facts.pictures.lacking], [3, 1]);
  assert.deepEqual([facts.tables.all, facts.tables.lacking], [2, 1]);
});

test('plain text and Markdown say nothing of themselves', async () => {
  for (const text of ['The pool is open.', '# The pool\n\nIt is open.'])
    assert.equal(await fileFactsOf(new TextEncoder().encode(text)), null);
});
