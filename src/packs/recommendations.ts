import { follows, labelAt, opensList, splitRunIn } from '../minutes/clause-labels.ts';
import type { Clause } from '../record/meeting.ts';
import { coverLabel } from './cover-labels.ts';
import { type Passage, partOf } from './passages.ts';

const SECTION_NUMBER = /^(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\.?\s+/;
/** "Cabinet is asked to:" leads to the recommendations and is none. */
const LEAD_IN =
  /(?::-?|\b(?:recommended|asked|invited|requested|resolves?|agrees?|resolve)(?: (?:to|that|as follows))?\s*[-–:]*)$/i;
const NOTHING = /^(?:none|n\/?a|not applicable|nil|see (?:above|below|section|paragraph)\b.{0,60})\.?$/i;
const STOP = /^(?:reasons? for|alternative options|note:|\*)/i;

/**
 * Reads what a report recommends, as clauses with their labels, nested as printed.
 *
 * @param passages what stands under the label or heading "Recommendations"
 * @returns clauses; empty where it only says that there are none
 */
export const readRecommendations = (passages: readonly Passage[]): Clause[] => {
  const clauses: Clause[] = [];
  for (const passage of passages) {
    if (passage.block.kind === 'table' && passage.column === null) continue;
    if (NOTHING.test(passage.text) || (clauses.length > 0 && isOver(passage.text))) break;
    for (const piece of piecesOf(passage)) if (!place(clauses, piece)) return withoutLeadIn(clauses);
  }
  return withoutLeadIn(clauses);
};

const isOver = (text: string): boolean => STOP.test(text) || coverLabel(text) !== null;

type Piece = { label: string | null; bullet: boolean; depth: number; passage: Passage };

const piecesOf = (passage: Passage): Piece[] => {
  const { bullet, depth } = passage.block;
  const section = SECTION_NUMBER.exec(passage.text);
  const label = section ? null : labelAt(passage.text);
  if (label)
    return [{ label: label.label, bullet: false, depth, passage: partOf(passage, label.length) }].filter(hasWords);
  const from = section?.[0].length ?? 0;
  return splitRunIn(passage.text.slice(from))
    .map((piece, i) => ({
      label: piece.label ?? (i === 0 ? (section?.[1] ?? null) : null),
      bullet: bullet && !section,
      depth,
      passage: partOf(passage, from + piece.from, from + piece.to),
    }))
    .filter(hasWords);
};

const hasWords = (piece: Piece): boolean => /\p{L}/u.test(piece.passage.text);

/** Adds a piece where it belongs; false where the recommendations have ended. */
const place = (clauses: Clause[], piece: Piece): boolean => {
  const clause: Clause = { label: piece.label, text: piece.passage.text, at: piece.passage.at, clauses: [] };
  const last = clauses.at(-1);
  if (!last) return clauses.push(clause) > 0;
  const inner = last.clauses.at(-1);
  if (piece.label !== null) {
    const innerFollows = inner?.label != null && follows(inner.label, piece.label);
    const opensInside =
      opensList(piece.label) && last.label !== null && !piece.label.includes('.') && !/\./.test(last.label);
    return (innerFollows || opensInside ? last.clauses : clauses).push(clause) > 0;
  }
  if (piece.bullet) {
    const inside = last.label !== null || (LEAD_IN.test(last.text) && clauses.length > 1) || last.clauses.length > 0;
    return (inside ? last.clauses : clauses).push(clause) > 0;
  }
  const listed = clauses.some((one) => one.label !== null || one.clauses.length > 0);
  if (!listed || /^(?:that|to)\b/i.test(clause.text)) return clauses.push(clause) > 0;
  return false;
};

const withoutLeadIn = (clauses: Clause[]): Clause[] =>
  clauses.length > 1 && clauses[0]!.label === null && clauses[0]!.clauses.length === 0 && LEAD_IN.test(clauses[0]!.text)
    ? clauses.slice(1)
    : clauses;
