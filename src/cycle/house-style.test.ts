import assert from 'node:assert/strict';
import { it } from 'node:test';
import { houseStyle } from '../../test/made-up-meeting.ts';
import { clauseLabel, firstNumber, phrase } from './house-style.ts';

const continuing = houseStyle('continuing');
const each = houseStyle('each-meeting');

it('numbers minutes on from the last meeting and begins again where the house does', () => {
  const last = { number: 58, date: '2026-03-03' };
  assert.equal(firstNumber(continuing, '2026-04-14', last), 59);
  assert.equal(firstNumber(continuing, '2026-06-09', last), 1);
  assert.equal(firstNumber({ ...continuing, numbering: { restarts: 'never' } }, '2026-06-09', last), 59);
  assert.equal(firstNumber(each, '2026-04-14', last), 1);
  assert.equal(firstNumber(continuing, '2026-04-14', null), 1);
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
