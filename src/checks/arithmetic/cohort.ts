import type { At } from '../../record/at.ts';
import { dossiersOf } from '../dossiers.ts';
import { inProse, type Part } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { caught, placeOf, Q, type Quantity, type Sentence, sentencesWith } from './quantities.ts';
import { exactly, type Interval, meet, shown, spreadOrCut, wholeOf } from './rounding.ts';

const COUNTED = new RegExp(
  `${Q}(?: [a-z]+){0,2} \\(${Q} of the (?:overall |whole |total )?(cohort|group|population|caseload)`,
  'gi',
);
const NAMED = /\bin (?:the|our) ([\p{L}\p{N} -]{3,40}? (?:cohort|group|population|caseload))\b/iu;
const YEARS = /\b(?:19|20)\d{2}(?:\s?[/–-]\s?\d{2,4})?\b/g;

type Claim = {
  readonly at: At;
  readonly whole: Interval;
  readonly percent: Quantity;
  readonly part: Quantity;
  readonly years: string;
};

/** Two shares of one cohort that need two sizes of it. */
export const cohort: Rule = {
  id: 'arithmetic/cohort',
  kind: 'arithmetic',
  severity: 'error',
  source: 'Plain arithmetic: a count and its percentage say how large the whole is',
  why: '"602 pupils (18.0% of the cohort)" says that the cohort is about 3,344. Where another sentence of the same paper gives a count and a percentage of a cohort of the same name, and the two cannot be the same size, one of them is about another cohort. Sentences that name different years are not compared.',
  *find({ parts }): Iterable<Found> {
    for (const dossier of dossiersOf(parts)) {
      const first = new Map<string, Claim>();
      for (const [name, claim] of dossier.flatMap((part) => [...claimsOf(part)])) {
        const key = `${name} ${claim.years}`;
        const earlier = first.get(key);
        if (!earlier) first.set(key, claim);
        else if (!meet(earlier.whole, claim.whole)) yield disagreement(name, earlier, claim);
      }
    }
  },
};

function* claimsOf(part: Part): Iterable<[name: string, Claim]> {
  for (const block of part.blocks) {
    if (block.rows) continue;
    for (const sentence of sentencesWith(block.text))
      for (const match of sentence.shape.matchAll(COUNTED)) {
        const [count, percent] = caught(sentence, match);
        const name = NAMED.exec(block.text.slice(sentence.from, sentence.to))?.[1]?.toLowerCase();
        const whole = count && percent?.unit === 'percent' && wholeOf(exactly(count.value), spreadOrCut(percent));
        if (!name || !whole || count.unit !== 'plain' || count.step !== 1) continue;
        const at = inProse(
          { text: block.text, at: block.at, part, block, cell: false },
          ...placeOf(sentence, match.index, match.index + match[0].length),
        );
        yield [name, { at, whole, percent, part: count, years: yearsOf(sentence, block.text) }];
      }
  }
}

const yearsOf = ({ from, to }: Sentence, text: string): string => (text.slice(from, to).match(YEARS) ?? []).join(' ');

const disagreement = (name: string, earlier: Claim, later: Claim): Found => {
  const size = ({ part, percent }: Claim) => shown((100 * part.value) / percent.value, 1);
  const sum = (claim: Claim) => `${claim.part.printed} ÷ ${claim.percent.printed} ≈ ${size(claim)}`;
  return {
    at: later.at,
    other: earlier.at,
    says: `${later.part.printed} is ${later.percent.printed} of about ${size(later)}, but elsewhere "the ${name}" is about ${size(earlier)}.`,
    mend: 'Check which cohort each sentence is about, and name it, or correct the count or the percentage.',
    sum: `${sum(later)}; ${sum(earlier)}`,
    sure: 0.88,
  };
};
