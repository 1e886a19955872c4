/** A printed number stands for any that rounds to it. */
export type Printed = { readonly value: number; readonly step: number };
export type Interval = { readonly low: number; readonly high: number };

const HAIR = 1e-9;

/** All that a printed number may stand for: 70.25 to 70.35 of "70.3". */
export const spread = ({ value, step }: Printed): Interval => ({ low: value - step / 2, high: value + step / 2 });

/** A count is what it says, to the last. */
export const exactly = (value: number): Interval => ({ low: value, high: value });

/** What first minus second may be. */
export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });

export const plus = (parts: readonly Interval[]): Interval => ({
  low: parts.reduce((sum, { low }) => sum + low, 0),
  high: parts.reduce((sum, { high }) => sum + high, 0),
});

/** What `part` out of `whole` may be as a percentage; null where the whole may be nothing. */
export const percentOf = (part: Interval, whole: Interval): Interval | null =>
  whole.low <= 0 ? null : { low: (100 * part.low) / whole.high, high: (100 * part.high) / whole.low };

/** What the whole may be of which `part` is so many per cent; null where that may be nothing. */
export const wholeOf = (part: Interval, percent: Interval): Interval | null =>
  percent.low <= 0 ? null : { low: (100 * part.low) / percent.high, high: (100 * part.high) / percent.low };

/** Whether two can be the same number: where they can, rounding accounts for the difference. */
export const meet = (a: Interval, b: Interval): boolean => a.low <= b.high + HAIR && b.low <= a.high + HAIR;

/** A cut-off number ("36.1" of 36.16) is no fault of arithmetic: reaches up by a whole step. */
export const spreadOrCut = ({ value, step }: Printed): Interval => ({ low: value - step / 2, high: value + step });

/** A number to the places of a step, with a true minus and commas: "−0.2", "1,602". */
export const shown = (value: number, step: number): string => {
  const places = Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - HAIR)));
  const text = Math.abs(value).toLocaleString('en-GB', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? `−${text}` : text;
};
