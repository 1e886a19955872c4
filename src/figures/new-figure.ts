import type { At } from '../record/at.ts';
import { type Figure, NOTHING_BESIDE, type Stated } from '../record/figure.ts';

/** A figure of which nothing but its value is known yet. */
export const newFigure = (stated: Stated, where: Figure['where'], passage: At): Figure => ({
  ...stated,
  ...NOTHING_BESIDE,
  where,
  passage,
  comparators: [],
  marks: [],
  taken: [],
  sure: 0.5,
});
