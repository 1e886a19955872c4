import { whoWords } from './areas.ts';
import type { MeasureSeries, Series, SeriesPoint } from './series.ts';

/** A council's own series of all, with what it is held against: the same cadence and group. */
export type MainSeries = {
  series: Series;
  targets: readonly SeriesPoint[];
  comparators: Series[];
  /** The same by group; those of one value too. */
  groups: Series[];
};

const ORDER = ['national', 'region', 'statistical-neighbours', 'similar', 'area', 'group'];

/**
 * The series that a measure's page shows, the fullest first. Where a paper gives only groups, the first of them with
 * the most values stands for all.
 */
export const mainSeries = ({ own, comparators, targets }: MeasureSeries): MainSeries[] => {
  const ofAll = own.filter(({ group }) => group === null);
  const main = ofAll.length > 0 ? ofAll : own.toSorted((a, b) => b.points.length - a.points.length).slice(0, 1);
  return main
    .toSorted((a, b) => b.points.length - a.points.length)
    .map((series) => {
      const alike = (one: Series) => one.cadence === series.cadence && one.group === series.group;
      return {
        series,
        targets: targets.find(alike)?.points ?? [],
        comparators: comparators
          .filter(alike)
          .sort((a, b) => ORDER.indexOf(a.who) - ORDER.indexOf(b.who) || a.area.localeCompare(b.area)),
        groups: own
          .filter(({ group, cadence }) => group !== null && group !== series.group && cadence === series.cadence)
          .sort((a, b) => b.points.length - a.points.length || a.group!.localeCompare(b.group!)),
      };
    });
};

/** Comparators to draw and to name: not every other council. */
export const isBenchmark = ({ who }: Series): boolean => who !== 'area';
export const seriesName = ({ who, area }: Series): string => whoWords(who, area);

/** The value of a period, or null. */
export const pointAt = (points: readonly SeriesPoint[], period: string): SeriesPoint | null =>
  points.find((point) => point.period === period && point.shown.value !== null) ?? null;

/** A period's label a year before: "2017/18 Q1" for "2018/19 Q1". */
export const yearBefore = (label: string): string | null => {
  const split = /^(\d{4})\/(\d{2})(.*)$/.exec(label);
  if (split) {
    const year = Number(split[1]) - 1;
    return `${year}/${String((year + 1) % 100).padStart(2, '0')}${split[3]}`;
  }
  const plain = /^(\d{4})((?:-\d{2}){0,2}| Q[1-4])$/.exec(label);
  return plain ? `${Number(plain[1]) - 1}${plain[2]}` : null;
};
