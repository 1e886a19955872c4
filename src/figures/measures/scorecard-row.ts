import type { Figure } from '../../record/figure.ts';
import { mainSeries, pointAt, yearBefore } from './main-series.ts';
import { buildSeries, type Printing, type Series, type SeriesPoint, type SourcedFigure } from './series.ts';

/** What a scorecard says of one measure. */
export type ScorecardRow = {
  series: Series;
  latest: SeriesPoint;
  previous: SeriesPoint | null;
  /** Null for a measure told once a year: that is `previous`. */
  lastYear: SeriesPoint | 'not-applicable' | null;
  target: Printing | null;
  /** Where the latest value is printed with a standard below which it is red. */
  floor: Figure['floor'];
  rag: Figure['rag'];
  /** As the paper says, of this measure anywhere in these papers. */
  good: Figure['good'];
  /** Latest against previous: null where they are not to be compared. */
  change: 'higher' | 'lower' | 'same' | null;
  travel: Figure['travel'];
  national: SeriesPoint | null;
  rank: Figure['rank'];
};

/** A measure's row, or null where none of its figures has a period. The latest told cadence counts. */
export const scorecardRow = (figures: readonly SourcedFigure[]): ScorecardRow | null => {
  const [main] = mainSeries(buildSeries(figures)).toSorted((a, b) => lastOf(b.series).time - lastOf(a.series).time);
  if (!main) return null;
  const { points, cadence } = main.series;
  const latest = lastOf(main.series);
  const previous = points.at(-2) ?? null;
  const before = yearBefore(latest.period);
  const figuresOfLatest = [latest.shown, ...latest.others].map(({ from }) => from.figure);
  const isOwn = ({ period }: Figure) => period?.label === latest.period;
  const said = <T>(pick: (figure: Figure) => T | null): T | null =>
    figuresOfLatest.filter(isOwn).reduce<T | null>((found, figure) => found ?? pick(figure), null);
  return {
    series: main.series,
    latest,
    previous,
    lastYear: cadence === 'year' ? 'not-applicable' : before === null ? null : pointAt(points, before),
    target: pointAt(main.targets, latest.period)?.shown ?? null,
    floor: said(({ floor }) => floor),
    rag: said(({ rag }) => rag),
    good: figures.reduce<Figure['good']>((found, { figure }) => found ?? figure.good, null),
    change: changeOf(latest, previous),
    travel: said(({ travel }) => travel),
    national: nationalOf(main.comparators, latest),
    rank: said(({ rank }) => rank),
  };
};

const lastOf = ({ points }: Series): SeriesPoint => points.at(-1)!;

const changeOf = (latest: SeriesPoint, previous: SeriesPoint | null): ScorecardRow['change'] => {
  const [now, then] = [latest.shown, previous?.shown];
  if (latest.breakBefore || now.value === null || then?.value == null) return null;
  // Within what rounding hides, nothing has changed.
  const blur = Math.max(now.step ?? 0, then.step ?? 0) / 2;
  if (Math.abs(now.value - then.value) < blur || now.value === then.value) return 'same';
  return now.value > then.value ? 'higher' : 'lower';
};

/** Of the same period, else the latest before it. */
const nationalOf = (comparators: readonly Series[], latest: SeriesPoint): SeriesPoint | null => {
  const points = comparators.find(({ who }) => who === 'national')?.points ?? [];
  return (
    pointAt(points, latest.period) ??
    points.findLast(({ time, shown }) => time <= latest.time && shown.value !== null) ??
    null
  );
};
