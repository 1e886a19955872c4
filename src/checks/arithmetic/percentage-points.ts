import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { DIRECTION } from './direction-words.ts';
import { caught, GAP, placeOf, Q, sentencesIn } from './quantities.ts';
import { meet, minus, percentOf, spread } from './rounding.ts';

const BY_TO = new RegExp(
  `(?<!\\p{L})${DIRECTION} by ${Q},? (?:${GAP}{0,30}? )?(?:to ${Q}${GAP}{0,40}? from|from ${Q}${GAP}{0,40}? to) ${Q}`,
  'giu',
);
const COMPARED = new RegExp(
  `${Q}(?:${GAP}{0,160}?),? compared (?:to|with) ${Q}${GAP}{0,60}? ?\\(${DIRECTION} by ${Q}\\)`,
  'giu',
);

/** A change of a percentage that is in percentage points, and is written "%". */
export const percentagePoints: Rule = {
  id: 'arithmetic/percentage-points',
  kind: 'arithmetic',
  severity: 'advice',
  source: 'Government Statistical Service style: the difference of two percentages is in percentage points',
  why: '"Fell by 5% to 45%" may mean a fall from 50% or from 47.4%. Where both percentages are printed and their difference is what the sentence calls "%", percentage points are meant. Told once for a paper, at the first place.',
  *find({ prose }): Iterable<Found> {
    const told = new Set<number>();
    for (const passage of prose) {
      if (told.has(passage.part.index) || passage.cell) continue;
      for (const sentence of sentencesIn(passage))
        for (const match of [...sentence.shape.matchAll(BY_TO), ...sentence.shape.matchAll(COMPARED)]) {
          const three = caught(sentence, match).filter((one) => one !== null);
          const by = three.find(({ points }, at) => !points && at === (/^[^\uE000-\uF8FE]/u.test(match[0]) ? 0 : 2));
          const [a, b] = three.filter((one) => one !== by);
          if (three.length !== 3 || !by || !a || !b || three.some(({ unit, points }) => unit !== 'percent' || points))
            continue;
          const size = spread({ value: Math.abs(by.value), step: by.step });
          const [high, low] = a.value > b.value ? [a, b] : [b, a];
          const share = percentOf(minus(spread(high), spread(low)), spread(low));
          if (
            told.has(passage.part.index) ||
            !meet(size, minus(spread(high), spread(low))) ||
            (share && meet(size, share))
          )
            continue;
          told.add(passage.part.index);
          yield {
            at: inProse(passage, ...placeOf(sentence, match.index, match.index + match[0].length)),
            says: `The change of ${by.printed} is in percentage points.`,
            mend: 'Write "percentage points" here, and wherever the paper gives the difference of two percentages.',
            sure: 0.85,
          };
        }
    }
  },
};
