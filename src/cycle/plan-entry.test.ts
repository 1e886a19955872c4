import assert from 'node:assert/strict';
import { test } from 'node:test';
import rules from '../../templates/cycle-rules.json' with { type: 'json' };
import { ENGLAND } from '../calendar/clear-days.ts';
import { callInEnds, callInFault, noticeVerdict, type PlanEntry } from './plan-entry.ts';

const entry: PlanEntry = {
  title: 'Lease of the fish market',
  matter: '',
  decisionMaker: 'Cabinet',
  decision: '2031-07-14',
  key: true,
  documents: '',
  contact: '',
  noticed: null,
  urgent: null,
  taken: { words: 'Agreed.', published: '2031-07-16' },
  calledIn: null,
};

for (const [day, enough, says] of [
  ['2031-06-15', true, /publish the notice by Sunday 15 June 2031/],
  ['2031-06-16', false, /Too late for 28 clear days.*general exception \(reg 10\)/],
  ['2031-07-10', false, /special urgency \(reg 11\)/],
] as const)
  test(`notice of a key decision of 14 July on ${day}`, () => {
    const verdict = noticeVerdict(entry, day, ENGLAND);
    assert.equal(verdict.enough, enough);
    assert.match(verdict.words, says);
  });

test('any other decision needs no time', () =>
  assert.ok(noticeVerdict({ ...entry, key: false }, '2031-07-13', ENGLAND).enough));

test('five working days for call-in pass over a weekend and a bank holiday', () => {
  assert.equal(callInEnds('2031-07-16', rules.callIn, ENGLAND), '2031-07-23');
  assert.equal(callInEnds('2031-08-22', rules.callIn, ENGLAND), '2031-09-01');
});

const MEMBERS = ['Councillor Thorne', 'Councillor Oduya', 'Councillor Reed'];
const call = { on: '2031-07-23', members: MEMBERS, grounds: [rules.callIn.grounds[0]!] };
for (const [name, made, fault] of [
  ['in time by three members', callInFault(entry, call, rules.callIn, ENGLAND), null],
  [
    'a day late',
    callInFault(entry, { ...call, on: '2031-07-24' }, rules.callIn, ENGLAND),
    /ended on Wednesday 23 July 2031/,
  ],
  [
    'by one member named twice more',
    callInFault(entry, { ...call, members: ['A', 'A', 'A'] }, rules.callIn, ENGLAND),
    /3 members; 1/,
  ],
  ['without a ground', callInFault(entry, { ...call, grounds: ['I do not like it'] }, rules.callIn, ENGLAND), /ground/],
  ['before it is taken', callInFault({ ...entry, taken: null }, call, rules.callIn, ENGLAND), /not taken yet/],
] as const)
  test(`call-in ${name}`, () => {
    if (fault) assert.match(String(made), fault);
    else assert.equal(made, null);
  });
