import type { At } from '../../record/at.ts';
import type { Figure } from '../../record/figure.ts';
import { measureWords } from '../measures/measure-words.ts';
import { countsPeople, namesSchoolAndGroup, sharesPeople } from './about-people.ts';
import { recoverableCells } from './recoverable-cells.ts';
import { few, possibleCounts } from './small-counts.ts';

export type DisclosureSettings = {
  /** Counts from one to one below this are small. Five by default; some councils use six or ten. */
  threshold: number;
};

export const DEFAULT_DISCLOSURE: DisclosureSettings = { threshold: 5 };

/**
 * Why a figure may tell about single people:
 * - `small-count`: it counts few people;
 * - `small-share`: with the number beside it, its percentage gives a small count;
 * - `small-remainder`: the same, of those not counted;
 * - `nobody`, `everybody`: it is true of none, or of each, of a group;
 * - `small-group`: the whole group is few;
 * - `recoverable`: a hidden cell that the total and the other cells give away;
 * - `school-and-group`: a named school beside a group of its people;
 * - `repeated`: the same value of the same measure, printed elsewhere without what makes it risky;
 * - `derived`: computed from one of these.
 */
export type RiskReason =
  | 'small-count'
  | 'small-share'
  | 'small-remainder'
  | 'nobody'
  | 'everybody'
  | 'small-group'
  | 'recoverable'
  | 'school-and-group'
  | 'repeated'
  | 'derived';

/** A figure that may tell about single people. No count stands in it, given or worked out: it may be shown and logged. */
export type DisclosureRisk = {
  /** Into the figures given. */
  index: number;
  figure: Figure;
  reasons: RiskReason[];
};

/**
 * Figures that should not be published as they stand (DOMAIN.md 1.14), in the order given.
 *
 * @param figures all figures of one document: totals and derived cells are looked for among them
 * @param textOf gives the words at a place; without it schools are only seen in tables and measures
 */
export const disclosureRisks = (
  figures: readonly Figure[],
  settings: DisclosureSettings,
  textOf: (at: At) => string = () => '',
): DisclosureRisk[] => {
  const reasons = figures.map((figure) => new Set(ownReasons(figure, settings, textOf(figure.passage))));
  for (const index of recoverableCells(figures, (one) => reasons[one]!.size > 0)) reasons[index]!.add('recoverable');
  markRepeated(figures, reasons);
  markDerived(figures, reasons);
  return figures.flatMap((figure, index) =>
    reasons[index]!.size === 0 ? [] : [{ index, figure, reasons: [...reasons[index]!] }],
  );
};

const ownReasons = (figure: Figure, { threshold }: DisclosureSettings, passage: string): RiskReason[] => {
  if (figure.value === null) return [];
  const reasons: RiskReason[] = [];
  if (countsPeople(figure)) {
    if (few(figure.value, threshold)) reasons.push('small-count');
    if (figure.cohort?.value != null) reasons.push(...ofWhole([figure.value], figure.cohort.value, threshold));
  }
  if (figure.unit === 'percent' && figure.cohort?.value != null && sharesPeople(figure)) {
    const cohort = figure.cohort.value;
    const counts = possibleCounts(figure.value, figure.step, cohort);
    if (counts !== null) reasons.push(...ofWhole(counts, cohort, threshold));
  }
  const isCounted = countsPeople(figure) || figure.unit === 'percent';
  if (isCounted && namesSchoolAndGroup(figure, passage)) reasons.push('school-and-group');
  return [...new Set(reasons)];
};

/** What the counts that a printed number may stand for tell of a group of this size: one that would is enough. */
const ofWhole = (counts: readonly number[], whole: number, threshold: number): RiskReason[] => {
  const may = (test: (count: number) => boolean): boolean => counts.some(test);
  const reasons: [RiskReason, boolean][] = [
    ['small-share', may((count) => few(count, threshold))],
    ['small-remainder', may((count) => few(whole - count, threshold))],
    ['nobody', may((count) => count === 0)],
    ['everybody', may((count) => count === whole)],
    ['small-group', few(whole, threshold)],
  ];
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []));
};

/** What is hidden in a table must not stand in the sentence above it. */
const markRepeated = (figures: readonly Figure[], reasons: readonly Set<RiskReason>[]): void => {
  const key = ({ measure, value, unit, period }: Figure): string =>
    [measureWords(measure ?? '').join(' '), value, unit, period?.label].join('|');
  const risky = new Set(
    figures.flatMap((figure, index) => (reasons[index]!.size > 0 && figure.value !== null ? [key(figure)] : [])),
  );
  for (const [index, figure] of figures.entries())
    if (reasons[index]!.size === 0 && risky.has(key(figure))) reasons[index]!.add('repeated');
};

/** A gap or a total gives away what it was worked out from, once all else is known. */
const markDerived = (figures: readonly Figure[], reasons: readonly Set<RiskReason>[]): void => {
  const risky = new Set(figures.flatMap(({ at }, index) => (reasons[index]!.size > 0 ? [placeKey(at)] : [])));
  for (const [index, { derived }] of figures.entries()) {
    if (derived === null || derived.kind === 'total' || derived.kind === 'average') continue;
    if (derived.from.some((at) => risky.has(placeKey(at)))) reasons[index]!.add('derived');
  }
};

const placeKey = ({ page, start }: At): string => `${page} ${start}`;
