import { sql } from 'kysely';
import type { ScorecardView } from '../figure-views.ts';
import { comingMeetings } from './coming.ts';
import { bodyLink, type Reader } from './links.ts';
import { measureLink } from './measure-link.ts';
import { FIGURE_ROW, sourced } from './measures.ts';

/** A scorecard tells of the present: its measures are those of the latest papers, its values those of a year and more. */
const PAPERS_OF_MEASURES = 4;
const PAPERS_OF_VALUES = 12;
const MEASURES = 60;
/** Of one measure: quarters and groups of two years. */
const MOST_FIGURES = 6000;

/** A body's measures with the figures of its latest papers: see `PublicRecord.scorecard`. */
export const scorecardView = async (db: Reader, slug: string, today: string): Promise<ScorecardView | null> => {
  const body = await db
    .selectFrom('public_body')
    .select(['id', 'slug as body_slug', 'name as body_name', 'council'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!body) return null;
  const [next = null] = await comingMeetings(db, today, body.id);
  const papers = await db
    .selectFrom('public_figure_source')
    .select('document_id')
    .where('body_id', '=', body.id)
    .where('document_current', '=', 1)
    .orderBy('date', 'desc')
    .orderBy('document_id', 'desc')
    .limit(PAPERS_OF_VALUES)
    .execute();
  const documents = papers.map(({ document_id }) => document_id);
  if (documents.length === 0) return { body: bodyLink(body), measures: [], more: 0, next };
  const told = await measuresIn(db, documents.slice(0, PAPERS_OF_MEASURES));
  const shown = told.slice(0, MEASURES);
  const rows = await db
    .selectFrom('public_told_figure')
    .select([...FIGURE_ROW, 'measure_slug as slug', 'measure_name as name', 'measure_standard as standard'])
    .select('measure_unit as unit')
    .where('document_id', 'in', documents)
    .where('measure_id', 'in', shown)
    .orderBy('id')
    .limit(MOST_FIGURES)
    .execute();
  const byMeasure = Map.groupBy(rows, ({ measure_id }) => measure_id);
  const measures = shown.flatMap((id) => {
    const told = byMeasure.get(id) ?? [];
    return told[0] ? { measure: measureLink(told[0]), figures: told.map((row) => sourced(row)) } : [];
  });
  return { body: bodyLink(body), measures, more: told.length - shown.length, next };
};

/** Those with a target, a rating or a direction first, then those that most papers tell of. */
const measuresIn = async (db: Reader, documents: readonly number[]): Promise<number[]> => {
  const rows = await db
    .selectFrom('public_told_figure')
    .select('measure_id')
    .where('document_id', 'in', documents)
    .where('measure_id', 'is not', null)
    .groupBy('measure_id')
    .orderBy(sql`max(scored)`, 'desc')
    .orderBy(sql`count(distinct document_id)`, 'desc')
    .orderBy('measure_id')
    .execute();
  return rows.flatMap(({ measure_id }) => measure_id ?? []);
};
