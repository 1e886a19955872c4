import { change } from './arithmetic/change.ts';
import { cohort } from './arithmetic/cohort.ts';
import { direction } from './arithmetic/direction.ts';
import { doubleSign } from './arithmetic/double-sign.ts';
import { gap } from './arithmetic/gap.ts';
import { numberAsPercentage } from './arithmetic/number-as-percentage.ts';
import { projection } from './arithmetic/projection.ts';
import { share } from './arithmetic/share.ts';
import { tableDifference } from './arithmetic/table-difference.ts';
import { tableTotal } from './arithmetic/table-total.ts';
import type { Rule } from './rule.ts';
import { repeatedNumber } from './structure/repeated-number.ts';
import { doubledWord } from './words/doubled-word.ts';

/** Every rule, one line each, in the order of their kinds. */
export const rules: readonly Rule[] = [
  // arithmetic
  change,
  cohort,
  direction,
  doubleSign,
  gap,
  numberAsPercentage,
  projection,
  share,
  tableDifference,
  tableTotal,
  // structure
  repeatedNumber,
  // words
  doubledWord,
];
