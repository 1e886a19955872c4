import { sql } from 'kysely';
import { measureWords } from '../../figures/measures/measure-words.ts';
import type { SourcedFigure } from '../../figures/measures/series.ts';
import type { Kind } from '../../record/reading.ts';
import type { FigureSource, MeasureSummary, MeasureView } from '../figure-views.ts';
import { unpackFigure } from '../pack-figure.ts';
import type { PublicTables } from '../tables.ts';
import { joinsOf } from './joins.ts';
import { bodyLink, type Reader } from './links.ts';
import { MEASURE_LINK, measureLink } from './measure-link.ts';

/** As many as a page can draw; a measure that has more is shown by its latest papers. */
const MOST_FIGURES = 3000;

/** Measures, those of which most is told first: see `PublicRecord.measures`. */
export const measureList = async (
  db: Reader,
  { words, skip, limit }: { words: string; skip: number; limit: number },
): Promise<MeasureSummary[]> => {
  let query = db.selectFrom('public_measure').select(MEASURE_LINK).select('public_measure.id');
  // Words of a measure have neither % nor _ in them.
  for (const word of measureWords(words)) query = query.where('public_measure.words', 'like', `%${word}%`);
  const rows = await query
    .orderBy('public_measure.weight', 'desc')
    .orderBy('public_measure.id')
    .offset(skip)
    .limit(limit)
    .execute();
  const counts = await countsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...measureLink(row), figures: counts.get(row.id) ?? 0 }));
};

/** Only of the measures that are listed: a count goes through all figures of its measure. */
const countsOf = async (db: Reader, measures: readonly number[]): Promise<Map<number | null, number>> => {
  if (measures.length === 0) return new Map();
  const rows = await db
    .selectFrom('public_told_figure')
    .select(['measure_id', sql<number>`count(*)`.as('figures')])
    .where('measure_id', 'in', measures)
    .groupBy('measure_id')
    .execute();
  return new Map(rows.map(({ measure_id, figures }) => [measure_id, Number(figures)]));
};

/** A measure's page: see `PublicRecord.measure`. */
export const measureView = async (db: Reader, slug: string): Promise<MeasureView | null> => {
  const own = await db.selectFrom('public_measure').selectAll().where('slug', '=', slug).executeTakeFirst();
  if (!own) return null;
  const joins = await joinsOf(db, own);
  const belonging = new Map<number, SourcedFigure['belongs']>([[own.id, 'same-words']]);
  for (const { id, state } of joins) if (state !== 'withdrawn') belonging.set(id, state);
  const rows = await figureRows(db, [...belonging.keys()], MOST_FIGURES + 1);
  const shown = rows.slice(0, MOST_FIGURES);
  return {
    measure: measureLink(own),
    figures: shown.map((row) => sourced(row, belonging.get(row.measure_id ?? -1))),
    cut: rows.length > MOST_FIGURES,
    joins: joins.map(({ id: _, ...join }) => join),
    bodies: await bodiesOf(db, shown),
  };
};

/** Columns that a figure with its paper needs. */
export const FIGURE_ROW = [
  'measure_id',
  'detail',
  'body_id',
  'council',
  'date',
  'document_slug',
  'document_title',
  'document_kind',
] as const;

type FigureRow = Pick<PublicTables['public_told_figure'], (typeof FIGURE_ROW)[number]>;

const figureRows = (db: Reader, measures: readonly number[], limit: number): Promise<FigureRow[]> =>
  db
    .selectFrom('public_told_figure')
    .select(FIGURE_ROW)
    .where('measure_id', 'in', measures)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** A row as a figure with its paper. */
export const sourced = (row: FigureRow, belongs: SourcedFigure['belongs'] = 'same-words'): SourcedFigure => ({
  figure: unpackFigure(row.detail),
  document: linkOf(row),
  date: row.date,
  council: row.council,
  belongs,
});

const linkOf = (row: {
  document_slug: string;
  document_title: string;
  document_kind: Kind;
}): SourcedFigure['document'] => ({
  slug: row.document_slug,
  title: row.document_title,
  kind: row.document_kind,
});

const bodiesOf = async (db: Reader, figures: readonly FigureRow[]) => {
  const ids = [...new Set(figures.flatMap(({ body_id }) => body_id ?? []))];
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('public_body')
    .select(['slug as body_slug', 'name as body_name', 'council'])
    .where('id', 'in', ids)
    .orderBy('name')
    .execute();
  return rows.map(bodyLink);
};

/** Papers with figures: see `PublicRecord.figureSources`. */
export const figureSources = async (db: Reader): Promise<FigureSource[]> => {
  const rows = await db
    .selectFrom('public_figure_source')
    .select(['document_slug', 'document_title', 'document_kind', 'date', 'council'])
    .where('document_current', '=', 1)
    .orderBy('date', 'desc')
    .orderBy('document_id')
    .execute();
  return rows.map((row) => ({ document: linkOf(row), date: row.date, council: row.council }));
};
