import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, Document as Word } from 'docx';
import { DocumentError } from './document-error.ts';
import { openDocument } from './open-document.ts';

const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });

const wordFile = async (): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Word({
      numbering: { config: [{ reference: 'clauses', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }] },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Millbridge Parish Council', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ children: [new TextRun({ text: 'Resolved:', bold: true })] }),
            new Paragraph({ text: 'That the fence be mended.', numbering: { reference: 'clauses', level: 0 } }),
            new Paragraph('The Clerk’s report was noted.'),
            new Table({
              rows: [
                new TableRow({ children: [cell('Payee'), cell('Amount')] }),
                new TableRow({ children: [cell('Hall hire'), cell('£36')] }),
              ],
            }),
          ],
        },
      ],
    }),
  );

test('a Word file gives headings, bold, lists, plain characters and tables, each at its place', async () => {
  const document = await openDocument(await wordFile(), 'minutes.docx');
  const of = (text: string) => document.blocks.find((block) => block.text.includes(text));
  assert.equal(of('Millbridge')?.kind, 'heading');
  assert.equal(of('Resolved:')?.bold, 'Resolved:'.length);
  assert.equal(of('fence')?.kind, 'list-item');
  assert.ok(of("The Clerk's report was noted."));
  assert.deepEqual(
    of('Payee')?.rows?.map((row) => row.cells.map(({ text }) => text)),
    [
      ['Payee', 'Amount'],
      ['Hall hire', '£36'],
    ],
  );
  for (const block of document.blocks)
    assert.equal(document.pages[0]?.text.slice(block.at.start, block.at.end), block.text);
});

test('a cut Word file is refused in one clear line', async () => {
  const bytes = await wordFile();
  await assert.rejects(
    openDocument(bytes.subarray(0, bytes.length / 2), 'cut.docx'),
    (error: Error) => error instanceof DocumentError && /cut\.docx/.test(error.message),
  );
});
