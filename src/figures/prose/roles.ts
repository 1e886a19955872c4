import type { FoundPeriod } from '../periods.ts';
import type { ComparatorName } from './comparator-names.ts';
import { netOf } from './net-change.ts';
import type { NumberToken } from './number-tokens.ts';

/** What a number is in its sentence. `sign` is what the words say of a change or a gap. */
export type Role =
  | { kind: 'value' | 'previous' | 'target' | 'floor' | 'aside' | 'cohort' | 'share' | 'rank' | 'rank-of' | 'net' }
  | { kind: 'change'; sign: 1 | -1 }
  | { kind: 'gap'; sign: 1 | -1 | 0; comparator: ComparatorName }
  | { kind: 'comparator'; comparator: ComparatorName };

export type NamedPeriod = FoundPeriod & { phrase: string };

export type Marked = {
  text: string;
  tokens: readonly NumberToken[];
  comparators: readonly ComparatorName[];
  periods: readonly NamedPeriod[];
};

const REACH = 90;
const QUAL =
  '(?:(?:a|an|the|just|about|around|approximately|almost|nearly|over|under|up to|more than|less than|some|only|further|another|total of|as (?:high|low|many) as)\\s)*';
const UP = 'increas\\w*|ris(?:e|en|es|ing)|rose|gr[eo]wn?|growing|improv\\w*|gone up|went up|climb\\w*|widen\\w*|up';
const DOWN =
  'decreas\\w*|reduc\\w*|fell|fall(?:en|s|ing)?|declin\\w*|drop(?:s|ped|ping)?|narrow\\w*|lower(?:ed|ing)?|shr[aiu]nk|cut|gone down|went down|down|worsen\\w*|closed';
const ADVERBS =
  '(?:\\s(?:\\w+ly|further|again|also|significantly|overall|year on year|in total|in number|between \\d{4} and \\d{4}))*';
const at = (source: string): RegExp => new RegExp(`${source}$`, 'i');

const BY = at(`\\b(?:(${UP})|(${DOWN}))${ADVERBS}(?:\\s\\p{L}+){0,3}\\sby\\s${QUAL}[-–−]?`.replace('\\p{L}', '\\w'));
const NOUN_OF = at(
  `\\b(?:(increase|rise|growth|improvement|gain|uplift|additional)|(decrease|reduction|fall|drop|decline|loss|net reduction))(?:\\s\\([^()]{0,30}\\))?(?:\\sin [\\w ]{1,30})?\\sof\\s${QUAL}`,
);
const UP_DOWN = at(`\\b(?:(up)|(down))\\s(?:by\\s)?${QUAL}`);
const MOVED = at(`\\b(?:(${UP})|(${DOWN}))(?:\\s\\w+ly)?\\s`);
const CHANGE_AFTER =
  /^(?:\s?(?:percentage )?points?)?\s(?:(increase|rise|growth|improvement|(?:\w+ ){0,2}?(?:more|higher)(?: \w+){0,3} (?:than|compared)|up on)|(decrease|reduction|fall|drop|decline|(?:\w+ ){0,2}?(?:fewer|less|lower)(?: \w+){0,3} (?:than|compared)|down on))\b(.{0,30})/i;
const EARLIER_TIME = /\b(?:last|previous|prior|same|a year|\d{4}|quarter|month)\b/i;
const GAP_AFTER =
  /^(?:\s?(?:percentage points?|points?|pp|ppts?|%))?\s(?:(?:just|slightly|significantly|well)\s)?(?:(above|higher than|better than|more than|greater than|larger than|over|ahead of)|(below|lower than|worse than|less than|fewer than|smaller than|under|behind))\s(?:(?:the|that|of|its|their|our|our own|both|\d{4})\s)*$/i;
const ABOVE_BY = /\b(?:(above|higher than|ahead of)|(below|lower than|behind))\s[^,;]{0,60}\sby\s$/i;
const GAP_TO =
  /\bgaps?\s(?:to|with|from|against|between [\w ]{1,40} and)\s(?:(?:the|their|its|our)\s|that of\s)?(?:\d{4}\s)?$/i;
