import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { passagesIn, REDACTED, redact, redactionPlaces, redactWithPlaces } from './redaction.ts';

describe('passages taken out of a record', () => {
  const record = {
    id: 'r1',
    stage: 'published',
    title: 'Lease to Mr Oddo Quill',
    sections: { legal: 'The firm of Mr Oddo\nQuill asks (again) for 4.50.', other: 'Nothing of the kind.' },
    lists: [{ text: 'Oddo was there' }],
  };
  const typed = passagesIn('Mr Oddo Quill\n\n asks  (again) for 4.50 \nx\nMr Oddo Quill');

  it('are typed one to a line, each once, none too short to mean anything', () => {
    assert.deepEqual(typed, ['Mr Oddo Quill', 'asks (again) for 4.50']);
  });
  it('are found wherever they stand, over ends of lines, with the words around them', () => {
    assert.deepEqual(
      redactionPlaces(record, typed).map(({ before, passage, after }) => [before, passage, after]),
      [
        ['Lease to ', 'Mr Oddo Quill', ''],
        ['The firm of ', 'Mr Oddo\nQuill', ' asks (again) for 4.50.'],
        ['The firm of Mr Oddo\nQuill ', 'asks (again) for 4.50', '.'],
      ],
    );
    assert.deepEqual(redactionPlaces(record, ['Nobody']), []);
    assert.deepEqual(redactionPlaces(record, []), []);
  });
  it('are gone; what is like them and what says what a thing is stays', () => {
    assert.deepEqual(redact(record, [...typed, 'published', 'r1']), {
      ...record,
      title: `Lease to ${REDACTED}`,
      sections: { legal: `The firm of ${REDACTED} ${REDACTED}.`, other: 'Nothing of the kind.' },
    });
  });
  it('are gone in capitals too, as a heading has them', () => {
    assert.equal(redact('LEASE TO MR ODDO QUILL', ['Mr Oddo Quill']), `LEASE TO ${REDACTED}`);
  });
  it('are no patterns', () => {
    for (const sign of '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~') assert.equal(redact(`a${sign}b`, [`a${sign}b`]), REDACTED);
    assert.equal(redact('4x50 and 4.50', ['4.50']), `4x50 and ${REDACTED}`);
    assert.equal(redact('a+b (c) [d] {e} $ ^ | \\ /', ['[d] {e} $ ^ | \\ /']), `a+b (c) ${REDACTED}`);
  });
});

it('every place is where its words now are, whatever is taken out', () => {
  const word = fc.constantFrom('quay', 'Oddo Quill', 'the', 'pier', 'a name', 'Oddo');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
      let text = '';
      const items = words.map((one) => {
        const start = text.length;
        text += `${one} `;
        return { text: one, at: { page: 1, start, end: start + one.length } };
      });
      const after = redactWithPlaces({ meeting: { items }, pages: [{ text }] }, ['Oddo Quill', 'name']);
      for (const { text: is, at } of after.meeting.items)
        assert.equal(after.pages[0]!.text.slice(at.start, at.end), is);
      assert.doesNotMatch(JSON.stringify(after), /Quill|name/);
    }),
  );
});
