import type { Rule } from './rule.ts';
import { repeatedNumber } from './structure/repeated-number.ts';
import { doubledWord } from './words/doubled-word.ts';

/** Every rule, one line each, in the order of their kinds. */
export const rules: readonly Rule[] = [
  // structure
  repeatedNumber,
  // words
  doubledWord,
];
