import type { Rule } from '../rule.ts';
import { DIRECTION, directionOf } from './direction-words.ts';
import { type InSentence, inSentences } from './in-sentences.ts';
import { caught, GAP, placeOf, Q, type Quantity, type Sentence } from './quantities.ts';
import { type Interval, meet, minus, percentOf, shown, spread } from './rounding.ts';

const NEARLY = '(?:a further |an additional |just |exactly )?';
type Order = readonly ('is' | 'was' | 'by')[];

/** Each frame with the order in which its numbers stand. */
const FRAMES: readonly (readonly [RegExp, Order])[] = [
  [frame(`${DIRECTION} by ${NEARLY}${Q},? (?:${GAP}{0,30}? )?from ${Q}${GAP}{0,50}? to ${Q}`), ['by', 'was', 'is']],
  [frame(`${DIRECTION} by ${NEARLY}${Q},? (?:${GAP}{0,30}? )?to ${Q}${GAP}{0,40}? from ${Q}`), ['by', 'is', 'was']],
  [
    frame(
      `${Q}(?:${GAP}{0,160}?),? (?:compared|comparing|as compared) (?:to|with) ${Q}${GAP}{0,60}? ?\\((?:an? )?${DIRECTION}(?: by| of) ${Q}\\)`,
    ),
    ['is', 'was', 'by'],
  ],
  [
    frame(
      `from ${Q}${GAP}{0,50}? to ${Q}${GAP}{0,40}?,? ?[,(–-] ?(?:(?:which is |this is |representing |or )?an? )?${DIRECTION}(?: by| of) ${Q}`,
    ),
    ['was', 'is', 'by'],
  ],
];

function frame(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}])${pattern}`, 'giu');
}

/** A change that is not the difference of the two numbers beside it. */
export const change: Rule = {
  id: 'arithmetic/change',
  kind: 'arithmetic',
  severity: 'error',
  source: 'Plain arithmetic: the change is the later number minus the earlier one',
  why: 'A change printed beside the two numbers it comes from can be checked by anyone, and will be. Each printed number may stand for any that rounds to it, so a difference that rounding explains is not reported; a change of percentages may be meant in percentage points or as a share of the earlier number, and is reported only where neither fits.',
  find: ({ prose }) => inSentences(prose, 3, wrong),
};

function* wrong(sentence: Sentence): Iterable<InSentence> {
  for (const [pattern, order] of FRAMES)
    for (const match of sentence.shape.matchAll(pattern)) {
      const numbers = caught(sentence, match);
      const one = (role: 'is' | 'was' | 'by') => numbers[order.indexOf(role)];
      const [is, was, by] = [one('is'), one('was'), one('by')];
      const word = match.slice(1).find((group) => group !== undefined && group.length > 1) ?? '';
      if (!is || !was || !by || !measurable(is, was, by)) continue;
      const sum = sumOf(is, was, by, directionOf(word));
      if (sum === null) continue;
      yield {
        place: placeOf(sentence, match.index, match.index + match[0].length),
        says: `The change is printed as ${by.printed}, but the two numbers differ by ${sum.differ}.`,
        mend: `Check all three against the source; if ${was.printed} and ${is.printed} are right, the change is ${sum.differ}.`,
        sum: sum.sum,
        sure: 0.93,
      };
    }
}

const measurable = (is: Quantity, was: Quantity, by: Quantity): boolean =>
  is.unit === was.unit && was.value !== 0 && (by.unit === is.unit || by.unit === 'percent');

/** The sum that shows the change wrong; null where it may be right. */
const sumOf = (is: Quantity, was: Quantity, by: Quantity, way: 1 | -1): { sum: string; differ: string } | null => {
  const size: Interval = spread({ value: Math.abs(by.value), step: by.step });
  const difference = way > 0 ? minus(spread(is), spread(was)) : minus(spread(was), spread(is));
  const asShare = percentOf(difference, spread({ value: Math.abs(was.value), step: was.step }));
  const relative = by.unit === 'percent' && !by.points ? asShare : null;
  const plain = by.unit === is.unit ? difference : null;
  if ((plain && meet(size, plain)) || (relative && meet(size, relative))) return null;
  const step = Math.min(is.step, was.step);
  const off = is.value - was.value;
  // The other way round is the direction's fault, not the sum's.
  const turned = plain && meet(size, { low: -plain.high, high: -plain.low });
  if (turned && Math.abs(off) > step) return null;
  const unit = is.unit === 'percent' ? ' percentage points' : '';
  const pounds = is.unit === 'money' ? '£' : '';
  if (plain) {
    const differ = `${pounds}${shown(Math.abs(off), step)}${unit}`;
    return { sum: `${shown(is.value, step)} − ${shown(was.value, step)} = ${shown(off, step)}`, differ };
  }
  const share = (100 * off) / was.value;
  return {
    sum: `(${shown(is.value, step)} − ${shown(was.value, step)}) ÷ ${shown(was.value, step)} = ${shown(share, 0.1)}%`,
    differ: `${shown(Math.abs(share), 0.1)}%`,
  };
};
