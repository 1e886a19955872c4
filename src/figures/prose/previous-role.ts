import { DOWN, EARLIER_TIME, endingAt, QUAL, UP } from './movement-words.ts';
import type { NumberToken } from './number-tokens.ts';
import type { Marked, Role } from './role.ts';

const FROM = endingAt(
  `\\bfrom\\s(?:(?:a|an|the)\\s(?:\\w+\\s)?(?:high|low|peak|total|baseline|figure|level|rate|position)\\s(?:of|at)\\s)?${QUAL}`,
);
const COMPARED = endingAt(
  `(?:\\b(?:compar\\w+ (?:to|with)|comparison (?:to|with)|against|versus|vs\\.?|than|previously|from)|\\bprevious(?: \\w+){0,2} (?:of|was|at)|,\\s?(?:it )?was)\\s(?:the\\s)?(?:\\w+\\s){0,4}?${QUAL}`,
);
/** "was 4% but had increased to 8%": what was is the earlier value. */
const MOVED_ON = new RegExp(
  `^[^;.()]{0,60}\\b(?:and|but|then|before)\\s(?:\\w+\\s){0,3}?(?:${UP}|${DOWN})(?:\\s\\w+){0,2}\\sto\\s(?:\\w+\\s){0,2}$`,
  'i',
);

const MOVED = new RegExp(
  `\\b(?:${UP}|${DOWN}|mov\\w+|went|changed|decline|increase|decrease|reduction|rise|drop)\\b`,
  'i',
);

/** Whether a number is the earlier value of another: "from 1678 to …", "compared to 64% in 2018". */
export const previous = (
  { text, tokens, periods }: Marked,
  token: NumberToken,
  i: number,
  near: string,
  before: readonly Role[],
): Role | null => {
  const next = tokens[i + 1];
  const leads =
    next !== undefined && next.from - token.to < 60 && /\bto\s(?:\w+\s){0,3}$/i.test(text.slice(token.to, next.from));
  const lead = text.slice(0, token.from);
  const moved = MOVED.test(lead);
  if (FROM.test(near) && (leads || moved)) return { kind: 'previous' };
  if (leads && /\($/.test(near) && next.unit === token.unit) return { kind: 'previous' };
  const held = before.findLastIndex(({ kind }) => kind === 'value');
  if (next && next.unit === token.unit && MOVED_ON.test(text.slice(token.to, next.from))) return { kind: 'previous' };
  if (held < 0 || tokens[held]!.unit !== token.unit) return null;
  const own = periods.find((period) => period.from >= token.to && period.from - token.to < 24);
  const dated = own !== undefined && !/[,;]|\d/.test(text.slice(token.to, own.from));
  if (COMPARED.test(near) && dated) return { kind: 'previous' };
  if (
    /\b(?:compared (?:to|with)|up from|down from|previously)\s(?:the\s|a\s)?$/i.test(near) &&
    /^\s?[.,;)]|^\s?$/.test(text.slice(token.to))
  )
    return { kind: 'previous' };
  if (/\(\s?(?:was |previously |from )?$/i.test(near) && dated) return { kind: 'previous' };
  const since = periods.findLast((period) => period.to <= token.from && period.from >= tokens[held]!.to);
  if (
    since &&
    /^\s\($/.test(text.slice(since.to, token.from)) &&
    /^\)/.test(text.slice(token.to)) &&
    EARLIER_TIME.test(since.phrase)
  )
    return { kind: 'previous' };
  const led = periods.findLast((period) => period.to <= token.from && period.from >= tokens[held]!.to);
  return led &&
    /\(\s?$|,\s$/.test(text.slice(tokens[held]!.to, led.from).slice(-2)) &&
    /^\s?(?::|was|=)?\s?$/.test(text.slice(led.to, token.from))
    ? { kind: 'previous' }
    : null;
};
