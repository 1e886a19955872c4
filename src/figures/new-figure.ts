import type { At } from '../record/at.ts';
import type { Figure, Stated } from '../record/figure.ts';

/** A figure of which nothing but its value is known yet. */
export const newFigure = (stated: Stated, where: Figure['where'], passage: At): Figure => ({
  ...stated,
  measure: null,
  reference: null,
  group: null,
  area: null,
  standard: null,
  qualifier: null,
  previous: null,
  change: null,
  target: null,
  floor: null,
  comparators: [],
  rank: null,
  cohort: null,
  share: null,
  rag: null,
  travel: null,
  good: null,
  derived: null,
  marks: [],
  shorthand: null,
  where,
  place: null,
  paper: null,
  heading: null,
  passage,
  taken: [],
  sure: 0.5,
});
