import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDisclosureRule } from './disclosure-rule.ts';

describe('the rule for small numbers', () => {
  it('flags from one to four where nothing is set', () =>
    assert.deepEqual(readDisclosureRule({}), { threshold: 5, withhold: false }));
  it('is as the council sets it', () =>
    assert.deepEqual(readDisclosureRule({ SMALL_NUMBER_THRESHOLD: '10', SMALL_NUMBERS: 'withhold' }), {
      threshold: 10,
      withhold: true,
    }));
  for (const env of [{ SMALL_NUMBER_THRESHOLD: '0' }, { SMALL_NUMBER_THRESHOLD: 'few' }, { SMALL_NUMBERS: 'hide' }])
    it(`refuses ${JSON.stringify(env)}`, () => assert.throws(() => readDisclosureRule(env), /SMALL_NUMBER.* wants/));
});
