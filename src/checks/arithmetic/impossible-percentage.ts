import type { Found, Rule } from '../rule.ts';
import { exactly, meet, percentOf, spreadOrCut } from './rounding.ts';
import { type CellNumber, gridOf } from './table-numbers.ts';

const PERCENT = /%|\bper ?cent/i;

/** "20.0 (48)": no whole number of 48 is 20.0%. */
export const impossiblePercentage: Rule = {
  id: 'arithmetic/impossible-percentage',
  kind: 'arithmetic',
  severity: 'advice',
  source: 'Plain arithmetic: a percentage of a group is a whole number of its members',
  why: 'Where a cell prints a percentage with the size of its group in brackets, some whole number of the group must give it. Where none does, the percentage or the size is of something else. Only tables in which most such cells hold are looked at, and the finding never says what number would fit.',
  *find({ parts }): Iterable<Found> {
    for (const { blocks } of parts)
      for (const [index, block] of blocks.entries()) {
        // A score with the number of people beside it looks the same.
        if (
          !block.rows ||
          !PERCENT.test(
            blocks
              .slice(Math.max(0, index - 2), index + 1)
              .map(({ text }) => text)
              .join(' '),
          )
        )
          continue;
        const cells =
          gridOf(block)?.numbers.flatMap((row) => row.filter((cell) => cell !== null && cell.cohort !== null)) ?? [];
        const wrong = cells.filter((cell) => cell !== null && !possible(cell));
        if (wrong.length * 2 > cells.length) continue;
        for (const cell of wrong) if (cell) yield found(cell);
      }
  },
};

const found = ({ at, printed, cohort }: CellNumber): Found => ({
  at,
  says: `No whole number of ${cohort} gives the percentage in "${printed}".`,
  mend: 'Check the percentage and the size of the group; one of them may be of another year or group.',
  sure: 0.7,
});

const possible = ({ value, step, cohort }: CellNumber): boolean => {
  if (!cohort || value < 0 || value > 100) return true;
  const near = Math.round((value / 100) * cohort);
  return [near - 1, near, near + 1].some((count) => {
    const is = count >= 0 && count <= cohort ? percentOf(exactly(count), exactly(cohort)) : null;
    return is !== null && meet(is, spreadOrCut({ value, step }));
  });
};
