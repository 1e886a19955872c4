import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPdf, linesAt, type PdfPage } from '../../test/build-pdf.ts';
import { readPdf } from './pdf.ts';

const read = (pages: PdfPage[]) => readPdf(buildPdf(pages));

/** A ruled grid: places of its upright and level lines. */
const gridRules = (xs: number[], ys: number[]): [number, number, number, number][] => [
  ...xs.map((x): [number, number, number, number] => [x, ys[0]!, x, ys.at(-1)!]),
  ...ys.map((y): [number, number, number, number] => [xs[0]!, y, xs.at(-1)!, y]),
];

test('a ruled table keeps its rows, however its cells wrap', async () => {
  const document = await read([
    {
      rules: gridRules([70, 300, 400, 520], [100, 120, 150, 170]),
      texts: [
        { x: 75, y: 114, text: 'Measure', bold: true },
        { x: 305, y: 114, text: 'Result', bold: true },
        { x: 405, y: 114, text: 'Target', bold: true },
        ...linesAt(75, 132, ['Calls answered within twenty seconds by the', 'contact centre']),
        { x: 305, y: 138, text: '71%' },
        { x: 405, y: 138, text: '80%' },
        { x: 75, y: 164, text: 'Bins missed' },
        { x: 305, y: 164, text: '12' },
      ],
    },
  ]);
  const rows = document.blocks[0]!.rows!;
  assert.deepEqual(
    rows.map((row) => [row.header, ...row.cells.map((cell) => cell.text)]),
    [
      [true, 'Measure', 'Result', 'Target'],
      [false, 'Calls answered within twenty seconds by the contact centre', '71%', '80%'],
      [false, 'Bins missed', '12', ''],
    ],
  );
});

test('cells that span say so', async () => {
  const { blocks } = await read([
    {
      rules: [
        ...gridRules([70, 300, 520], [120, 140, 160]),
        [70, 100, 520, 100],
        [70, 100, 70, 120],
        [520, 100, 520, 120],
      ],
      texts: [
        { x: 75, y: 114, text: 'Homes let in the second quarter by ward and by size of home' },
        { x: 75, y: 134, text: 'Abbey' },
        { x: 305, y: 134, text: '12' },
        { x: 75, y: 154, text: 'Bridge' },
        { x: 305, y: 154, text: '9' },
      ],
    },
  ]);
  assert.deepEqual(
    blocks[0]!.rows!.map((row) => row.cells.map((cell) => [cell.text, cell.colSpan])),
    [
      [['Homes let in the second quarter by ward and by size of home', 2]],
      [
        ['Abbey', 1],
        ['12', 1],
      ],
      [
        ['Bridge', 1],
        ['9', 1],
      ],
    ],
  );
});

test('a table that runs over a page is one table with one header', async () => {
  const page = (y: number, rows: string[][]): PdfPage => ({
    rules: gridRules(
      [70, 300, 520],
      Array.from({ length: rows.length + 1 }, (_, i) => y + i * 20),
    ),
    texts: rows.flatMap(([a, b], i) => [
      { x: 75, y: y + 14 + i * 20, text: a!, bold: a === 'Ward' },
      { x: 305, y: y + 14 + i * 20, text: b!, bold: a === 'Ward' },
    ]),
  });
  const head = ['Ward', 'Homes let'];
  const document = await read([page(700, [head, ['Abbey', '12']]), page(60, [head, ['Bridge', '9'], ['Castle', '4']])]);
  const tables = document.blocks.filter((block) => block.kind === 'table');
  assert.equal(tables.length, 1);
  assert.deepEqual(
    tables[0]!.rows!.map((row) => row.cells.map((cell) => cell.text)),
    [head, ['Abbey', '12'], ['Bridge', '9'], ['Castle', '4']],
  );
});

test('minutes set in a table with a column of initials are read as minutes', async () => {
  const { blocks } = await read([
    {
      rules: gridRules([60, 480, 540], [90, 230]),
      texts: [
        ...linesAt(66, 105, [
          'The clerk reported that the gate on the green had been mended by the contractor',
          'at a cost of forty pounds.',
        ]),
        ...linesAt(66, 145, ['Trees: the warden will look at the limes.']),
        ...linesAt(66, 170, ['Benches: two were given by the school.']),
        { x: 490, y: 145, text: 'TW' },
      ],
    },
  ]);
  assert.deepEqual(
    blocks.map((block) => [block.kind, block.text]),
    [
      [
        'paragraph',
        'The clerk reported that the gate on the green had been mended by the contractor at a cost of forty pounds.',
      ],
      ['paragraph', 'Trees: the warden will look at the limes.'],
      ['paragraph', 'TW'],
      ['paragraph', 'Benches: two were given by the school.'],
    ],
  );
});

test('a column of actions is no part of the sentences beside it, however near', async () => {
  const { blocks } = await read([
    {
      texts: [
        { x: 480, y: 60, text: 'ACTION', bold: true },
        ...linesAt(60, 80, [
          'The bench by the pond had been mended and a member offered to paint it when the',
          'weather is dry.',
        ]),
        { x: 480, y: 80, text: 'DJ' },
        ...linesAt(60, 120, ['A letter about the bridge had been sent to the county, which has not answered it.']),
        { x: 480, y: 120, text: 'Clerk' },
      ],
    },
  ]);
  assert.deepEqual(
    blocks.map((block) => block.text),
    [
      'ACTION',
      'The bench by the pond had been mended and a member offered to paint it when the weather is dry.',
      'DJ',
      'A letter about the bridge had been sent to the county, which has not answered it.',
      'Clerk',
    ],
  );
});

test('a list of payments keeps its columns without ruled lines', async () => {
  const rows = [
    ['Fenbury Village Hall', 'Hire of room', '45.00'],
    ['J Smith and Sons', 'Grass cutting', '320.50'],
    ['K Plover', 'Salary', '612.33'],
  ];
  const texts = rows.flatMap((row, i) => row.map((text, k) => ({ x: [80, 240, 400][k]!, y: 100 + i * 18, text })));
  const { blocks } = await read([{ texts }]);
  assert.deepEqual(
    blocks[0]!.rows!.map((row) => row.cells.map((cell) => cell.text)),
    rows,
  );
});

test('rows at the top of every page of one table are no page headers', async () => {
  const page = (first: number): PdfPage => ({
    rules: gridRules([70, 300, 520], [60, 80, 100, 400]),
    texts: [
      { x: 75, y: 74, text: 'Ward', bold: true },
      { x: 305, y: 74, text: 'Homes', bold: true },
      { x: 75, y: 94, text: 'Abbey' },
      { x: 305, y: 94, text: `${first}` },
      { x: 75, y: 114, text: 'Bridge' },
      { x: 305, y: 114, text: `${first * 3}` },
    ],
  });
  const document = await read([page(4), page(7), page(11)]);
  assert.deepEqual(
    document.blocks.map((block) => block.kind),
    ['table'],
  );
  assert.equal(document.blocks[0]!.rows!.length, 7);
});
