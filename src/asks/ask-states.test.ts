import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AskEventError,
  type AskEventName,
  type AskState,
  applyEvent,
  DELIVERY_ARROWS,
  FIRST_STATE,
  plainState,
  possibleEvents,
  RESPONSE_ARROWS,
  stateAfter,
  stateBefore,
  stateOn,
} from './ask-states.ts';

const event = (name: AskEventName, why: string | null = 'the Clerk wrote') => ({
  name,
  who: 'officer',
  when: '2026-01-10T09:00:00Z',
  why,
});

for (const arrow of DELIVERY_ARROWS) {
  for (const from of arrow.from) {
    test(`delivery: ${from} ${arrow.event} gives ${arrow.to}`, () =>
      assert.equal(applyEvent({ delivery: from, response: 'none' }, event(arrow.event)).delivery, arrow.to));
    if (arrow.reason)
      test(`delivery: ${from} ${arrow.event} wants a reason`, () =>
        assert.throws(
          () => applyEvent({ delivery: from, response: 'none' }, event(arrow.event, ' ')),
          /wants a reason/,
        ));
  }
}
for (const arrow of RESPONSE_ARROWS) {
  for (const from of arrow.from) {
    test(`response: ${from} ${arrow.event} gives ${arrow.to}, delivery untouched`, () =>
      assert.deepEqual(applyEvent({ delivery: 'late', response: from }, event(arrow.event)), {
        delivery: 'late',
        response: arrow.to,
      }));
  }
}

const DELIVERIES = [...new Set(DELIVERY_ARROWS.flatMap(({ from, to }) => [...from, to]))];
const RESPONSES = [...new Set(RESPONSE_ARROWS.flatMap(({ from, to }) => [...from, to]))];
const EVENTS = [...new Set([...DELIVERY_ARROWS, ...RESPONSE_ARROWS].map((arrow) => arrow.event))];
test('where no arrow leads, nothing can be entered: every state with every event', () => {
  let refusals = 0;
  for (const delivery of DELIVERIES)
    for (const response of RESPONSES)
      for (const name of EVENTS) {
        const may =
          DELIVERY_ARROWS.some((arrow) => arrow.event === name && arrow.from.includes(delivery)) ||
          RESPONSE_ARROWS.some((arrow) => arrow.event === name && arrow.from.includes(response));
        assert.equal(possibleEvents({ delivery, response }).includes(name), may);
        if (may) assert.doesNotThrow(() => applyEvent({ delivery, response }, event(name)));
        else {
          refusals += 1;
          assert.throws(() => applyEvent({ delivery, response }, event(name)), AskEventError, `${delivery} ${name}`);
        }
      }
  assert.ok(refusals > EVENTS.length);
});

test('as of a day, what was entered for later days is left out, with what only follows from it', () => {
  const on = (name: AskEventName, happened: string) => ({ ...event(name), happened });
  const events = [on('confirm-answer', '2026-03-10'), on('reopen', '2026-02-01'), on('overtake', '2026-01-20')];
  assert.equal(stateBefore(events, '2026-03-11').delivery, 'overtaken');
  assert.equal(stateBefore(events, '2026-03-10').delivery, 'overtaken', 'nothing to open again yet');
  assert.equal(stateBefore(events, '2026-01-20').delivery, 'asked');
});

const refused: [AskState, AskEventName][] = [
  [{ delivery: 'closed', response: 'none' }, 'confirm-answer'],
  [{ delivery: 'answered', response: 'none' }, 'reject-answer'],
  [{ delivery: 'asked', response: 'none' }, 'reopen'],
  [{ delivery: 'overtaken', response: 'awaited' }, 'send'],
];
for (const [state, name] of refused) {
  test(`${state.delivery} cannot ${name}, and the message says what can be done`, () =>
    assert.throws(
      () => applyEvent(state, event(name)),
      (error: Error) => error instanceof AskEventError && /possible: \w/.test(error.message),
    ));
}

test('a history folds to a state', () => {
  assert.deepEqual(
    stateAfter([
      event('send'),
      event('accept-in-part'),
      event('propose-answer'),
      event('confirm-answer'),
      event('agree-closed'),
    ]),
    { delivery: 'closed', response: 'part-accepted' },
  );
});

const days: [due: string | null, today: string, delivery: string][] = [
  [null, '2030-01-01', 'asked'],
  ['2026-03-10', '2026-01-31', 'asked'],
  ['2026-02-28', '2026-01-31', 'due'],
  ['2026-01-31', '2026-01-31', 'due'],
  ['2026-01-30', '2026-01-31', 'late'],
  ['2025-12', '2025-12-31', 'due'],
  ['2025-12', '2026-01-01', 'late'],
  ['2025', '2025-06-01', 'due'],
  ['2025', '2026-01-01', 'late'],
];
for (const [due, today, delivery] of days)
  test(`due ${due} on ${today}: ${delivery}`, () => assert.equal(stateOn(FIRST_STATE, due, today).delivery, delivery));

test('plain words', () => {
  assert.equal(plainState(FIRST_STATE, true), 'Promised');
  assert.equal(plainState({ delivery: 'late', response: 'refused' }, false), 'Refused');
  assert.equal(plainState({ delivery: 'closed', response: 'refused' }, false), 'Agreed closed');
});
