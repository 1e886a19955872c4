import { scaleLinear } from 'd3-scale';
import { CHARACTER } from './axes.ts';
import type { ChartHead } from './chart.ts';
import { formatValue } from './format-value.ts';
import { at, lineFrom, picture, shortened, textAt } from './svg.ts';

export type Bar = {
  name: string;
  /** Null where it is not shown; `shown` then says why. */
  value: number | null;
  /** Stands in place of the value: "[c]". */
  shown: string | null;
  /** How many it is about: a percentage of few means little. */
  cohort: number | null;
  provisional: boolean;
};

export type BarChart = ChartHead & { bars: readonly Bar[] };

const WIDTH = 400;
const ROW = 44;
const TOP = 4;

/** Bars from nought, each with its name, its cohort and its value in words; hollow where provisional. */
export const drawBarChart = (chart: BarChart): string => {
  const values = chart.bars.flatMap(({ value }) => value ?? []);
  const words = chart.bars.map(({ value, shown }) =>
    value === null ? (shown ?? '[x]') : formatValue(value, chart, chart.decimals),
  );
  const room = Math.max(...words.map((word) => word.length), 1) * CHARACTER + 8;
  const below = values.some((value) => value < 0) ? room : 0;
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || (below ? 0 : 1)])
    .range([below, WIDTH - room]);
  const nought = scale(0);
  const rows = chart.bars.map((bar, index) => {
    const y = TOP + index * ROW;
    const of = bar.cohort === null ? '' : ` (of ${formatValue(bar.cohort, { unit: 'count' }, 0)})`;
    const name = textAt(6, y + 13, `${shortened(bar.name, 44)}${of}`);
    if (bar.value === null) return `${name}${textAt(nought + 4, y + 32, words[index]!, 'start', 'name')}`;
    const end = scale(bar.value);
    const kind = bar.provisional ? ' chart__bar--provisional' : '';
    const rect = `<rect class="chart__bar${kind}" x="${at(Math.min(nought, end))}" y="${y + 19}" width="${at(Math.abs(end - nought))}" height="17"/>`;
    const label =
      bar.value < 0
        ? textAt(end - 4, y + 32, words[index]!, 'end', 'name')
        : textAt(end + 4, y + 32, words[index]!, 'start', 'name');
    return `${name}${rect}${label}`;
  });
  const height = TOP * 2 + chart.bars.length * ROW;
  return picture(
    chart,
    { width: WIDTH, height, kind: 'bars' },
    `${rows.join('')}${lineFrom(nought, TOP, nought, height - TOP, 'axis')}`,
  );
};
