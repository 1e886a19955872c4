import { within } from '../../record/at.ts';
import type { Figure } from '../../record/figure.ts';
import { newFigure } from '../new-figure.ts';
import { counts, isEarlier, measuresTime, toldInWords } from './acceptable.ts';
import type { Context } from './context.ts';
import { withTimeSpent } from './durations.ts';
import { marksOf } from './marks.ts';
import type { Chosen, Named, Spot } from './named.ts';
import { nameOf, shareOf, trendOf } from './naming.ts';
import { defines, inRange, isSupposed } from './not-stated.ts';
import { nounAfter, type Phrase, subjectBefore } from './noun-phrases.ts';
import type { NumberToken } from './number-tokens.ts';
import { clausePeriod, inBracket, ownPeriod, type Sentence, statedOf } from './sentence.ts';
import { atStage } from './stages.ts';
import { areaIn, isEmptySubject } from './subject-kinds.ts';
import { timeSaid } from './time-said.ts';

const TIMES = new Set(['minutes', 'hours', 'days', 'weeks', 'months', 'years']);
const NEEDS_NAME = new Set(['count', 'money', 'score']);

/** The figure of a number that is a value; null where the sentence does not say of what. */
export const valueFigure = (spot: Spot): { figure: Figure; end: number } | null => {
  const { sentence, token, boundary, context } = spot;
  const left = sentence.text.slice(boundary, token.from);
  if (TIMES.has(token.unit) && !measuresTime(left)) return null;
  if (isSupposed(sentence, token) || inRange(sentence, token) || (isBare(token) && defines(sentence))) return null;
  const after = phraseAfter(sentence, token);
  const subject = subjectBefore(sentence.veiled, boundary, token.from);
  const words = (phrase: Phrase | null) => phrase && sentence.text.slice(phrase.from, phrase.to);
  if (isBare(token) && !isCounted(sentence, token, words(after), subject)) return null;
  const chosen = choose(sentence, token, subject, after);
  const shares = subject && after && !isBare(token) && MAKES_UP.test(left);
  const plain = shares ? shareOf(spot, subject, after) : withOwner(spot, nameOf(spot, chosen), subject, chosen);
  const named = TIMES.has(token.unit) ? withTimeSpent(sentence, token, plain) : plain;
  if (named.measure === null && NEEDS_NAME.has(token.unit)) return null;
  const end = (shares || chosen?.from === 'after') && after ? after.to : token.to;
  const base = /\bper\s(\d{1,3}(?:,\d{3})+|\d{3,7})\b/i.exec(named.measure ?? '')?.[1];
  const rate = base && !token.unitPrinted ? { unit: 'rate' as const, per: Number(base.replaceAll(',', '')) } : {};
  return { figure: { ...dressed(sentence, token, named, context), ...rate }, end };
};

const isBare = ({ unitPrinted, per, unit }: NumberToken): boolean => !unitPrinted && per === null && unit === 'count';

const MAKES_UP =
  /\b(?:equat\w+|represent\w*|account\w*|amount\w*|mak(?:e|es|ing) up|made up|compris\w+|form(?:s|ed)?)\s(?:for\s|to\s)?(?:only |just |about |around |approximately |over )?$/i;

/** The words after a number, its unit, its whole ("of the 55") and its share in a bracket. */
const phraseAfter = (sentence: Sentence, token: NumberToken): Phrase | null => {
  const { tokens, roles, text } = sentence;
  const following = tokens.findIndex((other) => other.from >= token.to);
  const kind = following < 0 ? null : roles[following]!.kind;
  const whole = kind === 'cohort' ? tokens[following]! : null;
  const skipped =
    kind === 'cohort' && roles[following + 1]?.kind === 'share' ? 2 : kind === 'cohort' || kind === 'share' ? 1 : 0;
  const next = following < 0 ? undefined : tokens[following + skipped];
  const end = whole ? whole.to : token.to + unitLength(text, token);
  return nounAfter(inBracket(sentence, token) ? sentence.open : sentence.veiled, end, next?.from ?? text.length);
};

