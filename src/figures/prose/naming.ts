import type { Figure, Taken } from '../../record/figure.ts';
import type { Context } from './context.ts';
import { type Chosen, type Named, named, type Spot, wordsOf } from './named.ts';
import { afterwards } from './named-after.ts';
import { nounAfter, type Phrase, subjectBefore } from './noun-phrases.ts';
import type { NumberToken } from './number-tokens.ts';
import { inBracket, type Sentence } from './sentence.ts';
import { isEmptySubject } from './subject-kinds.ts';

/** Names a number from the words of its sentence, else from the figure before it, else from an earlier passage. */
export const nameOf = (spot: Spot, chosen: Chosen): Named => {
  const { sentence, token, base, context } = spot;
  if (inBracket(sentence, token)) return inBrackets(spot, chosen);
  const shares = base?.measure && base.unit === token.unit && !/^(?:count|money)$/.test(token.unit);
  const text = chosen && wordsOf(sentence, chosen.phrase);
  const continues = shares && !inNewClause(spot, base) ? continuation(spot, chosen, text, base) : null;
  if (continues) return continues;
  if (chosen?.from === 'after') return afterwards(spot, chosen.phrase);
  const gap = text !== null && THE_GAP.test(text) ? context.gap : null;
  if (gap)
    return { ...named(gap.text, null, chosen!.phrase), taken: [{ field: 'measure', from: 'earlier', at: gap.at }] };
  if (chosen && text !== null && !isEmptySubject(text, context.names)) {
    const moved = /\bto\s$/.test(sentence.text.slice(0, token.from)) ? text.replace(CHANGE_IN, '') : text;
    return { ...named(moved, null, chosen.phrase), ...completed(moved, context) };
  }
  const trend = trendOf(sentence, token);
  if (trend) return named(trend);
  const lead = leadPhrase(sentence, chosen?.phrase.from ?? token.from);
  if (lead) return named(lead, null, chosen?.phrase ?? null);
  const paid = token.unit === 'money' ? paidFor(sentence.text.slice(spot.boundary, token.from)) : null;
  if (paid || (token.unit === 'money' && !chosen)) return named(paid);
  return borrowed(spot, chosen?.phrase ?? null);
};

/** "the apparent increase in burglaries to 24%": the measure is what rose. */
const CHANGE_IN =
  /^(?:concern(?:ed|s)? (?:at|about) )?(?:(?:an?|the) )?(?:\p{L}+ ){0,2}(?:increase|decrease|rise|fall|reduction|drop|growth|decline|improvement) in (?:the )?/iu;

/** "…; nobody was late, bringing the score below 5% to 4%": a clause of its own, and long, speaks of something else. */
const inNewClause = ({ sentence, token }: Spot, base: Figure): boolean => {
  const between = sentence.text.slice(Math.max(0, base.at.end - sentence.at.start), token.from);
  return between.length - between.lastIndexOf('; ') > LONG_CLAUSE && between.includes('; ');
};
const LONG_CLAUSE = 70;

/** "The gap in Skelhurst": which gap, the sentence before says. */
const THE_GAP = /^gap(?: in \p{Lu}\p{L}+| here| locally)?$/u;

/** "Hall hire £40", "a laptop for £300": the words right before a sum, where no verb stands among them. */
const paidFor = (left: string): string | null => {
  const words = PAID.exec(left.slice(-90))?.[1] ?? null;
  return words && !/\b(?:to(?! date)|is|was|are|were|be|been|has|had|have|of which)\b/i.test(words) ? words : null;
};

