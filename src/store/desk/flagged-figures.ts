import type { Kysely } from 'kysely';
import { reachOf, type Viewer } from '../../cycle/permissions.ts';
import type { RiskReason } from '../../figures/disclosure/disclosure-risks.ts';
import { placeOf } from '../place-columns.ts';
import type { Tables } from '../tables.ts';

/** A figure that may tell about single people: where it stands and why, never its value. */
export type FlaggedFigure = {
  document: { slug: string; title: string };
  date: string | null;
  measure: string | null;
  period: string | null;
  reasons: RiskReason[];
  place: ReturnType<typeof placeOf>;
};

/**
 * Figures of current papers that may tell about single people, the latest paper first, of bodies whose figures the
 * viewer may review; those of papers without a body for whom every body's are open.
 */
export const flaggedFigures = async (
  db: Kysely<Tables>,
  viewer: Viewer,
  { skip, limit }: { skip: number; limit: number },
): Promise<FlaggedFigure[]> => {
  const { all, bodies } = reachOf(viewer, 'figure.review', 'restricted');
  if (!all && bodies.length === 0) return [];
  const rows = await db
    .selectFrom('figure')
    .innerJoin('document', 'document.id', 'figure.document_id')
    .innerJoin('figure_source', 'figure_source.document_id', 'figure.document_id')
    .leftJoin('measure', 'measure.id', 'figure.measure_id')
    .leftJoin('body', 'body.id', 'figure_source.body_id')
    .select(['document.slug', 'document.title', 'figure_source.date', 'measure.name', 'figure.period', 'figure.risk'])
    .select(['figure.page', 'figure.start_at', 'figure.end_at'])
    .where('figure.risk', 'is not', null)
    .$if(!all, (query) => query.where('body.slug', 'in', bodies))
    .orderBy('figure_source.date', (order) => order.desc().nullsLast())
    .orderBy('figure.document_id')
    .orderBy('figure.position')
    .offset(skip)
    .limit(limit)
    .execute();
  return rows.map(({ slug, title, date, name, period, risk, ...place }) => ({
    document: { slug, title },
    date,
    measure: name,
    period,
    reasons: (risk ?? '').split(' ') as RiskReason[],
    place: placeOf(slug, place),
  }));
};
