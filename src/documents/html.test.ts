import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DocumentError } from './document-error.ts';
import { readHtml } from './html.ts';

const kinds = (html: string): string[] =>
  readHtml(html).blocks.map(({ kind, text }) => (kind === 'furniture' ? `(${text})` : text));
const minutes = '<h1>Harbour Panel</h1><h2>1. Tides</h2><p>The tides were high.</p>';

const cases: [name: string, html: string, expected: string[]][] = [
  [
    'a page without any marks',
    `<html><body>${minutes}</body></html>`,
    ['Harbour Panel', '1. Tides', 'The tides were high.'],
  ],
  [
    'a main part among menus',
    `<body><header>Saltmarsh</header><nav>Home</nav><main>${minutes}</main><footer>Contact us</footer></body>`,
    ['(Saltmarsh)', '(Home)', 'Harbour Panel', '1. Tides', 'The tides were high.', '(Contact us)'],
  ],
  [
    'chrome inside of the main part',
    `<body><main><div class="breadcrumb">Home</div><article>${minutes}</article><aside>See also</aside></main></body>`,
    ['(Home)', 'Harbour Panel', '1. Tides', 'The tides were high.', '(See also)'],
  ],
  [
    'menus known by their names',
    `<body><div id="site-header">Saltmarsh</div><div class="side-nav">Council</div>${minutes}<div class="page-footer">©</div></body>`,
    ['(Saltmarsh)', '(Council)', 'Harbour Panel', '1. Tides', 'The tides were high.', '(©)'],
  ],
  [
    'a name like a menu on what holds the whole page',
    `<body><div class="layout with-sidebar">${minutes}</div></body>`,
    ['Harbour Panel', '1. Tides', 'The tides were high.'],
  ],
  [
    'a main part that holds next to nothing',
    `<body><main>Loading</main><div>${minutes.repeat(4)}</div></body>`,
    ['Loading', ...Array.from({ length: 4 }, () => ['Harbour Panel', '1. Tides', 'The tides were high.']).flat()],
  ],
  [
    "Word's own page",
    `<html xmlns:o="urn:x"><body lang=EN-GB><div class=WordSection1><p class=MsoNormal>The tides\nwere high.<o:p></o:p></p><!--[if !supportEmptyParas]-->&nbsp;<!--[endif]--></div></body></html>`,
    ['The tides were high.'],
  ],
];

describe('a web page', () => {
  for (const [name, html, expected] of cases) it(name, () => assert.deepEqual(kinds(html), expected));

  for (const [title, heading, expected] of [
    ['Minutes, 4 March 2031 | Saltmarsh District Council', '', 'Minutes, 4 March 2031'],
    ['Harbour Panel - Saltmarsh', '<h1>Harbour Panel</h1>', 'Harbour Panel'],
    ['', '<h1>Harbour Panel</h1>', 'Harbour Panel'],
    ['', '', null],
  ] as const)
    it(`title ${JSON.stringify(title)}`, () =>
      assert.equal(readHtml(`<title>${title}</title><body>${heading}<p>Words`).title, expected));

  it('every block stands at its place', () => {
    const document = readHtml(`<body>${minutes}<table><tr><th>Year<td>Boats<tr><td>2031<td>7</table></body>`);
    for (const block of document.blocks) {
      assert.equal(document.pages[0]!.text.slice(block.at.start, block.at.end), block.text);
      for (const cell of block.rows?.flatMap((row) => row.cells) ?? [])
        assert.equal(document.pages[0]!.text.slice(cell.at.start, cell.at.end), cell.text);
    }
  });

  it('a page nested without end is refused', () => assert.throws(() => readHtml('<div>'.repeat(2000)), DocumentError));
});
