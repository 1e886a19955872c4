import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionFinder } from './mentions.ts';

const find = mentionFinder([
  'Councillor Hale',
  'Cllr M. Hale',
  'Mrs Orla Mac Canna',
  "Councillor O'Dowd",
  'Councillor Pell',
  'Hale',
]);

const cases: [text: string, keys: string][] = [
  ['Councillor Hale asked about the ferry.', 'hale'],
  ['Councillor M. Hale asked about the ferry.', 'mhale'],
  ['A hale and hearty crew; Hale Street was closed.', ''],
  ['Orla Mac Canna replied to Cllr Pell.', 'orlamaccanna pell'],
  ["Councillors Hale, O'Dowd and Pell thanked the crew.", 'hale odowd pell'],
  ['Councillor Hales asked.', ''],
  ['Mr Pell and the ferry', 'pell'],
  ['', ''],
];
for (const [text, keys] of cases) {
  test(`names in "${text}"`, () =>
    assert.equal(
      find(text)
        .map(({ key }) => key)
        .join(' '),
      keys,
    ));
}

test('each mention knows its place', () => {
  const text = 'Then Councillor Pell spoke.';
  assert.deepEqual(
    find(text).map(({ start, end }) => text.slice(start, end)),
    ['Pell'],
  );
});

test('a long text of names takes no longer than its length', () => {
  const text = 'Councillors Hale, Pell, '.repeat(20_000);
  const started = performance.now();
  assert.equal(find(text).length, 40_000);
  assert.ok(performance.now() - started < 2000);
});