const TARGET = at(
  `\\b(?:targets?|aspiration|ambition|threshold|goal|ceiling|trajectory|planned level|(?:against|compared (?:to|with)|versus|from|within) (?:a|the|an)(?: \\w+){0,3} (?:budget|plan|profile|forecast|expectation))(?:\\s(?:of|was|is|for|at|set|to be|figure|level|rate|caseload|being|for [\\w ]{3,40} to \\w+|to \\w+|for \\S+|no more than|\\w+ing [\\w ]{1,30}))*\\s?[:(=–-]?\\s?${QUAL}`,
);
const TARGET_AFTER = /^\s(?:as (?:its|the|our|their|a) (?:\w+ ){0,3})?(?:target|threshold|goal)\b/i;
const FLOOR = at(
  `\\bfloor(?:\\s(?:standard|threshold|target|level))?(?:\\s(?:of|is|was|at|being))?\\s?[:(]?\\s?${QUAL}`,
);
/** How far off its target a value is: said of the value, no value itself. */
const OFF_TARGET =
  /^(?:\s?(?:percentage )?points?|\s?%)?\s(?:(?:better|worse|higher|lower|more|less) than|above|below|short of|off|over|under)\s(?:the |its |our |their )?(?:\w+ )?(?:target|floor|threshold|budget|plan)/i;
