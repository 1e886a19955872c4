import type { Figure, Stated } from '../../record/figure.ts';
import type { NumberToken } from './number-tokens.ts';
import { earlierPeriod, type Sentence } from './sentence.ts';

/** The change or earlier value is followed by the value it leads to: "by 2.8% to 70.3%". */
export const awaited = (sentence: Sentence, token: NumberToken, i: number): boolean => {
  const next = sentence.tokens[i + 1];
  const role = sentence.roles[i + 1];
  if (!next || !role || !/^(?:value|previous|comparator)$/.test(role.kind)) return false;
  const between = sentence.text.slice(token.to, next.from);
  return (
    between.length < 80 &&
    /\b(?:to|from)\s(?:[\w-]+\s){0,3}$/i.test(between) &&
    !/[;()]|\b(?:compar\w+|relat\w+|against)\b/i.test(between)
  );
};

/** A further change of the same value: "8% more than last quarter and 11% more than last year". */
export const onlyChange = (figure: Figure, change: Stated): Figure => ({
  ...figure,
  value: null,
  printed: '',
  step: null,
  at: change.at,
  previous: null,
  change,
  target: null,
  floor: null,
  comparators: [],
  rank: null,
  cohort: null,
  share: null,
});

/** "(decreased by 2.6% from 2018)": the earlier value is not printed, its time is. */
export const lookBack = (sentence: Sentence, token: NumberToken, figure: Figure, from = token.to): void => {
  const next = sentence.tokens.find((other) => other.from >= token.to)?.from ?? sentence.text.length;
  const period = earlierPeriod(sentence, from, next);
  if (!period || figure.previous) return;
  if (figure.change?.period?.at.start === period.at.start) figure.change.period = null;
  figure.previous = { value: null, printed: '', step: null, unit: figure.unit, per: null, period, at: period.at };
};
