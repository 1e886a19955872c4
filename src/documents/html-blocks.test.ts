import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Draft } from './build-document.ts';
import { htmlBlocks } from './html-blocks.ts';
import { loadHtml } from './html-tree.ts';
import { plainText } from './plain-characters.ts';

/** A block in one line: kind, level or depth, "*" for a bullet, bold characters, text. */
const shown = (draft: Draft): string => {
  const sign =
    draft.kind === 'heading'
      ? `h${draft.level}`
      : { 'list-item': `li${draft.depth}`, table: 'table', furniture: 'fur', paragraph: 'p' }[draft.kind];
  const bold = plainText(draft.text.slice(0, draft.bold ?? 0)).length;
  const text = draft.rows
    ? draft.rows
        .map(
          (row) =>
            (row.header ? '# ' : '') +
            row.cells
              .map(
                (c) =>
                  plainText(c.text) +
                  ((c.colSpan ?? 1) > 1 ? `>${c.colSpan}` : '') +
                  ((c.rowSpan ?? 1) > 1 ? `v${c.rowSpan}` : ''),
              )
              .join(' | '),
        )
        .join(' / ')
    : plainText(draft.text);
  return `${sign}${draft.bullet ? '*' : ''}${bold && draft.kind !== 'heading' ? `(${bold})` : ''} ${text}`;
};
const blocks = (html: string): string[] => htmlBlocks(loadHtml(html)('body').get()).map(shown);
const long = (words: string): string => `${words} `.repeat(30).trim();

const cases: [name: string, html: string, expected: string[]][] = [
  ['paragraphs without their ends', '<p>One<p>Two', ['p One', 'p Two']],
  ['words outside of any element', 'One<div>Two</div>Three', ['p One', 'p Two', 'p Three']],
  ['lines wrapped by hand inside a sentence', '<p>The quay\n is\nsafe</p>', ['p The quay is safe']],
  ['ordinals', '<p>4<sup>th</sup> March</p>', ['p 4th March']],
  ['headings', '<h2>1. Tides</h2><h5>Tables</h5>', ['h2 1. Tides', 'h5 Tables']],
  ['a run-in heading in bold', '<p><b>Tides:</b> high', ['p(6) Tides: high']],
  ['bold in two pieces', '<p><b>Tides</b> <strong>and times</strong></p>', ['p(15) Tides and times']],
  ['bold after plain words does not count', '<p>The <b>Tides</b>', ['p The Tides']],
  ['bold by style', '<p><span style="font-weight:700">Tides</span>', ['p(5) Tides']],
  ['an underlined line serves as a bold one', '<p><u>Tides</u></p>', ['p(5) Tides']],
  ['a line break ends a line', '<p>Present:<br>Cllr Ash<br/>Cllr Birch', ['p Present:', 'p Cllr Ash', 'p Cllr Birch']],
  ['a line break inside a sentence does not', '<p>The quay is<br>safe again', ['p The quay is safe again']],
  ['two line breaks always do', '<p>the quay<br><br>is safe', ['p the quay', 'p is safe']],
  ['a list with bullets, nested', '<ul><li>One<ul><li>Two</ul><li>Three</ul>', ['li0* One', 'li1* Two', 'li0* Three']],
  ['a counted list', '<ol><li>One<li><p>Two<p>More</ol>', ['li0 1. One', 'li0 2. Two', 'p More']],
  [
    'letters, roman figures, starts and values',
    '<ol type=a start=3><li>One<ol type=i><li>Two<li value=7>Three</ol></ol>',
    ['li0 c. One', 'li1 i. Two', 'li1 vii. Three'],
  ],
  ['a list counted by style', '<ol style="list-style-type:upper-alpha"><li>One</ol>', ['li0 A. One']],
  ['a list whose items bring their own labels', '<ul><li>(a) One<li>Two</ul>', ['li0 (a) One', 'li0* Two']],
  ['printed labels without a list', '<p>(1) That it be done;</p>', ['li0 (1) That it be done;']],
  [
    'Word: a middle dot and spaces for a bullet',
    '<p class=MsoListParagraph style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;&nbsp; </span></span>One',
    ['li1* One'],
  ],
  ['Word: the letter o of its symbol font', '<p class=MsoNormal>o&nbsp;&nbsp; One', ['li0* One']],
  [
    'Word: paragraphs of nothing but a hard space',
    '<p class=MsoNormal>One</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>',
    ['p One'],
  ],
  ['text encoded twice', '<p>the panel&amp;#39;s view &amp;amp; others</p>', ["p the panel's view & others"]],
  ['an ampersand that is only one', '<p>Ash &amp; Birch</p>', ['p Ash & Birch']],
  [
    'what is hidden or no text',
    '<p>One<script>var a</script><span hidden>x</span><b style="display:none">y</b><style>p{}</style></p>',
    ['p One'],
  ],
  [
    'a table of facts',
    '<table><tr><th>Year<th colspan=2>Boats<tr><td rowspan=2>2031<td>4<td>5<tr><td>6<td>7</table>',
    ['table # Year | Boats>2 / 2031v2 | 4 | 5 / 6 | 7'],
  ],
  [
    'paragraphs in a cell stay in the cell',
    '<table><thead><tr><td>Name<td>Post<tr></thead><tr><td><p>Ann</p><p>Ash</p><td>Clerk</table>',
    ['table # Name | Post / Ann Ash | Clerk'],
  ],
  ['a box of one column is no table', '<table><tr><td><h1>Panel</h1><p>Tuesday</table>', ['h1 Panel', 'p Tuesday']],
  [
    'a table around a table is no table',
    '<table><tr><td>Menu<td><table><tr><td>1<td>2</table></table>',
    ['p Menu', 'table 1 | 2'],
  ],
  [
    'minutes set beside their numbers',
    `<table><tr><td>7.<td><p><b>Quay wall</b><p>${long('The wall stands.')}<p>It was AGREED to mend it.<td>AA</table>`,
    ['p(12) 7. Quay wall', `p ${long('The wall stands.')}`, 'p It was AGREED to mend it.', 'p AA'],
  ],
  ['spans beyond reason', '<table><tr><td colspan=9999999>One<td rowspan=-2>Two</table>', ['table One>1000 | Two']],
  [
    'preformatted minutes',
    '<pre>HARBOUR PANEL\n\n1. Tides\n\nHigh.</pre>',
    ['p HARBOUR PANEL', 'li0 1. Tides', 'p High.'],
  ],
];

