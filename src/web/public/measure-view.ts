import { formatDistance } from '../../figures/charts/format-value.ts';
import { isBenchmark, type MainSeries, mainSeries, pointAt, seriesName } from '../../figures/measures/main-series.ts';
import { periodWords } from '../../figures/measures/period-time.ts';
import {
  buildSeries,
  type Printing,
  type Series,
  type SeriesPoint,
  type SourcedFigure,
} from '../../figures/measures/series.ts';
import type { At } from '../../record/at.ts';
import type { MeasureView } from '../../store/figure-views.ts';
import type { Place } from '../../store/views.ts';
import { dateWords, KIND_WORDS } from '../words.ts';
import { chartsOf, groupCharts, sentenceOf } from './measure-charts.ts';
import { printedWords, type Shape, shapeOf, unitWords } from './value-words.ts';

const CADENCE_WORDS = {
  year: 'By year',
  half: 'By half-year',
  term: 'By term',
  quarter: 'By quarter',
  month: 'By month',
  day: 'On a day',
  range: 'Over other times',
} as const;

/** All that the page of a measure shows, ready for its view. */
export const measureContext = ({ measure, figures, cut, joins, bodies }: MeasureView) => {
  const series = buildSeries(figures);
  const sections = mainSeries(series).map((main, index) =>
    sectionOf(main, { name: measure.name, id: `chart-${index}`, isFirst: index === 0 }),
  );
  return {
    measure,
    unit: unitWords(measure.unit),
    bodies,
    cut,
    sections,
    proposed: joins.filter(({ state }) => state === 'proposed'),
    confirmed: joins.filter(({ state }) => state === 'confirmed'),
    unplaced: series.unplaced.filter(({ figure }) => figure.printed !== '').map(unplacedOf),
    papers: new Set(figures.map(({ document }) => document.slug)).size,
  };
};

const NO_CHARTS = { line: null, control: null, funnel: null };

/** A few values beside the fullest series need no chart of their own. */
const FEW = 3;

const sectionOf = (main: MainSeries, { name, id, isFirst }: { name: string; id: string; isFirst: boolean }) => {
  const { series, comparators, targets } = main;
  const shape = shapeOf(series.points);
  const titled = { id, name, shape };
  const sentence = sentenceOf(main, titled);
  const benchmarks = comparators.filter(isBenchmark);
  return {
    id,
    title: CADENCE_WORDS[series.cadence],
    group: series.group,
    sentence,
    ...(isFirst || series.points.length >= FEW ? chartsOf(main, titled, sentence) : NO_CHARTS),
    hasTarget: targets.length > 0,
    benchmarks: benchmarks.map(seriesName),
    rows: rowsOf(series, targets, benchmarks, shape),
    gaps: gapsOf(series, benchmarks, shape),
    councils: comparators.filter((one) => !isBenchmark(one)).map((one) => lastLine(one, shape)),
    rank: series.points.at(-1)?.shown.from.figure.rank ?? null,
    restated: series.points.filter(({ restated }) => restated.length > 0).map((point) => restatement(point, shape)),
    breaks: series.points.filter(({ breakBefore }) => breakBefore).map((point) => breakOf(point)),
    groups: groupCharts(main, titled),
  };
};

/** "Agenda pack of 1 December 2026"; a paper of no meeting by its title. */
const paperWords = ({ document, date }: SourcedFigure): string =>
  date === null ? document.title : `${KIND_WORDS[document.kind]} of ${dateWords(date)}`;

const placeIn = (from: SourcedFigure, { page, start, end }: At): Place => ({
  document: from.document.slug,
  page,
  start,
  end,
});

const printed = (printing: Printing, shape: Shape) => ({
  words: printedWords(printing, shape),
  provisional: printing.provisional,
  proposed: printing.from.belongs === 'proposed',
  place: placeIn(printing.from, printing.at),
  paper: paperWords(printing.from),
});

/** Latest first, each with the comparators of the same period. */
const rowsOf = (series: Series, targets: readonly SeriesPoint[], benchmarks: readonly Series[], shape: Shape) =>
  series.points.toReversed().map((point) => ({
    period: periodWords(point.period),
    breakBefore: point.breakBefore,
    restated: point.restated.length > 0,
    value: printed(point.shown, shape),
    cohort: point.shown.from.figure.cohort?.printed ?? null,
    target: printedWords(pointAt(targets, point.period)?.shown ?? null, shape),
    benchmarks: benchmarks.map(({ points }) => printedWords(pointAt(points, point.period)?.shown ?? null, shape)),
  }));

/** The last value against each comparator: of the same period, else saying how old the comparator is. */
const gapsOf = ({ points }: Series, benchmarks: readonly Series[], shape: Shape) => {
  const last = points.findLast(({ shown }) => shown.value !== null);
  if (!last) return [];
  return benchmarks.flatMap((one) => {
    const same = pointAt(one.points, last.period);
    const other = same ?? one.points.findLast(({ shown, time }) => shown.value !== null && time <= last.time);
    if (!other) return [];
    const decimals = Math.max(shape.decimals, shapeOf(one.points).decimals);
    const gap = last.shown.value! - other.shown.value!;
    const isSame = Math.abs(gap) < 0.5 / 10 ** decimals;
    const words = isSame ? 'the same as' : `${formatDistance(gap, shape, decimals)} ${gap > 0 ? 'above' : 'below'}`;
    return {
      name: seriesName(one),
      words,
      value: printedWords(other.shown, shape),
      other: same ? null : { period: periodWords(other.period), own: periodWords(last.period) },
      place: placeIn(other.shown.from, other.shown.at),
    };
  });
};

/** Other councils in the order of the alphabet: a rank without intervals would say what is not so. */
const lastLine = (series: Series, shape: Shape) => {
  const last = series.points.at(-1)!;
  return { name: series.area, period: periodWords(last.period), value: printed(last.shown, shape) };
};

const restatement = (point: SeriesPoint, shape: Shape) => ({
  period: periodWords(point.period),
  inOne: point.restated.every(({ from }) => from.document.slug === point.shown.from.document.slug),
  all: [point.shown, ...point.restated].map((one) => printed(one, shape)),
});

const breakOf = ({ period, shown, others }: SeriesPoint) => {
  const told = [shown, ...others].find(({ from }) => from.figure.marks.includes('break')) ?? shown;
  // The words that tell of the break may stand elsewhere than the value.
  const said = told.from.figure.taken.find(({ field }) => field === 'mark');
  return {
    period: periodWords(period),
    place: placeIn(told.from, said?.at ?? told.from.figure.passage),
    paper: paperWords(told.from),
  };
};

const unplacedOf = (from: SourcedFigure) => {
  const { figure } = from;
  const shape = { unit: figure.unit, per: figure.per, decimals: 0 };
  const words =
    figure.value === null
      ? figure.printed
      : printedWords(
          {
            value: figure.value,
            printed: figure.printed,
            step: figure.step,
            shorthand: null,
            provisional: false,
            from,
            at: figure.at,
          },
          shape,
        );
  return {
    words,
    group: figure.group,
    area: figure.area,
    period: figure.period?.phrase ?? null,
    place: placeIn(from, figure.passage),
    paper: paperWords(from),
  };
};
