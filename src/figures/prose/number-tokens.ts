import type { Unit } from '../../record/figure.ts';
import { falseFriends } from './false-friends.ts';

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

const DIGITS =
  /(?<![\w.,/£$€*+])(?:([-+−–])\s?(?=[£€\d]))?([£€]\s?)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?(million|billion|thousand|bn|[mk])\b)?(st|nd|rd|th)?(?![\d\w])/gi;
const WORD_NUMBER = new RegExp(`(?<![\\w-])(?:${WORDS})(?![\\w-])`, 'gi');
const UNIT =
  /^\s{0,2}(%(?:\s?points?\b)?|per ?cent(?:age points?)?\b|percent\b|percentage[ -]points?\b|pp\b|ppts?\b|points?\b(?! of)|(?:(?:working|calendar|school|full time equivalent|fte)\s)*(?:days?|weeks?|months?|years?|hours?|minutes?|mins?)\b)/i;
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
const SCALE: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

/** The numbers of a sentence in reading order, without those that are names, dates, ages, times or references. */
export const numberTokens = (text: string, taken: readonly { from: number; to: number }[] = []): NumberToken[] => {
  const masked = [...taken, ...falseFriends(text)].sort((a, b) => a.from - b.from);
  const found = [...digitTokens(text), ...wordTokens(text)].sort((a, b) => a.from - b.from);
  let m = 0;
  return found.filter((token) => {
    while (m < masked.length && masked[m]!.to <= token.from) m++;
    for (let i = m; i < masked.length && masked[i]!.from < token.to; i++) if (masked[i]!.to > token.from) return false;
    return true;
  });
};

const digitTokens = (text: string): NumberToken[] =>
  [...text.matchAll(DIGITS)].flatMap((match): NumberToken[] => {
    const [whole, sign, pound, digits, scale, ordinal] = match;
    const scaled = SCALE[(scale ?? '').toLowerCase()] ?? 1;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    // A dash after a word or a space is a dash, not a sign, unless the number follows at once.
    const signed = sign !== undefined && /^(?:\s|\(|$)$/.test(before.slice(-1)) && !/^.\s/.test(whole);
    const from = signed || !sign ? match.index : match.index + whole.search(/[£€\d]/);
    const bare = Number(digits!.replaceAll(',', ''));
    const negative = signed && /[-−–]/.test(sign);
    const decimals = /\.(\d+)$/.exec(digits!)?.[1]?.length ?? 0;
    const end = match.index + whole.length;
    const unit = ordinal ? null : UNIT.exec(text.slice(end, end + 40));
    const per = ordinal ? null : PER.exec(text.slice(end, end + 60));
    const kind = unitOf(pound !== undefined, unit?.[1] ?? '', per !== null);
    const touching = unit && /^\s?%/.test(unit[0]) ? end + unit[0].length : end;
    if (!Number.isFinite(bare) || digits!.length > 15) return [];
    return [
      {
        from,
        to: touching,
        value: (negative ? -1 : 1) * round(bare * scaled),
        step: scaled / 10 ** decimals,
        unit: kind ?? ((decimals > 0 && !scale) || signed ? 'score' : 'count'),
        unitPrinted: kind !== null,
        per: per && !unit ? baseOf(per[1]!) : null,
        word: false,
        ordinal: ordinal !== undefined,
        qualifier: QUALIFIER.find(([, pattern]) => pattern.test(before))?.[0] ?? null,
      },
    ];
  });

const wordTokens = (text: string): NumberToken[] =>
  [...text.matchAll(WORD_NUMBER)].map((match) => {
    const end = match.index + match[0].length;
    const unit = UNIT.exec(text.slice(end, end + 40));
    const kind = unitOf(false, unit?.[1] ?? '', false);
    const before = text.slice(Math.max(0, match.index - 24), match.index);
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
      qualifier: QUALIFIER.find(([, pattern]) => pattern.test(before))?.[0] ?? null,
    };
  });

const wordValue = (word: string): number => {
  const small = SMALL.indexOf(word);
  if (small >= 0) return small + 2;
  const [tens, ones] = word.split(/[- ]/);
  const one = ones === undefined ? 0 : ones === 'one' ? 1 : SMALL.indexOf(ones) + 2;
  return (TENS.indexOf(tens!) + 2) * 10 + one;
};

const unitOf = (money: boolean, unit: string, rate: boolean): Unit | null => {
  const word = unit.toLowerCase();
  if (money) return 'money';
  if (/point|^pp/.test(word)) return word === 'points' || word === 'point' ? 'score' : 'percentage-points';
  if (/^%|^per/.test(word)) return 'percent';
  if (rate) return 'rate';
  const time = /(day|week|month|year|hour|min)[a-z]*$/.exec(word)?.[1];
  const times = { day: 'days', week: 'weeks', month: 'months', year: 'years', hour: 'hours', min: 'minutes' } as const;
  return time ? times[time as keyof typeof times] : null;
};

const baseOf = (printed: string): number =>
  ({ thousand: 1e3, million: 1e6 })[printed.toLowerCase()] ?? Number(printed.replaceAll(',', ''));

/** Keeps 1.1 × 1,000,000 from being 1100000.0000000002. */
const round = (value: number): number => Number(value.toPrecision(12));
