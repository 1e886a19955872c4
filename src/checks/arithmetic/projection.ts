import { inProse, type Prose } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { caught, placeOf, Q, type Quantity, type Sentence, sentencesIn } from './quantities.ts';
import { exactly, meet, shown, spread, wholeOf } from './rounding.ts';

const NO_NUMBER = '[^\uE000-\uF8FE.;]';
const WOULD_BE = new RegExp(
  `\\bif ${NO_NUMBER}{0,60}?${Q}${NO_NUMBER}{0,80}?,? (?:this|that|it|there|we) would (?:be|give|mean|bring|make) (?:about |around |up to |a further |an additional )?${Q}`,
  'gi',
);
const ABOUT = /(?:about|around|up to|approximately)\s?$/i;

type Claim = {
  readonly sentence: Sentence;
  readonly match: RegExpMatchArray;
  readonly percent: Quantity;
  readonly result: Quantity;
};

/** "If 50% … this would be 6; if 75% … this would be 12": two results that no one number gives. */
export const projection: Rule = {
  id: 'arithmetic/projection',
  kind: 'arithmetic',
  severity: 'error',
  source: 'Plain arithmetic: two shares of one number',
  why: 'Where two sentences in a row say what different percentages of the same thing would give, both results must come from one number. "About" is left alone, and each result may stand for any that rounds to it.',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose) {
      if (!/\bif\b/i.test(passage.text)) continue;
      const claims = sentencesIn(passage).flatMap(claimsOf);
      for (const [index, later] of claims.entries()) {
        const earlier = claims[index - 1];
        if (earlier) yield* compared(earlier, later, passage);
      }
    }
  },
};

const claimsOf = (sentence: Sentence): Claim[] =>
  [...sentence.shape.matchAll(WOULD_BE)].flatMap((match) => {
    const [percent, result] = caught(sentence, match);
    const exact =
      percent?.unit === 'percent' && result && result.unit !== 'percent' && !ABOUT.test(match[0].slice(0, -1));
    return exact ? [{ sentence, match, percent, result }] : [];
  });

function* compared(earlier: Claim, later: Claim, passage: Prose): Iterable<Found> {
  if (earlier.result.unit !== later.result.unit) return;
  const [first, second] = [earlier, later].map(({ result, percent }) =>
    wholeOf(spread(result), exactly(percent.value)),
  );
  if (!first || !second || meet(first, second)) return;
  const base = (100 * earlier.result.value) / earlier.percent.value;
  const other = (100 * later.result.value) / later.percent.value;
  const place = ({ sentence, match }: Claim) =>
    inProse(passage, ...placeOf(sentence, match.index ?? 0, (match.index ?? 0) + match[0].length));
  yield {
    at: place(later),
    other: place(earlier),
    says: `${earlier.result.printed} at ${earlier.percent.printed} and ${later.result.printed} at ${later.percent.printed} come from two different numbers.`,
    mend: 'State the number that both percentages are of, and work both results out from it.',
    sum: `${earlier.result.printed} ÷ ${earlier.percent.printed} = ${shown(base, 0.1)}; ${later.result.printed} ÷ ${later.percent.printed} = ${shown(other, 0.1)}`,
    sure: 0.9,
  };
}