describe('blocks of HTML', () => {
  for (const [name, html, expected] of cases) it(name, () => assert.deepEqual(blocks(html), expected));
});

describe('HTML made to do harm', () => {
  const quick = (name: string, html: string, check: (read: () => string[]) => void) =>
    it(name, () => {
      const start = performance.now();
      check(() => blocks(html));
      assert.ok(performance.now() - start < 8000, `took ${performance.now() - start} ms`);
    });
  quick('a hundred thousand empty elements', '<b></b>'.repeat(100_000), (read) => assert.deepEqual(read(), []));
  quick('words before a table, again and again', `<table>${'<b>x</b>'.repeat(50_000)}`, (read) =>
    assert.equal(read().length, 1),
  );
  quick(
    'a row of ten thousand cells',
    `<table><tr>${'<td>1'.repeat(10_000)}<tr>${'<td>2'.repeat(10_000)}</table>`,
    (read) => assert.equal(read().length, 1),
  );
  quick('line breaks without end', `<p>${'and<br>then '.repeat(50_000)}`, (read) => assert.equal(read().length, 1));
  quick('elements in each other', '<div>'.repeat(100_000), (read) => assert.throws(read, /at most 512 deep/));
  quick('bold without end', '<p><b>x'.repeat(20_000), (read) => assert.equal(read().length, 20_000));
  quick('attributes without end', `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}`).join(' ')}>`, (read) =>
    assert.throws(read, /1000 attributes/),
  );
  quick('half a tag', `<p ${'a="'.repeat(50_000)}`, (read) => assert.deepEqual(read(), []));
});
