import type { ComparatorName } from './comparator-names.ts';
import { DOWN, EARLIER_TIME, endingAt, QUAL, UP } from './movement-words.ts';
import { netOf } from './net-change.ts';
import type { NumberToken } from './number-tokens.ts';
import { previous } from './previous-role.ts';
import type { Marked, Role } from './role.ts';

const REACH = 90;
const ADVERBS =
  '(?:\\s(?:\\w+ly|further|again|also|significantly|overall|year on year|in total|in number|between \\d{4} and \\d{4}))*';
const BY = endingAt(
  `\\b(?:(${UP})|(${DOWN}))${ADVERBS}(?:\\s\\p{L}+){0,3}\\sby\\s${QUAL}[-–−]?`.replace('\\p{L}', '\\w'),
);
const NOUN_OF = endingAt(
  `\\b(?:(increase|rise|growth|improvement|gain|uplift|additional)|(decrease|reduction|fall|drop|decline|loss|net reduction))(?:\\s\\([^()]{0,30}\\))?(?:\\sin [\\w ]{1,30})?\\sof\\s${QUAL}`,
);
const UP_DOWN = endingAt(`\\b(?:(up)|(down))\\s(?:by\\s)?${QUAL}`);
const MOVED = endingAt(`\\b(?:(${UP})|(${DOWN}))(?:\\s\\w+ly)?\\s`);
/** "emissions fell 12%": of a share without "to". */
const FELL = /\b(?:fell|rose|dropped|grew|increased|decreased|declined|reduced|risen|fallen|grown)\s$/i;
const CHANGE_AFTER =
  /^(?:\s?(?:percentage )?points?)?\s(?:(increase|rise|growth|improvement|(?:\w+ ){0,2}?(?:more|higher)(?: \w+){0,3} (?:than|compared)|up on)|(decrease|reduction|fall|drop|decline|(?:\w+ ){0,2}?(?:fewer|less|lower)(?: \w+){0,3} (?:than|compared)|down on))\b(.{0,30})/i;
/** "0.6 percentage points down" */
const WAY_AFTER = /^(?:\s?(?:percentage )?points?)?\s(?:(up|higher)|(down|lower))(?=\s?[,.;)]|\s?$)/i;
const GAP_AFTER =
  /^(?:\s?(?:percentage points?|points?|pp|ppts?|%))?\s(?:(?:just|slightly|significantly|well)\s)?(?:(above|higher than|better than|more than|greater than|larger than|over|ahead of)|(below|lower than|worse than|less than|fewer than|smaller than|under|behind))\s(?:(?:the|that|of|its|their|our|our own|both|\d{4})\s)*$/i;
const ABOVE_BY = /\b(?:(above|higher than|ahead of)|(below|lower than|behind))\s[^,;]{0,60}\sby\s$/i;
const GAP_TO =
  /\bgaps?\s(?:to|with|from|against|between [\w ]{1,40} and)\s(?:(?:the|their|its|our)\s|that of\s)?(?:\d{4}\s)?$/i;
const TARGET = endingAt(
  `\\b(?:targets?|aspiration|ambition|threshold|goal|ceiling|trajectory|planned level|(?:against|compared (?:to|with)|versus|from|within) (?:a|the|an)(?: \\w+){0,3} (?:budget|plan|profile|forecast|expectation))(?:\\s(?:of|was|is|for|at|set|to be|figure|level|rate|caseload|being|for [\\w ]{3,40} to \\w+|to \\w+|for \\S+|no more than|for the (?:quarter|year|month|period|term)|\\w+ing [\\w ]{1,30}))*\\s?[:(=–-]?\\s?${QUAL}`,
);
const TARGET_AFTER = /^\s(?:as (?:its|the|our|their|a) (?:\w+ ){0,3})?(?:target|threshold|goal)\b/i;
const FLOOR = endingAt(
  `\\bfloor(?:\\s(?:standard|threshold|target|level))?(?:\\s(?:of|is|was|at|being))?\\s?[:(]?\\s?${QUAL}`,
);
/** How far off its target a value is: said of the value, no value itself. */
const OFF_TARGET =
  /^(?:\s?(?:percentage )?points?|\s?%)?\s(?:(?:better|worse|higher|lower|more|less) than|above|below|short of|adrift of|away from|shy of|off|over|under)\s(?:the |its |our |their )?(?:\w+ )?(?:target|floor|threshold|budget|plan)/i;
