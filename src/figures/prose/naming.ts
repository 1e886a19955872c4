import type { Figure, Taken } from '../../record/figure.ts';
import type { Context } from './context.ts';
import { nounAfter, type Phrase, subjectBefore } from './noun-phrases.ts';
import type { NumberToken } from './number-tokens.ts';
import { inBracket, type Sentence } from './sentence.ts';
import { isEmptySubject } from './subject-kinds.ts';

/** What a number measures, and of whom; `printed` is the phrase that says so, where one does. */
export type Named = { measure: string | null; group: string | null; taken: Taken[]; printed: Phrase | null };

/** Where a number stands among the words that may name it. */
export type Spot = {
  sentence: Sentence;
  token: NumberToken;
  /** Where the words of the last figure ended. */
  boundary: number;
  /** The figure before it in its sentence. */
  base: Figure | undefined;
  context: Context;
};
/** The phrase chosen to name it: the subject of its verb, or what follows it. */
export type Chosen = { phrase: Phrase; from: 'subject' | 'after' } | null;

const named = (measure: string | null, group: string | null = null, printed: Phrase | null = null): Named => ({
  measure,
  group,
  taken: [],
  printed,
});
const wordsOf = ({ text }: Sentence, { from, to }: Phrase): string => text.slice(from, to);

/** Names a number from the words of its sentence, else from the figure before it, else from an earlier passage. */
export const nameOf = (spot: Spot, chosen: Chosen): Named => {
  const { sentence, token, base, context } = spot;
  if (inBracket(sentence, token)) return inBrackets(spot, chosen);
  const shares = base?.measure && base.unit === token.unit && !/^(?:count|money)$/.test(token.unit);
  const text = chosen && wordsOf(sentence, chosen.phrase);
  const continues = shares ? continuation(spot, chosen, text, base) : null;
  if (continues) return continues;
  if (chosen?.from === 'after') return afterwards(spot, chosen.phrase);
  if (chosen && text !== null && !isEmptySubject(text, context.names))
    return { ...named(text, null, chosen.phrase), ...completed(text, context) };
  const trend = trendOf(sentence, token);
  if (trend) return named(trend);
  const lead = leadPhrase(sentence, chosen?.phrase.from ?? token.from);
  if (lead) return named(lead, null, chosen?.phrase ?? null);
  const paid = token.unit === 'money' ? paidFor(sentence.text.slice(spot.boundary, token.from)) : null;
  if (paid || (token.unit === 'money' && !chosen)) return named(paid);
  return borrowed(spot, chosen?.phrase ?? null);
};

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
const OF_THESE = /^\s?(?:~+\s)?of\s(?:these|those|them|which|whom)\s(?:are|were|have|had|was|is)\b/i;
/** "88 children, from 56 homes placed in the spring": the clause is of both. */
const FROM_OTHERS = /^,?\sfrom\s#+\s\p{L}+\s(?=\p{L}+ed\s)/u;
const CLAUSE_GOES_ON =
  /^~+\s(?!(?:and|or|but|compared|which|who|while|however|an?|the|in|with|to|for|from|this|as|at|on|by|of|up|down|than|against|whilst|giving|it|is|was)\b)(?=\p{Ll})/u;
const LINKED =
  /^(?:~+)?,?\s(?:and|while|compared to|compared with|to)\s#+\s(?:of\s)?[^#~@,;.]{2,40}?\s?~+\s(?=\p{Ll})/u;

/** What follows a number, past a bracket: "83% of girls (up 2%) and 76% of boys (up 1%) reached the mark". */
const afterwards = ({ sentence, token, base, context }: Spot, phrase: Phrase): Named => {
  const text = wordsOf(sentence, phrase);
  // "11 of these were done late": some of what was counted before.
  const whole = base ? base.measure : (context.measure?.text ?? null);
  if (whole !== null && OF_THESE.test(sentence.veiled.slice(token.to, token.to + 40))) {
    const taken: Taken[] =
      base || !context.measure ? [] : [{ field: 'measure', from: 'earlier', at: context.measure.at }];
    return { ...named(whole, text, phrase), taken };
  }
  const rest = sentence.veiled.slice(phrase.to).replace(/^\s+/, '');
  const others = text.split(/\s+/).length <= 3 ? FROM_OTHERS.exec(sentence.veiled.slice(phrase.to)) : null;
  const both = others && nounAfter(sentence.veiled, phrase.to + others[0].length - 1, sentence.veiled.length);
  if (both) return named(`${text} ${wordsOf(sentence, both)}`, null, phrase);
  const gone =
    CLAUSE_GOES_ON.exec(rest) ?? (text.split(/\s+/).length <= 3 ? LINKED.exec(` ${rest}`.replace(/^ ~/, '~')) : null);
  const at = gone
    ? sentence.veiled.length - rest.length + gone[0].length - (rest.startsWith('~') || !gone[0].startsWith(' ') ? 0 : 1)
    : -1;
  const more = at > 0 ? nounAfter(sentence.veiled, at - 1, sentence.veiled.length) : null;
  if (more && text.split(/\s+/).length <= 3 && LINKED.test(rest.startsWith('~') ? rest : ` ${rest}`))
    return named(wordsOf(sentence, more), text, phrase);
  return named(more ? `${text} ${wordsOf(sentence, more)}` : text, groupAhead(sentence, token), phrase);
};

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
      .trim() ?? null;
  return named(text ?? before, text === null ? part : before, printed);
};

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
  if (!found) return null;
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

/** "Of the newly registered, 14% were …": whom the sentence opens with. */
const groupAhead = ({ veiled, text }: Sentence, token: NumberToken): string | null => {
  const ahead = AHEAD.exec(veiled.slice(0, token.from));
  const from = ahead ? ahead[0].indexOf(ahead[1]!) : -1;
  return ahead ? text.slice(from, from + ahead[1]!.length) : null;
};

const AHEAD =
  /^\s?(?:of|among|amongst)\s(?:the\s|these\s|those\s|all\s|our\s)*([^,#@~]{3,80}),\s?(?:only\s|around\s|about\s|approximately\s|over\s)?$/i;
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
