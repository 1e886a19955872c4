import { within } from '../../record/at.ts';
import type { Figure, Taken } from '../../record/figure.ts';
import { counts, measuresTime, toldInWords } from './acceptable.ts';
import type { Context } from './context.ts';
import { nounAfter, type Phrase, subjectBefore } from './noun-phrases.ts';
import type { NumberToken } from './number-tokens.ts';
import { clausePeriod, inBracket, ownPeriod, type Sentence, statedOf } from './sentence.ts';
import { areaIn, isEmptySubject } from './subject-kinds.ts';

type Named = { measure: string | null; group: string | null; taken: Taken[]; printed: Phrase | null };

const TIMES = new Set(['minutes', 'hours', 'days', 'weeks', 'months', 'years']);

/** The figure of a number that is a value; null where the sentence does not say of what. */
export const valueFigure = (
  sentence: Sentence,
  token: NumberToken,
  boundary: number,
  earlier: readonly Figure[],
  context: Context,
): { figure: Figure; end: number } | null => {
  const left = sentence.text.slice(boundary, token.from);
  if (TIMES.has(token.unit) && !measuresTime(left)) return null;
  const following = sentence.tokens.findIndex((other) => other.from >= token.to);
  const whole = sentence.roles[following]?.kind === 'cohort' ? sentence.tokens[following]! : null;
  const from = whole || sentence.roles[following]?.kind === 'share' ? following + 1 : following;
  const next = (following < 0 ? undefined : sentence.tokens[from]?.from) ?? sentence.text.length;
  const inside = inBracket(sentence, token);
  const unitEnd = whole ? whole.to : token.to + unitLength(sentence.text, token);
  const after = nounAfter(inside ? sentence.open : sentence.veiled, unitEnd, next);
  const subject = subjectBefore(sentence.veiled, boundary, token.from);
  const words = ({ from, to }: Phrase) => sentence.text.slice(from, to);
  const bare = !token.unitPrinted && token.per === null && token.unit === 'count';
  const counted = bare && after !== null && (counts(token, words(after)) || leadsClause(sentence, token));
  if (/\bif\s[^,]*$/i.test(sentence.text.slice(Math.max(0, token.from - 80), token.from)) || inRange(sentence, token))
    return null;
  if (token.word && (!counted || !toldInWords(sentence.text.slice(Math.max(0, token.from - 40), token.from))))
    return null;
  if (bare && !counted && (!subject || token.word || !stands(sentence, token))) return null;
  const chosen = choose(subject && words(subject), after && words(after), bare);
  const named = name(
    sentence,
    chosen === 'subject' ? subject : chosen === 'after' ? after : null,
    chosen,
    boundary,
    token,
    earlier,
    context,
  );
  if (named.measure === null && (bare || token.unit === 'money' || token.unit === 'score')) return null;
  return { figure: dressed(sentence, token, named, context), end: chosen === 'after' && after ? after.to : token.to };
};

/** A bare number is the value of its subject where no noun follows: "was 614 on 31st December". */
const stands = (sentence: Sentence, token: NumberToken): boolean =>
  /^(?:\s(?:in|on|at|as|by|for|from|to|and|or|compared|which|with|against|since|during|of which|this|while|but|out)\b|\s?[,;.():@~–-]|\s?$)/i.test(
    sentence.veiled.slice(token.to, token.to + 30),
  ) &&
  /\b(?:is|was|were|are|at|to|stood|totalled|reached|remained|of|:|–|-|around|approximately|about|over|only|now)\s$/i.test(
    sentence.text.slice(Math.max(0, token.from - 20), token.from),
  );

/** "71 are placed in …", "110 (58.5%) had …": the number is what the clause is about. */
const leadsClause = (sentence: Sentence, token: NumberToken): boolean =>
  !token.word && /^\s?(?:~+\s)?(?:are|were|have|had)\s/.test(sentence.veiled.slice(token.to, token.to + 60));

/** "between 2.4% and 5.3%" states no one value. */
const inRange = ({ text }: Sentence, token: NumberToken): boolean =>
  /\bbetween\s(?:£?[\d.,%]+\s(?:and|to)\s)?$/i.test(text.slice(Math.max(0, token.from - 30), token.from));

const choose = (subject: string | null, after: string | null, bare: boolean): 'subject' | 'after' | null => {
  if (bare && after && !(subject && /\b(?:number|average|mean|median|total|caseload|rate|level)\b/i.test(subject)))
    return 'after';
  const pronoun = subject !== null && /^(?:there|this|these|that|it|they|we|which|of (?:this|these))\b/i.test(subject);
  if (after && (subject === null || pronoun)) return 'after';
  return subject === null ? null : 'subject';
};

