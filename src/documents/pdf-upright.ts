export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The page as it is read: x to the right and y down from the top left corner, in points. */
export type Upright = {
  readonly width: number;
  readonly height: number;
  readonly x: (px: number, py: number) => number;
  readonly y: (px: number, py: number) => number;
};

/**
 * From PDF space (y up) to the page as it is read.
 *
 * @param box the page's box in PDF space
 * @param turn quarter turns clockwise that bring the text upright
 */
export const uprightFrom = ({ left, top, right, bottom }: Box, turn: number): Upright => {
  const wide = Math.abs(right - left);
  const high = Math.abs(top - bottom);
  if (turn === 0) return { width: wide, height: high, x: (px) => px - left, y: (_, py) => top - py };
  if (turn === 1) return { width: high, height: wide, x: (_, py) => py - bottom, y: (px) => px - left };
  if (turn === 2) return { width: wide, height: high, x: (px) => right - px, y: (_, py) => py - bottom };
  return { width: high, height: wide, x: (_, py) => top - py, y: (px) => right - px };
};
