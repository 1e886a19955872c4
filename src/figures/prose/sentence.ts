import { MONTH_NAME, monthNumber } from '../../calendar/calendar-words.ts';
import { isoMonth } from '../../calendar/iso-date.ts';
import { type At, within } from '../../record/at.ts';
import type { Stated } from '../../record/figure.ts';
import type { Period } from '../../record/period.ts';
import { type FoundPeriod, findPeriods, toPeriod } from '../periods.ts';
import { type ComparatorName, comparatorNames } from './comparator-names.ts';
import { countsLikeYear } from './false-friends.ts';
import { veil } from './noun-phrases.ts';
import { type NumberToken, numberTokens } from './number-tokens.ts';
import type { Marked, NamedPeriod, Role } from './role.ts';
import { ranks, rolesOf } from './roles.ts';

/** One sentence with all that was found in it. */
export type Sentence = Marked & {
  at: At;
  /** The text with what `veil` covers; `open` has its brackets still. */
  veiled: string;
  open: string;
  roles: readonly Role[];
};

/**
 * Finds a sentence's numbers, periods and comparators, and what each number is; null where no number may be a figure,
 * unless it is wanted for its words.
 */
export const markSentence = (text: string, at: At, forItsWords: boolean): Sentence | null => {
  const periods = withBareMonths(text, withoutCounts(text, findPeriods(text))).map((period) => ({
    ...period,
    phrase: text.slice(period.from, period.to),
  }));
  let ranked = false;
  const tokens = numberTokens(text, periods).filter((token) => {
    if (!token.ordinal) return true;
    const is = ranks(text, token, ranked);
    ranked ||= is;
    return is;
  });
  if (tokens.length === 0 && !forItsWords) return null;
  const marked = { text, tokens, periods, comparators: comparatorNames(text) };
  return { ...marked, at, ...veil(text, tokens, periods), roles: rolesOf(marked) };
};

/** "from 1567 to 1949 incidents", "there were 2011 visits": counts that look like years. */
const withoutCounts = (text: string, periods: FoundPeriod[]): FoundPeriod[] =>
  periods.filter(
    ({ kind, from, to }) =>
      kind !== 'year' || !countsLikeYear(text.slice(Math.max(0, from - 40), from), text.slice(to, to + 40)),
  );

const BARE_MONTH = new RegExp(`\\b(?:in|by|during|end of|since|for|at) (${MONTH_NAME})\\b(?!\\s\\d|,\\s\\d)`, 'gi');

/** "4% in May 2014 but 8% in August": a month without a year takes that of the last dated one. */
const withBareMonths = (text: string, periods: FoundPeriod[]): FoundPeriod[] => {
  if (periods.length === 0) return periods;
  const bare = [...text.matchAll(BARE_MONTH)].flatMap((match): FoundPeriod[] => {
    const from = match.index + match[0].length - match[1]!.length;
    const to = match.index + match[0].length;
    if (!/^\p{Lu}/u.test(match[1]!) || periods.some((period) => period.from < to && from < period.to)) return [];
    const year = periods.findLast(({ start, to: end }) => start !== null && end <= from)?.start?.slice(0, 4);
    const month = monthNumber(match[1]!);
    if (!year || !month) return [];
    const label = isoMonth(Number(year), month);
    return [{ kind: 'month', label, start: label, end: label, asAt: false, from, to }];
  });
  return [...periods, ...bare].sort((a, b) => a.from - b.from);
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
  if (after && after.from - token.to < 110 && (!next || next.from > after.from)) {
    const between = text.slice(token.to, after.from).replace(/\([^()]*\)/g, '');
    if (
      !/[,;.)(]|\b(?:from|since|than|by the end of|compared|between|and an?|improvement on|increase on|reduction on|up on|down on)\b/i.test(
        between,
      ) ||
      (/^\s?\((?:in )?$/.test(between) && !/^\s?[:=–-]?\s?[£€]?\d/.test(text.slice(after.to)))
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
    (period) =>
      !claimed.includes(sentence.at.start + period.from) &&
      !fromHere(sentence, period) &&
      !sentence.comparators.some(({ from }) => from - period.to === 1),
  );
  const lead =
    free.findLast((period) => period.to <= token.from) ??
    free.find((period) => period.from >= token.to && period.from - token.to < 90);
  if (lead) return placed(sentence, lead);
  // "50 will move from September": without anything it is compared with, the time from when it holds.
  if (sentence.roles.some(({ kind }) => kind === 'change' || kind === 'previous') || STAYED.test(sentence.text))
    return null;
  const since = sentence.periods.find(
    (period) =>
      period.from >= token.to &&
      period.kind !== 'relative' &&
      /(?<!\b(?:highest|lowest|best|worst|first|most|least)\s)\b(?:from|since)\s(?:the\s)?$/i.test(
        sentence.text.slice(0, period.from),
      ),
  );
  return since ? placed(sentence, since) : null;
};

const STAYED = /\b(?:static|unchanged|the same|stable|remain\w*)\b/i;

/** The period before the name of a comparator: "the 2013 national average". */
export const comparatorPeriod = (sentence: Sentence, name: ComparatorName): Period | null => {
  const found = sentence.periods.find(({ to }) => name.from - to === 1);
  return found ? placed(sentence, found) : null;
};

/** "from 2018", "since 2016", "than last year": when an earlier value stood. */
const fromHere = ({ text }: Sentence, period: NamedPeriod): boolean =>
  period.kind !== 'range' &&
  (/\b(?:from|since|than|(?:on|compared (?:to|with)|in comparison (?:to|with)) the|(?:up|down|increase|decrease|improvement) on|than in|compared (?:to|with)|prior to|census of|introduced in|introduction of \w+ in|changes in)\s(?:the\s)?(?:in\s)?$/i.test(
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
