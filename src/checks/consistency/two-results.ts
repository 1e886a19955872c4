import type { At } from '../../record/at.ts';
import { DIRECTION, directionOf } from '../arithmetic/direction-words.ts';
import { caught, GAP, placeOf, Q, type Quantity, type Sentence, sentencesIn } from '../arithmetic/quantities.ts';
import { meet, minus, plus, shown, spread } from '../arithmetic/rounding.ts';
import { dossiersOf } from '../dossiers.ts';
import { inProse, type Prose } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

const RESULT = new RegExp(
  `(${GAP}{12,160}?) (?:has |have |had )?${DIRECTION} by ${Q}(?: to|,? to stand at) ${Q}`,
  'gi',
);
const SMALL = new Set([
  'the',
  'of',
  'in',
  'at',
  'and',
  'a',
  'an',
  'for',
  'has',
  'have',
  'or',
  'to',
  'with',
  'by',
  'per',
  'provisional',
  'this',
  'that',
  'was',
  'were',
  'is',
]);
/** A subject of fewer words may be of anything: "performance". */
const FEWEST = 4;

const GROUP =
  /^(?:girls?|boys?|male|female|men|women|national|nationally|england|region\w*|disadvantaged|non|other|primary|secondary|special|adult|children|young)$/;

type Claim = {
  readonly subject: readonly string[];
  readonly now: Quantity;
  readonly by: Quantity;
  readonly way: 1 | -1;
  readonly at: At;
};

/** One measure with two results from the same earlier value: the cover says one, the appendix another. */
export const twoResults: Rule = {
  id: 'consistency/two-results',
  kind: 'consistency',
  severity: 'error',
  source: 'Plain consistency: one measure has one result',
  why: 'A cover written from later data than its appendix gives two results for one measure, and members ask which is true. Two sentences of the papers of one item are reported where they speak of the same measure in the same words, start from the same earlier value, and end at different ones.',
  *find({ parts, prose }): Iterable<Found> {
    for (const papers of dossiersOf(parts)) {
      const seen = new Map<string, Claim[]>();
      for (const claim of prose.filter(({ part, cell }) => !cell && papers.includes(part)).flatMap(claimsIn)) {
        const key = claim.subject.slice(-FEWEST).join(' ');
        const earlier = seen.get(key) ?? [];
        const other = earlier.find((one) => contradicts(one, claim));
        if (other) yield disagreement(claim, other);
        seen.set(key, [...earlier, claim]);
      }
    }
  },
};

const claimsIn = (passage: Prose): Claim[] =>
  sentencesIn(passage).flatMap((sentence) =>
    sentence.quantities.length < 2
      ? []
      : [...sentence.shape.matchAll(RESULT)].flatMap((match) => claimOf(sentence, match, passage)),
  );

const claimOf = (sentence: Sentence, match: RegExpMatchArray, passage: Prose): Claim[] => {
  const [by, now] = caught(sentence, match);
  const subject = wordsOf(match[1] ?? '');
  if (!by || !now || by.value < 0 || subject.length < FEWEST) return [];
  if (by.unit !== now.unit) return [];
  const word = match[2] ?? '';
  const from = (match.index ?? 0) + (match[1] ?? '').length + 1;
  const at = inProse(passage, ...placeOf(sentence, from, (match.index ?? 0) + match[0].length));
  return [{ subject, now, by, way: directionOf(word), at }];
};

/** What is measured: the last clause before the verb, without small words. */
const wordsOf = (clause: string): string[] => {
  const last = clause.split(/, | - | – |: /).at(-1) ?? '';
  return (last.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word) && !/^\d+$/.test(word));
};

const startOf = ({ now, by, way }: Claim) =>
  way > 0 ? minus(spread(now), spread(by)) : plus([spread(now), spread(by)]);

const contradicts = (a: Claim, b: Claim): boolean =>
  a.now.unit === b.now.unit &&
  sameSubject(a.subject, b.subject) &&
  !meet(spread(a.now), spread(b.now)) &&
  meet(startOf(a), startOf(b));

/** "Harrowby's average score" and "the average score", but not the girls' and the national one. */
const sameSubject = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const more = long.slice(0, long.length - short.length);
  return (
    more.length < 4 && !more.some((word) => GROUP.test(word)) && long.slice(more.length).join(' ') === short.join(' ')
  );
};

const disagreement = (claim: Claim, other: Claim): Found => {
  const start = (one: Claim) => shown(one.now.value - one.way * one.by.value, Math.min(one.now.step, one.by.step));
  return {
    at: claim.at,
    other: other.at,
    says: `The same measure is ${claim.now.printed} here and ${other.now.printed} elsewhere in the same papers.`,
    mend: 'Use the later or the final figure in both places, or say beside each which data it is from.',
    sum: `both start from one value: ${start(claim)} and ${start(other)}`,
    sure: 0.9,
  };
};
