import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { base32, codeOf, newSecret, stepAt, stepOfCode } from './time-code.ts';

/** The secret of RFC 6238, appendix B. */
const SECRET = base32(new TextEncoder().encode('12345678901234567890'));

describe('codes by time', () => {
  // RFC 6238 appendix B, SHA-1, the last six of its eight digits.
  for (const [seconds, code] of [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ] as const)
    it(`are ${code} at ${seconds} s`, () => assert.equal(codeOf(SECRET, stepAt(new Date(seconds * 1000))), code));

  it('have secrets of 160 bits, each another', () => {
    assert.equal(SECRET, 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    assert.match(newSecret(), /^[A-Z2-7]{32}$/);
    assert.notEqual(newSecret(), newSecret());
  });

  it('hold half a minute around, once', () => {
    const now = new Date(1_234_567_890_000);
    const step = stepAt(now);
    assert.equal(stepOfCode(SECRET, '005 924', now, 0), step);
    assert.equal(stepOfCode(SECRET, '005924', now, step), null, 'used');
    assert.equal(stepOfCode(SECRET, '005924', new Date(now.getTime() + 30_000), 0), step);
    assert.equal(stepOfCode(SECRET, '005924', new Date(now.getTime() + 60_000), 0), null, 'too late');
    for (const wrong of ['', '005925', '5924', '0059240', 'abcdef', '005924'.repeat(50)])
      assert.equal(stepOfCode(SECRET, wrong, now, 0), null, wrong);
  });
});
