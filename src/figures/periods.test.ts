import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findPeriods } from './periods.ts';

const labels = (text: string, header = false) =>
  findPeriods(text, { header }).map(({ kind, label, start, end }) => [kind, label, start, end]);

test('periods as papers print them', () => {
  for (const [text, kind, label, start, end] of [
    ['in 2019', 'year', '2019', '2019', '2019'],
    ['during 2018/19', 'split-year', '2018/19', '2018', '2019'],
    ['during 2018-19', 'split-year', '2018/19', '2018', '2019'],
    ['during 2018 / 2019', 'split-year', '2018/19', '2018', '2019'],
    ['the 2018 / 2019 school year', 'academic-year', '2018/19', '2018-09', '2019-08'],
    ['academic year 2018/19', 'academic-year', '2018/19', '2018-09', '2019-08'],
    ['the financial year 2018/19', 'financial-year', '2018/19', '2018-04', '2019-03'],
    ['Q1 2018/19', 'quarter', '2018/19 Q1', '2018-04', '2018-06'],
    ['Q4 18/19', 'quarter', '2018/19 Q4', '2019-01', '2019-03'],
    ['Quarter 3, 2024/25', 'quarter', '2024/25 Q3', '2024-10', '2024-12'],
    ['2024/25 Q2', 'quarter', '2024/25 Q2', '2024-07', '2024-09'],
    ['the third quarter of 2024/25', 'quarter', '2024/25 Q3', '2024-10', '2024-12'],
    ['in Quarter 2', 'quarter', 'Q2', null, null],
    ['the Autumn term 2017', 'term', '2017 autumn', '2017-09', '2017-12'],
    ['Spring term 2018/19', 'term', '2018/19 spring', '2019-01', '2019-04'],
    ['September 2019', 'month', '2019-09', '2019-09', '2019-09'],
    ['12 months to December 2024', 'range', '2024-01 to 2024-12', '2024-01', '2024-12'],
    ['the year ended 31 March 2024', 'range', '2023-04 to 2024-03', '2023-04', '2024-03'],
    ['April to June 2024', 'range', '2024-04 to 2024-06', '2024-04', '2024-06'],
    ['between July 2013 and August 2014', 'range', '2013-07 to 2014-08', '2013-07', '2014-08'],
    ['from 2016 to 2019', 'range', '2016 to 2019', '2016', '2019'],
    ['in the past 18 months', 'relative', 'the past 18 months', null, null],
  ] as const)
    assert.deepEqual(labels(text), [[kind, label, start, end]], text);
});

test('a state on a day is told from a sum over a time', () => {
  const [day] = findPeriods('There were 614 as at 31st December 2019');
  assert.deepEqual([day?.label, day?.asAt], ['2019-12-31', true]);
  assert.equal(findPeriods('during December 2019')[0]?.asAt, false);
  assert.equal(findPeriods('at the end of June 2020')[0]?.asAt, true);
});

test('headers may be shorter', () => {
  assert.deepEqual(labels('Summer %', true), [['term', 'summer', null, null]]);
  assert.deepEqual(labels('Dec-23', true), [['month', '2023-12', '2023-12', '2023-12']]);
  assert.deepEqual(labels('Jan – Mar 24', true), [['range', '2024-01 to 2024-03', '2024-01', '2024-03']]);
  assert.deepEqual(labels('18/19 Diff', true), [['split-year', '2018/19', '2018', '2019']]);
  assert.deepEqual(labels('12m to Dec 23', true)[0]?.[1], '2023-01 to 2023-12');
  assert.deepEqual(labels('Quarter to Sep 24', true)[0]?.[1], '2024-07 to 2024-09');
});

test('numbers that are no years are left alone', () => {
  for (const text of [
    '£2019',
    '2,019 pupils',
    '2019.5',
    '2019% up',
    'a total of 12019',
    '14/15 of them',
    'paragraph 3.2019',
  ])
    assert.deepEqual(labels(text), [], text);
});

test('any text is read, no two periods overlap, and long text takes linear time', () => {
  const parts = [
    '2019',
    '/',
    '20',
    ' ',
    'Q1',
    'May',
    '-',
    '12',
    'months to',
    'quarter',
    'as at',
    'of',
    '3rd',
    'term',
    'autumn',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts)), fc.boolean(), (words, header) => {
      let last = 0;
      for (const { from, to } of findPeriods(words.join(' '), { header })) {
        assert.ok(from < to && from >= last);
        last = to;
      }
    }),
  );
  const began = performance.now();
  for (const unit of ['2019 ', '2019/', 'May ', 'Q1', '12 months to ', 'the past ', 'as at '])
    findPeriods(unit.repeat(20_000), { header: true });
  assert.ok(performance.now() - began < 4000);
});
