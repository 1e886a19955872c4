import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formsOf, wordsOf } from './words.ts';

const cases: [text: string, words: string][] = [
  ['Schools and the schools’ school', 'schools and the schools school'],
  ["the Council's policies; Councillor O'Rourke", 'the council policies councillor orourke'],
  ['Pobal Uí Bhriain, Llanfarthin, Ysgol Caffé', 'pobal ui bhriain llanfarthin ysgol caffe'],
  ['Minute No.53(3) of 2018/19', 'minute no 53 3 of 2018 19'],
  ['co-opted e-mail', 'co opted e mail'],
  ['', ''],
  ['— … “”', ''],
];

for (const [text, words] of cases) {
  test(`words of "${text}"`, () =>
    assert.equal(
      wordsOf(text)
        .map(({ word }) => word)
        .join(' '),
      words,
    ));
}

test('each word knows its place', () => {
  const text = 'The Chair’s réport';
  assert.deepEqual(
    wordsOf(text).map(({ start, end }) => text.slice(start, end)),
    ['The', 'Chair’s', 'réport'],
  );
});

test('a very long run of letters is one cut word', () => {
  assert.equal(wordsOf('a'.repeat(100_000))[0]!.word.length, 64);
});

const forms: [word: string, forms: string][] = [
  ['schools', 'schools school'],
  ['policy', 'policy policies'],
  ['policies', 'policies policy'],
  ['committees', 'committees committee'],
  ['process', 'process processes'],
  ['processes', 'processes process'],
  ['status', 'status statuses'],
  ['2018', '2018'],
  ['no', 'no'],
];
for (const [word, expected] of forms) test(`forms of ${word}`, () => assert.equal(formsOf(word).join(' '), expected));
