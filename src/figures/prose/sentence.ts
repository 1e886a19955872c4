import { type At, within } from '../../record/at.ts';
import type { Stated } from '../../record/figure.ts';
import type { Period } from '../../record/period.ts';
import { findPeriods, toPeriod } from '../periods.ts';
import { comparatorNames } from './comparator-names.ts';
import { veil } from './noun-phrases.ts';
import { type NumberToken, numberTokens } from './number-tokens.ts';
import { type Marked, type NamedPeriod, type Role, ranks, rolesOf } from './roles.ts';

/** One sentence with all that was found in it. */
export type Sentence = Marked & {
  at: At;
  /** The text with what `veil` covers; `open` has its brackets still. */
  veiled: string;
  open: string;
  roles: readonly Role[];
};

/** Finds a sentence's numbers, periods and comparators, and what each number is. */
export const markSentence = (text: string, at: At): Sentence => {
  const periods = findPeriods(text).map((period) => ({ ...period, phrase: text.slice(period.from, period.to) }));
  let ranked = false;
  const tokens = numberTokens(text, periods).filter((token) => {
    if (!token.ordinal) return true;
    const is = ranks(text, token, ranked);
    ranked ||= is;
    return is;
  });
  const marked = { text, tokens, periods, comparators: comparatorNames(text) };
  return { ...marked, at, ...veil(text, tokens, periods), roles: rolesOf(marked) };
};

/** A number as the record gives it; `sign` is what words say of it. */
export const statedOf = (sentence: Sentence, token: NumberToken, sign: 1 | -1 | 0 = 0): Stated => ({
  value: sign === 0 ? token.value : sign * Math.abs(token.value),
  printed: sentence.text.slice(token.from, token.to),
  step: token.step,
  unit: token.ordinal ? 'rank' : token.unit,
  per: token.per,
  period: ownPeriod(sentence, token),
  at: within(sentence.at, token.from, token.to),
});

/** The period that stands beside a number and no other: "64.8% in 2018", "in 2018 it was 64%". */
export const ownPeriod = (sentence: Sentence, token: NumberToken): Period | null => {
  const { text, periods, tokens } = sentence;
  const after = periods.find((period) => period.from >= token.to);
  const next = tokens.find((other) => other.from >= token.to);
  if (after && after.from - token.to < 60 && (!next || next.from > after.from)) {
    const between = text.slice(token.to, after.from);
    if (
      !/[,;.)(]|\b(?:from|since|than|by the end of|compared|between)\b/i.test(between) ||
      /^\s?\((?:in )?$/.test(between)
    )
      return placed(sentence, after);
  }
  const before = periods.findLast((period) => period.to <= token.from);
  if (before && /^(?:\s|:|=|it|was|when|\(|-|–)*$/.test(text.slice(before.to, token.from)))
    return placed(sentence, before);
  return null;
};

/** The period of a whole clause: one that no other number has beside it. */
export const clausePeriod = (sentence: Sentence, token: NumberToken): Period | null => {
  const claimed = sentence.tokens.flatMap((other, i) =>
    other === token || /^(?:change|gap|share|aside)$/.test(sentence.roles[i]!.kind)
      ? []
      : [ownPeriod(sentence, other)?.at.start],
  );
  const free = sentence.periods.filter(
    (period) => !claimed.includes(sentence.at.start + period.from) && !fromHere(sentence, period),
  );
  const lead =
    free.findLast((period) => period.to <= token.from) ??
    free.find((period) => period.from >= token.to && period.from - token.to < 90);
  return lead ? placed(sentence, lead) : null;
};

/** "from 2018", "since 2016", "than last year": when an earlier value stood. */
const fromHere = ({ text }: Sentence, period: NamedPeriod): boolean =>
  period.kind !== 'range' &&
  (/\b(?:from|since|than|(?:on|compared (?:to|with)|in comparison (?:to|with)) the|than in|compared (?:to|with)|prior to|census of|introduced in|introduction of \w+ in|changes in)\s(?:the\s)?(?:in\s)?$/i.test(
    text.slice(Math.max(0, period.from - 24), period.from),
  ) ||
    (period.kind === 'relative' && /previous|last year|prior|same/i.test(period.phrase)));

/** The period that a change or the words "from 2018" look back to. */
export const earlierPeriod = (sentence: Sentence, from: number, to: number): Period | null => {
  const found = sentence.periods.find((period) => period.from >= from && period.to <= to && fromHere(sentence, period));
  return found ? placed(sentence, found) : null;
};

export const placed = (sentence: Sentence, period: NamedPeriod): Period => toPeriod(sentence.text, sentence.at, period);

/** A number inside a bracket that opened before it. */
export const inBracket = ({ text }: Sentence, token: NumberToken): boolean =>
  text.lastIndexOf('(', token.from) > text.lastIndexOf(')', token.from);
