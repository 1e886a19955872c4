import type { Rule } from '../rule.ts';
import { type InSentence, inSentences } from './in-sentences.ts';
import { caught, GAP, placeOf, Q, type Quantity, type Sentence } from './quantities.ts';
import { meet, minus, percentOf, shown, spread } from './rounding.ts';

const ABOVE = 'above|higher than|more than|ahead of|better than';
const BELOW = 'below|lower than|less than|fewer than|behind|short of';
const LEAD =
  '(?:\\(?\\s?(?:this|which|it|that|and|but)?\\s?(?:is|was|are|were|remains|being)?\\s?(?:still|now|just|only|therefore|also)?\\s?)';
/** "53.4% (up 2.0%); this is 1.9% above the national average of 51.5%". */
const HELD = new RegExp(
  `${Q}(?: \\(${GAP}{1,60}[\uE000-\uF8FE]${GAP}{0,40}\\))?\\s?[,;:–-]?\\s?${LEAD}${Q} (${ABOVE}|${BELOW}) (${GAP}{3,90}?)(?: of| at|,? which (?:is|was)| \\() ?${Q}`,
  'gi',
);
const FALLING = new RegExp(`^(?:${BELOW})$`, 'i');

/** A distance that is not the difference between the value and what it is held against. */
export const gap: Rule = {
  id: 'arithmetic/gap',
  kind: 'arithmetic',
  severity: 'error',
  source: 'Plain arithmetic: a gap is the value minus what it is compared with',
  why: 'How far a result is above or below the national average is what members look at first. Where the sentence prints the value, the average and the distance, the three must agree; each may stand for any number that rounds to it, so only a distance that no rounding explains is reported.',
  find: ({ prose }) => inSentences(prose, 3, wrong),
};

function* wrong(sentence: Sentence): Iterable<InSentence> {
  for (const match of sentence.shape.matchAll(HELD)) {
    const [value, distance, against] = caught(sentence, match);
    const word = match.slice(1).find((group) => group !== undefined && group.length > 1) ?? '';
    if (!value || !distance || !against || value.unit !== against.unit || distance.value < 0) continue;
    if (distance.unit !== value.unit && distance.unit !== 'percent') continue;
    // "fell by 3.1% and is 2.3% below": the first number is a change, not the value.
    if (/\b(?:by|of|gap|further)\s?$/i.test(sentence.shape.slice(0, match.index))) continue;
    if (holds(value, distance, against, FALLING.test(word))) continue;
    const step = Math.min(value.step, against.step);
    const off = value.value - against.value;
    const unit = value.unit === 'percent' ? ' percentage points' : '';
    yield {
      place: placeOf(sentence, match.index, match.index + match[0].length),
      says: `The sentence prints ${distance.printed} ${word}, but ${value.printed} is ${shown(Math.abs(off), step)}${unit} ${off < 0 ? 'below' : 'above'} ${against.printed}.`,
      mend: 'Check the three numbers against the source, and correct the one that is wrong.',
      sum: `${shown(value.value, step)} − ${shown(against.value, step)} = ${shown(off, step)}`,
      sure: 0.92,
    };
  }
}

const holds = (value: Quantity, distance: Quantity, against: Quantity, below: boolean): boolean => {
  const size = spread(distance);
  const apart = below ? minus(spread(against), spread(value)) : minus(spread(value), spread(against));
  if (distance.unit === value.unit && meet(size, apart)) return true;
  const relative = percentOf(apart, spread({ value: Math.abs(against.value), step: against.step }));
  return distance.unit === 'percent' && !distance.points && relative !== null && meet(size, relative);
};
