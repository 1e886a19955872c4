import type { Taken } from '../../record/figure.ts';
import { type Named, named, type Spot, wordsOf } from './named.ts';
import { nounAfter, type Phrase } from './noun-phrases.ts';
import type { NumberToken } from './number-tokens.ts';
import type { Sentence } from './sentence.ts';

const OF_THESE = /^\s?(?:~+\s)?of\s(?:these|those|them|which|whom)\s(?:are|were|have|had|was|is)\b/i;
/** "88 children, from 56 homes placed in the spring": the clause is of both. */
const FROM_OTHERS = /^,?\sfrom\s#+\s\p{L}+\s(?=\p{L}+ed\s)/u;
const CLAUSE_GOES_ON =
  /^~+\s(?!(?:and|or|but|compared|which|who|while|however|an?|the|in|with|to|for|from|this|as|at|on|by|of|up|down|than|against|whilst|giving|it|is|was)\b)(?=\p{Ll})/u;
const LINKED =
  /^(?:~+)?,?\s(?:and|while|compared to|compared with|to)\s#+\s(?:of\s)?[^#~@,;.]{2,40}?\s?~+\s(?=\p{Ll})/u;

/** What follows a number, past a bracket: "83% of girls (up 2%) and 76% of boys (up 1%) reached the mark". */
export const afterwards = (spot: Spot, phrase: Phrase): Named => {
  const { sentence, token, base, context } = spot;
  const text = wordsOf(sentence, phrase);
  // "11 of these were done late": some of what was counted before.
  const whole = base ? base.measure : (context.measure?.text ?? null);
  if (whole !== null && OF_THESE.test(sentence.veiled.slice(token.to, token.to + 40))) {
    const taken: Taken[] =
      base || !context.measure ? [] : [{ field: 'measure', from: 'earlier', at: context.measure.at }];
    return { ...named(whole, text, phrase), taken };
  }
  if (base?.measure && OF_WHICH.test(sentence.text.slice(0, token.from))) return named(base.measure, text, phrase);
  const rest = sentence.veiled.slice(phrase.to).replace(/^\s+/, '');
  const pair = pairedGroup(spot, phrase, text);
  if (pair) return pair;
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

/** "312 calls, of which 41 were late" */
const OF_WHICH = /\bof (?:which|whom|these|those|them),?\s$/i;

/** "83% of girls and 76% of boys swam a length": what both did is the measure, who they are the groups. */
const pairedGroup = ({ sentence, token, base }: Spot, phrase: Phrase, text: string): Named | null => {
  if (base?.group && base.measure && text.endsWith(` ${base.measure}`))
    return named(base.measure, text.slice(0, -base.measure.length - 1), phrase);
  const of = /^\s?of\s/.test(sentence.text.slice(token.to));
  const other = of && /^\p{L}+$/u.test(text) ? AND_OTHERS.exec(sentence.veiled.slice(phrase.to)) : null;
  const did = other && nounAfter(sentence.veiled, phrase.to + other[0].length - 1, sentence.veiled.length);
  return did ? named(wordsOf(sentence, did), text, phrase) : null;
};

const AND_OTHERS =
  /^,?\s(?:and|while|but|compared (?:to|with)|against)\s(?:only\s)?#+\s(?:of\s)?(?:the\s)?\p{L}+\s(?=(?:\p{Ll}{2,}ed|met|had|got|took|said|felt|made|did|saw|went|swam|knew|left|were|are)\b)/u;

/** "Of the newly registered, 14% were …": whom the sentence opens with. */
const groupAhead = ({ veiled, text }: Sentence, token: NumberToken): string | null => {
  const ahead = AHEAD.exec(veiled.slice(0, token.from));
  const from = ahead ? ahead[0].indexOf(ahead[1]!) : -1;
  return ahead ? text.slice(from, from + ahead[1]!.length) : null;
};

const AHEAD =
  /^\s?(?:of|among|amongst)\s(?:the\s|these\s|those\s|all\s|our\s)*([^,#@~]{3,80}),\s?(?:only\s|around\s|about\s|approximately\s|over\s)?$/i;
