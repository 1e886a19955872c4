import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseSearch, searchText } from './search-query.ts';

const cases: [typed: string, understood: string][] = [
  ['Ferry timetable', 'ferry timetable'],
  ['"sea wall" repairs', '"sea wall" repairs'],
  ['“sea wall”', '"sea wall"'],
  ['hous*', 'hous*'],
  ['committees*', 'committees*'],
  ['"sea wal*"', '"sea wal*"'],
  ['ferry -timetable', 'ferry -timetable'],
  ['ferry -"winter timetable"', 'ferry -"winter timetable"'],
  ['-ferry', '-ferry'],
  ['co-opted', '"co opted"'],
  ['13(3)', '"13 3"'],
  ['the report of the Chair', 'report chair'],
  ['"the report of the Chair"', '"the report of the chair"'],
  ['the', 'the'],
  ['"the"', '"the"'],
  ['"unclosed phrase', '"unclosed phrase"'],
  ['* ** -* "" -"" - ( ) : ^ NEAR', 'near'],
  ['ferry OR 1=1; drop table item', 'ferry "1 1" drop table item'],
  ["O'Dowd's", 'odowd'],
  ['', ''],
];
for (const [typed, understood] of cases) {
  test(`search for ${typed || 'nothing'}`, () => assert.equal(searchText(parseSearch(typed)), understood));
}

test('what was understood is understood the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
      const once = parseSearch(typed);
      for (const { words } of [...once.all, ...once.none]) {
        for (const word of words) assert.match(word, /^[\p{L}\p{N}]+$/u);
      }
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('a query of a million signs is cut, quickly', () => {
  const started = performance.now();
  for (const typed of ['a '.repeat(500_000), '"'.repeat(1_000_000), '-'.repeat(1_000_000), '*'.repeat(1_000_000)]) {
    assert.ok(parseSearch(typed).all.length <= 20);
  }
  assert.ok(performance.now() - started < 3000);
});
