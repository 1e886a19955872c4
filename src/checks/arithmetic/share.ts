import { inProse, type Prose } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { caught, placeOf, Q, type Quantity, type Sentence, sentencesIn } from './quantities.ts';
import { exactly, meet, percentOf, shown, spreadOrCut } from './rounding.ts';

const NOUN = '[^\uE000-\uF8FE;.,()]';
const OF = '(?: out)? of (?:the |these |those |all |our |its |a total of |some )?';
const FRAMES: readonly (readonly [RegExp, readonly [part: number, whole: number, percent: number]])[] = [
  // "117 of the 200 cases (58.5%)", "117 of 200 (58.5%)"
  [new RegExp(`${Q}${NOUN}{0,40}?${OF}${Q}${NOUN}{0,50}? \\(${Q}\\)`, 'gi'), [0, 1, 2]],
  // "110 (58.5%) of the 188 cases"
  [new RegExp(`${Q}${NOUN}{0,40}? \\(${Q}\\)${OF}${Q}`, 'gi'), [0, 2, 1]],
  // "Of the 188, 110 (58.5%)"
  [new RegExp(`(?<=\\bof (?:the |these |those )?)${Q}${NOUN}{0,40}?, ${Q}${NOUN}{0,40}? \\(${Q}\\)`, 'gi'), [1, 0, 2]],
  // "58.5% (117 of 200)", "58.5% (110 out of 188 cases)"
  [new RegExp(`${Q}${NOUN}{0,40}? \\(${Q}${NOUN}{0,40}?${OF}${Q}${NOUN}{0,40}\\)`, 'gi'), [1, 2, 0]],
];
const ABOUT = /\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|over|under|some|circa|c\.)\s?$/i;

/** A percentage that is not the one number out of the other. */
export const share: Rule = {
  id: 'arithmetic/share',
  kind: 'arithmetic',
  severity: 'error',
  source: 'Plain arithmetic: a percentage is the part divided by the whole',
  why: 'Where a sentence gives the part, the whole and the percentage, anyone can divide. Rounding is allowed for, and so is cutting off ("36.1%" of 36.16); "about" and "nearly" are left alone.',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose)
      for (const sentence of sentencesIn(passage)) if (sentence.quantities.length > 2) yield* wrong(sentence, passage);
  },
};

function* wrong(sentence: Sentence, passage: Prose): Iterable<Found> {
  for (const [frame, [atPart, atWhole, atPercent]] of FRAMES)
    for (const match of sentence.shape.matchAll(frame)) {
      const numbers = caught(sentence, match);
      const [part, whole, percent] = [numbers[atPart], numbers[atWhole], numbers[atPercent]];
      if (!part || !whole || !percent || !counted(part) || !counted(whole) || percent.unit !== 'percent') continue;
      if (part.value > whole.value || percent.points || ABOUT.test(passage.text.slice(0, percent.from))) continue;
      const is = percentOf(exactly(part.value), exactly(whole.value));
      if (!is || meet(is, spreadOrCut(percent))) continue;
      const sum = `${shown(part.value, 1)} ÷ ${shown(whole.value, 1)} = ${shown(is.low, percent.step)}%`;
      yield {
        at: inProse(passage, ...placeOf(sentence, match.index, match.index + match[0].length)),
        says: `${part.printed} of ${whole.printed} is ${shown(is.low, percent.step)}%, not ${percent.printed}.`,
        mend: 'Check the part, the whole and the percentage against the source, and correct the one that is wrong.',
        sum,
        sure: 0.93,
      };
    }
}

const counted = ({ unit, step, value }: Quantity): boolean => unit === 'plain' && step === 1 && value > 0;
