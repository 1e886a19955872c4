import type { At } from '../../record/at.ts';
import type { Figure } from '../../record/figure.ts';
import type { Period } from '../../record/period.ts';
import type { PaperYear } from './paper-year.ts';

/** What the passages before a sentence lend it. */
export type Context = {
  paper: number | null;
  /** Words that the paper writes large inside its sentences. */
  names: ReadonlySet<string>;
  year: PaperYear | null;
  /** The passage now read. */
  block: At | null;
  /** The list item before it, where it is one too. */
  before: At | null;
  heading: { text: string; at: At } | null;
  /** Beneath "What's working well" or "What are we worried about", where measures are judged in words too. */
  appraises: boolean;
  /** Who a heading speaks for: "National average 2019". */
  area: { text: string; at: At } | null;
  /** The stage ("Key Stage 2", "Tier Three") that a line above names. */
  stage: { text: string; at: At } | null;
  period: { period: Period; from: 'heading' | 'earlier' | 'title' } | null;
  /** The last figure of this passage or the one before it. */
  last: Figure | null;
  /** The figures of the sentence before. */
  beside: readonly Figure[];
  /** The last measure named in words, with its place. */
  measure: { text: string; at: At } | null;
  /** The last gap that words tell of, under this heading: "a gap in take-up between girls and boys". */
  gap: { text: string; at: At } | null;
  /** What the sentence before spoke of, where it states no figure: "It" may be that. */
  spoken: () => { text: string; at: At } | null;
};
