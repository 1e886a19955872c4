import type { ChartPoint } from './chart.ts';
import { formatDistance, formatValue, type Measured } from './format-value.ts';

export type SeriesToTell = Measured & {
  /** As it stands in a sentence: "The percentage of …", "Children looked after". */
  name: string;
  decimals: number;
  points: readonly ChartPoint[];
  /** The target of the last value, where there is one. */
  target: number | null;
};

type Known = ChartPoint & { value: number };

/**
 * One true sentence about a series: its last value, how that stands to the one before and to its target, and how
 * it stands among all that may be compared with it. It says no more than the values as shown bear out: values that
 * are shown alike are the same, and nothing is compared across a break.
 */
export const seriesSentence = (series: SeriesToTell): string => {
  const last = series.points.findLast((point): point is Known => point.value !== null);
  if (!last) {
    return series.points.length === 0
      ? `There are no values for ${lowerFirst(series.name)}.`
      : `No value of ${lowerFirst(series.name)} can be shown.`;
  }
  const comparable = sinceBreak(series.points, last);
  const parts = [
    `${upperFirst(series.name)}: ${value(series, last.value)}${last.provisional ? ' (provisional)' : ''} ${inPeriod(last.label)}`,
    ...againstBefore(series, last, comparable),
    ...againstTarget(series, last.value),
  ];
  return `${parts.join(', ')}${amongAll(series, last, comparable)}.`;
};

/** Values that may be compared with the last one: nothing before the break that comes nearest before it. */
const sinceBreak = (points: readonly ChartPoint[], last: ChartPoint): Known[] => {
  const end = points.indexOf(last);
  const broken = points.findLastIndex((point, index) => point.breakBefore && index <= end);
  return points.slice(Math.max(0, broken), end + 1).filter((point): point is Known => point.value !== null);
};

const againstBefore = (series: SeriesToTell, last: Known, comparable: readonly Known[]): string[] => {
  const before = comparable.at(-2);
  if (!before) {
    const earlier = series.points.filter((point): point is Known => point.value !== null && point !== last);
    return earlier.length > 0
      ? [
          `which is not to be compared with the value of ${earlier.at(-1)!.label}, because the series has a break between them`,
        ]
      : ['the only value so far'];
  }
  const was = `(${value(series, before.value)}${before.provisional ? ', provisional' : ''})`;
  const change = rounded(series, last.value) - rounded(series, before.value);
  if (same(series, change)) return [`the same as ${inPeriod(before.label)}`];
  return [`${distance(series, change)} ${change > 0 ? 'higher' : 'lower'} than ${inPeriod(before.label)} ${was}`];
};

const againstTarget = (series: SeriesToTell, last: number): string[] => {
  if (series.target === null) return [];
  const gap = rounded(series, last) - rounded(series, series.target);
  if (same(series, gap)) return [`at the target of ${value(series, series.target)}`];
  return [`${distance(series, gap)} ${gap > 0 ? 'above' : 'below'} the target of ${value(series, series.target)}`];
};

/** With three values or more: whether the last is the highest or the lowest of them, or between which it lies. */
const amongAll = (series: SeriesToTell, last: Known, comparable: readonly Known[]): string => {
  if (comparable.length < 3) return '';
  const values = comparable.map((point) => rounded(series, point.value));
  const highest = Math.max(...values);
  const lowest = Math.min(...values);
  const since = `of the ${comparable.length} values since ${comparable[0]!.label}`;
  if (same(series, highest - lowest))
    return `; all ${comparable.length} values since ${comparable[0]!.label} are the same`;
  const own = rounded(series, last.value);
  const equal = values.filter((one) => same(series, one - own)).length > 1 ? 'equal to the' : 'the';
  if (same(series, own - highest)) return `; ${equal} highest ${since}`;
  if (same(series, own - lowest)) return `; ${equal} lowest ${since}`;
  return `; the ${comparable.length} values since ${comparable[0]!.label} lie between ${value(series, lowest)} and ${value(series, highest)}`;
};

/** As shown: a sentence must hold for whoever works it out from the values beside it. */
const rounded = ({ decimals }: SeriesToTell, number: number): number => {
  const scale = 10 ** decimals;
  return (Math.sign(number) * Math.round(Math.abs(number) * scale + 1e-7)) / scale;
};

/** "in 2018/19", "on 31 December 2019". */
const inPeriod = (label: string): string => `${/^\d{1,2} [A-Z]/.test(label) ? 'on' : 'in'} ${label}`;

const same = ({ decimals }: SeriesToTell, difference: number): boolean => Math.abs(difference) < 0.5 / 10 ** decimals;
const value = (series: SeriesToTell, number: number): string => formatValue(number, series, series.decimals);
const distance = (series: SeriesToTell, number: number): string => formatDistance(number, series, series.decimals);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "EHC plans" keeps its capitals. */
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
