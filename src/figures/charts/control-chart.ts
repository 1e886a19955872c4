import { line } from 'd3-shape';
import { type Area, CHARACTER, drawPeriods, drawValueTicks, timeScale, valueScale, valueTicks } from './axes.ts';
import type { ChartHead, ChartPoint } from './chart.ts';
import { CONTROL_RULES, type ControlLimits, controlLimits } from './control-limits.ts';
import { formatValue } from './format-value.ts';
import { at, lineFrom, picture, textAt } from './svg.ts';

export type ControlChart = Omit<ChartHead, 'description'> & { points: readonly ChartPoint[] };
type Known = ChartPoint & { value: number };

const WIDTH = 400;
const HEIGHT = 250;
const NAMES = ['Upper limit', 'Mean', 'Lower limit'] as const;

/**
 * A control chart (XmR): the values between the limits of what is usual, those that are unusual as diamonds. Only
 * values since the last break count.
 *
 * @returns the picture and a sentence with its limits and rules, or null with fewer than twelve values
 */
export const drawControlChart = (chart: ControlChart): { svg: string; sentence: string } | null => {
  const broken = chart.points.findLastIndex(({ breakBefore }) => breakBefore);
  const points = chart.points.slice(Math.max(0, broken)).filter((point): point is Known => point.value !== null);
  const limits = controlLimits(points.map(({ value }) => value));
  if (!limits) return null;
  const { mean, upper, lower, signals } = limits;
  const values = valueScale([...points.map(({ value }) => value), upper, lower], [HEIGHT - 28, 14]);
  const { ticks, width } = valueTicks(values, chart);
  const area: Area = { left: width, right: WIDTH - NAMES[0].length * CHARACTER - 12, top: 14, bottom: HEIGHT - 28 };
  const times = timeScale(points, [area.left + 8, area.right - 8]);
  const path = line<Known>()
    .x(({ time }) => times(time))
    .y(({ value }) => values(value))
    .digits(1)(points);
  const levels = [upper, mean, lower].map((level, index) => {
    const y = values(level);
    return `${lineFrom(area.left, y, area.right, y, index === 1 ? 'mean' : 'limit')}${textAt(area.right + 6, y + 4, NAMES[index]!)}`;
  });
  const marks = points.map((point, index) => {
    const [x, y] = [times(point.time), values(point.value)];
    const kind = point.provisional ? ' chart__point--provisional' : '';
    return signals[index] === null
      ? `<circle class="chart__point${kind}" cx="${at(x)}" cy="${at(y)}" r="3.5"/>`
      : `<path class="chart__signal" d="M${at(x)} ${at(y - 7)}l7 7l-7 7l-7 -7z"/>`;
  });
  const inside = `${drawValueTicks(ticks, values, area)}${drawPeriods(points, times, area)}${levels.join('')}<path class="chart__own" fill="none" d="${path ?? ''}"/>${marks.join('')}`;
  const sentence = controlSentence(chart, points, limits);
  const svg = picture({ ...chart, description: sentence }, { width: WIDTH, height: HEIGHT, kind: 'control' }, inside);
  return { svg, sentence };
};

/** What is usual, and each value that is not with the rule that says so. */
const controlSentence = (chart: ControlChart, points: readonly Known[], limits: ControlLimits): string => {
  const words = (value: number): string => formatValue(value, chart, chart.decimals);
  const usual = `Over ${points.length} values the mean is ${words(limits.mean)}, and values from ${words(limits.lower)} to ${words(limits.upper)} are usual`;
  const byRule = Map.groupBy(
    points.flatMap(({ label }, index) => ({ label, rule: limits.signals[index] ?? null })),
    ({ rule }) => rule,
  );
  const signals = [...byRule].flatMap(([rule, all]) =>
    rule === null ? [] : `${CONTROL_RULES[rule]} (${all.map(({ label }) => label).join(', ')})`,
  );
  return signals.length === 0 ? `${usual}; none is unusual.` : `${usual}; unusual: ${signals.join('; ')}.`;
};
