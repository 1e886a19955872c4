import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentView, PaperView } from '../../store/views.ts';
import { linesOf, MOST_CHARACTERS, paperNamed, partsOf } from './document-text.ts';

describe('linesOf', () => {
  const text = 'First line\n\nSecond line\nThird';
  const all = { start: 0, end: text.length };
  const shown = (...marks: Parameters<typeof linesOf>[2]) =>
    linesOf(text, all, marks).map(({ runs }) =>
      runs.map((run) => (run.mark ? `[${run.mark[0]}:${run.text}]` : run.text)).join(''),
    );

  const cases: [what: string, marks: Parameters<typeof linesOf>[2], lines: string[]][] = [
    ['marks nothing without marks', [], ['First line', 'Second line', 'Third']],
    [
      'marks a passage within a line',
      [{ start: 6, end: 10, mark: 'quote' }],
      ['First [q:line]', 'Second line', 'Third'],
    ],
    [
      'marks a passage over lines',
      [{ start: 6, end: 18, mark: 'quote' }],
      ['First [q:line]', '[q:Second] line', 'Third'],
    ],
    [
      'lets the quote win where marks overlap',
      [
        { start: 0, end: 10, mark: 'unread' },
        { start: 6, end: 10, mark: 'quote' },
      ],
      ['[u:First ][q:line]', 'Second line', 'Third'],
    ],
    [
      'marks to the end and no further',
      [{ start: 24, end: 9999, mark: 'quote' }],
      ['First line', 'Second line', '[q:Third]'],
    ],
  ];
  for (const [what, marks, lines] of cases) it(what, () => assert.deepEqual(shown(...marks), lines));
});

describe('partsOf', () => {
  it('cuts at line ends, loses nothing, and makes no part too long', () => {
    const text = Array.from({ length: 900 }, (_, i) => `line ${i} of a long page`).join('\n');
    const parts = partsOf(text, { start: 0, end: text.length });
    assert.equal(parts.map(({ start, end }) => text.slice(start, end)).join(''), text);
    assert.ok(parts.length > 1);
    for (const { start, end } of parts) {
      assert.ok(end - start <= MOST_CHARACTERS + 1);
      assert.ok(end === text.length || text[end - 1] === '\n');
    }
  });

  it('cuts a line without end somewhere', () => {
    const text = 'x'.repeat(3 * MOST_CHARACTERS);
    assert.equal(partsOf(text, { start: 0, end: text.length }).length, 3);
  });

  it('gives one part for a page without text', () => {
    assert.deepEqual(partsOf('', { start: 0, end: 0 }), [{ start: 0, end: 0 }]);
  });
});

describe('paperNamed', () => {
  const paper = { place: { document: 'd', page: 2, start: 40, end: 50 } } as PaperView;
  const document = { papers: [paper] } as DocumentView;
  for (const [name, found] of [
    ['2.40', paper],
    ['2.41', null],
    ['2', null],
    ['2.40.1', null],
    ['__proto__', null],
    [undefined, null],
  ] as const)
    it(`finds ${found ? 'the' : 'no'} paper by ${name}`, () => assert.equal(paperNamed(document, name), found));
});
