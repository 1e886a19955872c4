import type { Rule } from '../rule.ts';
import { DIRECTION, directionOf } from './direction-words.ts';
import { type InSentence, inSentences } from './in-sentences.ts';
import { caught, GAP, placeOf, Q, type Quantity, type Sentence } from './quantities.ts';
import { meet, spread } from './rounding.ts';

const FROM_TO = new RegExp(
  String.raw`\b${DIRECTION}(?: in (${GAP}{3,60}?))? from ${Q}(${GAP}{0,40}?) to ${Q}(${GAP}{0,12})`,
  'gi',
);
const TO_FROM = new RegExp(
  String.raw`\b${DIRECTION}(?: in (${GAP}{3,60}?))? to ${Q}(${GAP}{0,40}?) from ${Q}(${GAP}{0,12})`,
  'gi',
);
/** Where less is more: ranks, ages, and how often something is done. */
const TURNED =
  /\b(?:rank\w*|position|place|placed|quartile|decile|league|every|frequency|intervals?|age|aged|ages|threshold|rating|scale|band)\b/i;
const TIME = /^\s?(?:-|working |calendar |school )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|terms?)\b/i;
/** Another verb in between has the numbers for itself. */
const OTHER_VERB = /\b(?:which|that|who|has|have|had|was|were|is|are|led|and|but|by|cut|mov\w+)\b/i;

/** A direction that the two numbers contradict: "increased from 71% to 65%". */
export const direction: Rule = {
  id: 'arithmetic/direction',
  kind: 'arithmetic',
  severity: 'error',
  source: 'Plain arithmetic: a number that increased is greater than before',
  why: 'A sentence that says "increased from 71% to 65%" has the wrong word or two numbers in the wrong order; readers take the word. Ranks, ages and how often something happens are left alone, since there a smaller number may be more, and so are negative numbers.',
  find: ({ prose }) => inSentences(prose, 2, contradicted),
};

function* contradicted(sentence: Sentence): Iterable<InSentence> {
  if (TURNED.test(sentence.shape)) return;
  for (const [frame, backwards] of [
    [FROM_TO, false],
    [TO_FROM, true],
  ] as const)
    for (const match of sentence.shape.matchAll(frame)) {
      const [, word = '', of = '', , between = '', , after = ''] = match;
      const [first, second] = caught(sentence, match).filter((one) => one !== null);
      if (!first || !second || OTHER_VERB.test(of) || OTHER_VERB.test(between) || TIME.test(after)) continue;
      const [was, is] = backwards ? [second, first] : [first, second];
      if (!comparable(was, is) || meet(spread(was), spread(is))) continue;
      const went = is.value > was.value ? 1 : -1;
      if (went === directionOf(word)) continue;
      yield {
        place: placeOf(sentence, match.index, match.index + match[0].length - after.length),
        says: `The sentence says "${word}", but from ${was.printed} to ${is.printed} is ${went > 0 ? 'a rise' : 'a fall'}.`,
        mend: 'Correct the word, or the number that is wrong, or put the two numbers in their order.',
        sum: `${is.printed} is ${went > 0 ? 'more' : 'less'} than ${was.printed}`,
        sure: 0.95,
      };
    }
}

/** Of one unit, not negative, and of one size: "£8 to £10m" left out a word. */
const comparable = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit && a.value > 0 && b.value > 0 && Math.max(a.value, b.value) / Math.min(a.value, b.value) < 100;
