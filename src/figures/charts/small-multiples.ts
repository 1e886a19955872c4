import { line } from 'd3-shape';
import { timeScale, valueScale } from './axes.ts';
import type { ChartHead, ChartLine, ChartPoint } from './chart.ts';
import { formatValue } from './format-value.ts';
import { at, lineFrom, picture, textAt } from './svg.ts';

export type SmallMultiple = { name: string; description: string; points: readonly ChartPoint[] };
export type SmallMultiples = Omit<ChartHead, 'description' | 'title'> & {
  multiples: readonly SmallMultiple[];
  /** Drawn faintly behind each, for instance that of all pupils. */
  behind: ChartLine | null;
};

const WIDTH = 190;
const HEIGHT = 110;
const [TOP, BOTTOM] = [20, HEIGHT - 22];

/** One small chart a group, all on the same scales, so that they can be read across. */
export const drawSmallMultiples = (chart: SmallMultiples): string[] => {
  const all = [...chart.multiples.flatMap(({ points }) => points), ...(chart.behind?.points ?? [])];
  const times = timeScale(all, [12, WIDTH - 12]);
  const values = valueScale(
    all.flatMap(({ value }) => value ?? []),
    [BOTTOM, TOP],
  );
  const path = line<ChartPoint>()
    .defined(({ value }) => value !== null)
    .x(({ time }) => times(time))
    .y(({ value }) => values(value ?? 0))
    .digits(1);
  const pathOf = (points: readonly ChartPoint[], kind: string): string => {
    const d = path(points);
    return d ? `<path class="chart__${kind}" fill="none" d="${d}"/>` : '';
  };
  const behind = chart.behind ? pathOf(chart.behind.points, 'behind') : '';
  return chart.multiples.map(({ name, description, points }, index) => {
    const shown = points.filter(({ value }) => value !== null);
    const marks = shown.map(
      ({ time, value, provisional }) =>
        `<circle class="chart__point${provisional ? ' chart__point--provisional' : ''}" cx="${at(times(time))}" cy="${at(values(value!))}" r="3"/>`,
    );
    const ends = [...new Set([shown[0], shown.at(-1)])].flatMap((point, end) => {
      if (!point) return [];
      const anchor = end === 0 && shown.length > 1 ? 'start' : 'end';
      const x = anchor === 'start' ? times(point.time) - 8 : times(point.time) + 8;
      return [
        textAt(x, values(point.value!) - 8, formatValue(point.value!, chart, chart.decimals), anchor, 'name'),
        textAt(x, HEIGHT - 6, point.label, anchor),
      ];
    });
    const none = shown.length === 0 ? textAt(WIDTH / 2, HEIGHT / 2, 'not shown', 'middle') : '';
    const inside = `${lineFrom(4, BOTTOM, WIDTH - 4, BOTTOM, 'axis')}${behind}${pieces(points)
      .map((piece) => pathOf(piece, 'own'))
      .join('')}${marks.join('')}${ends.join('')}${none}`;
    return picture(
      { id: `${chart.id}-${index}`, title: name, description },
      { width: WIDTH, height: HEIGHT, kind: 'small' },
      inside,
    );
  });
};

const pieces = (points: readonly ChartPoint[]): ChartPoint[][] => {
  const parts: ChartPoint[][] = [];
  for (const point of points) {
    if (parts.length === 0 || point.breakBefore) parts.push([point]);
    else parts.at(-1)!.push(point);
  }
  return parts;
};
