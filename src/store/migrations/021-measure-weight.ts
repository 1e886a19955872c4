/**
 * How much the papers tell of a measure: values with a period, those with a target or a rating twice. Lists of
 * measures begin with those of which they tell most; it says nothing of what is public.
 */
export const measureWeight = (): string[] => [
  'drop view public_measure',
  'alter table measure add column weight integer not null default 0',
  `update measure set weight = (select count(figure.period) + coalesce(sum(figure.scored), 0) from figure
    where figure.measure_id = measure.id)`,
  'create index measure_weight on measure (weight desc, id)',
  `create view public_measure as select * from measure
    where exists (select 1 from public_figure where public_figure.measure_id = measure.id)`,
];