const name = (
  sentence: Sentence,
  phrase: Phrase | null,
  mode: 'subject' | 'after' | null,
  boundary: number,
  token: NumberToken,
  earlier: readonly Figure[],
  context: Context,
): Named => {
  const text = phrase ? sentence.text.slice(phrase.from, phrase.to) : null;
  const base = earlier.at(-1);
  if (inBracket(sentence, token)) return bracketed(sentence, text, mode, token, boundary, base, phrase);
  if (base?.measure && base.unit === token.unit && token.unit !== 'count') {
    const onward = text === null ? ONWARD.exec(sentence.veiled.slice(token.to, token.to + 80))?.[1] : undefined;
    const whose = /^for\s(\S+(?:\s\S+)?)$/i.exec(onward?.trim() ?? '')?.[1];
    if (whose) return { measure: base.measure, group: whose, taken: [], printed: null };
    if (onward) return { measure: continued(base.measure, onward.trim()), group: base.group, taken: [], printed: null };
    const part = text ?? partBefore(sentence.text.slice(boundary, token.from));
    if (part === null || isEmptySubject(part, context.names))
      return { measure: base.measure, group: null, taken: [], printed: null };
    if (/^(?:in|at|for|among|of|to|from|with|by)\s/i.test(part))
      return { measure: continued(base.measure, part), group: base.group, taken: [], printed: phrase };
    if (/\bgap$/i.test(part)) return { measure: `${part}, ${base.measure}`, group: null, taken: [], printed: phrase };
    const graded = /^(.*\b(?:as|rated|judged|graded|scored)\s)(?:\S+\s?){1,3}$/i.exec(base.measure);
    if (graded && mode === 'after') return { measure: graded[1] + part, group: base.group, taken: [], printed: phrase };
    if (part.split(/\s+/).length <= 3) return { measure: base.measure, group: part, taken: [], printed: phrase };
  }
  if (text === null && base?.measure && base.unit === token.unit && token.unit !== 'count')
    return { measure: base.measure, group: null, taken: [], printed: null };
  if (text !== null && (mode === 'after' || !isEmptySubject(text, context.names)))
    return { measure: text, group: mode === 'after' ? groupAhead(sentence, token) : null, taken: [], printed: phrase };
  const lead = leadPhrase(sentence, phrase?.from ?? token.from);
  if (lead) return { measure: lead, group: null, taken: [], printed: phrase };
  return borrowed(context, phrase);
};

