import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { load } from 'cheerio';
import fc from 'fast-check';
import { readDocument } from '../reading/read-document.ts';
import type { Block, Paper } from './paper.ts';
import { paperDocx } from './paper-docx.ts';
import { blocksHtml, paperHtml } from './paper-html.ts';
import { paperPdf } from './paper-pdf.ts';
import { sectionMarkup } from './section-markup.ts';

const shown = (block: Block): string => {
  if (block.kind === 'table') return `table ${[block.head, ...block.rows].map((row) => row.join('/')).join(' ')}`;
  const label = 'label' in block && block.label ? `${block.label} ` : '';
  const runs =
    'runs' in block && block.runs
      ? ` {${block.runs.map((run) => `${run.bold ? 'b:' : ''}${run.italic ? 'i:' : ''}${run.href ? `${run.href}:` : ''}${run.text}`).join('|')}}`
      : '';
  return `${block.kind} ${label}${block.text}${runs}`;
};

const CASES: [says: string, typed: string, blocks: string[]][] = [
  [
    'paragraphs with empty lines between, their lines joined',
    'One\nline.\n\n\nTwo.',
    ['paragraph One line.', 'paragraph Two.'],
  ],
  [
    'points and numbered points',
    'So:\n- one\n* two\n1. three\nb) four',
    ['paragraph So:', 'bullet one', 'bullet two', 'clause (1) three', 'clause (b) four'],
  ],
  ['a heading of its own', '## Costs\nMore.', ['heading Costs', 'paragraph More.']],
  [
    'a table, with or without a rule under its head',
    '| Year | Boats |\n|---|:--:|\n| 2030 | 4 |\n| 2031 |',
    ['table Year/Boats 2030/4 2031/'],
  ],
  [
    'bold, italic and links',
    'A **very** *small* [chart](https://example.org/a).',
    ['paragraph A very small chart. {A |b:very| |i:small| |https://example.org/a:chart|.}'],
  ],
  ['bold at the start of a line is no point', '**Note** this', ['paragraph Note this {b:Note| this}']],
  [
    'no sum, no star and no other address is taken for markup',
    '2 * 3 * 4, a*b*c, ** x **, [a](javascript:alert(1)), 5 # 6',
    ['paragraph 2 * 3 * 4, a*b*c, ** x **, [a](javascript:alert(1)), 5 # 6'],
  ],
  ['a number within a sentence is no point', '2030 was dry.\nIn 1. place', ['paragraph 2030 was dry. In 1. place']],
  ['a dash, a sign or a bar alone is words', '-\n\n#\n\n|', ['paragraph -', 'paragraph #', 'paragraph |']],
];

describe('the words of a section', () => {
  for (const [says, typed, blocks] of CASES) it(says, () => assert.deepEqual(sectionMarkup(typed).map(shown), blocks));

  it('never become markup of their own', () => {
    const sign = fc.constantFrom(
      '<b>',
      '**',
      '*',
      '[',
      '](https://x.example/"onclick=)',
      '|',
      '\n',
      '- ',
      '## ',
      'a',
      ' ',
      '"',
      '&',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        const $ = load(`<main>${blocksHtml(sectionMarkup(signs.join('')))}</main>`);
        const tags = new Set(
          $('main *')
            .map((_, one) => one.tagName)
            .get(),
        );
        for (const tag of [
          'p',
          'ul',
          'li',
          'strong',
          'em',
          'a',
          'h3',
          'div',
          'table',
          'thead',
          'tbody',
          'tr',
          'th',
          'td',
        ])
          tags.delete(tag);
        assert.deepEqual([...tags], []);
        assert.equal($('[onclick]').length, 0);
      }),
    );
  });

  it('are the same words in every form, and read back from it', async () => {
    const typed =
      'The **harbour** silts up: see the [survey](https://example.org/survey).\n\n## Costs\n\n- *dredging*\n- lamps\n\n| Year | Boats |\n|---|---|\n| 2030 | forty |';
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: 'Dredging of the channel' },
      { kind: 'heading', level: 2, label: '1', text: 'Summary' },
      ...sectionMarkup(typed),
    ];
    const paper: Paper = { title: 'Dredging', council: null, parts: [{ id: 'report', title: 'Report', blocks }] };
    const { bytes, pages } = paperPdf(paper);
    const html = paperHtml(paper, pages);
    assert.match(html, /<strong>harbour<\/strong>.*<a href="https:\/\/example\.org\/survey">survey<\/a>/);
    const forms = { 'a.pdf': bytes, 'a.docx': await paperDocx(paper, pages), 'a.html': Buffer.from(html) };
    for (const [name, file] of Object.entries(forms)) {
      const text = (await readDocument(file, name)).pages
        .map((page) => page.text)
        .join('\n')
        .replaceAll(/\s+/g, ' ');
      for (const words of ['The harbour silts up: see the survey.', 'Costs', 'dredging', 'Year Boats 2030 forty'])
        assert.ok(text.includes(words), `${name}: ${words} in ${text}`);
    }
  });
});
