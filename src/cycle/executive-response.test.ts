import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { responseFault, responseStanding } from './executive-response.ts';

const response = {
  outcome: 'accepted' as const,
  words: 'The ferries will run until midnight.',
  reasons: '',
  decided: '2031-04-07',
  published: '2031-05-09',
};

describe('the executive’s time to respond', () => {
  for (const [received, notice, ends] of [
    ['2031-03-10', null, '2031-05-09'],
    ['2031-03-10', '2031-03-10', '2031-05-09'],
    ['2031-03-10', '2031-03-17', '2031-05-16'],
    ['2031-03-10', '2031-03-03', '2031-05-09'],
    ['2030-12-31', null, '2031-02-28'],
  ] as const)
    it(`ends on ${ends} for receipt on ${received} and notice on ${notice ?? 'the same day'}`, () =>
      assert.equal(responseStanding({ received, notice, response: null }, '2031-01-01').clock.ends, ends));

  it('says whether the published response came within it', () => {
    const sent = { received: '2031-03-10', notice: null, response: null };
    assert.equal(responseStanding(sent, '2031-05-09').standing, 'in-time');
    assert.equal(responseStanding(sent, '2031-05-10').standing, 'late');
    assert.equal(responseStanding({ ...sent, response }, '2031-12-01').standing, 'answered');
    const late = { ...response, published: '2031-05-10' };
    assert.equal(responseStanding({ ...sent, response: late }, '2031-12-01').standing, 'answered-late');
  });

  it('wants action, reasons where not all is accepted, and a day that can be', () => {
    const sent = { received: '2031-03-10' };
    assert.equal(responseFault(sent, response), null);
    assert.equal(responseFault(sent, { ...response, words: ' ' })?.field, 'words');
    assert.equal(responseFault(sent, { ...response, outcome: 'refused' })?.field, 'reasons');
    assert.equal(responseFault(sent, { ...response, outcome: 'accepted-in-part', reasons: 'Too dear.' }), null);
    assert.equal(responseFault(sent, { ...response, decided: '2031-03-09' })?.field, 'decided');
    assert.equal(responseFault(sent, { ...response, decided: '2031-05-10' })?.field, 'decided');
  });
});
