import type { Unit } from '../../record/figure.ts';
import { findNumbers } from '../stated-number.ts';
import { withoutFalseFriends } from './false-friends.ts';

/** A number of a sentence that may be a figure, with the place of its characters. */
export type NumberToken = {
  from: number;
  to: number;
  value: number;
  step: number;
  unit: Unit;
  per: number | null;
  /** Its unit is printed beside it; else it is the bare number's. */
  unitPrinted: boolean;
  /** Written in letters: "eight". */
  word: boolean;
  /** "11th". */
  ordinal: boolean;
  qualifier: 'about' | 'over' | 'under' | 'up-to' | null;
};

const SMALL =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const WORDS = `(?:${TENS.slice(1).join('|')}|twenty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${SMALL.join('|')}`;

const WORD_NUMBER = new RegExp(`(?<![\\w-])(?:${WORDS})(?![\\w-])`, 'gi');
const UNIT =
  /^\s{0,2}(points?\b(?! of)|(?:(?:working|calendar|school|full time equivalent|fte)\s)*(?:days?|weeks?|months?|years?|hours?|minutes?|mins?)\b)/i;
const WORD_UNIT =
  /^\s(per ?cent(?:age points?)?\b|percentage[ -]points?\b|(?:working\s)?(?:days?|weeks?|months?|years?|hours?|minutes?)\b)/i;
const PER =
  /^\s{0,2}(?:\p{L}+\s){0,4}?(?:\([^()]{0,40}\)\s)?per\s(?:head of\s)?(\d{1,3}(?:,\d{3})+|\d{3,7}|thousand|million)\b/iu;
const QUALIFIER: readonly (readonly [NonNullable<NumberToken['qualifier']>, RegExp])[] = [
  [
    'about',
    /\b(?:about|around|approximately|approx\.?|circa|c\.|roughly|some|nearly|almost|just (?:over|under)|in the region of|estimated)\s$/i,
  ],
  [
    'over',
    /\b(?:over|more than|at least|in excess of|above|exceeding|greater than|upwards of|a minimum of|not less than|no fewer than)\s$/i,
  ],
  ['up-to', /\b(?:up to|a maximum of|no more than|not more than)\s$/i],
  ['under', /\b(?:under|less than|fewer than|below)\s$/i],
];

/** The numbers of a sentence in reading order, without those that are names, dates, ages, times or references. */
export const numberTokens = (text: string, taken: readonly { from: number; to: number }[] = []): NumberToken[] => {
  const found = [...digitTokens(text), ...wordTokens(text)].sort((a, b) => a.from - b.from);
  const left = found.filter((token) => !taken.some(({ from, to }) => from <= token.from && token.from < to));
  return withoutFalseFriends(text, left);
};

const digitTokens = (text: string): NumberToken[] => {
  const found = findNumbers(text).map((number): NumberToken => {
    const { end, step } = number;
    // A dash set apart by a space is punctuation: "pass rate – 78.8%".
    const dash = /^[-–−]\s/.exec(text.slice(number.start, number.start + 2))?.[0].length ?? 0;
    const start = number.start + dash;
    const value = dash > 0 ? Math.abs(number.value) : number.value;
    const signed = number.signed && dash === 0;
    const unit = number.unit ?? unitOf(UNIT.exec(text.slice(end, end + 40))?.[1] ?? '');
    const per = unit === null ? PER.exec(text.slice(end, end + 60)) : null;
    const kind = unit ?? (per ? 'rate' : null);
    return {
      from: start,
      to: end,
      value,
      step,
      unit: kind ?? (step < 1 || signed ? 'score' : 'count'),
      unitPrinted: kind !== null,
      per: number.per ?? (per ? baseOf(per[1]!) : null),
      word: false,
      ordinal: false,
      qualifier: number.qualifier ?? qualifierOf(text, start),
    };
  });
  return [...found, ...ordinals(text)];
};

const ordinals = (text: string): NumberToken[] =>
  [...text.matchAll(/(?<![\w.,/-])(\d{1,3})(?:st|nd|rd|th)\b/gi)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    value: Number(match[1]),
    step: 1,
    unit: 'rank',
    unitPrinted: false,
    per: null,
    word: false,
    ordinal: true,
    qualifier: null,
  }));

const qualifierOf = (text: string, start: number): NumberToken['qualifier'] => {
  const before = text.slice(Math.max(0, start - 24), start);
  return QUALIFIER.find(([, pattern]) => pattern.test(before))?.[0] ?? null;
};

const wordTokens = (text: string): NumberToken[] =>
  [...text.matchAll(WORD_NUMBER)].map((match) => {
    const end = match.index + match[0].length;
    const kind = unitOf(WORD_UNIT.exec(text.slice(end, end + 40))?.[1] ?? '');
    return {
      from: match.index,
      to: end,
      value: wordValue(match[0].toLowerCase()),
      step: 1,
      unit: kind ?? 'count',
      unitPrinted: kind !== null,
      per: null,
      word: true,
      ordinal: false,
      qualifier: qualifierOf(text, match.index),
    };
  });

const wordValue = (word: string): number => {
  const small = SMALL.indexOf(word);
  if (small >= 0) return small + 2;
  const [tens, ones] = word.split(/[- ]/);
  const one = ones === undefined ? 0 : ones === 'one' ? 1 : SMALL.indexOf(ones) + 2;
  return (TENS.indexOf(tens!) + 2) * 10 + one;
};

const unitOf = (printed: string): Unit | null => {
  const word = printed.toLowerCase();
  if (/^percentage|^pp/.test(word)) return 'percentage-points';
  if (/^per/.test(word)) return 'percent';
  if (/^points?$/.test(word)) return 'score';
  const time = /(day|week|month|year|hour|min)[a-z]*$/.exec(word)?.[1];
  const times = { day: 'days', week: 'weeks', month: 'months', year: 'years', hour: 'hours', min: 'minutes' } as const;
  return time ? times[time as keyof typeof times] : null;
};

const baseOf = (printed: string): number =>
  ({ thousand: 1e3, million: 1e6 })[printed.toLowerCase()] ?? Number(printed.replaceAll(',', ''));
