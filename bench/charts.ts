/**
 * How long a chart takes to draw: `node bench/charts.ts`. Bar of issue 6: under 2 ms a chart.
 */
import { performance } from 'node:perf_hooks';
import { drawBarChart } from '../src/figures/charts/bar-chart.ts';
import type { ChartPoint } from '../src/figures/charts/chart.ts';
import { drawControlChart } from '../src/figures/charts/control-chart.ts';
import { drawFunnelPlot } from '../src/figures/charts/funnel-plot.ts';
import { drawLineChart } from '../src/figures/charts/line-chart.ts';
import { seriesSentence } from '../src/figures/charts/series-sentence.ts';
import { drawSmallMultiples } from '../src/figures/charts/small-multiples.ts';

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
    'line, 24 points and 3 comparators',
    () => drawLineChart({ ...head, line: { name: 'Own', points: own }, comparators: lines, target: points(24, 55) }),
  ],
  ['bars, 12 groups', () => drawBarChart({ ...head, bars })],
  [
    'small multiples, 12 groups',
    () =>
      drawSmallMultiples({
        ...head,
        multiples: bars.map(({ name }) => ({ name, description: name, points: own })),
        behind: null,
      }),
  ],
  [
    'control chart, 24 points',
    () => drawControlChart({ ...head, points: points(24, 50).map((point) => ({ ...point, breakBefore: false })) }),
  ],
  ['funnel plot, 15 councils', () => drawFunnelPlot({ ...head, places })],
  ['sentence', () => seriesSentence({ ...head, name: 'A measure', points: own, target: 60 })],
];

for (const [name, draw] of CHARTS) {
  const first = performance.now();
  draw();
  const cold = performance.now() - first;
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    draw();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const p = (part: number) => times[Math.floor(ROUNDS * part)]!.toFixed(3);
  process.stdout.write(`${name}: first ${cold.toFixed(2)} ms, p50 ${p(0.5)} ms, p95 ${p(0.95)} ms\n`);
}
