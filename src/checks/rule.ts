import type { At } from '../record/at.ts';
import type { Finding, FindingKind, Passage, Severity } from '../record/finding.ts';
import type { CheckedPaper } from './paper.ts';

/** What a rule says of one place; `check` adds the rule's own fields and the quote. */
export type Found = {
  /** Null where the finding is about the file itself. */
  readonly at: At | null;
  /** What is wrong, in one plain sentence with a full stop. */
  readonly says: string;
  /** What the author should do, as an instruction. */
  readonly mend: string;
  readonly sure: number;
  /** The second place where two passages disagree: a place of this file, or a passage of an earlier paper. */
  readonly other?: At | Passage;
  readonly sum?: string;
  /** Where this case is less (or more) certain than the rule's own severity says. */
  readonly severity?: Severity;
};

/**
 * One thing that a paper must keep. Pure and linear in the paper's length: no clock, no disk, no network.
 * A rule finds only what it can show; where it cannot tell, it is silent.
 */
export type Rule = {
  /** The rule's place in `src/checks/`: "structure/repeated-number". */
  readonly id: Finding['rule'];
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** Where the rule comes from. */
  readonly source: string;
  /** A few sentences for `./matters check --why`: why it matters, what it leaves alone. */
  readonly why: string;
  readonly find: (paper: CheckedPaper) => Iterable<Found>;
};
