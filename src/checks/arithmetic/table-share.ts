import type { Block } from '../../documents/document.ts';
import { within } from '../../record/at.ts';
import type { Found, Rule } from '../rule.ts';
import { caught, placeOf, Q, type Quantity, sentencesIn } from './quantities.ts';
import { exactly, meet, percentOf, shown, spreadOrCut } from './rounding.ts';
import { type CellNumber, type Grid, gridOf } from './table-numbers.ts';

const OF_ALL = new RegExp(`^${Q} of `);
const LABELLED = new RegExp(`${Q} (?:of )?(?:the |our |all )?(\\p{L}{4,})`, 'giu');
const TOTAL = /^(?:grand |overall )?total\b/i;
/** Passages after a table that may still be about it. */
const REACH = 6;
/** Percentages that show of which two columns all of them are shares. */
const ENOUGH = 2;

/** "68% of schools", where the table above gives 81 of 122, and the percentages beside it fit the table. */
export const tableShare: Rule = {
  id: 'arithmetic/table-share',
  kind: 'arithmetic',
  severity: 'error',
  source: 'Plain arithmetic: a percentage of a total is the part divided by the whole',
  why: 'A passage right under a table often repeats it in percentages. It is reported only where two or more other percentages there follow from the rows whose names they bear, all by the same two columns, and the percentage of the whole does not follow from the row of totals by these columns.',
  *find({ parts }): Iterable<Found> {
    for (const { blocks } of parts)
      for (const [index, block] of blocks.entries()) {
        const grid = gridOf(block);
        const first = blocks[index + 1];
        if (!grid || !first || first.rows) continue;
        const end = blocks.findIndex(
          (one, at) => at > index && (one.rows || one.kind === 'heading' || at > index + REACH),
        );
        yield* wrong(grid, blocks.slice(index + 1, end < 0 ? undefined : end));
      }
  },
};

function* wrong(grid: Grid, passages: readonly Block[]): Iterable<Found> {
  const [first] = passages;
  const sentence = first && sentencesIn(first)[0];
  const match = sentence && OF_ALL.exec(sentence.shape);
  const percent = match ? caught(sentence, match)[0] : null;
  const total = grid.labels.findIndex((label) => TOTAL.test(label));
  if (!first || !sentence || !match || percent?.unit !== 'percent' || total < 0) return;
  const columns = columnsOf(
    grid,
    passages.flatMap(labelled).filter(({ quantity }) => quantity !== percent),
  );
  const row = grid.numbers[total];
  const [part, whole] = columns ? [row?.[columns.part], row?.[columns.whole]] : [];
  const is = part && whole ? shareOf(part, whole) : null;
  if (!part || !whole || !is || meet(is, spreadOrCut(percent))) return;
  const printed = `${shown(is.low, 0.1)}%`;
  const [from, to] = placeOf(sentence, 0, sentence.shape.replace(/[.;]$/, '').length);
  yield {
    at: within(first.at, from, to),
    other: part.at,
    says: `The totals of the table above, ${part.printed} of ${whole.printed}, give ${printed}, not ${percent.printed}.`,
    mend: 'Correct the percentage, or say which rows of the table it leaves out.',
    sum: `${part.printed} ÷ ${whole.printed} = ${printed}`,
    sure: 0.85,
  };
}

type Labelled = { readonly quantity: Quantity; readonly word: string };

const labelled = (block: Block): Labelled[] =>
  sentencesIn(block).flatMap((sentence) =>
    [...sentence.shape.matchAll(LABELLED)].flatMap((match) => {
      const [quantity] = caught(sentence, match);
      return quantity?.unit === 'percent' ? [{ quantity, word: match[2]!.toLowerCase() }] : [];
    }),
  );

/** The two columns by which every percentage follows from the row whose name it bears; null where none are. */
const columnsOf = ({ numbers, labels }: Grid, all: readonly Labelled[]): { part: number; whole: number } | null => {
  const rows = all.flatMap(({ quantity, word }) => {
    const named = labels.flatMap((label, at) =>
      label.toLowerCase().split(/\W+/).includes(word) && !TOTAL.test(label) ? [at] : [],
    );
    return named.length === 1 ? [{ quantity, row: numbers[named[0]!]! }] : [];
  });
  if (rows.length < ENOUGH) return null;
  const width = rows[0]!.row.length;
  for (let whole = 1; whole < width; whole++)
    for (let part = 1; part < width; part++) {
      const fits = ({ quantity, row }: (typeof rows)[number]): boolean => {
        const [count, size] = [row[part], row[whole]];
        const is = count && size ? shareOf(count, size) : null;
        return is !== null && meet(is, spreadOrCut(quantity));
      };
      if (part !== whole && rows.every(fits)) return { part, whole };
    }
  return null;
};

const shareOf = (part: CellNumber, whole: CellNumber) =>
  part.step === 1 && whole.step === 1 && part.value <= whole.value
    ? percentOf(exactly(part.value), exactly(whole.value))
    : null;
