import { sql } from 'kysely';
import { measureWords } from '../../figures/measures/measure-words.ts';
import type { SourcedFigure } from '../../figures/measures/series.ts';
import type { Kind } from '../../record/reading.ts';
import type { FigureSource, MeasureSummary, MeasureView } from '../figure-views.ts';
import { unpackFigure } from '../pack-figure.ts';
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
  let query = db.selectFrom('public_measure').select(MEASURE_LINK);
  // Words of a measure have neither % nor _ in them.
  for (const word of measureWords(words)) query = query.where('public_measure.words', 'like', `%${word}%`);
  const rows = await query
    .select((of) =>
      of
        .selectFrom('public_figure')
        .select(sql<number>`count(*)`.as('count'))
        .whereRef('public_figure.measure_id', '=', 'public_measure.id')
        .as('figures'),
    )
    .orderBy('public_measure.weight', 'desc')
    .orderBy('public_measure.id')
    .offset(skip)
    .limit(limit)
    .execute();
  return rows.map(({ figures, ...row }) => ({ ...row, figures: Number(figures) }));
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
  const papers = await papersOf(db, shown);
  return {
    measure: measureLink(own),
    figures: sourced(shown, papers, belonging),
    cut: rows.length > MOST_FIGURES,
    joins: joins.map(({ id: _, ...join }) => join),
    bodies: await bodiesOf(db, papers),
  };
};

type FigureRow = { document_id: number; measure_id: number | null; detail: string };

const figureRows = (db: Reader, measures: readonly number[], limit: number): Promise<FigureRow[]> =>
  db
    .selectFrom('public_figure')
    .select(['document_id', 'measure_id', 'detail'])
    .where('measure_id', 'in', measures)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** The papers that rows stand in, by id. */
export const papersOf = async (db: Reader, rows: readonly FigureRow[]) => {
  const ids = [...new Set(rows.map(({ document_id }) => document_id))];
  if (ids.length === 0) return new Map<number, never>();
  const papers = await db
    .selectFrom('public_figure_source')
    .select(['document_id', 'document_slug', 'document_title', 'document_kind', 'date', 'council', 'body_id'])
    .where('document_id', 'in', ids)
    .execute();
  return new Map(papers.map((paper) => [paper.document_id, paper]));
};

/** Rows as figures with their papers. */
export const sourced = (
  rows: readonly FigureRow[],
  papers: Awaited<ReturnType<typeof papersOf>>,
  belonging: ReadonlyMap<number, SourcedFigure['belongs']>,
): SourcedFigure[] =>
  rows.flatMap(({ document_id, measure_id, detail }) => {
    const paper = papers.get(document_id);
    if (!paper) return [];
    const belongs = belonging.get(measure_id ?? -1) ?? 'same-words';
    return { figure: unpackFigure(detail), document: linkOf(paper), date: paper.date, council: paper.council, belongs };
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

const bodiesOf = async (db: Reader, papers: Awaited<ReturnType<typeof papersOf>>) => {
  const ids = [...new Set([...papers.values()].flatMap(({ body_id }) => body_id ?? []))];
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
