import type { Figure, TablePlace } from '../../record/figure.ts';
import { countsPeople, sharesPeople } from './about-people.ts';

type Cell = { index: number; figure: Figure; place: TablePlace };

/**
 * Cells of tables that must be hidden because one hidden cell alone can be worked out from the total and the other
 * cells: the hidden one where the paper hid it, and the smallest of the others, which has to go with it.
 *
 * @param isHidden whether a figure that is printed will be hidden
 */
export const recoverableCells = (figures: readonly Figure[], isHidden: (index: number) => boolean): number[] => {
  const cells = figures.flatMap((figure, index): Cell[] =>
    figure.place !== null && (isCount(figure) || isSuppressed(figure)) ? [{ index, figure, place: figure.place }] : [],
  );
  const lines = [
    ...Map.groupBy(
      cells,
      ({ figure, place }) => `c ${place.table} ${place.column} ${figure.period?.label ?? ''}`,
    ).values(),
    ...Map.groupBy(
      cells,
      ({ figure, place }) => `r ${place.table} ${place.row} ${figure.period?.label ?? ''}`,
    ).values(),
  ];
  return [...new Set(lines.flatMap((line) => inLine(line, isHidden)))];
};

const inLine = (line: readonly Cell[], isHidden: (index: number) => boolean): number[] => {
  const totals = line.filter(({ figure }) => isTotal(figure));
  const parts = line.filter(({ figure }) => !isTotal(figure));
  const hides = ({ index, figure }: Cell) => isSuppressed(figure) || isHidden(index);
  const hidden = parts.filter(hides);
  const [total] = totals;
  if (totals.length !== 1 || hidden.length !== 1 || parts.length < 2 || !total || hides(total)) return [];
  const whole = countOf(total.figure);
  const others = parts.filter((part) => part !== hidden[0]).map((part) => ({ part, count: countOf(part.figure) }));
  if (whole === null || others.some(({ count }) => count === null)) return [];
  const rest = others.reduce((left, { count }) => left - (count ?? 0), whole);
  const known = countOf(hidden[0]!.figure);
  // Groups that overlap do not add up to their total: nothing is recovered from them.
  if (rest < -0.5 || (known !== null && Math.abs(rest - known) > parts.length / 2)) return [];
  const smallest = others.toSorted((a, b) => (a.count ?? 0) - (b.count ?? 0))[0]!;
  return [hidden[0]!.index, smallest.part.index];
};

const isSuppressed = ({ shorthand }: Figure): boolean =>
  shorthand !== null && shorthand.means !== 'not-applicable' && shorthand.means !== 'not-available';

const isCount = (figure: Figure): boolean =>
  (figure.unit === 'count' && countsPeople(figure)) ||
  (figure.unit === 'percent' && figure.cohort !== null && sharesPeople(figure));

const isTotal = ({ derived, group, place }: Figure): boolean =>
  derived?.kind === 'total' ||
  [group, place?.rowHeaders.at(-1), place?.columnHeaders.at(-1)].some(
    (text) => text != null && /^(?:all|total|overall)\b/i.test(text.trim()),
  );

const countOf = ({ value, unit, cohort }: Figure): number | null => {
  if (value === null) return null;
  if (unit === 'count') return value;
  return cohort?.value == null ? null : Math.round((value / 100) * cohort.value);
};
