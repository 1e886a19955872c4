import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ENGLAND } from '../calendar/clear-days.ts';
import { nextNotice, noticeFault, type PrivateNotice } from './private-notice.ts';

const notice: PrivateNotice = {
  decisionMaker: 'Cabinet',
  meeting: '2031-07-14',
  matter: 'Lease of the fish market',
  reasons: 'Paragraph 3: terms of the lease.',
  first: null,
  second: null,
  representations: [],
  urgent: null,
};
const noticed = { ...notice, first: '2031-06-10' };
const received = [{ id: 'a', from: 'Oona Fell', on: '2031-06-20', words: 'It should be open.', response: '' }];
const urgent = { agreedBy: 'Cllr Wren', office: 'Chair of the council', on: '2031-06-16', why: 'The lease ends.' };

describe('notices of a private meeting', () => {
  const cases: [string, Parameters<typeof noticeFault>, RegExp | null][] = [
    ['28 clear days before', [notice, [], '2031-06-15', ENGLAND], null],
    ['27 clear days before', [notice, [], '2031-06-16', ENGLAND], /Too late: 28 clear days.*reg 5\(6\)/],
    ['27, agreed to be urgent', [{ ...notice, urgent }, [], '2031-06-16', ENGLAND], null],
    ['without reasons', [{ ...notice, reasons: ' ' }, [], '2031-06-10', ENGLAND], /reasons/],
    ['the second five clear days before', [noticed, [], '2031-07-04', ENGLAND], null],
    ['the second over a weekend, four', [noticed, [], '2031-07-07', ENGLAND], /Too late: 5 clear days/],
    ['the second with one unanswered', [noticed, received, '2031-07-01', ENGLAND], /Answer every representation/],
    [
      'the second, all answered',
      [noticed, [{ ...received[0]!, response: 'It stays closed.' }], '2031-07-01', ENGLAND],
      null,
    ],
    ['a third', [{ ...noticed, second: '2031-07-01' }, [], '2031-07-02', ENGLAND], /Both/],
  ];
  for (const [name, given, expected] of cases)
    it(`${name}: ${expected ? 'not' : 'may be published'}`, () => {
      const fault = noticeFault(...given);
      if (expected === null) assert.equal(fault, null);
      else assert.match(fault ?? '', expected);
    });

  it('come one after the other', () => {
    assert.deepEqual([notice, noticed, { ...noticed, second: '2031-07-01' }].map(nextNotice), [
      'first',
      'second',
      null,
    ]);
  });
});
