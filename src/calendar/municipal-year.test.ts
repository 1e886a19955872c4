import assert from 'node:assert/strict';
import { test } from 'node:test';
import { municipalYear, nextQuarter, quarterOf, yearAround } from './municipal-year.ts';

const YEARS: [string, string][] = [
  ['2018-09-18', '2018/19'],
  ['2019-04-30', '2018/19'],
  ['2019-06-11', '2019/20'],
  ['1999-07-01', '1999/00'],
];
for (const [date, year] of YEARS) test(`${date} is in ${year}`, () => assert.equal(municipalYear(date), year));

test('a council sets the day of its annual meeting', () => {
  assert.equal(municipalYear('2019-05-20', '05-22'), '2018/19');
  assert.equal(municipalYear('2019-05-22', '05-22'), '2019/20');
});

test('quarters by three reckonings', () => {
  assert.deepEqual(quarterOf('2019-02-10', 'financial'), {
    quarter: 4,
    year: '2018/19',
    starts: '2019-01-01',
    ends: '2019-03-31',
  });
  assert.deepEqual(quarterOf('2019-02-10', 'calendar'), {
    quarter: 1,
    year: '2019',
    starts: '2019-01-01',
    ends: '2019-03-31',
  });
  assert.deepEqual(quarterOf('2019-02-10', 'academic'), {
    quarter: 2,
    year: '2018/19',
    starts: '2018-12-01',
    ends: '2019-02-28',
  });
});

test('the next quarter of a number is the one not yet ended', () => {
  assert.equal(nextQuarter(2, '2019-05-10', 'financial').ends, '2019-09-30');
  assert.equal(nextQuarter(2, '2019-10-10', 'financial').ends, '2020-09-30');
  assert.equal(nextQuarter(2, '2019-05-10', 'calendar').ends, '2019-06-30');
  assert.equal(nextQuarter(1, '2019-05-10', 'academic').ends, '2019-11-30');
});

test('the year around a date', () => {
  assert.deepEqual(yearAround('2019-02-10', 'financial'), { starts: '2018-04-01', ends: '2019-03-31' });
  assert.deepEqual(yearAround('2020-01-10', 'academic'), { starts: '2019-09-01', ends: '2020-08-31' });
});
