import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGLAND } from './clear-days.ts';
import {
  agendaPublication,
  backgroundPapersInspection,
  generalException,
  interestsRegistration,
  keyDecisionNotice,
  minutesInspection,
  monthsBeginningWith,
  privateMeetingNotices,
  scrutinyDocument,
  scrutinyResponse,
} from './statutory.ts';

const TWO_MONTHS: [string, string][] = [
  ['2020-03-10', '2020-05-09'],
  ['2018-12-31', '2019-02-28'],
  ['2019-12-31', '2020-02-29'],
  ['2018-12-30', '2019-02-28'],
  ['2018-12-29', '2019-02-28'],
  ['2018-12-28', '2019-02-27'],
  ['2019-02-01', '2019-03-31'],
  ['2019-06-30', '2019-08-29'],
  ['2019-07-31', '2019-09-30'],
];
for (const [start, end] of TWO_MONTHS)
  test(`two months beginning with ${start} end ${end}`, () => assert.equal(monthsBeginningWith(start, 2), end));

test('a response runs from the later of receipt and notice', () => {
  assert.equal(scrutinyResponse('2020-03-10', null).ends, '2020-05-09');
  assert.equal(scrutinyResponse('2020-03-10', '2020-03-08').starts, '2020-03-10');
  const late = scrutinyResponse('2020-03-10', '2020-03-16');
  assert.equal(late.ends, '2020-05-15');
  assert.match(late.sum, /beginning with Monday 16 March 2020 \(the notice/);
});

test('clear-day clocks', () => {
  assert.equal(scrutinyDocument('2022-08-22', ENGLAND).ends, '2022-09-06');
  assert.equal(agendaPublication('2022-09-06', ENGLAND).ends, '2022-08-26');
  assert.equal(agendaPublication('2022-09-06', { ...ENGLAND, nation: 'wales' }).ends, '2022-08-31');
  assert.equal(keyDecisionNotice('2020-01-20', ENGLAND).ends, '2019-12-22');
  assert.equal(keyDecisionNotice('2020-01-20', { ...ENGLAND, longNotice: 'working' }).ends, '2019-12-05');
  assert.equal(generalException('2020-01-06', ENGLAND).ends, '2020-01-14');
  const [first, second] = privateMeetingNotices('2020-01-20', ENGLAND);
  assert.deepEqual([first.ends, second.ends], ['2019-12-22', '2020-01-10']);
});

test('inspection and registration', () => {
  assert.equal(minutesInspection('2020-01-14').ends, '2026-01-14');
  assert.equal(backgroundPapersInspection('2020-02-29').ends, '2024-02-29');
  assert.equal(interestsRegistration('2023-05-09').ends, '2023-06-06');
});
