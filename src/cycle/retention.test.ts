import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hasPassed, openUntil, RETENTION } from './retention.ts';

it('papers are open for six years from their meeting, background papers for four, the last day included', () => {
  assert.equal(openUntil('2025-03-04', RETENTION.papers), '2031-03-04');
  assert.equal(openUntil('2025-03-04', RETENTION.background), '2029-03-04');
  assert.equal(openUntil('2028-02-29', RETENTION.papers), '2034-02-28', 'no such day in that year');
  const over = (today: string) =>
    [RETENTION.papers, RETENTION.background].map((one) => hasPassed('2025-03-04', one, today));
  assert.deepEqual(over('2029-03-04'), [false, false]);
  assert.deepEqual(over('2029-03-05'), [false, true]);
  assert.deepEqual(over('2031-03-04'), [false, true]);
  assert.deepEqual(over('2031-03-05'), [true, true]);
});
