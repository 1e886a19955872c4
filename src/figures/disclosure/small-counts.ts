/** Nought is not few: it is `nobody`. */
export const few = (count: number, threshold: number): boolean => count > 0 && count < threshold;

/**
 * The whole numbers of a group that would be printed as this percentage. Where none would, because the paper rounds
 * or reckons in its own way, the nearest.
 *
 * @param step of the percentage as printed: 0.1 of "12.3%"
 * @returns null for a percentage outside 0 to 100, or a group that is no whole number
 */
export const possibleCounts = (percent: number, step: number | null, whole: number): number[] | null => {
  if (percent < 0 || percent > 100 || whole < 1 || !Number.isInteger(whole)) return null;
  const nearest = Math.round((percent / 100) * whole);
  const half = (step ?? 1) / 2 + 1e-9;
  const first = Math.max(0, Math.ceil(((percent - half) / 100) * whole));
  const last = Math.min(whole, Math.floor(((percent + half) / 100) * whole));
  // Of a large group many counts are printed alike: the nearest stands for them, which tells too much sooner than too little.
  if (last < first || last - first > 1) return [nearest];
  return first === last ? [first] : [first, last];
};
