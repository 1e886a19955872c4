import type { Unit } from '../record/figure.ts';

/** A number where it stands in a text. What it counts may still follow from the words around it. */
export type FoundNumber = {
  /** Characters `[start, end)`: sign, currency, digits, scale and unit. */
  start: number;
  end: number;
  /** In whole units, with its printed sign: "-£1.5m" is -1500000. */
  value: number;
  /** Size of the last printed place: 0.1 of "70.3", 100000 of "£1.5m". */
  step: number;
  unit: Unit | null;
  /** Base of a rate: 10000 of "84 per 10,000". */
  per: number | null;
  /** A plus or minus is printed. */
  signed: boolean;
  qualifier: 'about' | 'over' | 'under' | 'up-to' | null;
};

// Every part is bounded or cannot overlap with the next, so that matching stays linear.
const NUMBER = new RegExp(
  [
    /(?<sign>[+\-\u2010\u2011\u2212\u2013]?)(?<currency>[£$€]?)\s?/,
    /(?:(?<digits>\d{1,3}(?:,\d{3})+(?!\d)|\d{1,15})(?<decimals>\.\d{1,9})?(?:\s?(?<part>[½¼¾⅓⅔]))?|(?<alone>[½¼¾⅓⅔]))/,
    /(?<scale>\s?(?:bn|billion|million|thousand|[mk])\b)?/,
    /(?<unit>\s?(?:%\s?(?:points?\b|pts?\b|pp\b)?|per\s?cent(?:age\spoints?)?\b|percent(?:age\spoints?)?\b|pp(?:ts?|s)?\b|p\.p\.))?/,
    /(?<per>\s(?:per|in\severy)\s(?:1,000,000|10{0,2},000|10{1,6}|thousand|million)\b)?/,
  ]
    .map((part) => part.source)
    .join(''),
  'iuy',
);
const DIGIT = /[\d½¼¾⅓⅔]/gu;
const SIGN = /[+\-\u2010\u2011\u2212\u2013]/;
const CURRENCY = /[£$€]/;
const SPACE = /\s/;
const PARTS: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };
const SCALES: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };
const WORD = /[\p{L}\p{N}]/u;
const QUALIFIERS: [RegExp, NonNullable<FoundNumber['qualifier']>][] = [
  [/(?:about|around|approximately|approx\.?|circa|c\.|nearly|almost|roughly|some|~)\s?$/i, 'about'],
  [/(?:over|more than|above|at least|exceeding|in excess of|[>≥])\s?$/i, 'over'],
  [/(?:under|less than|fewer than|below|[<≤])\s?$/i, 'under'],
  [/(?:up to|at most|a maximum of|no more than)\s?$/i, 'up-to'],
];
const LONGEST_QUALIFIER = 16;

/**
 * Every number of a text that is a quantity by its look, in reading order: "70.3%", "+1.1", "£1.5m", "3,407",
 * "4½", "2.3 percentage points", "84 per 10,000". Left out: digits glued to letters ("Q1", "11th", "CS04"),
 * numbers of paragraphs and versions ("1.2.3") and dates in digits ("5/12/19"). Years are not told apart from
 * counts: `findPeriods` knows them. A hyphen behind a digit or letter is no minus ("6-8", "2018-19").
 */
export const findNumbers = (text: string): FoundNumber[] => {
  const found: FoundNumber[] = [];
  let free = 0;
  for (let digit = digitFrom(text, 0); digit >= 0; digit = digitFrom(text, free)) {
    NUMBER.lastIndex = startBefore(text, digit, free);
    const match = NUMBER.exec(text)!;
    free = NUMBER.lastIndex;
    const number = fromMatch(text, match);
    if (number) found.push(number);
  }
  return found;
};

const digitFrom = (text: string, from: number): number => {
  DIGIT.lastIndex = from;
  return DIGIT.exec(text)?.index ?? -1;
};

/** Where a number with this first digit begins: its sign, its currency and a space before the digit are its own. */
const startBefore = (text: string, digit: number, free: number): number => {
  let start = digit;
  for (const part of [SPACE, CURRENCY, SIGN]) if (start > free && part.test(text[start - 1]!)) start--;
  return start;
};

const fromMatch = (text: string, match: RegExpExecArray): FoundNumber | null => {
  const { sign, currency, digits, decimals, part, alone } = match.groups!;
  // A telephone number, a code.
  if (digits && digits.length > 1 && digits.startsWith('0')) return null;
  const whole = match[0];
  const figures = match.index + whole.search(/[\d½¼¾⅓⅔]/u);
  let start = match.index + (whole.length - whole.trimStart().length);
  const scaleWord = match.groups!.scale?.trim().toLowerCase();
  // "5 m" is five metres, "£5 m" is money.
  const bare = scaleWord && /^[mk]$/.test(scaleWord) && !currency && /^\s/.test(match.groups!.scale!);
  const scale = scaleWord && !bare ? SCALES[scaleWord]! : 1;
  const endOfDigits =
    figures +
    (alone
      ? 1
      : digits!.length +
        (decimals?.length ?? 0) +
        (part ? whole.slice(whole.search(/\d/)).indexOf(part) + 1 - digits!.length - (decimals?.length ?? 0) : 0));
  const end = bare || glued(text, match.index + whole.length) ? endOfDigits : match.index + whole.trimEnd().length;
  if (glued(text, end) || (/[./]/.test(text[end] ?? '') && /\d/.test(text[end + 1] ?? ''))) return null;
  const before = text[start - 1] ?? '';
  const minus = sign !== '' && !WORD.test(before) && before !== ')' && before !== '%';
  if (sign && !minus) start = currency ? text.indexOf(currency, start) : figures;
  const ahead = text[start - 1] ?? '';
  if (WORD.test(ahead) || (/[./,]/.test(ahead) && /\d/.test(text[start - 2] ?? ''))) return null;
  const places = decimals ? decimals.length - 1 : 0;
  const size =
    (Number((digits ?? '0').replaceAll(',', '') + (decimals ?? '')) + (PARTS[alone ?? part ?? ''] ?? 0)) * scale;
  const negative = minus && sign !== '+';
  const per = end === endOfDigits ? null : perOf(match.groups!.per);
  return {
    start,
    end,
    value: tidy(negative ? -size : size),
    step: alone || part ? 0.5 : tidy(scale / 10 ** places),
    unit: end === endOfDigits && !currency ? null : unitOf(match.groups!.unit, currency, per),
    per,
    signed: minus,
    qualifier: qualifierOf(text.slice(Math.max(0, start - LONGEST_QUALIFIER), start)),
  };
};

const glued = (text: string, end: number): boolean => WORD.test(text[end] ?? '') && WORD.test(text[end - 1] ?? '');

/** Rid of what binary fractions add: 2.3 * 1e6 is 2300000. */
const tidy = (value: number): number =>
  Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? value + 0 : Number(value.toPrecision(15)) + 0;

const unitOf = (printed: string | undefined, currency: string | undefined, per: number | null): Unit | null => {
  if (currency) return 'money';
  if (printed) return /po?i?n?ts?|pp|p\.p/i.test(printed) ? 'percentage-points' : 'percent';
  return per === null ? null : 'rate';
};

const perOf = (printed: string | undefined): number | null => {
  const base = printed?.trim().split(/\s/).at(-1)?.toLowerCase();
  if (!base) return null;
  return SCALES[base] ?? Number(base.replaceAll(',', ''));
};

const qualifierOf = (before: string): FoundNumber['qualifier'] =>
  QUALIFIERS.find(([look]) => look.test(before))?.[1] ?? null;
