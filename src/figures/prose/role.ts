import type { FoundPeriod } from '../periods.ts';
import type { ComparatorName } from './comparator-names.ts';
import type { NumberToken } from './number-tokens.ts';

/** What a number is in its sentence. `sign` is what the words say of a change or a gap. */
export type Role =
  | { kind: 'value' | 'previous' | 'target' | 'floor' | 'aside' | 'cohort' | 'share' | 'rank' | 'rank-of' | 'net' }
  | { kind: 'change'; sign: 1 | -1 }
  | { kind: 'gap'; sign: 1 | -1 | 0; comparator: ComparatorName }
  | { kind: 'comparator'; comparator: ComparatorName };

export type NamedPeriod = FoundPeriod & { phrase: string };

export type Marked = {
  text: string;
  tokens: readonly NumberToken[];
  comparators: readonly ComparatorName[];
  periods: readonly NamedPeriod[];
};
