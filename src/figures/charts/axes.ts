import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { ChartHead, ChartPoint } from './chart.ts';
import { decimalsOf, formatValue } from './format-value.ts';
import { lineFrom, shortened, textAt } from './svg.ts';

/** The rectangle that the values are drawn in. */
export type Area = { left: number; right: number; top: number; bottom: number };
export type Scale = ScaleLinear<number, number>;

/** Room that one character of a label takes: the type is 13 units high. */
export const CHARACTER = 7.3;
const TICK_GAP = 6;

/** From the lowest to the highest value with some room, to round numbers. All values alike still have a scale. */
export const valueScale = (values: readonly number[], [bottom, top]: [number, number]): Scale => {
  const lowest = values.length ? Math.min(...values) : 0;
  const highest = values.length ? Math.max(...values) : 1;
  const room = highest > lowest ? (highest - lowest) * 0.08 : Math.max(Math.abs(highest) * 0.05, 1e-6);
  // Nothing below nought is hinted at where no value is.
  const from = lowest >= 0 ? Math.max(0, lowest - room) : lowest - room;
  return scaleLinear()
    .domain([from, highest + room])
    .range([bottom, top])
    .nice(4);
};

export const timeScale = (points: readonly ChartPoint[], [left, right]: [number, number]): Scale => {
  const times = points.map(({ time }) => time);
  const first = times.length ? Math.min(...times) : 0;
  const last = times.length ? Math.max(...times) : 1;
  return last > first
    ? scaleLinear().domain([first, last]).range([left, right])
    : scaleLinear()
        .domain([first - 1, first + 1])
        .range([left, right]);
};

/** Ticks of the values with their unit, as wide as their longest label needs. */
export const valueTicks = (scale: Scale, { unit, per }: Pick<ChartHead, 'unit' | 'per'>, wanted = 4) => {
  const values = scale.ticks(wanted);
  const decimals = decimalsOf(values.length > 1 ? Math.abs(values[1]! - values[0]!) : null);
  // The base of a rate and the name of a unit of time stand in the title; on every tick they would only crowd it.
  const short = unit === 'percent' || unit === 'money' ? unit : null;
  const ticks = values.map((value) => ({ value, label: formatValue(value, { unit: short, per }, decimals) }));
  return { ticks, width: Math.max(...ticks.map(({ label }) => label.length), 1) * CHARACTER + TICK_GAP };
};

export const drawValueTicks = (ticks: ReturnType<typeof valueTicks>['ticks'], scale: Scale, area: Area): string =>
  ticks
    .map(({ value, label }) => {
      const y = scale(value);
      return `${lineFrom(area.left, y, area.right, y, 'grid')}${textAt(area.left - TICK_GAP, y + 4, label, 'end')}`;
    })
    .join('');

const LONGEST_PERIOD = 14;

/** Labels of the periods, first and last always, those between as far as there is room. */
export const drawPeriods = (points: readonly ChartPoint[], scale: Scale, area: Area): string => {
  const shown = points.map(({ label, time }) => ({ text: shortened(label, LONGEST_PERIOD), x: scale(time) }));
  const last = shown.at(-1);
  if (!last) return '';
  const half = (text: string) => (text.length * CHARACTER) / 2 + 4;
  const anchored = (one: { text: string; x: number }) =>
    Math.min(Math.max(one.x, area.left + half(one.text) - 14), area.right - half(one.text) + 14);
  const chosen: { text: string; x: number }[] = [];
  const end = { text: last.text, x: anchored(last) };
  let free = Number.NEGATIVE_INFINITY;
  for (const one of shown.slice(0, -1)) {
    const x = anchored(one);
    if (x - half(one.text) < free || x + half(one.text) > end.x - half(end.text)) continue;
    chosen.push({ text: one.text, x });
    free = x + half(one.text);
  }
  const labels = [...chosen, end].map(({ text, x }) => textAt(x, area.bottom + 19, text, 'middle')).join('');
  const ticks = shown.map(({ x }) => lineFrom(x, area.bottom, x, area.bottom + 4, 'axis')).join('');
  return `${lineFrom(area.left, area.bottom, area.right, area.bottom, 'axis')}${ticks}${labels}`;
};
