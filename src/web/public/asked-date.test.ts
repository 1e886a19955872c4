import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askedDate } from './asked-date.ts';

describe('askedDate', () => {
  const cases: [typed: string | undefined, date: string | null][] = [
    ['2018', '2018'],
    ['2018-09', '2018-09'],
    [' 2018-09-18 ', '2018-09-18'],
    ['18 September 2018', '2018-09-18'],
    ['18/9/2018', '2018-09-18'],
    ['September 2018', '2018-09'],
    ['', null],
    [undefined, null],
  ];
  for (const [typed, date] of cases)
    it(`reads ${typed === undefined ? 'nothing' : `'${typed}'`} as ${date}`, () => {
      assert.deepEqual(
        { date: askedDate(typed, 'From').date, error: askedDate(typed, 'From').error },
        { date, error: null },
      );
    });

  for (const typed of ['2018-13', '2018-02-30', '31 June 2018', 'soon', '1 May 2018 or 2 June 2018', "'; drop table"])
    it(`says what it wants of '${typed}'`, () => {
      const asked = askedDate(typed, 'From');
      assert.equal(asked.date, null);
      assert.equal(asked.typed, typed);
      assert.match(asked.error ?? '', /^From must be a date, such as /);
    });
});
