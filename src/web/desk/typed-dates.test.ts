import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayShown, dayTyped, timeTyped } from './typed-dates.ts';

describe('what somebody types', () => {
  const days: [text: string, day: string | null][] = [
    ['2031-06-10', '2031-06-10'],
    ['10/6/2031', '2031-06-10'],
    ['10.06.2031', '2031-06-10'],
    ['10 June 2031', '2031-06-10'],
    ['Tuesday 10th Jun 2031', '2031-06-10'],
    ['31/2/2031', null],
    ['2031-13-01', null],
    ['June 2031', null],
    ['', null],
  ];
  for (const [text, day] of days) it(`'${text}' is ${day ?? 'no day'}`, () => assert.equal(dayTyped(text), day));

  const times: [text: string, time: string | null][] = [
    ['18:30', '18:30'],
    ['6.30 pm', '18:30'],
    ['6pm', '18:00'],
    ['12 am', '00:00'],
    ['12.15pm', '12:15'],
    ['noon', '12:00'],
    ['9.05', '09:05'],
    ['25:00', null],
    ['13 pm', null],
    ['6', null],
    ['6:75', null],
  ];
  for (const [text, time] of times) it(`'${text}' is ${time ?? 'no time'}`, () => assert.equal(timeTyped(text), time));

  it('comes back as it would be typed', () => {
    assert.equal(dayShown('2031-06-10'), '10/6/2031');
    assert.equal(dayTyped(dayShown('2031-06-10')), '2031-06-10');
    assert.equal(dayShown(null), '');
  });
});
