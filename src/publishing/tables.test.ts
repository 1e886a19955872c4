import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { load } from 'cheerio';
import { extractRawText } from 'mammoth';
import { tableDocx, type WordTable } from './table-docx.ts';
import { tableHtml } from './table-html.ts';

const table: WordTable = {
  title: 'Tracker of the Learning & Skills Panel',
  lead: ['As of 1 July 2024.'],
  columns: [
    { title: 'Reference', width: 20 },
    { title: 'What was asked', width: 80 },
  ],
  rows: [
    ['a1', 'Places <within> a mile'],
    ['b2', 'A "report"'],
  ],
};

describe('a table as HTML', () => {
  const $ = load(tableHtml(table));
  it('has a language, a title, one heading and header cells', () => {
    assert.equal($('html').attr('lang'), 'en-GB');
    assert.equal($('title').text(), table.title);
    assert.deepEqual([$('h1').text(), $('h1').length], [table.title, 1]);
    assert.deepEqual(
      $('thead th[scope=col]')
        .map((_, th) => $(th).text())
        .get(),
      ['Reference', 'What was asked'],
    );
    assert.deepEqual(
      $('tbody th[scope=row]')
        .map((_, th) => $(th).text())
        .get(),
      ['a1', 'b2'],
    );
  });
  it('shows what it is given as words, never as markup', () => {
    assert.equal($('tbody td').first().text(), 'Places <within> a mile');
  });
});

describe('a table as a Word file', () => {
  it('holds heading, lead and every cell', async () => {
    const { value } = await extractRawText({ buffer: await tableDocx(table) });
    for (const words of [table.title, ...table.lead, 'Reference', 'Places <within> a mile', 'A "report"'])
      assert.ok(value.includes(words), words);
  });
});
