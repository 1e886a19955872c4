import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { readDocument } from '../reading/read-document.ts';

const folder = process.env.MATTERS_CORPUS ?? resolve(import.meta.dirname, '../../../shared/corpus');
const report = join(folder, 'real/kent-cabinet-2025-03-04-performance-report.pdf');

/** Written down by hand from the printed pages: page, result, target, floor, previous result, rating, unit. */
const ROWS = [
  [9, 97, 97, 90, 97, 'green', 'percent'],
  [9, 94, 90, 85, 89, 'green', 'percent'],
  [9, 71, 85, 80, 71, 'red', 'percent'],
  [15, 84, 92, 90, 77, 'red', 'percent'],
  [16, 60, 90, 85, 52, 'red', null],
  [21, 422, 400, 360, 493, 'green', 'count'],
  [21, 80.9, 98, 85, 93.2, 'red', 'percent'],
  [33, 89, 90, 80, 91, 'amber', 'percent'],
  [33, 99.2, 99, 95, 99.2, 'green', 'percent'],
  [34, 10323, 10797, 11877, 10985, 'green', null],
  [39, 34, 60, 55, 26, 'red', 'percent'],
  [39, 10.5, 9, 10.5, 10.3, 'amber', 'percent'],
  [40, 0.04, 0.02, 0.04, 0.04, 'amber', 'percent'],
  [40, 175, 180, 240, 190, 'green', 'rate'],
  [47, 613, 700, 650, 612, 'red', 'count'],
  [48, 59.1, 65, 55, 59.6, 'amber', 'percent'],
  [56, 26, 30, 24, 26, 'amber', 'percent'],
  [57, 553, 588, 617, 562, 'green', 'rate'],
  [64, 67008, 68000, 54400, 66746, 'amber', 'count'],
  [65, 5534, 5998, 5000, 5473, 'amber', 'count'],
] as const;

test('every indicator of a long quarterly report is read, twenty of them as written down by hand', {
  skip: !existsSync(report),
}, async () => {
  const { figures, pages } = await readDocument(readFileSync(report), 'report.pdf');
  const indicators = figures.filter(({ target, where }) => target !== null && where === 'table');
  // The report says on its second page how many it has.
  assert.equal(indicators.length, Number(/includes (\d+) Key/.exec(pages[1]!.text)?.[1]));
  for (const { measure, floor, rag, previous, period } of indicators)
    assert.ok(measure && floor && rag && previous && period?.label === '2024/25 Q3');
  for (const [page, result, target, floor, previous, colour, unit] of ROWS) {
    const found = indicators.filter(
      (figure) => figure.at.page === page && figure.value === result && figure.target?.value === target,
    );
    assert.equal(found.length, 1, `page ${page}, ${result}`);
    assert.deepEqual(
      [found[0]!.floor?.value, found[0]!.previous?.value, found[0]!.rag?.colour],
      [floor, previous, colour],
    );
    if (unit) assert.equal(found[0]!.unit, unit);
  }
});
