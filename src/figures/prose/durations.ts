import type { Named } from './named.ts';
import { nounAfter } from './noun-phrases.ts';
import type { NumberToken } from './number-tokens.ts';
import type { Sentence } from './sentence.ts';

const UNIT =
  /^\s((?:(?:working|calendar|school|full time equivalent|fte)\s)*(?:days?|weeks?|months?|years?|hours?|minutes?))\s/i;
const SPENT = /^(?:lost|absent|waited|worked|overdue|late)\b/i;
const MEAN = /\b(?:average|mean|median|time|wait|length|duration)\b/i;

/**
 * What a length of time is of, from the words behind it: "sickness was 8.2 days lost" is of days lost, "the offer of
 * 15 days of training" of days of training.
 */
export const withTimeSpent = ({ text, veiled }: Sentence, { from: start, to }: NumberToken, named: Named): Named => {
  const unit = UNIT.exec(text.slice(to, to + 60));
  if (!unit) return named;
  const from = to + unit[0].length;
  const spent = SPENT.exec(text.slice(from, from + 20));
  if (spent)
    return { ...named, measure: [named.measure, `${unit[1]} ${spent[0]}`].filter((part) => part !== null).join(', ') };
  if (
    !/^of\s/i.test(text.slice(from)) ||
    MEAN.test(`${named.measure ?? ''} ${text.slice(Math.max(0, start - 20), start)}`)
  )
    return named;
  const what = nounAfter(veiled, from + 2, veiled.length);
  return what ? { ...named, measure: text.slice(to + 1, what.to), printed: what } : named;
};
