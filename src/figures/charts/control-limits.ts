/**
 * Individuals and moving range (XmR): limits at the mean ± 2.66 × the mean moving range. 2.66 is 3 / 1.128, where
 * 1.128 is the expected range of two values one standard deviation apart (DOMAIN.md section 6).
 */
const TO_LIMIT = 2.66;

/** Fewer points say nothing of what is usual. */
export const FEWEST_POINTS = 12;

const RUN = 8;
const TREND = 6;

export type RuleName = 'outside' | 'run' | 'trend' | 'near';

/** The rules by which a value counts as unusual, as a page names them. */
export const CONTROL_RULES: Record<RuleName, string> = {
  outside: 'a value outside the limits',
  run: `${RUN} values in a row on the same side of the mean`,
  trend: `${TREND} values in a row each higher, or each lower, than the one before`,
  near: 'two of three values in a row in the outer third towards the same limit',
};

export type ControlLimits = {
  mean: number;
  upper: number;
  lower: number;
  /** Of each value, in order: the first rule that it is unusual by, or null. */
  signals: (RuleName | null)[];
};

/**
 * What is usual of a series, and which of its values are not.
 *
 * @returns null with fewer than twelve values: no limits can be drawn from so few
 */
export const controlLimits = (values: readonly number[]): ControlLimits | null => {
  if (values.length < FEWEST_POINTS) return null;
  const mean = average(values);
  const reach = TO_LIMIT * average(values.slice(1).map((value, index) => Math.abs(value - values[index]!)));
  const signals = new Array<RuleName | null>(values.length).fill(null);
  const mark = (rule: RuleName, first: number, last: number): void => {
    for (let index = first; index <= last; index += 1) signals[index] ??= rule;
  };
  values.forEach((value, index) => {
    if (Math.abs(value - mean) > reach) mark('outside', index, index);
  });
  markStretches(
    values,
    (value) => Math.sign(value - mean),
    RUN,
    (first, last) => mark('run', first, last),
  );
  const steps = values.slice(1).map((value, index) => Math.sign(value - values[index]!));
  markStretches(
    steps,
    (step) => step,
    TREND - 1,
    (first, last) => mark('trend', first, last + 1),
  );
  const zone = values.map((value) => (Math.abs(value - mean) > (reach * 2) / 3 ? Math.sign(value - mean) : 0));
  for (let first = 0; first + 2 < zone.length; first += 1) {
    for (const side of [1, -1]) {
      const near = [first, first + 1, first + 2].filter((index) => zone[index] === side);
      if (near.length >= 2) for (const index of near) mark('near', index, index);
    }
  }
  return { mean, upper: mean + reach, lower: mean - reach, signals };
};

/** Calls `found` for each stretch of at least `length` neighbours on the same side; nought is on none. */
const markStretches = (
  values: readonly number[],
  side: (value: number) => number,
  length: number,
  found: (first: number, last: number) => void,
): void => {
  let first = 0;
  for (let index = 1; index <= values.length; index += 1) {
    if (index < values.length && side(values[index]!) === side(values[first]!)) continue;
    if (index - first >= length && side(values[first]!) !== 0) found(first, index - 1);
    first = index;
  }
};

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
