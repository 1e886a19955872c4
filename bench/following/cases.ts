import type { LedgerEntry } from '../../src/asks/ledger-entry.ts';
import type { PassageIndex } from '../../src/asks/passage-index.ts';
import { type Proposal, proposeAnswers } from '../../src/asks/propose-answers.ts';
import { overlap } from './words.ts';

/**
 * What must be found: a later passage by its document and words, in the item or section where they stand. `absent`:
 * that document has no answer, and nothing may be put forward from it as one.
 */
export type Expected = { document: string; quote: string | null; absent: boolean };
/** `entry` is null where the program did not read the ask. */
export type Case = { id: string; entry: LedgerEntry | null; expected: readonly Expected[] };
export type Score = {
  /** Links whose answer, repeat or like is there to be found, and how many stand among the first three. */
  found: { of: number; right: number; atPassage: number };
  /** Links that say that a later paper has no answer, and how often none is put forward from it. */
  quiet: { of: number; right: number };
  /** First proposals of asks of which something came, or that claim that something came; how many are right. */
  first: { of: number; right: number };
};

const SAME_PASSAGE = 0.8;
const CLAIMS = new Set(['answered', 'answered-in-part', 'resolved', 'overtaken', 'refused']);

const isPassage = ({ passage }: Proposal, { document, quote }: Expected): boolean =>
  passage.document === document && quote !== null && overlap(`${passage.title} ${passage.text}`, quote) >= SAME_PASSAGE;

/** A proposal stands for an item or section and shows its best passage: the right one, or another beside it. */
const isAt = (proposal: Proposal, expected: Expected, index: PassageIndex): boolean =>
  !expected.absent &&
  (isPassage(proposal, expected) ||
    (proposal.passage.document === expected.document && sectionsOf(expected, index).has(proposal.passage.title)));

/** Titles of the items or sections in which the words stand. */
const sectionsOf = ({ document, quote }: Expected, index: PassageIndex): Set<string> =>
  new Set(
    index.passages
      .filter((one) => one.document === document && quote !== null && holds(`${one.title} ${one.text}`, quote))
      .map(({ title }) => title),
  );

const plain = (text: string): string => (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');
const holds = (text: string, quote: string): boolean => plain(text).includes(plain(quote));

/** Nothing is said to be an answer in a paper that has none. */
const keepsQuiet = (proposals: readonly Proposal[], { document }: Expected): boolean =>
  !proposals.some(({ passage, kind }) => passage.document === document && CLAIMS.has(kind));

/** What the program proposes for each case, against what is right. With `miss`, each that is not found is told. */
export const scoreCases = (cases: readonly Case[], index: PassageIndex, miss?: (text: string) => void): Score => {
  const score: Score = {
    found: { of: 0, right: 0, atPassage: 0 },
    quiet: { of: 0, right: 0 },
    first: { of: 0, right: 0 },
  };
  const proposalsFor = new Map<LedgerEntry, Proposal[]>();
  for (const { id, entry, expected } of cases) {
    const proposals = entry ? proposeAnswers(entry, index) : [];
    if (entry) proposalsFor.set(entry, proposals);
    const absent = expected.every((one) => one.absent);
    const right =
      entry !== null &&
      (absent
        ? expected.every((one) => keepsQuiet(proposals, one))
        : expected.some((one) => proposals.some((proposal) => isAt(proposal, one, index))));
    const tally = absent ? score.quiet : score.found;
    tally.of++;
    if (right) tally.right++;
    else miss?.(told(id, entry, expected, proposals));
    if (expected.some((one) => proposals.some((proposal) => isPassage(proposal, one)))) score.found.atPassage++;
  }
  for (const [entry, [first]] of proposalsFor) {
    const expected = cases.filter((one) => one.entry === entry).flatMap((one) => one.expected);
    if (!first || (expected.every((one) => one.absent) && !CLAIMS.has(first.kind))) continue;
    score.first.of++;
    if (expected.some((one) => isAt(first, one, index))) score.first.right++;
    else miss?.(`first wrong: ${told('', entry, expected, [first])}`);
  }
  return score;
};

const told = (
  id: string,
  entry: LedgerEntry | null,
  expected: readonly Expected[],
  proposals: readonly Proposal[],
): string =>
  [
    `${id} ${entry ? `"${entry.ask.quote.slice(0, 110)}"` : '(the ask was not read)'}`,
    ...expected.map(
      ({ document, quote, absent }) =>
        `   wants ${document} ${absent ? '(no answer there) ' : ''}"${quote?.slice(0, 110)}"`,
    ),
    ...proposals.map(
      ({ score, kind, passage, reasons }) =>
        `   got ${score.toFixed(2)} ${kind} ${passage.document} ${passage.kind} [${passage.title.slice(0, 40)}] ${passage.text.slice(0, 90)} (${reasons.join('; ')})`,
    ),
  ].join('\n');
