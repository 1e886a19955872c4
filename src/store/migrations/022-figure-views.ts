/**
 * The public views of figures, looked up row by row. `offset 0` keeps PostgreSQL from turning the conditions into
 * joins over all documents, which took it tens of milliseconds a query; SQLite looks them up so anyway. What is
 * public is as before: what stands in a public document.
 */
export const figureViews = (): string[] => [
  'drop view public_measure',
  'drop view public_figure',
  'drop view public_figure_source',
  'drop view public_abbreviation',
  `create view public_figure_source as select figure_source.*,
      (select slug from document where document.id = figure_source.document_id) as document_slug,
      (select title from document where document.id = figure_source.document_id) as document_title,
      (select kind from document where document.id = figure_source.document_id) as document_kind,
      (select current from document where document.id = figure_source.document_id) as document_current
    from figure_source where ${isPublic('figure_source')}`,
  `create view public_figure as
    select id, document_id, position, measure_id, period, value, scored, detail, page, start_at, end_at from figure
    where ${isPublic('figure')}`,
  `create view public_measure as select * from measure
    where exists (select 1 from public_figure where public_figure.measure_id = measure.id limit 1 offset 0)`,
  `create view public_abbreviation as select abbreviation.*,
      (select slug from document where document.id = abbreviation.document_id) as document_slug
    from abbreviation where ${isPublic('abbreviation')}`,
];

const isPublic = (table: string): string =>
  `exists (select 1 from public_document where public_document.id = ${table}.document_id limit 1 offset 0)`;
