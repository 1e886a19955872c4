import type { MeasureLink } from '../figure-views.ts';

/** Columns that a link to a measure needs. */
export const MEASURE_LINK = [
  'public_measure.slug',
  'public_measure.name',
  'public_measure.standard',
  'public_measure.unit',
] as const;

export const measureLink = ({ slug, name, standard, unit }: MeasureLink): MeasureLink => ({
  slug,
  name,
  standard,
  unit,
});
