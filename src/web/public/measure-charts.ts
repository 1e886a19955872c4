import { drawBarChart } from '../../figures/charts/bar-chart.ts';
import type { ChartPoint } from '../../figures/charts/chart.ts';
import { drawControlChart } from '../../figures/charts/control-chart.ts';
import { drawFunnelPlot } from '../../figures/charts/funnel-plot.ts';
import { drawLineChart } from '../../figures/charts/line-chart.ts';
import { seriesSentence } from '../../figures/charts/series-sentence.ts';
import { drawSmallMultiples } from '../../figures/charts/small-multiples.ts';
import { isBenchmark, type MainSeries, pointAt, seriesName } from '../../figures/measures/main-series.ts';
import { periodWords } from '../../figures/measures/period-time.ts';
import type { SeriesPoint } from '../../figures/measures/series.ts';
import { printedWords, type Shape } from './value-words.ts';

const MOST_MULTIPLES = 12;
const OWN_NAME = 'This council';

export type Titled = { id: string; name: string; shape: Shape };

/** Values as a chart takes them; `breaks` are the periods before which the council's own series breaks. */
const chartPoints = (points: readonly SeriesPoint[], breaks?: ReadonlySet<string>): ChartPoint[] =>
  points.map(({ period, time, shown, breakBefore }) => ({
    label: periodWords(period),
    time,
    value: shown.value,
    provisional: shown.provisional,
    breakBefore: breaks ? breaks.has(period) : breakBefore,
  }));

export const sentenceOf = ({ series, targets }: MainSeries, { name, shape }: Titled): string => {
  const last = series.points.findLast(({ shown }) => shown.value !== null);
  return seriesSentence({
    ...shape,
    name: series.group === null ? name : `${name}, ${series.group}`,
    points: chartPoints(series.points),
    target: (last && pointAt(targets, last.period)?.shown.value) ?? null,
  });
};

/** The chart that fits how many values there are; with twelve, what is usual of them too. */
export const chartsOf = (main: MainSeries, { id, name, shape }: Titled, description: string) => {
  const { series, targets, comparators } = main;
  const head = { ...shape, id, title: `${name} over time`, description };
  const breaks = new Set(series.points.flatMap(({ breakBefore, period }) => (breakBefore ? period : [])));
  const benchmarks = comparators.filter(isBenchmark);
  const several =
    new Set([...series.points, ...benchmarks.flatMap(({ points }) => points)].map(({ period }) => period)).size > 1;
  const line = several
    ? drawLineChart({
        ...head,
        line: { name: OWN_NAME, points: chartPoints(series.points) },
        comparators: benchmarks.map((one) => ({ name: seriesName(one), points: chartPoints(one.points, breaks) })),
        target: chartPoints(targets, breaks),
      })
    : null;
  const control = drawControlChart({
    ...head,
    id: `${id}-control`,
    title: `${name}: what is usual`,
    points: chartPoints(series.points),
  });
  return { line, control, funnel: funnelOf(main, { id, name, shape }) };
};

/** Councils of the last period, where each has its number of people: never a list by rank. */
const funnelOf = ({ series, comparators }: MainSeries, { id, name, shape }: Titled) => {
  const last = series.points.findLast(({ shown }) => shown.value !== null);
  if (!last || shape.unit !== 'percent') return null;
  const others = comparators
    .filter(({ who }) => who === 'area')
    .map((one) => ({ name: one.area, point: pointAt(one.points, last.period) }));
  const places = [{ name: OWN_NAME, point: last }, ...others].flatMap(({ name: place, point }) => {
    const cohort = point?.shown.from.figure.cohort?.value;
    return point?.shown.value == null || cohort == null
      ? []
      : [{ name: place, percent: point.shown.value, cohort, own: place === OWN_NAME }];
  });
  const when = periodWords(last.period);
  const description = `${places.length} councils in ${when}, each by how many it counts, between the limits within which chance alone would keep 95% and 99.8% of them.`;
  return drawFunnelPlot({ ...shape, id: `${id}-funnel`, title: `${name}: councils compared`, description, places });
};

/** Groups over time, where they have more than one value, and those of the last period with their numbers. */
export const groupCharts = (main: MainSeries, { id, name, shape }: Titled) => {
  const { series, groups } = main;
  const overTime = groups
    .filter(({ points }) => points.filter(({ shown }) => shown.value !== null).length > 1)
    .slice(0, MOST_MULTIPLES);
  const multiples = overTime.map((one) => {
    const points = chartPoints(one.points);
    return {
      name: one.group!,
      points,
      description: seriesSentence({ ...shape, name: one.group!, points, target: null }),
    };
  });
  const behind = series.group === null ? { name: OWN_NAME, points: chartPoints(series.points) } : null;
  const drawn = multiples.length > 0 ? drawSmallMultiples({ ...shape, id: `${id}-group`, multiples, behind }) : [];
  const period = groups
    .flatMap(({ points }) => points)
    .reduce<SeriesPoint | null>((last, point) => (last && last.time >= point.time ? last : point), null);
  const bars = groups.flatMap(({ group, points }) => {
    const point = points.find((one) => one.period === period?.period);
    if (!point) return [];
    const { shown } = point;
    return {
      name: group!,
      value: shown.value,
      shown: printedWords(shown, shape),
      cohort: shown.from.figure.cohort?.value ?? null,
      provisional: shown.provisional,
    };
  });
  const when = period ? periodWords(period.period) : '';
  const description = `${bars.length} groups in ${when}.`;
  return {
    multiples: multiples.map(({ name: group, description: sentence }, index) => ({
      group,
      sentence,
      svg: drawn[index]!,
    })),
    left: groups.length - overTime.length,
    bars:
      bars.length > 1
        ? {
            when,
            svg: drawBarChart({ ...shape, id: `${id}-bars`, title: `${name} by group, ${when}`, description, bars }),
            rows: bars,
          }
        : null,
  };
};