const PAID =
  /(?:^|[,;:.)]\s|\band\s|\s[-–]\s)(?:the\s|an?\s|and\s|with\s|meaning\s)*([\p{L}][\p{L}’'&/ -]{2,60}?)\s(?:[-–:=]|of|for|at)?\s?$/iu;

/** "… in writing was 12%", "… compared to boys at 60%", "36% requires improvement": the measure goes on. */
const continuation = (
  { sentence, token, boundary, context }: Spot,
  chosen: Chosen,
  text: string | null,
  base: Figure,
): Named | null => {
  const measure = base.measure!;
  const printed = chosen?.phrase ?? null;
  const onward = text === null ? ONWARD.exec(sentence.veiled.slice(token.to, token.to + 80))?.[1]?.trim() : undefined;
  const whose = /^for\s(\S+(?:\s\S+)?)$/i.exec(onward ?? '')?.[1];
  if (whose) return named(measure, whose);
  if (onward) return named(continued(measure, onward), base.group);
  const part = text ?? partBefore(sentence.text.slice(boundary, token.from));
  if (part !== null && GAP.test(part) && !GAP.test(measure)) return named(`${part}, ${measure}`, null, printed);
  if (part === null || isEmptySubject(part, context.names)) return named(measure);
  if (/^(?:in|at|for|among|of|to|from|with|by)\s/i.test(part))
    return named(continued(measure, part), base.group, printed);
  const graded = /^(.*\b(?:as|rated|judged|graded|scored)\s)(?:\S+\s?){1,3}$/i.exec(measure);
  if (graded && chosen?.from === 'after') return named(graded[1] + part, base.group, printed);
  return part.split(/\s+/).length <= 3 || text === null
    ? named(measure, text === null && part.split(/\s+/).length > 3 ? null : part, printed)
    : null;
};

const GAP = /\bgaps?\b/i;
/** "pupils reaching the higher mark" after "pupils reaching the mark in reading" is of reading too. */
const completed = (text: string, { measure, block }: Context): Partial<Named> => {
  if (!measure || !block || measure.at.page !== block.page || measure.at.start < block.start) return {};
  const subject = /\sin\s(?:the\s)?\p{L}[^()]{2,80}(?:\(\p{Lu}+\))?$/u.exec(measure.text)?.[0];
  if (!subject || /\s(?:in|at|for|with)\s/.test(text) || text.split(' ')[0] !== measure.text.split(' ')[0]) return {};
  return { measure: text + subject, taken: [{ field: 'measure', from: 'earlier', at: measure.at }] };
};

/** "this group equates to 3% of the cohort": a share of a whole, of whoever is spoken of. */
export const shareOf = ({ sentence, context }: Spot, subject: Phrase, whole: Phrase): Named => {
  const who = wordsOf(sentence, subject);
  const spoken = /^(?:this|these|that|those|it|they|group|cohort)\b/i.test(who);
  const taken: Taken[] = spoken && context.measure ? [{ field: 'group', from: 'earlier', at: context.measure.at }] : [];
  return {
    measure: wordsOf(sentence, whole),
    group: spoken ? (context.measure?.text ?? who) : who,
    taken,
    printed: whole,
  };
};

/** "(1,056 children)" after what they attend; "(72.2% primary, 87% secondary)" after the whole. */
const inBrackets = ({ sentence, token, boundary, base }: Spot, chosen: Chosen): Named => {
  const text = chosen && wordsOf(sentence, chosen.phrase);
  const printed = chosen?.phrase ?? null;
  const ahead = sentence.text.slice(0, token.from);
  const part =
    text ??
    partBefore(sentence.text.slice(boundary, token.from)) ??
    /\(([^()\d]{2,60}?)[\s–:-]*$/.exec(ahead)?.[1] ??
    null;
  if (base?.measure && text !== null && token.unit === 'count' && base.unit !== 'count')
    return named(text, base.group, printed);
  if (base?.measure) return named(base.measure + shareWhole(sentence, base), part, printed);
  if (chosen?.from === 'subject') return named(text, null, printed);
  const subject = text === null ? subjectBefore(sentence.veiled, boundary, ahead.lastIndexOf('(')) : null;
  if (subject) return named(wordsOf(sentence, subject), null, subject);
  const before =
    /(?<![\p{L}’'&,/ –-])([\p{L}’'&,/ –-]{3,120}?)\s?\([^()]*$/u
      .exec(ahead)?.[1]
      ?.replace(LABELLED.test(ahead) ? /^.*[,;:]\s/ : /^.*(?:[,;:]|\s[–-])\s/, '')
      .replace(/^.*\bthat\s(?:the\s)?(?:majority of\s)?/, '')
      .replace(/^(?:one|1)\sin\s(?:every\s)?\S+\s/i, '')
      .trim() ?? null;
  if (text === null && before !== null && token.unit === 'percent') {
    const close = sentence.text.indexOf(')', token.to) + 1;
    const did = DID.test(sentence.text.slice(close, close + 24))
      ? nounAfter(sentence.veiled, close, sentence.text.length)
      : null;
    if (did) return named(`${before} ${wordsOf(sentence, did)}`, null, did);
  }
  return named(text ?? before, text === null ? part : before, printed);
};

/** "most lifts (71%) passed the test" */
const DID = /^\s(?:\p{Ll}{2,}ed|met|had|have|said|felt|were|are|was|is)\s/u;

/** "Tier Three – Weekend camps (176 children)": the label is part of the name. */
const LABELLED = /^\s?\p{Lu}\p{L}*(?:\s\p{L}+){0,2}\s[–-]\s/u;

/** "455 (14% of the cohort; 13% girls)": the shares that follow are of the cohort too. */
const shareWhole = ({ text, at }: Sentence, { share }: Figure): string => {
  if (!share || share.at.start < at.start) return '';
  const whole = /^\s?(of\s(?:the\s)?[\p{L}\s]{3,40})(?=[;,])/u.exec(text.slice(share.at.end - at.start))?.[1];
  return whole ? ` (${whole})` : '';
};

/** An earlier measure: of the same passage, or of one before where the sentence points back with its subject. */
const borrowed = ({ context, sentence }: Spot, printed: Phrase | null): Named => {
  const it = printed !== null && /^it$/i.test(sentence.text.slice(printed.from, printed.to));
  const measure = (it ? context.spoken() : null) ?? context.measure;
  // A list item that opens with a change speaks of the item before it.
  const from = (sentence.roles[0]?.kind === 'change' ? context.before : null) ?? context.block;
  const near = measure && from && measure.at.page === from.page && measure.at.start >= from.start;
  if (!measure || (printed === null && !near)) return named(null, null, printed);
  return { ...named(measure.text, null, printed), taken: [{ field: 'measure', from: 'earlier', at: measure.at }] };
};

/** "There has been a decline of visits during the year from 92% to 83%": the measure follows the noun of change. */
export const trendOf = ({ veiled, text }: Sentence, { from }: NumberToken): string | null => {
  const found = TREND.exec(veiled.slice(0, from));
  if (!found || /\band\s(?:that\s)?the\b/i.test(veiled.slice(found.index + found[0].length, from))) return null;
  const at = found.index + found[0].indexOf(found[1]!);
  return text.slice(at, at + found[1]!.length);
};

const TREND =
  /\bthere (?:has|have|had|was|is)(?: been)?\s(?:an?\s)?(?:\p{L}+\s){0,2}(?:increase|decrease|decline|rise|fall|reduction|improvement|growth|drop)s?\s(?:of|in)\s(?:the\s)?(?:(?:percentage|proportion|number)\sof\s)?([\p{L}][^#@~,;]{2,90}?)\s(?:during|from|to|over|by|of|in|at|since)\s/iu;

/** "In the higher standard for reading, Skelhurst decreased": the measure stands in front. */
const leadPhrase = (sentence: Sentence, to: number): string | null => {
  const lead = /^(?:in|at|for|on|of)\s(?:the\s|terms of\s)*(.{4,160}),\s?(?:the\s)?$/i.exec(
    sentence.veiled.slice(0, to),
  );
  if (!lead || /^[@\s,]+$/.test(lead[1]!)) return null;
  const from = lead[0].indexOf(lead[1]!);
  return sentence.text.slice(from, from + lead[1]!.length);
};

const ONWARD = /^\s((?:to|in|at|for|from|with|by|among)\s[^,;.()#~@]{2,60}?)(?=[,;.()#~@]|\sand\b|\scompared\b|$)/i;
const PART =
  /(?:[,;(]|\b(?:and|while|to|with|for))\s(?:and\s|the\s)*((?:[\p{L}/&'-]+\s){0,3}[\p{L}/&'-]+)\s(?:at|of|was|were|is)?\s?$/iu;
const partBefore = (left: string): string | null => PART.exec(left.slice(-120))?.[1] ?? null;

/** "progress in reading" and "in writing" make "progress in writing". */
const continued = (base: string, part: string): string => {
  const preposition = ` ${part.split(' ')[0]!.toLowerCase()} `;
  const at = ` ${base.toLowerCase()}`.lastIndexOf(preposition) - 1;
  return at === -1 ? part : `${at > 0 ? base.slice(0, at) : base} ${part}`;
};
