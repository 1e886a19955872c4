import { deepEqual, equal, match, notEqual } from 'node:assert/strict';
import { test } from 'node:test';
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { readZip } from '../documents/zip.ts';
import { readWithDocument } from '../reading/read-document.ts';
import type { Finding } from '../record/finding.ts';
import { check } from './check.ts';
import { withComments } from './docx-comments.ts';
import { checkedPaper } from './paper.ts';
import { doubledWord } from './words/doubled-word.ts';

type Children = (Paragraph | Table)[];

const file = async (children: Children, comments?: { id: number; children: Paragraph[] }[]): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({ ...(comments ? { comments: { children: comments } } : {}), sections: [{ children }] }),
  );

const PLAIN: Children = [new Paragraph('Fees & costs were cut.'), new Paragraph('The pool was was shut in May.')];

const partsOf = (bytes: Uint8Array) => readZip(bytes, () => true, 10_000_000);
const part = (bytes: Uint8Array, name: string): string => new TextDecoder().decode(partsOf(bytes).get(name));
const readingOf = (bytes: Uint8Array) => readWithDocument(bytes, 'report.docx');

/** A file with what the rule on doubled words finds in it, or with findings of these quotes, as comments. */
const commented = async (bytes: Uint8Array, quotes?: readonly string[]): Promise<Uint8Array> => {
  const { document, reading } = await readingOf(bytes);
  const { findings } = check(checkedPaper(document, reading, { on: '2026-03-02' }), [doubledWord]);
  const page = document.pages[0]!.text;
  const about = (quote: string): Finding => {
    const start = page.indexOf(quote);
    notEqual(start, -1, quote);
    return { ...BLANK, quote, at: { page: 1, start, end: start + quote.length } };
  };
  return withComments(bytes, quotes?.map(about) ?? findings, document.pages);
};

const BLANK: Finding = {
  rule: 'words/doubled-word',
  kind: 'words',
  severity: 'warning',
  says: 'So.',
  quote: '',
  at: null,
  other: null,
  sum: null,
  source: 'none',
  mend: 'Mend it.',
  sure: 1,
};

