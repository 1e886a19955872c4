import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildDocument, type Draft } from '../documents/build-document.ts';
import type { Document } from '../documents/document.ts';
import { readMarkdown } from '../documents/markdown.ts';
import { kindOf } from './kind-of.ts';
import { splitPack } from './split-pack.ts';

/** A paged document: each page its printed number and its lines; "#" opens a heading, "~" page furniture. */
const paged = (...pages: { printed?: string; lines: string[] }[]): Document =>
  buildDocument({
    mediaType: 'application/pdf',
    title: null,
    pages: pages.map(({ printed, lines }) => ({ printed: printed ?? null, blocks: lines.map(draftOf) })),
  });

const draftOf = (line: string): Draft => {
  if (line.startsWith('#')) return { kind: 'heading', level: 1, text: line.slice(1) };
  if (line.startsWith('~')) return { kind: 'furniture', text: line.slice(1) };
  return { kind: 'paragraph', text: line };
};

/** One line a paper: kind, item, file pages, printed pages, title. */
const shown = (document: Document): string[] =>
  splitPack(document).map(
    ({ paper }) =>
      `${paper.kind} ${paper.item ?? '-'} p${paper.pages.join('-')}${paper.printedPages ? ` (${paper.printedPages.join('-')})` : ''} ${paper.title ?? ''}`,
  );

const AGENDA = [
  'Stourbeck District Council',
  'Housing Committee',
  'Tuesday, 3 September 2024 at 10.00 am',
  'Agenda',
  '1. Apologies',
  '2. Minutes of the last meeting (Pages 1 - 2)',
  '3. Damp and mould (Pages 3 - 6)',
  '4. Rents (Pages 7 - 7)',
  '5. Work programme (Pages 8 - 8)',
];
const MINUTES = [
  'HOUSING COMMITTEE',
  'Tuesday, 2 July 2024',
  'Present: Councillors Ash (Chair), Birch and Coe',
  '1. APOLOGIES',
  'There were none.',
  '2. VOIDS',
  'Resolved: That the report be noted.',
];
const REPORT = [
  'Report to: Housing Committee',
  'Date: 3 September 2024',
  'Report of: Head of Housing',
  'Title: Damp and mould in council homes',
  'Appendices: Appendix A Survey of homes',
  '#1. Background',
  '1.1 We looked at 900 homes.',
];

