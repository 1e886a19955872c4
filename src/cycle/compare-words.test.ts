import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { compareWords } from './compare-words.ts';

const marked = (before: string, after: string): string =>
  compareWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

const cases: [string, string, string][] = [
  ['the grant be step down', 'the grant be set down', 'the grant be [-step-]{+set+} down'],
  ['a b c', 'a b c', 'a b c'],
  ['a b', '', '[-a b-]'],
  ['', 'a b', '{+a b+}'],
  ['That the report be noted.', 'That the report be received and noted.', 'That the report be {+received and +}noted.'],
  ['one two three four', 'two three four five', '[-one -]two three four{+ five+}'],
];
for (const [before, after, expected] of cases)
  it(`tells "${before}" to "${after}"`, () => assert.equal(marked(before, after), expected));

it('loses and makes up no character, whatever the texts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'the report ')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = compareWords(before, after);
      const without = (kind: string): string =>
        changes.flatMap((one) => (one.kind === kind ? [] : [one.text])).join('');
      assert.equal(without('added'), before);
      assert.equal(without('removed'), after);
    }),
  );
});

it('tells two long texts that share nothing in good time', () => {
  const long = (word: string): string => Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(' ');
  const started = performance.now();
  assert.equal(compareWords(long('a'), long('b')).length, 2);
  assert.ok(performance.now() - started < 5000);
});
