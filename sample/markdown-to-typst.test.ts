import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToTypst } from './markdown-to-typst.ts';

const cases: [what: string, markdown: string, typst: string][] = [
  ['a heading', '## The scorecard', '#title(2, "The scorecard")'],
  ['a paragraph with marks', 'On **9** *May*', '#p("On ", strong("9"), " ", emph("May"))'],
  ['commas inside bold', '**one, two**', '#p(strong("one, two"))'],
  ['raised letters', '4<sup>th</sup> July', '#p("4", super("th"), " July")'],
  ['quotes curl', `it's "late"`, '#p("it’s “late”")'],
  ['what Typst would read as code', 'costs £5 #1 $x$ \\n', '#p("costs £5 #1 $x$ \\\\n")'],
  ['a clause', '(a) That it be noted.', '#clause("(a)", "That it be noted.")'],
  ['a numbered paragraph', '2.4 The routes', '#clause("2.4", "The routes")'],
  ['a date is no clause', '18 November 2024', '#p("18 November 2024")'],
  [
    'the head of an item',
    '**7. Transport** {{pages transport}}',
    '#item(strong("7."), strong("Transport"), " ", pages-of("transport"))',
  ],
  ['bullets', '- one\n- two\n  more', '#bullets([#p("one")], [#p("two more")])'],
  ['a page break', '{{new page}}', '#pagebreak()'],
  ['a table', '| A | B |\n|---|---|\n| 1 | |', '#grid-table((4, 4,), [#p("A")], [#p("B")], [#p("1")], [#p("")])'],
  [
    'a table of words and sentences',
    '| Measure | Note |\n|---|---|\n| Plans issued | As it was put to the meeting by those who were there |',
    '#grid-table((10, 26,), [#p("Measure")], [#p("Note")], [#p("Plans issued")], [#p("As it was put to the meeting by those who were there")])',
  ],
];

for (const [what, markdown, typst] of cases) {
  test(`Typst from Markdown: ${what}`, () => assert.equal(markdownToTypst(markdown), typst));
}
