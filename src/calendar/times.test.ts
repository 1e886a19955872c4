import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTimes } from './times.ts';

const CASES: [string, string[]][] = [
  ['at 5.30 p.m.', ['17:30']],
  ['at 5:30pm', ['17:30']],
  ['10am', ['10:00']],
  ['2.00-4.00 p.m.', ['14:00', '16:00']],
  ['from 2.00-4.0pm', ['14:00', '16:00']],
  ['10.00 am - 12.30 pm', ['10:00', '12:30']],
  ['10.00-12.00 p.m.', ['10:00', '12:00']],
  ['9.30-1.00 pm', ['09:30', '13:00']],
  ['9.30-11.30 a.m.', ['09:30', '11:30']],
  ['on Thursday 27 February at 12.05 pm', ['12:05']],
  ['finishing at 13.12 pm', ['13:12']],
  ['1730 hours', ['17:30']],
  ['17.30 hrs', ['17:30']],
  ['at noon', ['12:00']],
  ['12 noon', ['12:00']],
  ['12 midday', ['12:00']],
  ['7pm', ['19:00']],
  ['7 P.M.', ['19:00']],
  ['at 10:00 in the Hall', ['10:00']],
  ['The meeting closed at 21.15', ['21:15']],
  ['12.15 a.m.', ['00:15']],
  ['tea at 4.00 p.m. and the hearing at 5.30 p.m.', ['16:00', '17:30']],
  ['12 midnight', ['00:00']],
];
for (const [text, times] of CASES)
  test(`"${text}" holds ${times.join(', ')}`, () =>
    assert.deepEqual(
      findTimes(text).map((t) => t.time),
      times,
    ));

const NONE = [
  'rose to 10.50 per cent',
  'at 25.00 pm',
  'at 66.4%',
  'paragraph 2.30',
  'ratio 3:10.5',
  'to 12.30 FTE',
  'dated 12.10.19',
  'a score of 1:3',
  'from 10.25 million',
];
for (const text of NONE) test(`"${text}" holds no time`, () => assert.deepEqual(findTimes(text), []));

test('places are the characters of each time', () => {
  const text = 'from 2.00 - 4.00 p.m. at the Hall, then at 17.30 in Room 2';
  assert.deepEqual(
    findTimes(text).map(({ start, end }) => text.slice(start, end)),
    ['2.00', '4.00 p.m.', '17.30'],
  );
});
