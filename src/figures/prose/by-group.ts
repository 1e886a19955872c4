import type { Figure } from '../../record/figure.ts';
import { type Sentence, statedOf } from './sentence.ts';

const COMPARES = /^\s?(?:this|these|that|those|which)\s(?:is|are|was|were|compares?|compared|can be compared)\b/i;
const AROUND =
  /^(?:\s|,|and|for|of|at|was|were|is|are|in|the|to|compared|with|respectively)+|(?:\s|,|for|of|at|was|were|is|are|['’]s)+$/gi;

/**
 * "This compares to a national average for girls of 88.2% and boys 71.4%": each number is held against the figure of
 * its group in the sentence before. True where every number found its figure; else nothing is changed.
 *
 * @param before the figures of the sentence before
 */
export const heldByGroup = (sentence: Sentence, before: readonly Figure[]): boolean => {
  const { text, tokens, comparators } = sentence;
  const [name] = comparators;
  if (!name || before.length < 2 || tokens.length < 2 || name.to > tokens[0]!.from || !COMPARES.test(text))
    return false;
  const held = tokens.map((token, i) => {
    const group = plain(text.slice(i === 0 ? name.to : tokens[i - 1]!.to, token.from));
    return before.find((figure) => group !== '' && figure.group !== null && plain(figure.group) === group);
  });
  if (held.some((figure) => figure === undefined) || new Set(held).size < held.length) return false;
  for (const [i, token] of tokens.entries())
    held[i]!.comparators.push({ ...statedOf(sentence, token), who: name.who, name: name.name, gap: null });
  return true;
};

const plain = (words: string): string => words.replace(AROUND, '').toLowerCase();