const RANK = endingAt(
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
    off(token, text.slice(Math.max(0, token.from - 4), token.from), near, right, before) ??
    gap(marked, token, near, right) ??
    change(/^percent/.test(token.unit), left, near, right, before) ??
    target(token, near, right) ??
    comparator(marked, token, near, right) ??
    share(token, near, right, tokens[i - 1], before[i - 1]) ??
    distance(token, right) ??
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

const change = (isShare: boolean, left: string, near: string, right: string, before: readonly Role[]): Role | null => {
  const by = BY.exec(left);
  if (by) return { kind: 'change', sign: by[1] ? 1 : -1 };
  const of =
    NOUN_OF.exec(near) ??
    (/^\s?(?:on|from|since|compared|in\b|over|and\b|while\b|\)|,|;|\.|$|percentage|points)/.test(right)
      ? UP_DOWN.exec(near)
      : null);
  if (of) return { kind: 'change', sign: of[1] ? 1 : -1 };
  const moved = MOVED.exec(near);
  if (moved && /^(?:\s?(?:percentage )?points?|\s\w+)?\sto\s/.test(right))
    return { kind: 'change', sign: moved[1] ? 1 : -1 };
  if (moved && isShare && FELL.test(near)) return { kind: 'change', sign: moved[1] ? 1 : -1 };
  const after = CHANGE_AFTER.exec(right);
  if (after && (!/\b(?:than|compared|on)$/i.test(after[1] ?? after[2]!) || EARLIER_TIME.test(after[3]!)))
    return { kind: 'change', sign: after[1] ? 1 : -1 };
  const way = WAY_AFTER.exec(right);
  if (way) return { kind: 'change', sign: way[1] ? 1 : -1 };
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

/** Numbers said beside another: the ends of a range "5 – 10%", a change in other words "(2.5%)", a distance from the target, a list "respectively". */
const off = (
  { unitPrinted }: NumberToken,
  beside: string,
  near: string,
  right: string,
  before: readonly Role[],
): Role | null =>
  /\d\s?[–-]\s?$/.test(beside) ||
  (!unitPrinted && /^\s?[–-]\s?\d/.test(right)) ||
  /\(\s?(?:a\s)?gap\s(?:of\s)?$/i.test(near) ||
  OFF_TARGET.test(right) ||
  /^(?:\s?%|\spercentage points)?\s?(?:and [\d.,]+(?:\s?%| percentage points)?\s?)?respectively/i.test(right) ||
  (before.at(-1)?.kind === 'change' && /^[^()]{0,12}\(\s?(?:or |i\.e\. )?$/.test(near) && /^\)/.test(right))
    ? { kind: 'aside' }
    : null;

const AIM = /\b(?:objective|aim|ambition|intention|goal|plan)\s(?:was|is)\sto\s(?:\w+\s){1,3}$/i;

/** "342.7 for England", "71% regionally": whose a number is stands behind it. */
const OF_ONE = /^\s(?:for|in|across)\s(?:the\s)?$/i;

const comparator = (
  { text, comparators, periods, tokens }: Marked,
  token: NumberToken,
  near: string,
  right: string,
): Role | null => {
  const own = comparators.find(({ name, from }) =>
    /ly$/i.test(name) ? from - token.to === 1 : OF_ONE.test(text.slice(token.to, Math.max(token.to, from))),
  );
  if (own && tokens.length > 1 && /\b(?:and|with|to|against|than)\s$|[,(]\s?$/.test(near))
    return { kind: 'comparator', comparator: own };
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

/** "11% below pre-pandemic levels": how far off something a value is, no value itself. */
const distance = ({ unit }: NumberToken, right: string): Role | null =>
  /^percent/.test(unit) && DISTANCE.test(right) ? { kind: 'aside' } : null;
const DISTANCE = /^(?:\s?(?:percentage )?points?)?\s(?:above|below|short of|ahead of|behind)\s\p{L}/iu;

const share = (
  token: NumberToken,
  near: string,
  right: string,
  last: NumberToken | undefined,
  role: Role | undefined,
): Role | null =>
  token.unit === 'percent' &&
  (last?.unit === 'count' || last?.unit === 'money') &&
  (role?.kind === 'value' || role?.kind === 'cohort') &&
  !/,\s(?:but|and|which|while)\b/i.test(near) &&
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
