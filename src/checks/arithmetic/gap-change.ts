import { inProse, type Prose } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { DIRECTION, directionOf } from './direction-words.ts';
import { caught, GAP, placeOf, Q, type Quantity, type Sentence, sentencesIn } from './quantities.ts';
import { type Interval, meet, minus, shown, spread } from './rounding.ts';

/** "83.0% of girls (fell by 1.1%) and 76.5% of boys (fell by 1.2%)". */
const TWO = new RegExp(
  `${Q}(?:${GAP}{0,80}?) \\(${DIRECTION} by ${Q}${GAP}{0,30}\\)${GAP}{0,40}? (?:and|compared (?:to|with)) ${GAP}{0,60}?${Q}(?:${GAP}{0,80}?) \\(${DIRECTION} by ${Q}${GAP}{0,30}\\)`,
  'gi',
);
const GAP_CHANGED = new RegExp(`\\bgap\\b${GAP}{0,60}? (?:has |have )?${DIRECTION} by ${Q},? to ${Q}`, 'gi');

type Two = {
  readonly sentence: Sentence;
  readonly match: RegExpMatchArray;
  readonly gap: Interval;
  readonly change: Interval;
  readonly sum: string;
  readonly differ: string;
};

/** A gap whose change does not follow from the changes of the two results that it lies between. */
export const gapChange: Rule = {
  id: 'arithmetic/gap-change',
  kind: 'arithmetic',
  severity: 'error',
  source: 'Plain arithmetic: a gap grows by the difference of the two changes',
  why: 'Where a passage gives two results with their changes and then how far the gap between them moved, the last follows from the first. It is reported only where the printed gap is the difference of the two results, so that no other gap is meant, and where no rounding explains the change.',
  *find({ prose }): Iterable<Found> {
    for (const passage of prose) {
      if (!/\bgap\b/i.test(passage.text)) continue;
      let two: Two | null = null;
      for (const sentence of sentencesIn(passage)) {
        for (const match of sentence.shape.matchAll(GAP_CHANGED)) if (two) yield* wrong(sentence, match, two, passage);
        for (const match of sentence.shape.matchAll(TWO)) two = twoOf(sentence, match) ?? two;
      }
    }
  },
};

const twoOf = (sentence: Sentence, match: RegExpMatchArray): Two | null => {
  const [first, firstBy, second, secondBy] = caught(sentence, match);
  const [firstWord = '', secondWord = ''] = match.slice(1).filter((group) => group !== undefined && group.length > 1);
  if (!first || !firstBy || !second || !secondBy) return null;
  if ([firstBy, second, secondBy].some(({ unit }) => unit !== first.unit)) return null;
  const moved = (by: Quantity, word: string): Quantity => ({ ...by, value: Math.abs(by.value) * directionOf(word) });
  const [a, b] = [moved(firstBy, firstWord), moved(secondBy, secondWord)];
  const upper = first.value >= second.value ? 1 : -1;
  const change = upper > 0 ? minus(spread(a), spread(b)) : minus(spread(b), spread(a));
  const gap = upper > 0 ? minus(spread(first), spread(second)) : minus(spread(second), spread(first));
  const step = Math.min(a.step, b.step);
  const [lead, trail] = upper > 0 ? [a, b] : [b, a];
  const differ = shown(lead.value - trail.value, step);
  const sum = `${shown(lead.value, step)} − (${shown(trail.value, step)}) = ${differ}`;
  return { sentence, match, gap, change, sum, differ };
};

function* wrong(sentence: Sentence, match: RegExpMatchArray, two: Two, passage: Prose): Iterable<Found> {
  const [by, to] = caught(sentence, match);
  const word = match.slice(1).find((group) => group !== undefined && group.length > 1) ?? '';
  if (!by || !to || !meet(spread(to), two.gap)) return;
  if (meet(spread({ value: by.value * directionOf(word), step: by.step }), two.change)) return;
  const place = (one: Sentence, found: RegExpMatchArray) =>
    inProse(passage, ...placeOf(one, found.index ?? 0, (found.index ?? 0) + found[0].length));
  yield {
    at: place(sentence, match),
    other: place(two.sentence, two.match),
    says: `The gap is said to have ${word} by ${by.printed}, but the two changes beside it make that ${two.differ}.`,
    mend: 'Check the two changes and the gap of the year before, and correct the one that is wrong.',
    sum: two.sum,
    sure: 0.9,
  };
}
