import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdown } from './markdown.ts';

const rowsOf = (text: string) =>
  readMarkdown(text).blocks.map(({ kind, text: words, rows }) =>
    rows
      ? rows.map(({ header, cells }) =>
          [
            header ? 'head' : 'row',
            ...cells.map(
              (cell) =>
                `${cell.text}${cell.colSpan > 1 ? ` ×${cell.colSpan}` : ''}${cell.rowSpan > 1 ? ` ↓${cell.rowSpan}` : ''}`,
            ),
          ].join(' | '),
        )
      : `${kind}: ${words}`,
  );

describe('tables written as HTML in Markdown', () => {
  it('keep their header rows and spans, between the text around them', () => {
    assert.deepEqual(
      rowsOf(
        'Before.\n\n<table>\n<thead><tr><th rowspan="2">Measure</th><th colspan="2">Year</th></tr>\n<tr><th>2022</th><th>2023</th></tr></thead>\n<tr><td>Pot<b>holes</b></td><td>12</td><td>9</td></tr>\n</table>\n\nAfter.',
      ),
      [
        'paragraph: Before.',
        ['head | Measure ↓2 | Year ×2', 'head | 2022 | 2023', 'row | Potholes | 12 | 9'],
        'paragraph: After.',
      ],
    );
  });

  it('take a table inside a cell with the outer one', () => {
    assert.equal(rowsOf('<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>').length, 1);
  });

  it('stay text where they are never closed, or hold no row', () => {
    assert.match(JSON.stringify(rowsOf('<table><tr><td>open')), /open/);
    assert.match(JSON.stringify(rowsOf('Words <table></table> on')), /Words.* on/);
  });
});
