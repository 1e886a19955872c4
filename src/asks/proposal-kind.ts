import type { LedgerEntry } from './ledger-entry.ts';
import type { Passage } from './passage-index.ts';
import { subjectWords } from './subject-words.ts';

export type ProposalKind =
  | 'resolved'
  | 'answered'
  | 'answered-in-part'
  | 'repeated'
  | 'overtaken'
  | 'refused'
  | 'contradicted'
  | 'related';

const OVERTAKEN =
  /\b(?:superseded|overtaken|replaced by|no longer (?:required|needed|applicable|relevant)|had ceased|been discontinued|been withdrawn|been abolished)\b/i;
const REFUSED =
  /\b(?:declined to|not accepted|rejected|refused|unable to (?:provide|agree|support|supply)|could not be (?:provided|supplied|released)|would not be (?:provided|brought|submitted|possible))\b/i;
const MISSED =
  /\b(?:had not (?:yet )?(?:been|received)|has not (?:yet )?(?:been|received)|still (?:awaited|awaiting|outstanding)|remained outstanding|not as requested|was disappoint\w+|were disappoint\w+)\b/i;
const ASKS_AGAIN =
  /^(?:that\s+)?(?:an?|the|further|continued|updates?|more)?\s*(?:[\w'-]+\s+){0,12}?\b(?:be|are|is)\s+(?:submitted|provided|presented|brought|reported|shared|circulated|requested|received)\b/i;
const ENOUGH_SHARED = 0.6;
/** Share of an ask's own words from which a passage may be its answer and not only speak of the same matter. */
const ENOUGH_TO_ANSWER = 0.5;

/** What ties a passage to an ask: a reference to its minute, a title of the same series, shared words (0 to 1). */
export type Ties = { named: boolean; series: boolean; likeness: number };

/**
 * What a later passage says of an ask: that it was met (wholly, or in which parts), asked again, refused,
 * overtaken, that the opposite happened, or, where little ties the two, only that it speaks of the same matter. The
 * person who confirms decides.
 */
export const proposalKind = (
  entry: LedgerEntry,
  passage: Passage,
  { named, series, likeness }: Ties,
  contents: readonly { found: boolean }[],
): ProposalKind => {
  if (passage.date === entry.date) return 'resolved';
  if (!named && likeness < (series ? ENOUGH_TO_ANSWER / 2 : ENOUGH_TO_ANSWER)) return 'related';
  if (OVERTAKEN.test(passage.text)) return 'overtaken';
  if (REFUSED.test(passage.text)) return 'refused';
  if (MISSED.test(passage.text)) return 'contradicted';
  if (passage.kind === 'decision' && ASKS_AGAIN.test(passage.text) && sharesMost(entry, passage)) return 'repeated';
  if (contents.length > 0 && contents.some((part) => !part.found)) return 'answered-in-part';
  return 'answered';
};

const sharesMost = (entry: LedgerEntry, passage: Passage): boolean => {
  const words = subjectWords(entry.ask.quote);
  const has = new Set(subjectWords(`${passage.title} ${passage.text}`));
  return words.length > 0 && words.filter((word) => has.has(word)).length >= words.length * ENOUGH_SHARED;
};
