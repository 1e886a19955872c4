import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readPdf } from './pdf.ts';

/** Rows of the first table of a tagged PDF made from typst source. */
const rowsOf = async (source: string) => {
  const bytes = NodeCompiler.create().pdf({ mainFileContent: source }, {});
  const { blocks } = await readPdf(new Uint8Array(bytes));
  return blocks.find((block) => block.rows)?.rows?.map((row) => [row.header, ...row.cells.map((cell) => cell.text)]);
};

test('tags keep the rows of a table without lines, however its cells wrap', async () => {
  const rows = await rowsOf(`
    #set page(width: 400pt)
    #table(columns: (1fr, 60pt, 60pt), stroke: none, align: horizon,
      table.header[Measure][Result][Target],
      [Calls answered by the contact centre in less than twenty seconds, for the quarter to December],[71%],[80%],
      [Bins missed in the quarter, for each hundred thousand that were to be emptied by the council],[n/a],[10])`);
  assert.deepEqual(rows, [
    [true, 'Measure', 'Result', 'Target'],
    [
      false,
      'Calls answered by the contact centre in less than twenty seconds, for the quarter to December',
      '71%',
      '80%',
    ],
    [
      false,
      'Bins missed in the quarter, for each hundred thousand that were to be emptied by the council',
      'n/a',
      '10',
    ],
  ]);
});

test('a row of lists, an entry a paragraph, is a row an entry', async () => {
  const rows = await rowsOf(`
    #table(columns: (1fr, 1fr, 1fr), stroke: none,
      [Present:],[In attendance:],[Apologies:],
      [A Finch #parbreak() B Wren #parbreak() C Rook],[D Jay],[E Swift #parbreak() F Crane])`);
  assert.deepEqual(rows, [
    [false, 'Present:', 'In attendance:', 'Apologies:'],
    [false, 'A Finch', 'D Jay', 'E Swift'],
    [false, 'B Wren', '', 'F Crane'],
    [false, 'C Rook', '', ''],
  ]);
});
