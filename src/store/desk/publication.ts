import type { Reading } from '../../record/reading.ts';
import type { DeskChange } from './desk-record.ts';

/** A paper that the desk publishes, as our reader read it. */
export type DeskPaper = {
  reading: Reading;
  bytes: Uint8Array;
  reader: number;
  /** Paths of papers that it holds: what stood there is from now on told by this one. */
  takesUp: readonly string[];
};

/** Changes of the desk with what follows from them for the public record. */
export type Publication = {
  /** Made once it is known which documents are withheld, by their slugs, so that a notice can name them. */
  changes: (withheld: readonly string[]) => readonly DeskChange[];
  papers: readonly DeskPaper[];
  /** Paths of which everything that ever stood there is withheld, and why: for the trail. */
  withheld: readonly string[];
  /** Records of which only the newest version may be read from now on, but by who may read what is withdrawn. */
  onlyNewest: readonly string[];
  why: string | null;
};
