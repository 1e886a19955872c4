import type { LedgerEntry } from '../../src/asks/ledger-entry.ts';
import type { PassageIndex } from '../../src/asks/passage-index.ts';
import { type Proposal, proposeAnswers } from '../../src/asks/propose-answers.ts';
import { overlap } from './words.ts';

/** What must be found: a later passage by its document and words; `absent` where the document has no answer. */
export type Expected = { document: string; quote: string | null; absent: boolean };
export type Case = { id: string; entry: LedgerEntry; expected: readonly Expected[] };
/** `atPassage`: of those in the first three, how many show the very passage and not another of its item or section. */
export type Score = {
  links: number;
  inFirstThree: number;
  atPassage: number;
  asks: number;
  firsts: number;
  firstRight: number;
};

const SAME_PASSAGE = 0.6;
const QUOTED = 0.95;
const ANSWERS = new Set(['answered', 'answered-in-part']);

const isPassage = ({ passage }: Proposal, { document, quote }: Expected): boolean =>
  passage.document === document && quote !== null && overlap(`${passage.title} ${passage.text}`, quote) >= SAME_PASSAGE;

/** A proposal stands for an item or section and shows its best passage: the right one, or another beside it. */
const isAt = (proposal: Proposal, expected: Expected, index: PassageIndex): boolean =>
  isPassage(proposal, expected) ||
  (proposal.passage.document === expected.document &&
    index.passages.some(
      ({ document, title, text }) =>
        document === expected.document &&
        title === proposal.passage.title &&
        expected.quote !== null &&
        overlap(text, expected.quote) >= QUOTED,
    ));

/** Nothing is said to be an answer in a paper that has none. */
const keepsQuiet = (proposals: readonly Proposal[], { document, absent }: Expected): boolean =>
  absent && !proposals.some(({ passage, kind }) => passage.document === document && ANSWERS.has(kind));

/**
 * How many of the expected passages stand among the first three proposals of their ask, and how often the first
 * proposal of an ask is one of them. With `miss`, each that is not found is told.
 */
export const scoreCases = (cases: readonly Case[], index: PassageIndex, miss?: (text: string) => void): Score => {
  const score: Score = { links: 0, inFirstThree: 0, atPassage: 0, asks: 0, firsts: 0, firstRight: 0 };
  const byAsk = Map.groupBy(cases, ({ entry }) => entry.key);
  for (const group of byAsk.values()) {
    const { entry } = group[0]!;
    const proposals = proposeAnswers(entry, index);
    const expected = group.flatMap((one) => one.expected);
    score.asks++;
    for (const { id, expected: own } of group) {
      score.links++;
      const found = own.some(
        (one) => keepsQuiet(proposals, one) || proposals.some((proposal) => isAt(proposal, one, index)),
      );
      if (own.some((one) => proposals.some((proposal) => isPassage(proposal, one)))) score.atPassage++;
      if (found) score.inFirstThree++;
      else miss?.(told(id, entry, own, proposals));
    }
    const first = proposals[0];
    if (!first) continue;
    score.firsts++;
    const right = expected.some((one) => isAt(first, one, index) || (one.absent && !ANSWERS.has(first.kind)));
    if (right) score.firstRight++;
    else miss?.(`first wrong: ${told('', entry, expected, proposals.slice(0, 1))}`);
  }
  return score;
};

const told = (id: string, entry: LedgerEntry, expected: readonly Expected[], proposals: readonly Proposal[]): string =>
  [
    `${id} "${entry.ask.quote.slice(0, 110)}"`,
    ...expected.map(
      ({ document, quote, absent }) => `   wants ${document} ${absent ? '(no answer) ' : ''}"${quote?.slice(0, 110)}"`,
    ),
    ...proposals.map(
      ({ score, kind, passage }) =>
        `   got ${score.toFixed(2)} ${kind} ${passage.document} ${passage.kind} [${passage.title.slice(0, 40)}] ${passage.text.slice(0, 90)}`,
    ),
  ].join('\n');
