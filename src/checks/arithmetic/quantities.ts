import { sentencesOf } from '../../minutes/sentences.ts';

/** A number as a sentence prints it. A percentage and a change in percentage points have one unit here. */
export type Quantity = {
  readonly value: number;
  /** One unit of the last printed place: 0.1 of "70.3". */
  readonly step: number;
  readonly unit: 'percent' | 'money' | 'plain';
  /** Printed with a minus sign. */
  readonly minus: boolean;
  readonly points: boolean;
  readonly printed: string;
  readonly from: number;
  readonly to: number;
};

/**
 * A sentence with each number as one character of a private range, so that a frame may be written as a plain
 * pattern: `by ${Q} to ${Q}`. Years, dates, times, ordinals and references stay as they are printed.
 */
export type Sentence = {
  readonly shape: string;
  readonly quantities: readonly Quantity[];
  readonly from: number;
  readonly to: number;
};

/** Stands for one number in the pattern of a frame. */
export const Q = '([\uE000-\uF8FE])';
const FIRST = 0xe000;
const MOST = 0xf8fe - FIRST;

const NUMBER =
  /(?<![\p{L}\p{N}.,/:#&_@-])([-−–+]?)(£?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:(\s?%|\s?per ?cent\b|\s?percent\b)|(?:\s?(million|billion|thousand|bn|m|k)\b))?(\s?percentage[ -]points?\b|\s?(?:%\s?)?(?:pts|points?|pp|ppts?)\b)?/gu;
const SCALE: Record<string, number> = { million: 1e6, m: 1e6, billion: 1e9, bn: 1e9, thousand: 1e3, k: 1e3 };
/** What makes of a number before it no quantity: "15 March", "3rd", "2018/19", "10am", "7-day". */
const NO_QUANTITY =
  /^(?:[-–/:’']?\p{N}|[/:]\p{L}|(?:st|nd|rd|th|am|pm)\b|-\p{L}|\p{L}|\.\p{N}|\s(?:january|february|march|april|may|june|july|august|september|october|november|december|am|pm)\b)/iu;
const NAMED =
  /\b(?:key stage|stage|year|years|attainment|progress|grades?|levels?|appendix|paragraphs?|para|section|page|pages|pp?|table|figure|chart|item|minute|quarter|phase|part|tier|band|article|regulation|schedule|chapter|priority|option|objective|no|number|annex|ward|zone|week|room|act|day|version|step|recommendation|recommendation)\.?\s$/i;
const DAY_OF = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s$/i;

/** The sentences of a passage, with their numbers. Linear in its length. */
export const sentencesWith = (text: string): Sentence[] =>
  sentencesOf(text).map(({ from, to }) => read(text, from, to));

/** The numbers that a frame's pattern caught, in the order of its `Q`s; null where one caught nothing. */
export const caught = ({ quantities }: Sentence, match: RegExpExecArray | RegExpMatchArray): (Quantity | null)[] =>
  match.slice(1).flatMap((group: string | undefined) => {
    if (group === undefined) return [null];
    const code = group.length === 1 ? group.charCodeAt(0) : 0;
    return code >= FIRST && code < 0xf8ff ? [quantities[code - FIRST] ?? null] : [];
  });

/** Whether a frame's words stand between a clause and its number without another number: used to bound gaps. */
export const GAP = '[^\uE000-\uF8FE;.]';

const read = (text: string, from: number, to: number): Sentence => {
  const sentence = text.slice(from, to);
  const quantities: Quantity[] = [];
  let shape = '';
  let done = 0;
  for (const match of sentence.matchAll(NUMBER)) {
    const quantity = quantityOf(match, sentence, from);
    if (!quantity || quantities.length >= MOST) continue;
    shape += sentence.slice(done, match.index) + String.fromCharCode(FIRST + quantities.length);
    quantities.push(quantity);
    done = match.index + match[0].length;
  }
  return { shape: shape + sentence.slice(done), quantities, from, to };
};

const quantityOf = (match: RegExpMatchArray, sentence: string, offset: number): Quantity | null => {
  const [printed, sign, pound, whole = '', decimals, percent, scale, points] = match;
  const index = match.index ?? 0;
  const after = sentence.slice(index + printed.length, index + printed.length + 12);
  const bare = !pound && !percent && !points;
  if (NO_QUANTITY.test(after)) return null;
  const before = sentence.slice(Math.max(0, index - 16), index);
  if (bare && (NAMED.test(before) || (whole.length < 3 && DAY_OF.test(before)))) return null;
  if (bare && !decimals && !scale && /^(?:19|20)\d{2}$/.test(whole)) return null;
  // A dash without a space before it joins: "10-15" was kept out above; "– 5" opens a remark.
  const minus = sign !== '' && sign !== '+';
  if (minus && sign === '–' && !/[\s(]$/.test(sentence.slice(0, index)) && index > 0) return null;
  const times = scale ? (SCALE[scale] ?? 1) : 1;
  const value = Number(whole.replaceAll(',', '') + (decimals ?? '')) * times;
  return {
    value: minus ? -value : value,
    step: times * 10 ** -(decimals ? decimals.length - 1 : 0),
    unit: percent || /percentage|pp/.test(points ?? '') ? 'percent' : pound ? 'money' : 'plain',
    minus,
    points: Boolean(points),
    printed,
    from: offset + index,
    to: offset + index + printed.length,
  };
};

/** The characters of a passage that characters `[from, to)` of a sentence's shape stand for. */
export const placeOf = (sentence: Sentence, from: number, to: number): [from: number, to: number] => {
  let offset = sentence.from;
  let start = offset;
  for (let i = 0; i < to; i++) {
    if (i === from) start = offset;
    const code = sentence.shape.charCodeAt(i);
    const quantity = code >= FIRST && code < 0xf8ff ? sentence.quantities[code - FIRST] : undefined;
    offset = quantity ? quantity.to : offset + 1;
  }
  return [start, offset];
};

const kept = new WeakMap<object, Sentence[]>();

/** The same of a passage that many rules look at: read once. */
export const sentencesIn = (passage: { readonly text: string }): Sentence[] => {
  const before = kept.get(passage);
  if (before) return before;
  const sentences = sentencesWith(passage.text);
  kept.set(passage, sentences);
  return sentences;
};
