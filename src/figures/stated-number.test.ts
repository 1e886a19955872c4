import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findNumbers } from './stated-number.ts';

const read = (text: string) =>
  findNumbers(text).map(({ start, end, value, step, unit, per }) => [text.slice(start, end), value, step, unit, per]);

test('numbers with sign, thousands, money, scale and per cent', () => {
  for (const [text, value, step, unit] of [
    ['70.3%', 70.3, 0.1, 'percent'],
    ['70 per cent', 70, 1, 'percent'],
    ['+1.1', 1.1, 0.1, null],
    ['-2.0', -2, 0.1, null],
    ['−2.0', -2, 0.1, null],
    ['3,407', 3407, 1, null],
    ['£1.5m', 1_500_000, 100_000, 'money'],
    ['-£12.4 million', -12_400_000, 100_000, 'money'],
    ['£3,400', 3400, 1, 'money'],
    ['£250k', 250_000, 1000, 'money'],
    ['2.3pp', 2.3, 0.1, 'percentage-points'],
    ['2.3 percentage points', 2.3, 0.1, 'percentage-points'],
    ['1.2% points', 1.2, 0.1, 'percentage-points'],
    ['½', 0.5, 0.5, null],
    ['1½', 1.5, 0.5, null],
  ] as const)
    assert.deepEqual(read(text), [[text, value, step, unit, null]]);
  assert.deepEqual(read('84.2 per 10,000'), [['84.2 per 10,000', 84.2, 0.1, 'rate', 10_000]]);
});

test('what is no quantity is left out, and a hyphen between is no minus', () => {
  for (const text of ['Q1', '11th', 'CS04', '1.2.3', '5/12/19', '05.12.19', '01632960001'])
    assert.deepEqual(read(text), [], text);
  assert.deepEqual(
    read('ages 6-8 (3,407) and 5 m').map(([printed]) => printed),
    ['6', '8', '3,407', '5'],
  );
  assert.deepEqual(
    read('70.3(3,213)').map(([printed]) => printed),
    ['70.3', '3,213'],
  );
});

test('words before a number that loosen it', () => {
  assert.equal(findNumbers('over 300 homes')[0]?.qualifier, 'over');
  assert.equal(findNumbers('approximately 5%')[0]?.qualifier, 'about');
  assert.equal(findNumbers('fewer than 5')[0]?.qualifier, 'under');
  assert.equal(findNumbers('rose to 300')[0]?.qualifier, null);
});

test('any text is read without error, every place holds a digit, and long runs of digits take no time', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,.-+%£½mkpbn ()/é') }), (text) => {
      for (const { start, end, value } of findNumbers(text)) {
        assert.match(text.slice(start, end), /[\d½]/);
        assert.ok(Number.isFinite(value));
      }
    }),
  );
  const began = performance.now();
  for (const unit of ['1', '1,', '1,111', '1.', '- ', '1 per ']) findNumbers(unit.repeat(50_000));
  assert.ok(performance.now() - began < 2000);
});
