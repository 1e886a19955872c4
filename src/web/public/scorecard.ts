import type { FastifyInstance } from 'fastify';
import { decimalsOf, formatValue } from '../../figures/charts/format-value.ts';
import { periodWords } from '../../figures/measures/period-time.ts';
import { type ScorecardRow, scorecardRow } from '../../figures/measures/scorecard-row.ts';
import type { SeriesPoint } from '../../figures/measures/series.ts';
import type { Stated } from '../../record/figure.ts';
import type { MeasureLink, ScorecardView } from '../../store/figure-views.ts';
import type { Pages } from '../pages.ts';
import { NOT_APPLICABLE, NOT_AVAILABLE, printedWords, type Shape, shapeOf } from './value-words.ts';

/** A body's scorecard: each measure of its latest papers, how it stands and whether that is better or worse. */
export const scorecardPages = (app: FastifyInstance, pages: Pages): void => {
  app.get(
    '/:body/scorecard',
    pages(async (record, { params, today }) => {
      const found = await record.scorecard(params.body!, today);
      return found && { view: 'scorecard.njk', context: scorecardContext(found) };
    }),
  );
};

const scorecardContext = ({ body, measures, more, next }: ScorecardView) => {
  const rows = measures.flatMap(({ measure, figures }) => {
    const row = scorecardRow(figures);
    return row && isWatched(row) ? rowView(measure, row) : [];
  });
  return { body, rows, more: more + measures.length - rows.length, next };
};

/** A number that a paper states once, without anything to hold it against, is not watched. */
const isWatched = ({ previous, target, rag, national }: ScorecardRow): boolean =>
  (previous ?? target ?? rag ?? national) !== null;

const rowView = (measure: MeasureLink, row: ScorecardRow) => {
  const shape = shapeOf(row.series.points);
  const { shown } = row.latest;
  const { page, start, end } = shown.at;
  return {
    measure,
    group: row.series.group,
    period: periodWords(row.latest.period),
    latest: printedWords(shown, shape),
    provisional: shown.provisional,
    place: { document: shown.from.document.slug, page, start, end },
    previous: withPeriod(row.previous, shape),
    lastYear: row.lastYear === 'not-applicable' ? NOT_APPLICABLE : withPeriod(row.lastYear, shape),
    target: printedWords(row.target, shape),
    rag: row.rag && { colour: row.rag.colour, rule: ragRule(row, shape) },
    travel: travelOf(row),
    good: row.good,
    national: withPeriod(row.national, shape, row.latest.period),
    rank: row.rank
      ? `${row.rank.position} of ${row.rank.of ?? NOT_AVAILABLE}${row.rank.among ? ` (${row.rank.among})` : ''}`
      : NOT_AVAILABLE,
  };
};

/** A value with its period, where that is not the one that the column says. */
const withPeriod = (point: SeriesPoint | null, shape: Shape, expected?: string): string => {
  if (!point) return NOT_AVAILABLE;
  const words = printedWords(point.shown, shape);
  return point.period === expected ? words : `${words} (${periodWords(point.period)})`;
};

/** By what rule a result is rated, as far as the paper states it. */
const ragRule = ({ target, floor, good }: ScorecardRow, shape: Shape): string => {
  if (!target || target.value === null) return 'as the paper rates it; it states no target';
  const aim = printedWords(target, shape);
  if (!floor || floor.value === null || good === null || good === 'neutral')
    return `as the paper rates it against a target of ${aim}`;
  const least = statedWords(floor, shape);
  return good === 'high'
    ? `green from ${aim}, amber from ${least}, red below ${least}`
    : `green up to ${aim}, amber up to ${least}, red above ${least}`;
};

const statedWords = ({ value, step, printed }: Stated, shape: Shape): string =>
  value === null ? printed : formatValue(value, shape, decimalsOf(step));

const CHANGE_WORDS = { higher: 'Higher', lower: 'Lower', same: 'The same' } as const;

/** Better or worse only where the paper says which way is good. */
const travelOf = ({ change, good }: ScorecardRow): { words: string; verdict: 'better' | 'worse' | null } => {
  if (change === null) return { words: NOT_AVAILABLE, verdict: null };
  if (change === 'same' || good === null || good === 'neutral') return { words: CHANGE_WORDS[change], verdict: null };
  return { words: CHANGE_WORDS[change], verdict: (change === 'higher') === (good === 'high') ? 'better' : 'worse' };
};
