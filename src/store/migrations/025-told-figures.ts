/**
 * Figures with their paper and their measure, for pages that show many: whether a paper is public is asked once where
 * all figures of a paper are looked up, and what a page says of the paper comes with the figure. What is public is as
 * before. A meeting that is not public is the exception, so that an index of those answers at once for all others;
 * PostgreSQL went through all meetings for it.
 */
export const toldFigures = (): string[] => [
  "create index meeting_not_public on meeting (id) where visibility <> 'public'",
  `create view public_told_figure as
    select figure.id, figure.document_id, figure.measure_id, figure.scored, figure.detail,
      figure_source.body_id, figure_source.council, figure_source.date,
      document.slug as document_slug, document.title as document_title, document.kind as document_kind,
      document.current as document_current,
      measure.slug as measure_slug, measure.name as measure_name, measure.standard as measure_standard,
      measure.unit as measure_unit
    from figure_source
    join document on document.id = figure_source.document_id
    join figure on figure.document_id = figure_source.document_id
    left join measure on measure.id = figure.measure_id
    where exists (select 1 from public_document where public_document.id = figure_source.document_id limit 1 offset 0)`,
];