const isCounted = (sentence: Sentence, token: NumberToken, after: string | null, subject: Phrase | null): boolean => {
  const counted = after !== null && (counts(token, after) || leadsClause(sentence, token));
  if (token.word) return counted && toldInWords(sentence.text.slice(Math.max(0, token.from - 40), token.from));
  return counted || ((subject !== null || trendOf(sentence, token) !== null) && stands(sentence, token));
};

/** A bare number is the value of its subject where no noun follows: "was 614 on 31st December". */
const stands = (sentence: Sentence, token: NumberToken): boolean =>
  /^(?:\s(?:in|on|at|as|by|for|from|to|and|or|compared|which|with|against|since|during|across|of which|this|while|but|out|will|would|is|was|are|were|has|had)\b|\s?[,;.():@~–-]|\s?$)/i.test(
    sentence.veiled.slice(token.to, token.to + 30),
  ) &&
  /\b(?:is|was|were|are|at|to|stood|totalled|reached|remained|of|:|–|-|around|approximately|about|over|only|now)\s$/i.test(
    sentence.text.slice(Math.max(0, token.from - 20), token.from),
  );

/** "71 are placed in …", "110 (58.5%) had …": the number is what the clause is about. */
const leadsClause = (sentence: Sentence, token: NumberToken): boolean =>
  /^\s?(?:~+\s)?(?:of (?:these|those|them|which|whom)\s)?(?:are|were|have|had)\s/.test(
    sentence.veiled.slice(token.to, token.to + 60),
  ) ||
  (sentence.roles[0]?.kind === 'cohort' &&
    /^\s(?:\p{Ll}+ed|met|did|had|saw)\s/u.test(sentence.veiled.slice(token.to, token.to + 40)));

const WEIGHED = /^(?:tonnes?|kilograms?|kg|miles|kilometres|km|litres|kwh|mwh|hectares|acres)$/i;
const TALLY = /\b(?:number|average|mean|median|total|caseload|rate|level)\b/i;
const POINTS_AWAY = /^(?:there|this|these|that|it|they|we|which|of (?:this|these))\b/i;

const choose = ({ text }: Sentence, token: NumberToken, subject: Phrase | null, after: Phrase | null): Chosen => {
  const words = subject && text.slice(subject.from, subject.to);
  const supposed = words !== null && /^if\b/i.test(words);
  // "emissions fell to 8,976 tonnes": the unit is not what is measured.
  const follows =
    after && !(subject && WEIGHED.test(text.slice(after.from, after.to)))
      ? { phrase: after, from: 'after' as const }
      : null;
  const left = text.slice(Math.max(0, token.from - 60), token.from);
  if (follows && isBare(token) && (supposed || !(words && TALLY.test(words) && !/\btotal$/i.test(words))))
    return follows;
  if (
    follows &&
    (words === null ||
      POINTS_AWAY.test(words) ||
      HOLDS.test(left) ||
      (token.unit === 'money' && MONEY_FOR.test(left)) ||
      (SECURES.test(left) && /^\s?of\b/.test(text.slice(token.to))))
  )
    return follows;
  return subject && { phrase: subject, from: 'subject' };
};

/** "had a 97% take-up rate", "with over 90% take-up": what is had is named after the number. */
const HOLDS =
  /\b(?:have|has|had|saw|sees?|achieved|recorded|reported|received|with)\s(?:(?:an?|the|around|about|approximately|over|under|only|nearly|almost|more than|less than|up to|at least)\s)*$/i;
/** "to secure £0.7m of grant" */
const MONEY_FOR =
  /\b(?:for|with|worth|securing|secured|award of|grant of)\s(?:(?:an?|about|around|approximately|over|up to|a further|an additional)\s)*$/i;
