import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controlLimits } from './control-limits.ts';

const signalsOf = (values: number[]): string =>
  controlLimits(values)!
    .signals.map((signal) => signal?.charAt(0) ?? '.')
    .join('');
const alternating = (count: number, low = 9, high = 11): number[] =>
  Array.from({ length: count }, (_, index) => (index % 2 === 0 ? low : high));

describe('control limits', () => {
  it('are not drawn from eleven values', () => assert.equal(controlLimits(alternating(11)), null));

  it('stand at the mean ± 2.66 × the mean moving range', () => {
    const limits = controlLimits(alternating(12))!;
    assert.equal(limits.mean, 10);
    assert.ok(Math.abs(limits.upper - 15.32) < 1e-9);
    assert.ok(Math.abs(limits.lower - 4.68) < 1e-9);
  });

  it('leave what is usual alone', () => assert.equal(signalsOf(alternating(14)), '.'.repeat(14)));
  it('leave a series without any change alone', () => assert.equal(signalsOf(new Array(12).fill(5)), '.'.repeat(12)));
  it('mark a value outside', () => assert.equal(signalsOf([...alternating(12), 30, -10]), `${'.'.repeat(12)}oo`));
  it('mark eight in a row on one side', () =>
    assert.equal(signalsOf([...alternating(8, 8, 10), ...alternating(8, 10.5, 12)]), 'r'.repeat(16)));
  it('do not mark seven', () => {
    const values = [...alternating(8, 8, 12), 12, 10.5, 12, 10.5, 12, 10.5, 7.5];
    assert.doesNotMatch(signalsOf(values), /r/);
  });
  it('mark six in a row that rise', () =>
    assert.match(signalsOf([10, 12, 9, 12, 9, 12, 9, 9.5, 10, 10.5, 11, 11.5, 9]), /t{6}/));
  it('mark two of three near a limit', () => {
    const signals = signalsOf([...alternating(14), 15.3, 10, 15.3]);
    assert.deepEqual([signals.at(-1), signals.at(-3)], ['n', 'n']);
  });
});
