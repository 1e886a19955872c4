import type { Unit } from '../../record/figure.ts';

/** One value on a chart. */
export type ChartPoint = {
  /** The period as it is shown: "2018/19 Q1". */
  label: string;
  /** Where it stands in time, in years: 2019.25. */
  time: number;
  /** Null where there is none to show, for instance because it is withheld: the line has a gap there. */
  value: number | null;
  /** Not final: provisional, unvalidated, an estimate or a forecast. Drawn hollow. */
  provisional: boolean;
  /** Not to be compared with what comes before it: the line is broken before this point. */
  breakBefore: boolean;
};

export type ChartLine = { name: string; points: readonly ChartPoint[] };

/** All that the charts of one measure have in common. */
export type ChartHead = {
  /** Of the chart on its page, for the ids inside it. */
  id: string;
  title: string;
  /** What it shows, in a sentence: see `seriesSentence`. */
  description: string;
  unit: Unit | null;
  per: number | null;
  /** Decimal places of its values. */
  decimals: number;
};

export type LineChart = ChartHead & {
  line: ChartLine;
  /** At most four are drawn, the first ones; more would not be told apart. */
  comparators: readonly ChartLine[];
  target: readonly ChartPoint[];
};
