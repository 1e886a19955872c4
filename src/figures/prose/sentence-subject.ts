import type { ComparatorName } from './comparator-names.ts';
import { subjectBefore } from './noun-phrases.ts';
import type { Sentence } from './sentence.ts';
import { isEmptySubject } from './subject-kinds.ts';

/** "The national average has risen by 0.4% to 71.9%": those compared with, where a sentence is about them. */
export const comparatorSubject = (sentence: Sentence): ComparatorName | null => {
  const first = sentence.tokens[0];
  if (!first) return null;
  const name = sentence.comparators[0];
  if (!name || name.to > first.from) return null;
  const opens = /^\s?(?:the\s)?$/i.test(sentence.text.slice(0, name.from)) && !/^,/.test(sentence.text.slice(name.to));
  if (opens && /^(?:value|comparator)$/.test(sentence.roles[0]!.kind) && moves(sentence)) return name;
  const subject = subjectBefore(sentence.veiled, 0, first.from);
  return subject && name.from <= subject.from + 4 && name.to >= subject.to - 12 ? name : null;
};

/** Whether a sentence tells of a movement, or that there was none. */
export const moves = ({ text }: Sentence): boolean =>
  /\b(?:increas|decreas|ris|rose|fell|fall|declin|reduc|remain|improv|drop|narrow|widen)/i.test(text);

/** The clause is about the gap, not about what narrowed it. */
export const isAboutGap = ({ text }: Sentence, { from }: ComparatorName): boolean =>
  /^\s?(?:the\s|overall\s|performance\s)*gaps?\b/i.test(text.slice(0, from));

/** "This is 1.6% below …", "Skelhurst is 5th of 15", "A rise of 12", "The gap to the national average is 2%". */
export const speaksOfEarlier = (sentence: Sentence, names: ReadonlySet<string>): boolean => {
  const first = sentence.tokens[0];
  if (!first || sentence.roles.some(({ kind }) => kind === 'value')) return false;
  const start = sentence.text.trimStart();
  if (/^(?:this|it|that|these|an?|the gaps? (?:to|with)|nationally|up|down|compared|which|against)\b/i.test(start))
    return true;
  const name = sentence.comparators[0];
  const end = name ? Math.min(name.from, first.from) : first.from;
  const subject = subjectBefore(sentence.veiled, 0, end);
  return subject !== null
    ? isEmptySubject(sentence.text.slice(subject.from, subject.to), names)
    : name !== undefined && name.from < 16;
};
