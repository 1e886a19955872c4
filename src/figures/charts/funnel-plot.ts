import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { drawValueTicks, valueScale, valueTicks } from './axes.ts';
import type { ChartHead } from './chart.ts';
import { formatValue } from './format-value.ts';
import { at, lineFrom, picture, shortened, textAt } from './svg.ts';

export type FunnelPlace = { name: string; percent: number; cohort: number; own: boolean };
export type FunnelPlot = ChartHead & { places: readonly FunnelPlace[] };
export type FunnelStanding = 'inside' | 'above' | 'below' | 'far-above' | 'far-below';

/** Fewer places have no spread to speak of. */
const FEWEST_PLACES = 5;
/** Two and three standard errors: 95% and 99.8% (Spiegelhalter 2005). */
const INNER = 1.96;
const OUTER = 3.09;
const [WIDTH, HEIGHT, TOP, BOTTOM] = [400, 260, 14, 216];

/** Where a place stands to the limits that chance alone would keep it in, given how many it counts. */
export const funnelStanding = (
  { percent, cohort }: Pick<FunnelPlace, 'percent' | 'cohort'>,
  mean: number,
): FunnelStanding => {
  const error = standardError(mean, cohort);
  const way = percent > mean ? 'above' : 'below';
  const gap = Math.abs(percent - mean);
  if (gap > OUTER * error) return `far-${way}`;
  return gap > INNER * error ? way : 'inside';
};

/**
 * Percentages of several places against how many each counts, with the limits that chance alone would keep them in:
 * in place of a league table, which would rank differences that are none.
 *
 * @returns the picture and the mean over all, or null with fewer than five places that have a cohort
 */
export const drawFunnelPlot = (chart: FunnelPlot): { svg: string; mean: number } | null => {
  const places = chart.places.filter(({ cohort }) => cohort > 0);
  if (places.length < FEWEST_PLACES) return null;
  const counted = places.reduce((sum, { cohort }) => sum + cohort, 0);
  const mean = places.reduce((sum, { percent, cohort }) => sum + percent * cohort, 0) / counted;
  const most = Math.max(...places.map(({ cohort }) => cohort)) * 1.08;
  const fewest = Math.min(...places.map(({ cohort }) => cohort)) * 0.8;
  const spread = OUTER * standardError(mean, fewest);
  const values = valueScale(
    [...places.map(({ percent }) => percent), Math.max(0, mean - spread), Math.min(100, mean + spread)],
    [BOTTOM, TOP],
  );
  const { ticks, width } = valueTicks(values, chart);
  const area = { left: width, right: WIDTH - 8, top: TOP, bottom: BOTTOM };
  const sizes = scaleLinear().domain([fewest, most]).range([area.left, area.right]);
  const limit = (errors: number, kind: string): string => {
    const curve = Array.from({ length: 41 }, (_, index): [number, number] => {
      const size = fewest + ((most - fewest) * index) / 40;
      return [sizes(size), values(Math.min(100, Math.max(0, mean + errors * standardError(mean, size))))];
    });
    return `<path class="chart__${kind}" fill="none" d="${line().digits(1)(curve) ?? ''}"/>`;
  };
  const marks = [...places]
    .sort((a, b) => Number(a.own) - Number(b.own))
    .map(({ name, percent, cohort, own }) => {
      const [x, y] = [sizes(cohort), values(percent)];
      if (!own) return `<circle class="chart__other" cx="${at(x)}" cy="${at(y)}" r="4"/>`;
      const anchor = x > WIDTH / 2 ? 'end' : 'start';
      return `<path class="chart__signal" d="M${at(x)} ${at(y - 7)}l7 7l-7 7l-7 -7z"/>${textAt(x + (anchor === 'end' ? -10 : 10), y - 8, shortened(name, 24), anchor, 'name')}`;
    });
  const bottom = sizes
    .ticks(4)
    .map((size) => textAt(sizes(size), BOTTOM + 18, formatValue(size, { unit: 'count' }, 0), 'middle'))
    .join('');
  const inside = [
    drawValueTicks(ticks, values, area),
    lineFrom(area.left, BOTTOM, area.right, BOTTOM, 'axis'),
    bottom,
    textAt((area.left + area.right) / 2, HEIGHT - 6, 'How many are counted', 'middle'),
    lineFrom(area.left, values(mean), area.right, values(mean), 'mean'),
    ...[INNER, -INNER].map((errors) => limit(errors, 'limit')),
    ...[OUTER, -OUTER].map((errors) => limit(errors, 'limit chart__limit--outer')),
    ...marks,
  ].join('');
  return { svg: picture(chart, { width: WIDTH, height: HEIGHT, kind: 'funnel' }, inside), mean };
};

const standardError = (mean: number, cohort: number): number => Math.sqrt((mean * (100 - mean)) / cohort);
