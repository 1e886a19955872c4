import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPdf, linesAt, type PdfPage } from '../../test/build-pdf.ts';
import { DocumentError } from './document-error.ts';
import { pagesWithoutText, readPdf } from './pdf.ts';

const PROSE = [
  'The Director introduced the report and explained that the number of homes let in the',
  'quarter had fallen. Members asked how long a family now waits for a house with three',
  'bedrooms, and were told that the answer differed from ward to ward.',
];

const read = async (pages: PdfPage[]) => {
  const document = await readPdf(buildPdf(pages));
  for (const block of document.blocks)
    assert.equal(document.pages[block.at.page - 1]!.text.slice(block.at.start, block.at.end), block.text);
  return document;
};
const texts = async (pages: PdfPage[]) => (await read(pages)).blocks.map((block) => block.text);

test('lines become a paragraph, a gap begins the next', async () => {
  const found = await texts([{ texts: [...linesAt(72, 100, PROSE), ...linesAt(72, 160, ['A second paragraph.'])] }]);
  assert.deepEqual(found, [PROSE.join(' '), 'A second paragraph.']);
});

test('short lines of a list stay apart', async () => {
  const names = ['Councillor Ashdown (Chair)', 'Councillor Brook', 'Councillor Carr', 'Councillor Dell'];
  assert.deepEqual(await texts([{ texts: [...linesAt(72, 100, PROSE), ...linesAt(72, 160, names)] }]), [
    PROSE.join(' '),
    ...names,
  ]);
});

test('a number set apart belongs to its title, bold told', async () => {
  const { blocks } = await read([
    {
      texts: [
        { x: 72, y: 100, text: '24.', bold: true },
        { x: 108, y: 100, text: 'Housing Allocations', bold: true },
        ...linesAt(108, 130, PROSE),
      ],
    },
  ]);
  assert.equal(blocks[0]!.text, '24. Housing Allocations');
  assert.equal(blocks[0]!.bold, blocks[0]!.text.length);
  assert.equal(blocks[1]!.text, PROSE.join(' '));
});

test('bullets leave their sign, labels keep theirs', async () => {
  const { blocks } = await read([
    {
      texts: [
        ...linesAt(72, 60, PROSE),
        { x: 90, y: 120, text: '•' },
        { x: 108, y: 120, text: 'Repairs carried out within a week of being reported to the council by' },
        { x: 108, y: 133, text: 'the tenant.' },
        { x: 90, y: 150, text: '(a)' },
        { x: 108, y: 150, text: 'Rents.' },
      ],
    },
  ]);
  assert.deepEqual(
    blocks.slice(1).map(({ kind, bullet, text }) => [kind, bullet, text]),
    [
      ['list-item', true, 'Repairs carried out within a week of being reported to the council by the tenant.'],
      ['list-item', false, '(a) Rents.'],
    ],
  );
});

test('running headers, footers and page numbers are furniture; the sentence they cut is whole', async () => {
  const pages = [0, 1, 2].map((i) => ({
    texts: [
      { x: 72, y: 40, text: 'HOUSING SCRUTINY PANEL - 03/02/21' },
      ...linesAt(72, 100, PROSE.slice(i === 1 ? 1 : 0, i === 0 ? 2 : 3)),
      { x: 290, y: 800, text: `${i + 7}` },
    ],
  }));
  const document = await read(pages);
  assert.deepEqual(
    document.pages.map((page) => page.printed),
    ['7', '8', '9'],
  );
  const body = document.blocks.filter((block) => block.kind !== 'furniture');
  assert.equal(body[0]!.text, [...PROSE.slice(0, 2), ...PROSE.slice(1)].join(' '));
  assert.equal(body[0]!.at.page, 1);
  assert.equal(body.length, 2);
  assert.equal(document.blocks.length, 8);
});

