import { line } from 'd3-shape';
import {
  type Area,
  CHARACTER,
  drawPeriods,
  drawValueTicks,
  type Scale,
  timeScale,
  valueScale,
  valueTicks,
} from './axes.ts';
import type { ChartLine, ChartPoint, LineChart } from './chart.ts';
import { placeLabels } from './place-labels.ts';
import { at, lineFrom, picture, shortened, textAt } from './svg.ts';

const WIDTH = 400;
const HEIGHT = 250;
const MOST_COMPARATORS = 4;
const LONGEST_NAME = 16;
const POINT = 4.5;

type Shown = ChartPoint & { value: number };
type Drawn = { name: string; kind: string; points: readonly ChartPoint[] };

/**
 * Values over time, with their comparators and target. Lines are told apart by their dashes and by the name at
 * their end, final from provisional values by filled and hollow marks; a break in the series is a gap with a rule.
 */
export const drawLineChart = (chart: LineChart): string => {
  const lines = linesOf(chart);
  const points = lines.flatMap((one) => one.points.filter(isShown));
  const values = valueScale(
    points.map(({ value }) => value),
    [HEIGHT - 28, 22],
  );
  const { ticks, width } = valueTicks(values, chart);
  const names = lines.map(({ name }) => shortened(name, LONGEST_NAME));
  const room = Math.max(...names.map((name) => name.length)) * CHARACTER + 12;
  const area: Area = { left: width, right: WIDTH - room, top: 22, bottom: HEIGHT - 28 };
  const own = chart.line.points;
  const times = timeScale(
    lines.flatMap((one) => one.points),
    [area.left + 10, area.right - 10],
  );
  const inside = [
    drawValueTicks(ticks, values, area),
    drawPeriods(distinct(lines.flatMap((one) => one.points)), times, area),
    drawBreaks(own, times, area),
    ...lines.map(({ points: all, kind }) => drawLine(all, kind, times, values)),
    drawPoints(own, times, values),
    drawNames(lines, names, values, area),
  ].join('');
  return picture(chart, { width: WIDTH, height: HEIGHT, kind: 'line' }, inside);
};

/** The measure's own line is drawn last, on top. */
const linesOf = ({ line: own, comparators, target }: LineChart): Drawn[] => {
  const others = comparators
    .filter(hasValue)
    .slice(0, MOST_COMPARATORS)
    .map(({ name, points }, index) => ({ name, points, kind: `comparator chart__comparator--${index + 1}` }));
  const aim = target.some(isShown) ? [{ name: 'Target', points: target, kind: 'target' }] : [];
  return [...others, ...aim, { name: own.name, points: own.points, kind: 'own' }];
};

const isShown = (point: ChartPoint): point is Shown => point.value !== null;
const hasValue = ({ points }: ChartLine): boolean => points.some(isShown);

const distinct = (points: readonly ChartPoint[]): ChartPoint[] =>
  [...new Map(points.map((point) => [point.time, point])).values()].sort((a, b) => a.time - b.time);

const drawLine = (points: readonly ChartPoint[], kind: string, times: Scale, values: Scale): string => {
  const path = line<ChartPoint>()
    .defined(isShown)
    .x(({ time }) => times(time))
    .y(({ value }) => values(value ?? 0))
    .digits(1);
  const paths = stretches(points).map((stretch) => path(stretch) ?? '');
  const single = kind === 'own' ? [] : points.filter(isShown);
  // A comparator with one value has no line: a short dash marks it.
  const dash =
    single.length === 1
      ? lineFrom(
          times(single[0]!.time) - 7,
          values(single[0]!.value),
          times(single[0]!.time) + 7,
          values(single[0]!.value),
          kind,
        )
      : '';
  return `${paths
    .filter(Boolean)
    .map((d) => `<path class="chart__${kind}" fill="none" d="${d}"/>`)
    .join('')}${dash}`;
};

/** Points between breaks: no line runs across one. */
const stretches = (points: readonly ChartPoint[]): ChartPoint[][] => {
  const parts: ChartPoint[][] = [];
  for (const point of points) {
    const open = parts.at(-1);
    if (!open || point.breakBefore) parts.push([point]);
    else open.push(point);
  }
  return parts;
};

const drawBreaks = (points: readonly ChartPoint[], times: Scale, area: Area): string =>
  points
    .flatMap((point, index) => {
      const before = points[index - 1];
      if (!point.breakBefore || !before) return [];
      const x = (times(before.time) + times(point.time)) / 2;
      return `${lineFrom(x, area.top, x, area.bottom, 'break')}${textAt(x, area.top - 6, 'break', 'middle')}`;
    })
    .join('');

const drawPoints = (points: readonly ChartPoint[], times: Scale, values: Scale): string =>
  points
    .filter(isShown)
    .map(
      ({ time, value, provisional }) =>
        `<circle class="chart__point${provisional ? ' chart__point--provisional' : ''}" cx="${at(times(time))}" cy="${at(values(value))}" r="${POINT}"/>`,
    )
    .join('');

const drawNames = (lines: readonly Drawn[], names: readonly string[], values: Scale, area: Area): string => {
  const ends = lines.map(({ points }) => points.findLast(isShown)?.value ?? null);
  const heights = placeLabels(
    ends.map((value) => (value === null ? area.bottom : values(value) + 4)),
    area.top + 4,
    area.bottom,
  );
  return names
    .map((name, index) =>
      ends[index] === null
        ? ''
        : textAt(area.right + 6, heights[index]!, name, 'start', index === names.length - 1 ? 'name' : 'label'),
    )
    .join('');
};
