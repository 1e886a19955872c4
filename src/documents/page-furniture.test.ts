import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findFurniture } from './page-furniture.ts';

const BODY = ['Three lamps were out.', 'Two had been mended since the spring.', 'The rest would follow.'];

/** Pages of a paper, each with a first line, the text between and a last line; says which lines were set aside. */
const setAside = (...pages: readonly [first: string, last: string][]): string[] => {
  const placed = pages.map(([first, last]) => ({
    height: 800,
    lines: [first, ...BODY, last].map((text, i, all) => ({
      text,
      y: i === 0 ? 60 : i === all.length - 1 ? 740 : 250 + i * 20,
    })),
  }));
  const { lines } = findFurniture(placed);
  return placed.flatMap((page, i) => page.lines.filter((_, line) => lines[i]!.has(line)).map(({ text }) => text));
};

it('sets aside what runs along the head and the foot of pages', () => {
  assert.deepEqual(setAside(['Harbour Panel', 'Page 1'], ['Harbour Panel', 'Page 2']), [
    'Harbour Panel',
    'Page 1',
    'Harbour Panel',
    'Page 2',
  ]);
});

it('keeps a sentence that happens to stand at one place of two pages', () => {
  const said = 'That a report on the lamps be submitted.';
  assert.deepEqual(setAside([said, 'Page 1'], [said, 'Page 2']), ['Page 1', 'Page 2']);
});

it('keeps clauses whose numbers happen to count with the pages', () => {
  assert.deepEqual(setAside(['(2) That the report be noted.', 'Page 1'], ['(3) That the report be noted.', 'Page 2']), [
    'Page 1',
    'Page 2',
  ]);
});

it('sets a sentence aside that stands on three', () => {
  const note = 'This paper is for members only.';
  assert.equal(setAside(['a', note], ['b', note], ['c', note]).filter((one) => one === note).length, 3);
});