const FROM = at(
  `\\bfrom\\s(?:(?:a|an|the)\\s(?:\\w+\\s)?(?:high|low|peak|total|baseline|figure|level|rate|position)\\s(?:of|at)\\s)?${QUAL}`,
);
const COMPARED = at(
  `(?:\\b(?:compar\\w+ (?:to|with)|comparison (?:to|with)|against|versus|vs\\.?|than|previously|from)|\\bprevious(?: \\w+){0,2} (?:of|was|at)|,\\s?(?:it )?was)\\s(?:the\\s)?(?:\\w+\\s){0,4}?${QUAL}`,
);
/** "was 4% but had increased to 8%": what was is the earlier value. */
const MOVED_ON = new RegExp(
  `^[^;.()]{0,60}\\b(?:and|but|then|before)\\s(?:\\w+\\s){0,3}?(?:${UP}|${DOWN})(?:\\s\\w+){0,2}\\sto\\s(?:\\w+\\s){0,2}$`,
  'i',
);
const RANK = at(
  '\\b(?:rank(?:ed|ing|s)?|placed|position(?:ed)?|came|come|was|is|are)(?:\\s(?:is|was|at|in|as|the|joint|jointly|equal|now|currently|remains)){0,3}\\s',
);
const RANK_OF = /^\s(?:LAs?|local authorit|authorit|councils|boroughs|areas|districts|counties|forces|trusts)/i;
const LINK =
  /^(?:\s?(?:of|at|is|was|were|are|being|has|have|had|also|now|currently|which|that|stands?|stood|remain(?:s|ed)?|static|unchanged|stable|to|figure|average|for|from|in|by|just|only|around|about|approximately|over|under|the|all|both|girls?|boys?|latest|score|and|increased|decreased|reduced|fell|rose)\b|\s?[:(,=–-]|\s|#|@)*$/i;

/** Gives every number of a sentence its role, left to right. */
export const rolesOf = (marked: Marked): Role[] => {
  const roles: Role[] = [];
  for (const [i, token] of marked.tokens.entries()) roles.push(roleOf(marked, token, i, roles));
  return roles;
};

const roleOf = (marked: Marked, token: NumberToken, i: number, before: readonly Role[]): Role => {
  const { text, tokens } = marked;
  const floor = Math.max(tokens[i - 1]?.to ?? 0, token.from - REACH);
  const left = text.slice(Math.max(0, token.from - REACH), token.from);
  const near = text.slice(floor, token.from);
  const right = text.slice(token.to, token.to + REACH);
  if (token.ordinal) return { kind: 'rank' };
  if (netOf(near)) return { kind: 'net' };
  return (
    rankOf(near, right, before) ??
    off(near, right, before) ??
    gap(marked, token, near, right) ??
    change(left, near, right, before) ??
    target(token, near, right) ??
    comparator(marked, token, near, right) ??
    share(token, near, right, tokens[i - 1], before[i - 1]) ??
    cohort(near, text, token, before.length > 0) ??
    previous(marked, token, i, near, before) ?? { kind: 'value' }
  );
};

/** True of an ordinal that ranks: "ranked 11th", "second highest", "15th at the higher standard" after another. */
export const ranks = (text: string, token: NumberToken, ranked: boolean): boolean => {
  const right = text.slice(token.to, token.to + 40);
  const left = text.slice(Math.max(0, token.from - 40), token.from);
  return (
    (/\brank|\bplaced|\bposition/i.test(left) && RANK.test(left)) ||
    (ranked && /\b(?:and|,)\s(?:\w+\s){0,4}$/.test(left)) ||
    /^\s(?:highest|lowest|best|worst|out of \d|in the (?:country|region)|of \d)/i.test(right)
  );
};

const rankOf = (near: string, right: string, before: readonly Role[]): Role | null =>
  before.some(({ kind }) => kind === 'rank') &&
  /(?:\(|\bof\s|out of\s|\bof the\s)$/i.test(near) &&
  (RANK_OF.test(right) || /out of\s$|^(?:\s)?of\s$/i.test(near))
    ? { kind: 'rank-of' }
    : null;

const gap = ({ text, comparators }: Marked, token: NumberToken, near: string, right: string): Role | null => {
  const next = comparators.find((name) => name.from >= token.to);
  if (next && next.from - token.to < REACH) {
    const match = GAP_AFTER.exec(text.slice(token.to, next.from));
    if (match) return { kind: 'gap', sign: match[1] ? 1 : -1, comparator: next };
  }
  const last = comparators.findLast((name) => name.to <= token.from && token.from - name.to < REACH);
  if (!last) return null;
  const above = ABOVE_BY.exec(near);
  if (above && near.length >= token.from - last.from) return { kind: 'gap', sign: above[1] ? 1 : -1, comparator: last };
  const between = text.slice(last.to, token.from);
  const to = GAP_TO.test(text.slice(Math.max(0, last.from - 60), last.from));
  if (to && !/\d/.test(between) && between.length < 50) return { kind: 'gap', sign: 0, comparator: last };
  void right;
  return null;
};

const change = (left: string, near: string, right: string, before: readonly Role[]): Role | null => {
  const by = BY.exec(left);
  if (by) return { kind: 'change', sign: by[1] ? 1 : -1 };
  const of =
    NOUN_OF.exec(near) ??
    (/^\s?(?:on|from|since|compared|in\b|over|\)|,|;|\.|$|percentage|points)/.test(right) ? UP_DOWN.exec(near) : null);
  if (of) return { kind: 'change', sign: of[1] ? 1 : -1 };
  const moved = MOVED.exec(near);
  if (moved && /^(?:\s?(?:percentage )?points?|\s\w+)?\sto\s/.test(right))
    return { kind: 'change', sign: moved[1] ? 1 : -1 };
  const after = CHANGE_AFTER.exec(right);
  if (after && (!/than$|compared$|on$/i.test(after[1] ?? after[2]!) || EARLIER_TIME.test(after[3]!)))
    return { kind: 'change', sign: after[1] ? 1 : -1 };
  const last = before.at(-1);
  if (last?.kind === 'change' && /\band a further\s$|^\s(?:in|at|for)\s[^,;.]{2,40}(?:,|\sand)\s$/i.test(near))
    return last;
  return null;
};

const target = (token: NumberToken, near: string, right: string): Role | null => {
  if (FLOOR.test(near)) return { kind: 'floor' };
  return TARGET.test(near) || AIM.test(near) || (token.unitPrinted && TARGET_AFTER.test(right))
    ? { kind: 'target' }
    : null;
};

/** Numbers said beside another: a change in other words "(2.5%)", a distance from the target, a list "respectively". */
const off = (near: string, right: string, before: readonly Role[]): Role | null =>
  /\(\s?(?:a\s)?gap\s(?:of\s)?$/i.test(near) ||
  OFF_TARGET.test(right) ||
  /^(?:\s?%|\spercentage points)?\s?(?:and [\d.,]+(?:\s?%| percentage points)?\s?)?respectively/i.test(right) ||
  (before.at(-1)?.kind === 'change' && /^[^()]{0,12}\(\s?(?:or |i\.e\. )?$/.test(near) && /^\)/.test(right))
    ? { kind: 'aside' }
    : null;

const AIM = /\b(?:objective|aim|ambition|intention|goal|plan)\s(?:was|is)\sto\s(?:\w+\s){1,3}$/i;

const comparator = (
  { text, comparators, periods, tokens }: Marked,
  token: NumberToken,
  near: string,
  right: string,
): Role | null => {
  const last = comparators.findLast((name) => name.to <= token.from && token.from - name.to < REACH);
  // A sentence that opens "Nationally, …" is about the nation: its numbers are values.
  const opens = (name: ComparatorName) => name.from < 3 && /^,/.test(text.slice(name.to));
  if (
    last &&
    !opens(last) &&
    !tokens.some(
      (other) =>
        other.from >= last.to &&
        other.to <= token.from &&
        token.unit === other.unit &&
        !/by\s$/.test(text.slice(other.from - 3, other.from)),
    )
  ) {
    let between = text.slice(last.to, token.from);
    for (const period of periods)
      if (period.from >= last.to && period.to <= token.from) between = between.replace(period.phrase, '@');
    between = between.replace(/[-+]?\d[\d.,]*%?/g, '#').replace(/\([^()]{0,60}\)/g, '');
    if (LINK.test(between)) return { kind: 'comparator', comparator: last };
  }
  const next = comparators.find((name) => name.from >= token.to);
  if (
    next &&
    /^(?:\s?(?:for|in|across|the|is|was|as)\b|\s|@)*$/.test(text.slice(token.to, next.from)) &&
    /(?:compar\w+ (?:to|with)|against|than|[(,]|\band)\s?(?:the\s|an?\s|around\s|about\s)*$/i.test(near) &&
    next.from - token.to < 24
  )
    return { kind: 'comparator', comparator: next };
  void right;
  return null;
};

const share = (
  token: NumberToken,
  near: string,
  right: string,
  last: NumberToken | undefined,
  role: Role | undefined,
): Role | null =>
  token.unit === 'percent' &&
  last?.unit === 'count' &&
  role?.kind === 'value' &&
  /\(\s?(?:approximately |around |about |over |or |i\.e\. )?$/i.test(near) &&
  /^\s?(?:of [^()]{0,60}|[^()\d]{0,30})?[),;]/.test(right)
    ? { kind: 'share' }
    : null;

const cohort = (near: string, text: string, token: NumberToken, after: boolean): Role | null => {
  if (
    after &&
    /^\s?(?:\p{L}+\s)?(?:out\s)?of\s(?:the\s|these\s|those\s|all\s|our\s|a total of\s|a possible\s)*$/iu.test(near) &&
    token.unit === 'count'
  )
    return { kind: 'cohort' };
  const opens = /(?:^|[;.(]\s?)(?:out\s)?of\s(?:the|these|those|all)\s$/i.test(near);
  return opens && /^[^,]{0,60},/.test(text.slice(token.to)) ? { kind: 'cohort' } : null;
};

const previous = (
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
  const moved = new RegExp(
    `\\b(?:${UP}|${DOWN}|mov\\w+|went|changed|decline|increase|decrease|reduction|rise|drop)\\b`,
    'i',
  ).test(lead);
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
