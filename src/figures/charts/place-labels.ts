const LINE = 15;

/**
 * Heights for labels that would stand on each other: each as near to where it belongs as the others leave room.
 *
 * @param wanted heights in any order
 * @returns heights in the same order, at least a line apart, none outside
 */
export const placeLabels = (wanted: readonly number[], top: number, bottom: number): number[] => {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  let free = top;
  for (const one of order) {
    one.y = Math.max(one.y, free);
    free = one.y + LINE;
  }
  let limit = bottom;
  for (const one of order.toReversed()) {
    one.y = Math.min(one.y, limit);
    limit = one.y - LINE;
  }
  const placed = new Array<number>(wanted.length);
  for (const { y, index } of order) placed[index] = y;
  return placed;
};
