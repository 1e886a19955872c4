import assert from 'node:assert/strict';
import { it } from 'node:test';
import { houseStyle } from '../../test/made-up-meeting.ts';
import { clauseLabel, firstNumber, phrase } from './house-style.ts';

const continuing = houseStyle('continuing');
const each = houseStyle('each-meeting');

it('numbers minutes on from the last meeting and begins again where the body does', () => {
  const last = { number: 58, date: '2026-03-03' };
  const of = (restarts: 'municipal-year' | 'calendar-year' | 'never' | 'meeting') => ({
    restarts,
    prefix: '',
    next: 7,
  });
  assert.equal(firstNumber(of('municipal-year'), '2026-04-14', last), 59);
  assert.equal(firstNumber(of('municipal-year'), '2026-06-09', last), 1);
  assert.equal(firstNumber(of('municipal-year'), '2026-06-09', last, '06-15'), 59);
  assert.equal(firstNumber(of('calendar-year'), '2026-06-09', last), 59);
  assert.equal(firstNumber(of('calendar-year'), '2027-01-12', last), 1);
  assert.equal(firstNumber(of('never'), '2027-06-09', last), 59);
  assert.equal(firstNumber(of('meeting'), '2026-04-14', last), 1);
  assert.equal(firstNumber(of('never'), '2026-04-14', null), 7);
});

it('labels clauses with figures or letters', () => {
  assert.equal(clauseLabel(continuing, 11), '12');
  assert.deepEqual(
    [0, 25, 26, 27, 52].map((index) => clauseLabel(each, index)),
    ['a', 'z', 'aa', 'ab', 'ba'],
  );
});

it('fills the places of a phrase once, whatever is put in them', () => {
  assert.equal(
    phrase(continuing, 'arrived', { person: '{time}', time: '10.05 a.m.' }),
    '{time} joined the meeting at 10.05 a.m.',
  );
});