/** The words within the range of each comment, by its id. */
const ranges = (bytes: Uint8Array): string[] => {
  const xml = part(bytes, 'word/document.xml');
  return [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)].map(({ 1: id, index }) => {
    const end = xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`, index);
    notEqual(end, -1, `comment ${id} does not end`);
    return [...xml.slice(index, end).matchAll(/<w:t(?:\s[^>]*)?>([^<]*)/g)].map(([, text]) => text).join('');
  });
};
const words = async (bytes: Uint8Array) => (await readingOf(bytes)).document.blocks.map(({ text }) => text);

/** Every tag of the document is closed in the order in which it was opened. */
const isWellFormed = (bytes: Uint8Array): void => {
  const open: string[] = [];
  for (const [, close, name, rest] of part(bytes, 'word/document.xml').matchAll(/<(\/?)([\w:]+)([^>]*)>/g))
    if (close) equal(open.pop(), name);
    else if (!rest!.endsWith('/')) open.push(name!);
  deepEqual(open, []);
};

test('the comment is around the words of the finding, and the run keeps its look', async () => {
  const runs = [
    new TextRun({ text: 'In May the pool was was shut', bold: true, color: 'C00000' }),
    new TextRun(' again.'),
  ];
  const bytes = await commented(await file([new Paragraph({ children: runs })]));
  deepEqual(ranges(bytes), ['was was']);
  const xml = part(bytes, 'word/document.xml');
  equal(xml.match(/<w:b\/>/g)?.length, 3);
  equal(xml.match(/<w:color w:val="C00000"\/>/g)?.length, 3);
  match(part(bytes, 'word/comments.xml'), /Warning: The word "was" stands twice/);
  match(part(bytes, '[Content_Types].xml'), /word\/comments\.xml/);
  isWellFormed(bytes);
});

const cases: [name: string, children: Children, quotes: string[]][] = [
  [
    'a quote over several runs',
    [
      new Paragraph({
        children: ['The po', 'ol was w', 'as shut.'].map((text) => new TextRun({ text, italics: text.length > 7 })),
      }),
    ],
    ['pool was was'],
  ],
  [
    'several findings in one paragraph',
    [new Paragraph('The pool was was shut and the the door was locked.')],
    ['was was', 'the the'],
  ],
  ['findings that overlap', [new Paragraph('The pool was was shut in May.')], ['pool was was', 'was was shut']],
  [
    'words with signs that XML writes otherwise',
    [new Paragraph('Fees & "costs" < £5 rose & fell.')],
    ['costs" < £5', 'rose & fell.'],
  ],
  [
    'whole runs and a whole paragraph',
    [new Paragraph({ children: [new TextRun('It was '), new TextRun('was'), new TextRun(' shut.')] })],
    ['was', 'It was was shut.'],
  ],
  [
    'words of a link',
    [
      new Paragraph({
        children: [
          new TextRun('See '),
          new ExternalHyperlink({ link: 'https://example.org', children: [new TextRun('the pool was was shut')] }),
        ],
      }),
    ],
    ['was was'],
  ],
];
for (const [name, children, quotes] of cases)
  test(`a comment is at its words: ${name}`, async () => {
    const before = await file(children);
    const bytes = await commented(before, quotes);
    deepEqual(
      ranges(bytes).toSorted(),
      quotes.map((quote) => quote.replace('&', '&amp;').replace('<', '&lt;').replaceAll('"', '&quot;')).toSorted(),
    );
    isWellFormed(bytes);
    deepEqual(await words(bytes), await words(before));
  });

test('in a table the cell that holds the words is marked, not one like it', async () => {
  const row = (...cells: string[]) =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const table = new Table({
    rows: [row('Pool', '2,000', '12.0'), row('Gym', '0.0', '20.0'), row('Hall', '10.0', '0.0')],
  });
  const before = await file([new Paragraph('Visits in 2,000 days.'), table]);
  const { document } = await readingOf(before);
  const page = document.pages[0]!.text;
  const start = page.indexOf('0.0', page.indexOf('Gym'));
  const bytes = withComments(
    before,
    [{ ...BLANK, quote: '0.0', at: { page: 1, start, end: start + 3 } }],
    document.pages,
  );
  deepEqual(ranges(bytes), ['0.0']);
  match(part(bytes, 'word/document.xml'), /Gym(?:(?!<w:tc>)[\s\S])*<w:tc>(?:(?!<w:tc>)[\s\S])*<w:commentRangeStart/);
  isWellFormed(bytes);
});

test('with tracked changes the words that stand are marked, not those taken out', async () => {
  const change = { id: 7, author: 'Una Marsh', date: '2026-03-01T10:00:00Z' };
  const children = [
    new TextRun('The pool '),
    new DeletedTextRun({ ...change, text: 'was was ' }),
    new InsertedTextRun({ ...change, id: 8, text: 'is was was shut' }),
    new TextRun('.'),
  ];
  const before = await file([new Paragraph({ children })]);
  const bytes = await commented(before, ['was was']);
  deepEqual(ranges(bytes), ['was was']);
  match(part(bytes, 'word/document.xml'), /<w:delText[^>]*>was was <\/w:delText>/);
  isWellFormed(bytes);
});

test('a file that has comments keeps them', async () => {
  const children = [
    new CommentRangeStart(4),
    new TextRun('The pool was was shut.'),
    new CommentRangeEnd(4),
    new TextRun({ children: [new CommentReference(4)] }),
  ];
  const own = [{ id: 4, author: 'Una Marsh', date: new Date(0), children: [new Paragraph('Is it?')] }];
  const bytes = await commented(await file([new Paragraph({ children })], own));
  deepEqual(ranges(bytes), ['The pool was was shut.', 'was was']);
  const comments = part(bytes, 'word/comments.xml');
  match(comments, /Is it\?/);
  equal(new Set([...comments.matchAll(/<w:comment [^>]*?w:id="(\d+)"/g)].map(([, id]) => id)).size, 2);
  isWellFormed(bytes);
});

test('a finding about the file itself stands at its first words', async () => {
  const bytes = await file(PLAIN);
  const { document } = await readingOf(bytes);
  deepEqual(ranges(withComments(bytes, [BLANK], document.pages)), ['Fees &amp; costs were cut']);
});

test('every other part is carried over as it was, and the text reads as before', async () => {
  const bytes = await file(PLAIN);
  const after = await commented(bytes);
  for (const [name, content] of partsOf(bytes))
    if (!/document\.xml|comments\.xml|Content_Types/.test(name)) deepEqual(partsOf(after).get(name), content, name);
  deepEqual(await words(after), await words(bytes));
});
