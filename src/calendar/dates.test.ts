import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findBadDates, findDates } from './dates.ts';

const isoOf = (text: string, year?: number) => findDates(text, year === undefined ? {} : { year }).map((d) => d.date);

const WHOLE: [string, string][] = [
  ['11th June, 2019', '2019-06-11'],
  ['11 th June, 2019', '2019-06-11'],
  ['11<sup>th</sup> June, 2019', '2019-06-11'],
  ['Tuesday 6 September 2022', '2022-09-06'],
  ['Tuesday, 29th October, 2019', '2019-10-29'],
  ['Tuesday, the 29th October, 2019', '2019-10-29'],
  ['OCTOBER 29, 2019', '2019-10-29'],
  ['September 21, 2022', '2022-09-21'],
  ['Tuesday November 12th, 2019', '2019-11-12'],
  ['27TH MARCH, 2017', '2017-03-27'],
  ['20th April, 2021', '2021-04-20'],
  ['18/09/18', '2018-09-18'],
  ['1/4/2019', '2019-04-01'],
  ['14.01.2020', '2020-01-14'],
  ['29.12.19', '2019-12-29'],
  ['2021-04-20', '2021-04-20'],
  ['Monday 27th of March 2017', '2017-03-27'],
  ['the 9th day of May 2019', '2019-05-09'],
  ['13th SEPTEMBER 2001', '2001-09-13'],
  ['6 Sept. 2022', '2022-09-06'],
  ['18-Sep-18', '2018-09-18'],
  ["5 Nov '19", '2019-11-05'],
  ['Thurs 28 Feb 2019', '2019-02-28'],
  ['29 February 2020', '2020-02-29'],
  ['12th May 2016', '2016-05-12'],
];
for (const [text, date] of WHOLE)
  test(`"${text}" is ${date}`, () => {
    const [found, ...more] = findDates(`held on ${text}, at the Hall`);
    assert.equal(found?.date, date);
    assert.equal(found?.precision, 'day');
    assert.equal(`held on ${text}`.slice(found?.start, found?.end).replace(/^the /, ''), text.replace(/^the /, ''));
    assert.deepEqual(more, []);
  });

const SEVERAL: [string, string[]][] = [
  ['1st & 2nd March 2020', ['2020-03-01', '2020-03-02']],
  ['14 June and 26 July 2022', ['2022-06-14', '2022-07-26']],
  ['Wednesday, 7th October not 30th September, 2026', ['2026-10-07', '2026-09-30']],
  ['30 and 31 May 2023', ['2023-05-30', '2023-05-31']],
  ['5, 12 and 19 June 2019', ['2019-06-05', '2019-06-12', '2019-06-19']],
  ['Monday 1 and Tuesday 2 July 2019', ['2019-07-01', '2019-07-02']],
  ['6 - 8 March 2020', ['2020-03-06', '2020-03-08']],
  ['30 December to 2 January 2020', ['2019-12-30', '2020-01-02']],
  ['1st April 2019 – March 2020', ['2019-04-01', '2020-03']],
  ['Item 4 and 6 June 2020', ['2020-06-06']],
  ['at 10.00 am on 5 June 2020', ['2020-06-05']],
];
for (const [text, dates] of SEVERAL)
  test(`"${text}" holds ${dates.join(', ')}`, () => assert.deepEqual(isoOf(text), dates));

const MONTHS: [string, string][] = [
  ['March 2017', '2017-03'],
  ['in December 2019', '2019-12'],
  ['by May, 2015', '2015-05'],
  ['SEPTEMBER 2001', '2001-09'],
  ["Nov '19", '2019-11'],
];
for (const [text, month] of MONTHS)
  test(`"${text}" is the month ${month}`, () => {
    const [found] = findDates(text);
    assert.equal(found?.date, month);
    assert.equal(found?.precision, 'month');
  });

const NONE = [
  'components of the work may have 2019 risks',
  'those who march 2019 times',
  'Members may 12 times',
  'paragraph 1.2.15 of the report',
  'version 10.1.2.3',
  '19/01234/FUL',
  'minute 24/7/365',
  'the June meeting',
  'in June 10 children',
  'Decide 2019',
  'a total of 25 in 2019',
];
for (const text of NONE) test(`"${text}" holds no date`, () => assert.deepEqual(findDates(text), []));

test('a year comes from the context only where none is stated, and is marked', () => {
  assert.deepEqual(isoOf('Monday 27th of March'), []);
  const [given] = findDates('Monday 27th of March', { year: 2017 });
  assert.equal(given?.date, '2017-03-27');
  assert.equal(given?.yearStated, false);
  assert.equal(given?.weekdayWrong, false);
  assert.equal(findDates('27 March 2018', { year: 2017 })[0]?.yearStated, true);
  assert.deepEqual(isoOf('8 March at 6 p.m.', 2020), ['2020-03-08']);
});

test('a weekday that the calendar does not give is told', () => {
  assert.deepEqual(
    findDates('Wednesday 18th September 2018 and Tues 18 September 2018').map((d) => [d.weekday, d.weekdayWrong]),
    [
      ['Wednesday', true],
      ['Tuesday', false],
    ],
  );
});

const BAD: [string, RegExp][] = [
  ['31 June 2019', /June 2019 has 30 days, not 31/],
  ['the 31st June', /June has 30 days/],
  ['29 February 2019', /has 28 days/],
  ['13 November, 20914', /year 20914/],
  ['17 September 2204', /year 2204/],
  ['31/04/2020', /has 30 days/],
  ['12/13/2020', /no month 13/],
];
for (const [text, says] of BAD)
  test(`"${text}" cannot be`, () => {
    assert.deepEqual(findDates(text), []);
    assert.match(findBadDates(text)[0]?.says ?? '', says);
  });

test('good dates are not bad ones', () => {
  for (const [text] of WHOLE) assert.deepEqual(findBadDates(text), []);
});

test('whatever the text, places are true and in order', () => {
  const pieces = fc.constantFrom(
    '1st',
    '31',
    'June',
    'May',
    'Tuesday',
    ',',
    ' ',
    'and',
    '2019',
    '20',
    '/',
    '.',
    '-',
    'to',
    'the',
    'of',
    '\n',
    'é',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join(' ');
      let last = 0;
      for (const { start, end } of findDates(text, { year: 2020 })) {
        assert.ok(start >= last && end > start && end <= text.length);
        last = start;
      }
    }),
  );
});

test('time grows with the length', () => {
  const text = '1, '.repeat(60_000) + 'Monday '.repeat(20_000) + '1/'.repeat(50_000) + 'May '.repeat(50_000);
  const began = performance.now();
  findDates(text, { year: 2020 });
  assert.ok(performance.now() - began < 3000);
});
