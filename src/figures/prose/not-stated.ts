import type { NumberToken } from './number-tokens.ts';
import type { Sentence } from './sentence.ts';

/** "If 50% of enquiries lead to …": supposed, not stated. */
export const isSupposed = ({ text }: Sentence, { from }: NumberToken): boolean =>
  /\bif\s(?!.*\b(?:this|that|it|there) would\b)[^,]*$/i.test(text.slice(Math.max(0, from - 80), from));

/** "between 2.4% and 5.3%" and "within 5% of target" state no one value. */
export const inRange = ({ text }: Sentence, { from }: NumberToken): boolean =>
  /\b(?:between\s(?:[£€]?[\d.,%]+\s(?:and|to)\s)?|within\s(?:an?\s)?)$/i.test(text.slice(Math.max(0, from - 30), from));

/** "The index measures the mean of 8 subjects": how a measure is made, not a value of it. */
export const defines = ({ text }: Sentence): boolean => DEFINES.test(text);
const DEFINES = /\b(?:measures the|measured (?:as|by) the|(?:is|are) (?:calculated|defined|worked out|derived))\b/i;
