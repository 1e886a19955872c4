import type { Block } from '../../documents/document.ts';
import { within } from '../../record/at.ts';
import type { Found, Rule } from '../rule.ts';
import { caught, placeOf, Q, type Quantity, type Sentence, sentencesWith } from './quantities.ts';
import { exactly, meet, percentOf, shown, spreadOrCut } from './rounding.ts';
import { type CellNumber, type Grid, gridOf } from './table-numbers.ts';

const SHARE = new RegExp(`${Q} of the (?:overall|whole|total|full) (?:cohort|population|group|caseload)`, 'gi');
const OF_THE = new RegExp(
  `\\bof (?:the|these) ${Q} (?:pupils|children|young people|students|people|residents|learners)`,
  'gi',
);
const ALL = /^(?:all|total)\b/i;
/** Passages after a table that may still be about it. */
const REACH = 4;

/** "3.2% of the overall cohort … of the 116 pupils", where the table above says how large the cohort is. */
export const cohortShare: Rule = {
  id: 'arithmetic/cohort-share',
  kind: 'arithmetic',
  severity: 'error',
  source: 'Plain arithmetic: a share of the cohort is the group divided by the cohort',
  why: 'A sentence under a table that says how large a share of the whole cohort a group is, and how many the group are, must fit the sizes that the table prints in brackets. It is reported only where the size of the group stands in exactly one column of that table, with the whole cohort above it; often the share is left from last year.',
  *find({ parts }): Iterable<Found> {
    for (const { blocks } of parts) {
      let table: { grid: Grid; at: number } | null = null;
      for (const [index, block] of blocks.entries()) {
        if (block.rows) {
          const grid = gridOf(block);
          table = grid && { grid, at: index };
        } else if (table && index - table.at <= REACH) yield* wrong(block, table.grid);
      }
    }
  },
};

function* wrong(block: Block, grid: Grid): Iterable<Found> {
  for (const sentence of sentencesWith(block.text)) {
    const [share] = [...sentence.shape.matchAll(SHARE)];
    const [group] = [...sentence.shape.matchAll(OF_THE)];
    if (!share || !group) continue;
    const [percent] = caught(sentence, share);
    const [count] = caught(sentence, group);
    if (percent?.unit !== 'percent' || count?.unit !== 'plain') continue;
    yield* compared(block, sentence, { share, percent, count }, grid);
  }
}

type Claim = { readonly share: RegExpMatchArray; readonly percent: Quantity; readonly count: Quantity };

function* compared(block: Block, sentence: Sentence, { share, percent, count }: Claim, grid: Grid): Iterable<Found> {
  const cells = grid.numbers.flatMap((row) =>
    row.flatMap((cell, column) => (cell?.cohort === count.value ? [{ cell, column }] : [])),
  );
  const [one] = cells;
  const whole = one && cells.length === 1 ? wholeAbove(grid, one.column) : null;
  const is = whole?.cohort ? percentOf(exactly(count.value), exactly(whole.cohort)) : null;
  if (!one || !whole?.cohort || !is || meet(is, spreadOrCut(percent))) return;
  const index = share.index ?? 0;
  const [from, to] = placeOf(sentence, index, index + share[0].length);
  yield {
    at: within(block.at, from, to),
    other: one.cell.at,
    says: `${count.printed} of the ${shown(whole.cohort, 1)} in the table above is ${shown(is.low, percent.step)}%, not ${percent.printed}.`,
    mend: 'Check the share and the sizes of the groups; a share may be left from the year before.',
    sum: `${count.printed} ÷ ${shown(whole.cohort, 1)} = ${shown(is.low, percent.step)}%`,
    sure: 0.9,
  };
}

const wholeAbove = ({ numbers, labels }: Grid, column: number): CellNumber | null => {
  const row = labels.findIndex((label) => ALL.test(label));
  return row < 0 ? null : (numbers[row]?.[column] ?? null);
};