const SECURES = /\bto\s\p{Ll}+\s(?:(?:about|around|approximately|over|up to|a further|an additional)\s)*$/u;
const OWNS =
  /\b(?:contain(?:s|ed)?|cover(?:s|ed)?|compris(?:es|ed)|has|had|have|employ(?:s|ed)?|involv(?:es|ed)|offer(?:s|ed)?|provid(?:es|ed)|serv(?:es|ed)|attract(?:s|ed)?|for)\s(?:only |just |about |around |approximately |over |more than |up to |at least |a total of )*$/i;

/** "The tender contained 20 questions", "Hostel places for 12 people": whose the counted are. */
const withOwner = (spot: Spot, named: Named, subject: Phrase | null, chosen: Chosen): Named => {
  const { sentence, token, boundary, context } = spot;
  const left = sentence.text.slice(boundary, token.from);
  if (chosen?.from !== 'after' || named.group !== null || !isBare(token) || !OWNS.test(left)) return named;
  const plain = /^\s?((?:[\p{L}’'&/-]+\s){1,4})(?:only )?(?:for|contained|covered|involved)\s[\p{L}\s]*$/iu.exec(
    left,
  )?.[1];
  const owner = subject ? sentence.text.slice(subject.from, subject.to) : plain?.trim();
  if (!owner || /(?<![\p{L}-])\p{Ll}+(?:ed|ing)\b/u.test(owner)) return named;
  if (owner.split(/\s+/).length > 8 || isEmptySubject(owner, context.names) || POINTS_AWAY.test(owner)) return named;
  if (/^(?:is|was|are|were|be|been|had|has)\b/i.test(owner)) return named;
  return { ...named, group: owner };
};

/** A figure without a value, for a change, a gap or a target that stands alone. */
export const bareFigure = (spot: Spot, to: number): Figure => {
  const { sentence, token, boundary, context } = spot;
  const changed = whatChanged(sentence, token);
  const subject = changed ?? subjectBefore(sentence.veiled, boundary, to) ?? subjectBefore(sentence.veiled, 0, to);
  const named = nameOf(
    { ...spot, base: undefined },
    subject && { phrase: subject, from: changed ? 'after' : 'subject' },
  );
  const unit = token.unit === 'percentage-points' ? 'percent' : token.unit;
  return { ...dressed(sentence, token, named, context), value: null, printed: '', step: null, unit };
};

/** "a 31% decrease in the number of complaints", "the target was for repairs to reach 90%". */
const whatChanged = (sentence: Sentence, token: NumberToken): Phrase | null => {
  const { veiled, text } = sentence;
  const of =
    /^(?:\s?(?:percentage )?points?)?\s(?:increase|decrease|rise|fall|reduction|growth|drop|decline|improvement)\s(?:in|of|on)\s(?:the\s)?(?:overall\s|total\s)?(?:(?:number|volume|amount|level|rate)s?\sof\s)?/i.exec(
      veiled.slice(token.to, token.to + 90),
    );
  if (of) return nounAfter(veiled, token.to + of[0].length - 1, veiled.length);
  const grown = GROWN_IN.exec(veiled.slice(token.to, token.to + 20));
  if (grown && GROWTH_OF.test(text.slice(Math.max(0, token.from - 60), token.from)))
    return nounAfter(veiled, token.to + grown[0].length - 1, veiled.length);
  const aimed = /\btargets?\s(?:was|is|were)\sfor\s([\p{L}\s-]{3,60}?)\sto\s\p{L}+\s(?:\p{L}+\s)?$/iu.exec(
    text.slice(0, token.from),
  );
  if (
    !aimed &&
    isBare(token) &&
    /\btarget\s(?:is\s|was\s)?to\s/i.test(text.slice(Math.max(0, token.from - 40), token.from))
  )
    return phraseAfter(sentence, token);
  if (!aimed) return null;
  const from = aimed.index + aimed[0].indexOf(aimed[1]!);
  return { from, to: from + aimed[1]!.length };
};

/** "had seen an increase of 6% in the share of …" */
const GROWTH_OF =
  /\b(?:shown|seen|been|saw|found|recorded|with|is|was|reported)\s(?:an?\s)?(?:\p{L}+\s){0,2}(?:increase|decrease|rise|fall|reduction|growth|drop|decline|improvement)\sof\s(?:\p{L}+\s){0,2}$/iu;
const GROWN_IN = /^\sin\s(?:the\s)?(?=[\p{L}'‘“"])(?!last|previous|prior|same|past)/iu;

/** A number with all that its sentence and what stands before it say of it. */
export const dressed = (sentence: Sentence, token: NumberToken, words: Named, context: Context): Figure => {
  const named = atStage(sentence.text, words, context.stage);
  const beside = ownPeriod(sentence, token);
  const own = (beside && !isEarlier(beside) ? beside : null) ?? clausePeriod(sentence, token) ?? beside;
  const time = timeSaid(own, context);
  const taken = [...named.taken, ...time.taken];
  let area = areaOf(sentence, named, context);
  if (!area && context.area) {
    area = context.area.text;
    taken.push({ field: 'area', from: 'heading', at: context.area.at });
  }
  return {
    ...newFigure(statedOf(sentence, token), 'sentence', within(sentence.at, 0, sentence.text.length)),
    period: time.period,
    measure: named.measure,
    group: named.group ?? groupOfLead(sentence, token, context),
    area,
    qualifier: token.qualifier,
    marks: marksOf(sentence, token, context),
    paper: context.paper,
    heading: context.heading?.text ?? null,
    taken,
    sure: named.measure === null ? 0.4 : named.taken.length > 0 ? 0.7 : 0.9,
  };
};

const LEAD = /^\s?(?:in|at|for|within|across)\s(?:the\s)?([\p{L}\d][^,@#~:;]{2,60}),\s/iu;
const NO_GROUP =
  /^(?:\p{L}+ing\b|(?:start|end|beginning|middle|course|light)\b|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|quarter|addition|total|particular|general|fact|summary|contrast|comparison|response|turn|line|order|respect|relation|terms|short|future|recent|same|last|past|previous|current|year|most|many|some|all|both|this|that|these|each|every|his|her|their|example|instance|now|present|least|best|first|time|moment|accordance|conclusion|answer|reply|view|light|case|\d)\b/iu;

/** "In the north, 45% …", "At Key Stage 4, …": of what part the sentence speaks. */
const groupOfLead = ({ veiled, text }: Sentence, token: NumberToken, { names }: Context): string | null => {
  const lead = LEAD.exec(veiled);
  if (!lead || lead[0].length > token.from || NO_GROUP.test(lead[1]!)) return null;
  const from = lead[0].indexOf(lead[1]!);
  const words = text.slice(from, from + lead[1]!.length);
  return isEmptySubject(words, names) ? null : words;
};

const areaOf = ({ text }: Sentence, { printed }: Named, { names }: Context): string | null => {
  const opening = /^\s?(nationally|regionally|locally)(?=,)/i.exec(text)?.[1];
  if (opening || !printed) return opening ?? null;
  const words = text.slice(printed.from, printed.to);
  const found = areaIn(words, names);
  return found && words.slice(found.from, found.to);
};

const PRINTED_UNIT =
  /^\s{0,2}(?:per ?cent(?:age points?)?|percent|percentage[ -]points?|pp|ppts?|points?|(?:(?:working|calendar|full time equivalent|fte)\s)*(?:days?|weeks?|months?|years?|hours?|minutes?|mins?))\b/iu;

const BASE = /^\s(?:of the\s)?(?:population|people|residents|children|adults|households|pupils|head)\b/i;

const unitLength = (text: string, token: NumberToken): number =>
  token.per !== null && /per\s/.test(text.slice(token.from, token.to))
    ? (BASE.exec(text.slice(token.to, token.to + 40))?.[0].length ?? 0)
    : token.unitPrinted
      ? (PRINTED_UNIT.exec(text.slice(token.to, token.to + 60))?.[0].length ?? 0)
      : 0;
