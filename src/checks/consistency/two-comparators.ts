import type { Comparator, Figure } from '../../record/figure.ts';
import { meet, spread } from '../arithmetic/rounding.ts';
import { type CellNumber, type Grid, gridOf } from '../arithmetic/table-numbers.ts';
import { dossiersOf } from '../dossiers.ts';
import type { Found, Rule } from '../rule.ts';

const NATIONAL = /\b(?:national|england|uk)\b/i;
const NO_RESULT = /\b(?:gap|diff(?:erence)?|change|variance)\b/i;

type Known = { readonly value: number; readonly step: number };

/** A sentence gives one national average, the table of the same results another. */
export const twoComparators: Rule = {
  id: 'consistency/two-comparators',
  kind: 'consistency',
  severity: 'error',
  source: 'Plain consistency: one comparison has one national average',
  why: 'A sentence that gives a result, its change and the national average is held against the tables of the same papers: where exactly one table has a row with that result next to the result of the year before, and under it a row called national, the two national averages must be one. Often the sentence has that of another year.',
  *find({ parts, reading }): Iterable<Found> {
    for (const papers of dossiersOf(parts)) {
      const indexes = new Set(papers.map(({ index }) => index));
      const grids = papers.flatMap(({ blocks }) => blocks.flatMap((block) => gridOf(block) ?? []));
      const figures = reading.figures.filter(({ where, paper }) => where === 'sentence' && indexes.has(paper ?? 0));
      for (const figure of grids.length > 0 ? figures : []) yield* compared(figure, grids);
    }
  },
};

function* compared(figure: Figure, grids: readonly Grid[]): Iterable<Found> {
  const before = previousOf(figure);
  const nationals = figure.comparators.filter(({ who, value }) => who === 'national' && value !== null);
  const [national] = nationals;
  if (figure.value === null || !before || nationals.length !== 1 || !national) return;
  const rows = grids.flatMap((grid) =>
    nationalBeside(grid, { value: figure.value ?? 0, step: figure.step ?? 1 }, before),
  );
  const [cell] = rows;
  if (!cell || rows.length !== 1 || same(cell, national)) return;
  yield disagreement(national, cell);
}

const disagreement = (national: Comparator, cell: CellNumber): Found => ({
  at: national.at,
  other: cell.at,
  says: `The national average is ${national.printed} here and ${cell.printed} in the table of the same results.`,
  mend: 'Check both against the source; one of them may be of another year.',
  sure: 0.88,
});

/** One number printed twice: equal to as many places as both have. */
const same = (cell: CellNumber, { value, step }: Comparator): boolean =>
  Math.abs(cell.value - (value ?? 0)) <= Math.max(cell.step, step ?? 1) / 2 + 1e-9 &&
  (cell.step !== step || cell.value === value);

/** The value of the year before, as printed, or as the change gives it. */
const previousOf = ({ value, step, previous, change, unit }: Figure): Known | null => {
  if (previous?.value != null) return { value: previous.value, step: previous.step ?? 1 };
  if (
    value === null ||
    change?.value == null ||
    change.value === 0 ||
    (change.unit === 'percent' && unit !== 'percent')
  )
    return null;
  return { value: value - change.value, step: Math.max(step ?? 1, change.step ?? 1) };
};

/** The national cell of the column in which a row has the value, with the value of the year before to its left. */
const nationalBeside = ({ numbers, labels }: Grid, now: Known, before: Known): CellNumber[] =>
  numbers.flatMap((row, at) => {
    if (NATIONAL.test(labels[at] ?? '') || NO_RESULT.test(labels[at] ?? '') || labels[at] === '') return [];
    return row.flatMap((cell, column) => {
      const left = row[column - 1];
      if (!cell || !left || cell.value !== now.value || !meet(spread(left), spread(before))) return [];
      const national = labels.findIndex((label) => NATIONAL.test(label) && !NO_RESULT.test(label));
      return numbers[national]?.[column] ?? [];
    });
  });