describe('packs by the page numbers that the agenda prints', () => {
  it('each paper begins where its number is printed, whatever its first lines are', () => {
    const pack = paged(
      { lines: AGENDA },
      { lines: ['This page is left blank'] },
      { printed: '1', lines: MINUTES },
      { printed: '2', lines: ['More of the minutes.'] },
      { printed: '3', lines: REPORT },
      { printed: '4', lines: ['1.2 The work took a year.'] },
      { printed: '5', lines: ['Survey of homes', 'What we found, home by home.'] },
      { printed: '6', lines: ['Equality Impact Assessment', 'Title: Damp and mould', 'Author: Jo Fell'] },
      { printed: '7', lines: ['#Rents for next year', 'A letter from the tenants.'] },
      { printed: '8', lines: ['October', 'Repairs'] },
    );
    assert.deepEqual(shown(pack), [
      'agenda - p1-2 Agenda',
      'minutes 2 p3-4 (1-2) Minutes',
      'report 3 p5-6 (3-4) Damp and mould in council homes',
      'appendix 3 p7-7 (5-5) Appendix A Survey of homes',
      'form 3 p8-8 (6-6) Equality Impact Assessment',
      'report 4 p9-9 (7-7) Rents',
      'report 5 p10-10 (8-8) Work programme',
    ]);
  });

  it('a report’s own page numbers do not mislead it', () => {
    const pack = paged(
      { lines: AGENDA },
      { printed: '1', lines: MINUTES },
      { printed: '2', lines: ['More.'] },
      { printed: '3', lines: REPORT },
      { printed: '4', lines: ['1.2 The work took a year.'] },
      { printed: '7', lines: ['#Rents for next year'] },
    );
    assert.deepEqual(
      shown(pack).map((line) => line.split(' ').slice(0, 3).join(' ')),
      ['agenda - p1-1', 'minutes 2 p2-3', 'report 3 p4-5', 'report 4 p6-6'],
    );
  });

  it('the stamp "Agenda Item" opens a paper too', () => {
    const pack = paged(
      { lines: AGENDA.map((line) => line.replace(/ \(Pages.*/, '')) },
      { lines: ['~Agenda Item 3', 'A letter from the Ombudsman', 'Dear Madam'] },
      { lines: ['~Agenda Item 4', ...REPORT] },
    );
    assert.deepEqual(shown(pack), [
      'agenda - p1-1 Agenda',
      'report 3 p2-2 Damp and mould',
      'report 4 p3-3 Damp and mould in council homes',
    ]);
  });

  it('a page in the middle of a report opens nothing, even with words that a cover would have', () => {
    const pack = paged(
      { lines: REPORT },
      {
        lines: [
          'Text.',
          'Text.',
          'Text.',
          'Text.',
          'Text.',
          'Text.',
          'Text.',
          'Appendix B',
          'Title: x',
          'To: y',
          'From: z',
          'Date: 1 May 2024',
        ],
      },
    );
    assert.deepEqual(shown(pack), ['report - p1-2 Damp and mould in council homes']);
  });
});

describe('packs without page numbers', () => {
  it('by first lines, titles of items and declared appendices', () => {
    const pack = readMarkdown(
      [
        ...AGENDA,
        ...MINUTES,
        ...REPORT.map((line) => line.replace('#', '')),
        'We then asked every tenant what had been done and when, and whether it had helped, and wrote it all down.',
        'Survey of homes',
        'What we found in each of the nine hundred homes, set out by ward and by the year in which it was built.',
        'PART A - Initial Equality Screening Assessment',
        'This form helps us to think about everybody who may be touched by a decision before it is taken.',
      ].join('\n\n'),
    );
    assert.deepEqual(
      splitPack(pack).map(({ paper }) => `${paper.kind} ${paper.item ?? '-'} ${paper.title}`),
      [
        'agenda - Agenda',
        'minutes 2 Minutes',
        'report 3 Damp and mould in council homes',
        'appendix 3 Appendix A Survey of homes',
        'form 3 PART A - Initial Equality Screening Assessment',
      ],
    );
  });

  it('every block belongs to exactly one paper', () => {
    const pack = paged({ lines: AGENDA }, { printed: '1', lines: MINUTES }, { printed: '3', lines: REPORT });
    assert.deepEqual(
      splitPack(pack).flatMap(({ blocks }) => blocks),
      pack.blocks,
    );
  });
});

describe('what a document is', () => {
  const cases: [string, string[], string][] = [
    ['an agenda sheet', AGENDA, 'agenda'],
    ['minutes', MINUTES, 'minutes'],
    ['a report', REPORT, 'report'],
    [
      'a report by its name',
      ['Stourbeck District Council', '#Quarterly Performance Report', 'Quarter 3', ...Array(8).fill('Text of it.')],
      'report',
    ],
    ['a form by its running header', ['~EqIA Submission Form', 'Section A', 'Directorate'], 'form'],
    ['a briefing', ['BRIEFING NOTE', 'To: Members', 'Date: 3 May 2024', 'Subject: Bins', 'Bins are late.'], 'briefing'],
    ['a letter', ['Dear Councillor', 'Thank you for your letter of May.', 'Yours sincerely'], 'unknown'],
    ['a web page of advice', ['How to report a pothole', 'Use the form.', 'We will reply in five days.'], 'unknown'],
  ];
  for (const [what, lines, kind] of cases)
    it(what, () => {
      const papers = splitPack(paged({ lines })).map(({ paper }) => paper);
      assert.equal(kindOf(papers), kind);
    });

  it('an empty document has no papers', () => assert.deepEqual(splitPack(paged({ lines: [] })), []));
});
