import type { Derived, Figure, Unit } from '../../record/figure.ts';

/** How far from a difference the two values may stand that it is of. */
const REACH = 8;
const SLACK = 1.001;

/**
 * Names the cells that a table's gaps, changes and totals stand on, where their arithmetic holds to the last printed
 * place: a gap of two values above it in its column or left of it in its row, a total of all values above it back to
 * the total before. What does not add up, or could be of more than one pair, names none.
 */
export const linkDerived = (figures: readonly Figure[]): void => {
  const columns = Map.groupBy(figures, ({ place }) => place?.column ?? -1);
  const rows = Map.groupBy(figures, ({ place }) => place?.row ?? -1);
  const lines = [
    ...[...columns.values()].map((line) => ({ line, down: true })),
    ...[...rows.values()].map((line) => ({ line, down: false })),
  ];
  for (const { line, down } of lines) {
    const values: Figure[] = [];
    for (const figure of line) {
      if (figure.value === null) continue;
      const kind = figure.derived?.kind;
      if (!kind || (!down && kind === 'total' && figure.derived!.from.length > 0)) values.push(figure);
      else if (figure.derived?.from.length === 0) {
        const from =
          kind === 'total' ? summed(values, figure) : kind === 'average' ? [] : pairOf(values.slice(-REACH), figure);
        figure.derived = { kind, from: from.map(({ at }) => at) };
        figure.unit ??= unitOver(kind, from);
      }
      if (down && kind === 'total') values.length = 0;
    }
  }
};

/** A difference printed bare is in the unit of the two it is of; between percentages that is points. */
const unitOver = (kind: Derived['kind'], from: readonly Figure[]): Unit | null => {
  const [first, ...rest] = from;
  if (!first || rest.some(({ unit }) => unit !== first.unit)) return null;
  return first.unit === 'percent' && kind !== 'total' ? 'percentage-points' : first.unit;
};

const slackOf = (figures: readonly Figure[]): number =>
  figures.reduce((sum, { step }) => sum + (step ?? 0) / 2, 0) * SLACK + 1e-9;

const summed = (values: readonly Figure[], total: Figure): readonly Figure[] => {
  const parts = values.filter(({ unit }) => unit === total.unit);
  const sum = parts.reduce((all, { value }) => all + value!, 0);
  return parts.length > 1 && Math.abs(sum - total.value!) <= slackOf([...parts, total]) ? parts : [];
};

const pairOf = (values: readonly Figure[], gap: Figure): readonly Figure[] => {
  const fitting = values.flatMap((a) =>
    values
      .filter((b) => a !== b && Math.abs(a.value! - b.value! - gap.value!) <= slackOf([a, b, gap]))
      .map((b) => [a, b]),
  );
  // A gap of nought fits both ways round; the first of the two pairs has the sides in the order printed.
  const [first, second] = fitting;
  if (!first || (second && !(second[0] === first[1] && second[1] === first[0])) || fitting.length > 2) return [];
  return first;
};