test('two columns of prose are read one after the other', async () => {
  const left = Array.from({ length: 10 }, (_, i) => `left ${i} of the first column here is full`);
  const right = Array.from({ length: 10 }, (_, i) => `right ${i} of the other column here is full`);
  const [text] = await texts([{ texts: [...linesAt(60, 100, left), ...linesAt(320, 100, right)] }]);
  assert.equal(text, [...left, ...right].join(' '));
});

test('lists set side by side become a table that holds the columns', async () => {
  const { blocks } = await read([
    {
      texts: [
        ...linesAt(80, 100, ['Present:', 'A Finch', 'B Wren', 'C Rook']),
        ...linesAt(260, 100, ['In attendance:', 'D Jay']),
        ...linesAt(430, 100, ['Apologies:', 'E Swift', 'F Crane']),
      ],
    },
  ]);
  assert.deepEqual(
    blocks[0]!.rows!.map((row) => row.cells.map((cell) => cell.text)),
    [
      ['Present:', 'In attendance:', 'Apologies:'],
      ['A Finch', 'D Jay', 'E Swift'],
      ['B Wren', '', 'F Crane'],
      ['C Rook', '', ''],
    ],
  );
});

test('initials in the margin stay out of the sentence beside them', async () => {
  const { blocks } = await read([
    { texts: [...linesAt(72, 100, PROSE), { x: 535, y: 113.2, text: 'TW', bold: true }] },
  ]);
  assert.deepEqual(blocks.map((block) => block.text).sort(), [PROSE.join(' '), 'TW'].sort());
});

test('a page turned on its side is read upright', async () => {
  assert.deepEqual(await texts([{ texts: linesAt(72, 100, PROSE), rotate: 90 }]), [PROSE.join(' ')]);
});

test('a raised number is a note, not part of a figure', async () => {
  const [text] = await texts([
    {
      texts: [
        { x: 72, y: 100, text: 'There were 38' },
        { x: 141.5, y: 96, text: '1', size: 6 },
      ],
    },
  ]);
  assert.equal(text, 'There were 38¹');
});

test('what was filled into a form is read', async () => {
  const [text] = await texts([
    { texts: [{ x: 72, y: 100, text: 'Name of the lead officer:' }], fields: [{ x: 200, y: 104, text: 'R Avocet' }] },
  ]);
  assert.equal(text, 'Name of the lead officer: R Avocet');
});

test('a paper of one page may number it', async () => {
  const document = await read([{ texts: [...linesAt(72, 100, PROSE), { x: 290, y: 810, text: '1' }] }]);
  assert.equal(document.pages[0]!.printed, '1');
  assert.deepEqual(
    document.blocks.map((block) => block.kind),
    ['paragraph', 'furniture'],
  );
});

test('pages without text are named', async () => {
  assert.deepEqual(
    pagesWithoutText(await read([{ texts: [] }, { texts: linesAt(72, 100, PROSE) }, { texts: [] }])),
    [1, 3],
  );
});

test('the same bytes give the same document', async () => {
  const bytes = buildPdf([{ texts: linesAt(72, 100, PROSE) }]);
  assert.deepEqual(await readPdf(bytes), await readPdf(bytes));
});

const whole = buildPdf([{ texts: linesAt(72, 100, PROSE) }]);
const asText = (text: string) => new TextEncoder().encode(text);
const LOCKED = new TextDecoder('latin1')
  .decode(whole)
  .replace(
    '/Root 1 0 R',
    `/Root 1 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
  );
for (const [name, bytes, code] of [
  ['no bytes', new Uint8Array(0), 'empty'],
  ['a text file', asText('Minutes of the meeting'), 'not-supported'],
  ['a file cut short', whole.slice(0, whole.length - 120), 'damaged'],
  ['a file without anything inside', asText('%PDF-1.7\nstartxref\n0\n%%EOF'), 'damaged'],
  ['no pages', buildPdf([]), 'empty'],
  ['a password', asText(LOCKED), 'locked'],
] as const) {
  test(`${name}: ${code}`, async () => {
    await assert.rejects(readPdf(bytes), (error) => error instanceof DocumentError && error.code === code);
  });
}
