import type { At } from '../../record/at.ts';
import type { Comparator, Figure, Shorthand, Stated } from '../../record/figure.ts';
import type { Kind } from '../../record/reading.ts';
import { areaKey, type Who, whoIs } from './areas.ts';
import { measureWords } from './measure-words.ts';
import { type Cadence, cadenceOf, timeOf } from './period-time.ts';

/** Whether a figure belongs to the measure: it uses its words, a machine proposes it, a person confirmed it. */
export type Belongs = 'same-words' | 'proposed' | 'confirmed';

/** A figure with the paper that it stands in. */
export type SourcedFigure = {
  figure: Figure;
  document: { slug: string; title: string; kind: Kind };
  /** Of the meeting that the paper went to. */
  date: string | null;
  council: string | null;
  belongs: Belongs;
};

/** One value as one paper prints it. */
export type Printing = {
  value: number | null;
  printed: string;
  step: number | null;
  shorthand: Shorthand | null;
  provisional: boolean;
  from: SourcedFigure;
  /** Where the number itself stands. */
  at: At;
};

/** All that was printed of one period. */
export type SeriesPoint = {
  /** The period's label: one spelling for one time. */
  period: string;
  time: number;
  /** The one that counts: see `chosen`. */
  shown: Printing;
  /** Every other printing, the latest first. */
  others: Printing[];
  /** Those of `others` whose number is not that of `shown`, also when both are rounded. */
  restated: Printing[];
  breakBefore: boolean;
};

export type Series = {
  who: Who;
  /** As printed; '' for the council's own. */
  area: string;
  /** As printed; null for all. */
  group: string | null;
  cadence: Cadence;
  points: SeriesPoint[];
};

export type MeasureSeries = {
  own: Series[];
  comparators: Series[];
  targets: Series[];
  /** Figures without a period, or with one that has no date: shown in the list, on no chart. */
  unplaced: SourcedFigure[];
};

type Role = 'value' | 'target';
type Placed = {
  role: Role;
  who: Who;
  area: string;
  group: string | null;
  cadence: Cadence;
  period: string;
  time: number;
  breaks: boolean;
  printing: Printing;
};

/**
 * Joins figures of one measure into series: one for each area, group and cadence. A period is known by its label.
 * What a figure says beside its value (the value before, comparators, the target) is put where it belongs too.
 * Takes time in proportion to the number of figures.
 */
export const buildSeries = (figures: readonly SourcedFigure[]): MeasureSeries => {
  const placed: Placed[] = [];
  const unplaced: SourcedFigure[] = [];
  for (const from of figures) {
    const values = placesOf(from);
    if (values.length === 0) unplaced.push(from);
    placed.push(...values);
  }
  const all = [...Map.groupBy(placed, keyOf).values()].map((same) => ({ role: same[0]!.role, series: seriesOf(same) }));
  const of = (role: Role, own: boolean) =>
    all.filter((one) => one.role === role && (one.series.who === 'own') === own).map(({ series }) => series);
  return { own: of('value', true), comparators: of('value', false), targets: of('target', true), unplaced };
};

const keyOf = ({ role, who, area, group, cadence }: Placed): string =>
  [role, who, who === 'own' || who === 'national' ? '' : areaKey(area), groupKey(group), cadence].join('|');

/** "All pupils" is the group that is no group. */
export const groupKey = (group: string | null): string => {
  if (group === null) return '';
  const words = measureWords(group);
  return words.length === 0 || words[0] === 'all' || words[0] === 'overall' || words[0] === 'total'
    ? ''
    : words.join(' ');
};

const placesOf = (from: SourcedFigure): Placed[] => {
  const { figure, council } = from;
  const who = whoIs(figure.area, council);
  const isOfAll = groupKey(figure.group) === '';
  const place = (role: Role, stated: Stated, more: Partial<Placed> = {}): Placed[] => {
    const period = stated.period ?? figure.period;
    const cadence = period && cadenceOf(period);
    const time = period && timeOf(period.label);
    if (!period || !cadence || time === null) return [];
    const group = isOfAll ? null : figure.group;
    const own = { who, area: who === 'own' ? '' : (figure.area ?? '') };
    const printing = printingOf(stated, from, stated === figure);
    return [{ role, ...own, group, cadence, period: period.label, time, breaks: false, printing, ...more }];
  };
  const breaks = figure.marks.includes('break');
  const holds = figure.value !== null || figure.shorthand !== null;
  return [
    ...(holds ? place('value', figure, { breaks }) : []),
    ...(figure.previous?.period && figure.previous.value !== null ? place('value', figure.previous) : []),
    ...(figure.target && figure.target.value !== null && who === 'own' ? place('target', figure.target) : []),
    ...figure.comparators
      .filter(isCouncils)
      .flatMap((other) => place('value', other, { who: other.who, area: other.name })),
  ];
};

/** Boys held against girls are another group of the same council, not another council. */
const isCouncils = (comparator: Comparator): boolean => comparator.value !== null && comparator.who !== 'group';

const printingOf = (stated: Stated, from: SourcedFigure, isOwn: boolean): Printing => ({
  value: stated.value,
  printed: stated.printed,
  step: stated.step,
  shorthand: isOwn ? from.figure.shorthand : null,
  provisional: isOwn && isProvisional(from.figure),
  from,
  at: stated.at,
});

const isProvisional = ({ marks }: Figure): boolean =>
  !marks.includes('validated') &&
  marks.some((mark) => mark === 'provisional' || mark === 'unvalidated' || mark === 'estimate' || mark === 'forecast');

const seriesOf = (same: readonly Placed[]): Series => {
  const { who, area, group, cadence } = same[0]!;
  const points = [...Map.groupBy(same, ({ period }) => period).values()].map(pointOf);
  points.sort((a, b) => a.time - b.time || a.period.localeCompare(b.period));
  return { who, area: who === 'own' ? '' : area, group, cadence, points };
};

const pointOf = (same: readonly Placed[]): SeriesPoint => {
  const printings = same.map(({ printing }) => printing).sort(inOrder);
  const [first, ...rest] = printings;
  // A rounded number printed later takes nothing from the exact one.
  const finer = rest.find((one) => agree(one, first!) && (one.step ?? Infinity) < (first!.step ?? Infinity));
  const shown = finer && finer.provisional === first!.provisional ? finer : first!;
  const others = printings.filter((one) => one !== shown);
  return {
    period: same[0]!.period,
    time: same[0]!.time,
    shown,
    others,
    restated: others.filter((one) => one.value !== null && shown.value !== null && !agree(one, shown)),
    breakBefore: same.some(({ breaks }) => breaks),
  };
};

/** The later paper counts, then the final value, then the table, then what was read most surely. */
const inOrder = (a: Printing, b: Printing): number =>
  Number(a.value === null) - Number(b.value === null) ||
  (b.from.date ?? '').localeCompare(a.from.date ?? '') ||
  Number(a.provisional) - Number(b.provisional) ||
  Number(b.from.figure.where === 'table') - Number(a.from.figure.where === 'table') ||
  b.from.figure.sure - a.from.figure.sure;

/** Whether two numbers may be the same one, each rounded as printed. */
const agree = (a: Printing, b: Printing): boolean =>
  a.value !== null && b.value !== null && Math.abs(a.value - b.value) <= ((a.step ?? 0) + (b.step ?? 0)) / 2 + 1e-9;
