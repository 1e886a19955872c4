import { inProse, type Prose } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { caught, GAP, placeOf, Q, type Quantity, sentencesIn, sentencesWith } from './quantities.ts';
import { shown } from './rounding.ts';

const BRINGING = new RegExp(
  `\\b(?:additional|further|extra) ${Q}${GAP}{1,120}? bringing (?:the |our |its )?${GAP}{1,60}? to ${Q}`,
  'gi',
);
/** Passages before it in which the number that is added to may stand. */
const REACH = 3;

/** "188 new cases … a further 32 … bringing the total to 210". */
export const carriedOver: Rule = {
  id: 'arithmetic/carried-over',
  kind: 'arithmetic',
  severity: 'error',
  source: 'Plain arithmetic: the number before, and what is added, give the total',
  why: 'A total that is reached by adding to a number of the sentence or the points before it must be their sum. It is reported only where exactly one count before is about as large as the sum needs (within a tenth of the total), and no count before gives it.',
  *find({ prose }): Iterable<Found> {
    for (const [index, passage] of prose.entries()) {
      if (!passage.text.includes('bringing')) continue;
      for (const sentence of sentencesIn(passage))
        for (const match of sentence.shape.matchAll(BRINGING)) {
          const [added, total] = caught(sentence, match);
          if (!added || !total || !counted(added) || !counted(total)) continue;
          const before = countsBefore(prose, index).concat(
            sentencesIn(passage).flatMap(({ quantities }) => quantities.filter(({ to }) => to < added.from)),
          );
          const needed = total.value - added.value;
          if (before.some(({ value }) => value === needed)) continue;
          const near = [...new Set(before.filter(counted).map(({ value }) => value))].filter(
            (value) => Math.abs(value - needed) <= total.value / 10 && value > added.value,
          );
          const [base] = near;
          if (near.length !== 1 || base === undefined) continue;
          const sum = `${shown(base, 1)} + ${added.printed} = ${shown(base + added.value, 1)}`;
          yield {
            at: inProse(passage, ...placeOf(sentence, match.index, match.index + match[0].length)),
            says: `${shown(base, 1)} and a further ${added.printed} are ${shown(base + added.value, 1)}, not ${total.printed}.`,
            mend: 'Check the three numbers against the source, or say what else was added or taken off.',
            sum,
            sure: 0.88,
          };
        }
    }
  },
};

const countsBefore = (prose: readonly Prose[], index: number): Quantity[] =>
  prose
    .slice(Math.max(0, index - REACH), index)
    .filter(({ part }) => part === prose[index]!.part)
    .flatMap(({ text }) => sentencesWith(text).flatMap(({ quantities }) => [...quantities]));

const counted = ({ unit, step, value }: Quantity): boolean => unit === 'plain' && step === 1 && value > 0;
