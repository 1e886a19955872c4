import { performance } from 'node:perf_hooks';
import { drawBarChart } from '../src/figures/charts/bar-chart.ts';
import type { ChartPoint } from '../src/figures/charts/chart.ts';
import { drawControlChart } from '../src/figures/charts/control-chart.ts';
import { drawFunnelPlot } from '../src/figures/charts/funnel-plot.ts';
import { drawLineChart } from '../src/figures/charts/line-chart.ts';
import { seriesSentence } from '../src/figures/charts/series-sentence.ts';
import { drawSmallMultiples } from '../src/figures/charts/small-multiples.ts';
import type { Bench } from './bench.ts';

const ROUNDS = 500;
const head = { id: 'c', title: 'A measure', description: 'One.', unit: 'percent' as const, per: null, decimals: 1 };
const points = (count: number, from: number): ChartPoint[] =>
  Array.from({ length: count }, (_, index) => ({
    label: `${2000 + index}/${index + 1}`,
    time: 2000 + index,
    value: from + 7 * Math.sin(index),
    provisional: index === count - 1,
    breakBefore: index === 9,
  }));
const lines = ['National', 'Region', 'Similar councils'].map((name, index) => ({
  name,
  points: points(24, 50 + index),
}));
const own = points(24, 48);
const bars = Array.from({ length: 12 }, (_, index) => ({
  name: `Group ${index}`,
  value: 40 + index,
  shown: null,
  cohort: 100 + index,
  provisional: false,
}));
const places = Array.from({ length: 15 }, (_, index) => ({
  name: `Council ${index}`,
  percent: 50 + index,
  cohort: 300 + 100 * index,
  own: index === 3,
}));

const CHARTS: [name: string, draw: () => unknown][] = [
  [
    'line_chart_24_points_4_lines',
    () => drawLineChart({ ...head, line: { name: 'Own', points: own }, comparators: lines, target: points(24, 55) }),
  ],
  ['bars_12_groups', () => drawBarChart({ ...head, bars })],
  [
    'small_multiples_12_groups',
    () =>
      drawSmallMultiples({
        ...head,
        multiples: bars.map(({ name }) => ({ name, description: name, points: own })),
        behind: null,
      }),
  ],
  [
    'control_chart_24_points',
    () => drawControlChart({ ...head, points: points(24, 50).map((point) => ({ ...point, breakBefore: false })) }),
  ],
  ['funnel_plot_15_councils', () => drawFunnelPlot({ ...head, places })],
  ['sentence', () => seriesSentence({ ...head, name: 'A measure', points: own, target: 60 })],
];

/** How long each kind of chart takes to draw, with a run before that is not counted. The bar is 2 ms. */
export const bench: Bench = async (print) => {
  for (const [name, draw] of CHARTS) {
    draw();
    const times = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      draw();
      return performance.now() - start;
    }).sort((a, b) => a - b);
    print(`${name}_p50_ms`, times[ROUNDS / 2]!);
    print(`${name}_p95_ms`, times[Math.floor(ROUNDS * 0.95)]!);
  }
};