/** "(1,056 children)" after what they attend; "(72.2% primary, 87% secondary)" after the whole. */
const bracketed = (
  sentence: Sentence,
  text: string | null,
  mode: 'subject' | 'after' | null,
  token: NumberToken,
  boundary: number,
  base: Figure | undefined,
  printed: Phrase | null,
): Named => {
  const part =
    text ??
    partBefore(sentence.text.slice(boundary, token.from)) ??
    /\(([^()\d]{2,60}?)[\s–:-]*$/.exec(sentence.text.slice(0, token.from))?.[1] ??
    null;
  if (base?.measure) return { measure: base.measure, group: part, taken: [], printed };
  if (text !== null && mode === 'subject') return { measure: text, group: null, taken: [], printed };
  const bracket = sentence.text.lastIndexOf('(', token.from);
  const subject = text === null ? subjectBefore(sentence.veiled, boundary, bracket) : null;
  if (subject)
    return { measure: sentence.text.slice(subject.from, subject.to), group: null, taken: [], printed: subject };
  const before = /([\p{L}’'&,/ –-]{3,90}?)\s?\([^()]*$/u
    .exec(sentence.text.slice(0, token.from))?.[1]
    ?.replace(/^.*(?:[,;:]|\s[–-])\s/, '')
    .trim();
  return { measure: text ?? before ?? null, group: text === null ? part : (before ?? null), taken: [], printed };
};

const borrowed = (context: Context, printed: Phrase | null): Named => {
  if (!context.measure) return { measure: null, group: null, taken: [], printed };
  const taken: Taken = { field: 'measure', from: 'earlier', at: context.measure.at };
  return { measure: context.measure.text, group: null, taken: [taken], printed };
};

/** "In the higher standard for reading, Skelhurst decreased": the measure stands in front. */
const leadPhrase = (sentence: Sentence, to: number): string | null => {
  const lead = /^(?:in|at|for|on|of)\s(?:the\s|terms of\s)*(.{4,160}),\s?(?:the\s)?$/i.exec(
    sentence.veiled.slice(0, to),
  );
  if (!lead || /^[@\s,]+$/.test(lead[1]!)) return null;
  const from = lead[0].indexOf(lead[1]!);
  return sentence.text.slice(from, from + lead[1]!.length);
};

/** "Of the newly registered, 14% were …": whom the sentence opens with. */
const groupAhead = ({ veiled, text }: Sentence, token: NumberToken): string | null => {
  const ahead =
    /^\s?(?:of|among|amongst)\s(?:the\s|these\s|those\s|all\s|our\s)*([^,#@~]{3,80}),\s?(?:only\s|around\s|about\s|approximately\s|over\s)?$/i.exec(
      veiled.slice(0, token.from),
    );
  const from = ahead ? ahead[0].indexOf(ahead[1]!) : -1;
  return ahead ? text.slice(from, from + ahead[1]!.length) : null;
};

const ONWARD = /^\s((?:to|in|at|for|from|with|by|among)\s[^,;.()#~@]{2,60}?)(?=[,;.()#~@]|\sand\b|\scompared\b|$)/i;

const partBefore = (left: string): string | null =>
  /(?:[,;(]|\b(?:and|while|to|with|for))\s(?:and\s|the\s)*((?:[\p{L}/&'-]+\s){0,3}[\p{L}/&'-]+)\s(?:at|of|was|were|is)?\s?$/iu.exec(
    left,
  )?.[1] ?? null;

/** "progress in reading" and "in writing" make "progress in writing". */
const continued = (base: string, part: string): string => {
  const preposition = ` ${part.split(' ')[0]!.toLowerCase()} `;
  const at = ` ${base.toLowerCase()}`.lastIndexOf(preposition) - 1;
  return at === -1 ? part : `${at > 0 ? base.slice(0, at) : base} ${part}`;
};

/** A figure without a value, for a change, a gap or a target that stands alone. */
export const bareFigure = (
  sentence: Sentence,
  token: NumberToken,
  boundary: number,
  to: number,
  context: Context,
): Figure => {
  const subject = subjectBefore(sentence.veiled, boundary, to) ?? subjectBefore(sentence.veiled, 0, to);
  const named = name(sentence, subject, 'subject', boundary, token, [], context);
  const unit = token.unit === 'percentage-points' ? 'percent' : token.unit;
  return { ...dressed(sentence, token, named, context), value: null, printed: '', step: null, unit };
};

export const dressed = (sentence: Sentence, token: NumberToken, named: Named, context: Context): Figure => {
  const own = ownPeriod(sentence, token) ?? clausePeriod(sentence, token);
  const taken = [...named.taken];
  if (!own && context.period) taken.push({ field: 'period', from: context.period.from, at: context.period.period.at });
  const found = named.printed && areaIn(sentence.text.slice(named.printed.from, named.printed.to), context.names);
  let area =
    found && named.printed ? sentence.text.slice(named.printed.from + found.from, named.printed.from + found.to) : null;
  const opening = /^(?:nationally|regionally|locally)(?=,)/i.exec(sentence.text.trimStart())?.[0];
  area = opening ?? area;
  if (!area && context.area) {
    area = context.area.text;
    taken.push({ field: 'area', from: 'heading', at: context.area.at });
  }
  return {
    ...statedOf(sentence, token),
    period: own ?? context.period?.period ?? null,
    measure: named.measure,
    reference: null,
    group: named.group,
    area,
    standard: null,
    qualifier: token.qualifier,
    previous: null,
    change: null,
    target: null,
    floor: null,
    comparators: [],
    rank: null,
    cohort: null,
    share: null,
    rag: null,
    travel: null,
    good: null,
    derived: null,
    marks: /\bprovisional\b/i.test(sentence.text) ? ['provisional'] : [],
    shorthand: null,
    where: 'sentence',
    place: null,
    paper: context.paper,
    heading: context.heading?.text ?? null,
    passage: within(sentence.at, 0, sentence.text.length),
    taken,
    sure: named.measure === null ? 0.4 : named.taken.length > 0 ? 0.7 : 0.9,
  };
};

const unitLength = (text: string, token: NumberToken): number =>
  token.unitPrinted
    ? (/^\s{0,2}(?:per ?cent(?:age points?)?|percent|percentage[ -]points?|pp|ppts?|points?|(?:(?:working|calendar|full time equivalent|fte)\s)*(?:days?|weeks?|months?|years?|hours?|minutes?|mins?))\b/i.exec(
        text.slice(token.to, token.to + 40),
      )?.[0].length ?? 0)
    : 0;
