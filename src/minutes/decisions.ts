import type { Block } from '../documents/document.ts';
import { type At, within } from '../record/at.ts';
import type { Clause, Decision, Verb } from '../record/meeting.ts';
import { follows, type Label, labelAt, opensList, splitRunIn } from './clause-labels.ts';
import { approvesMinutes, endsInBody, innerOpener, isOpener, openerAt } from './decision-openers.ts';
import { isAllBold } from './item-numbers.ts';
import { sentencesOf } from './sentences.ts';

/** A block of an item, from the character where the item's own words begin. */
export type Passage = { block: Block; from: number };

const OPENS_LIST = /(?::-?|\b(?:including|namely|as follows|the following)\b\W*)$/i;
const GOES_ON = /(?:,|;|\band|\bor)$/i;
const PARAGRAPH_NUMBER = /^\d{1,3}\.\d{1,3}\.?\s+/;
/** Clauses numbered as the item's paragraphs are: "21.1 That the progress be noted". */
const DOTTED = /^(\d{1,3}\.\d{1,2})\.?\s+(?=["'(]?(?:That|To)\b)/;
const isNextDotted = (before: string | null, label: string): boolean => {
  const [item, number] = label.split('.');
  return before === `${item}.${Number(number) - 1}`;
};
/** Words of a lead such as "That the Board:" or "That Cabinet recommends Council", which says who decides and no more. */
const LONGEST_LEAD = 8;
const CLAUSE_START = /^["'(]*(?:that|to)\b/i;
const STOP =
  /^(?:reasons? for|alternative options|other options|background|note:|\(?(?:councillor|cllr|mr|mrs|ms)\b|proposed by|seconded by|voting|for the motion|action\b|\[|\(?the (?:meeting|chair)\b)/i;

/**
 * Reads the decisions of an item and says which of its passages they took.
 *
 * @param passages the item's blocks in order, heading gone
 * @returns decisions with their clauses, nested as printed, and the indices of passages wholly used
 */
export const readDecisions = (passages: readonly Passage[]): { decisions: Decision[]; used: Set<number> } => {
  const decisions: Decision[] = [];
  const used = new Set<number>();
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i]!;
    if (passage.block.kind === 'table') continue;
    const label = labelAt(textOf(passage));
    const numbered = label?.length ?? PARAGRAPH_NUMBER.exec(textOf(passage))?.[0].length ?? 0;
    const lead = numbered > 0 && isOpener(textOf(passage).slice(numbered)) ? numbered : 0;
    const found = openerAt(textOf(passage).slice(lead));
    const opener = found && toldOfSpeaker(passages, i) ? null : found;
    if (opener) {
      const open = new OpenDecision(opener.verb, placeOf(passage, 0, textOf(passage).length));
      open.takeText(passage, lead + opener.to);
      used.add(i);
      const alone = open.clauses.length === 0 && /\.\s*$/.test(textOf(passage));
      while (!alone && i + 1 < passages.length && open.takes(passages[i + 1]!)) used.add(++i);
      if (open.clauses.length > 0) decisions.push(open.decision());
      else used.delete(i);
      continue;
    }
    const inside = decisionsInside(passage);
    const hanging = inside.at(-1);
    if (hanging && goesOn(hanging, passage)) {
      const open = new OpenDecision(hanging.verb, hanging.at, hanging.clauses);
      while (i + 1 < passages.length && open.takes(passages[i + 1]!)) used.add(++i);
    }
    decisions.push(...inside.filter((decision) => decision.clauses.length > 0));
  }
  return { decisions, used };
};

/** A list under "In reply, the Director:" tells what the Director said, "agreed to supply figures" too. */
const toldOfSpeaker = (passages: readonly Passage[], index: number): boolean => {
  const { block } = passages[index]!;
  if (!block.bullet || !/^\p{Ll}/u.test(block.text)) return false;
  let at = index - 1;
  while (passages[at]?.block.bullet) at--;
  const lead = passages[at]?.block.text ?? '';
  return /:-?$/.test(lead) && !endsInBody(lead);
};

/** Whether a decision told in a sentence ends its passage by opening a list: "it was agreed that:", "to:". */
const goesOn = (decision: Decision, passage: Passage): boolean =>
  decision.at.end === passage.block.at.end &&
  (decision.clauses.length === 0 || OPENS_LIST.test(decision.clauses.at(-1)!.text));

/** Decisions told in a sentence of the narrative, which stays narrative too. */
const decisionsInside = (passage: Passage): Decision[] => {
  const text = textOf(passage);
  return sentencesOf(text).flatMap(({ from, to }) => {
    const sentence = text.slice(from, to);
    const opener = innerOpener(sentence) ?? (from > 0 ? openerAt(sentence) : null);
    if (opener) return [simple(opener.verb, passage, from + opener.to, to)];
    return approvesMinutes(sentence) ? [simple('approved', passage, from, to)] : [];
  });
};

const simple = (verb: Verb, passage: Passage, from: number, to: number): Decision => ({
  verb,
  outcome: null,
  at: placeOf(passage, from, to),
  clauses: clausesIn(passage, from, to),
});

/** The clauses of a sentence; the number of its paragraph is no word of it. */
const clausesIn = (passage: Passage, from: number, to: number): Clause[] => {
  const sentence = textOf(passage).slice(from, to);
  const pieces = splitRunIn(sentence).filter((piece) => piece.to > piece.from);
  const alone = pieces.length === 1 && pieces[0]!.label === null && from === 0;
  const label = alone ? labelAt(sentence) : null;
  const numbered = label?.length ?? (alone ? (PARAGRAPH_NUMBER.exec(sentence)?.[0].length ?? 0) : 0);
  if (numbered > 0) return [clauseOf(passage, label?.label ?? null, numbered, to)];
  return pieces.map((piece) => clauseOf(passage, piece.label, from + piece.from, from + piece.to));
};

const textOf = ({ block, from }: Passage): string => block.text.slice(from);
const placeOf = ({ block, from }: Passage, start: number, end: number): At =>
  within(block.at, from + start, from + end);
const clauseOf = (passage: Passage, label: string | null, from: number, to: number): Clause => ({
  label,
  text: textOf(passage).slice(from, to),
  at: placeOf(passage, from, to),
  clauses: [],
});

const onlyLeads = ({ label, text, clauses }: Clause): boolean =>
  label === null &&
  typeof clauses[0]?.label === 'string' &&
  !/\bbe\b/.test(text) &&
  text.split(/\s+/).length <= LONGEST_LEAD;

/** A decision while its clauses are still being taken from the blocks that follow its opener. */
class OpenDecision {
  readonly clauses: Clause[];
  private bulleted = false;
  private nested: 'bullets' | string | null = null;
  private readonly verb: Verb;
  private readonly at: At;

  constructor(verb: Verb, at: At, clauses: Clause[] = []) {
    this.clauses = clauses;
    this.verb = verb;
    this.at = at;
  }

  decision(): Decision {
    const [lead, ...others] = this.clauses;
    const clauses = lead && onlyLeads(lead) ? [...lead.clauses, ...others] : this.clauses;
    return { verb: this.verb, outcome: null, clauses, at: this.at };
  }

  /** Takes what stands in the opener's own block after it. */
  takeText(passage: Passage, start: number): void {
    const text = textOf(passage);
    const dotted = DOTTED.exec(text.slice(start));
    if (dotted) {
      this.clauses.push(clauseOf(passage, dotted[1]!, start + dotted[0].length, text.length));
      return;
    }
    const label = labelAt(text.slice(start));
    const from = label && /^\d+$/.test(label.label) && /^\d+\./.test(text.slice(start)) ? start + label.length : start;
    if (label && from > start && splitRunIn(text.slice(start)).length === 1) {
      this.clauses.push(clauseOf(passage, label.label, from, text.length));
      return;
    }
    for (const piece of splitRunIn(text.slice(start))) {
      if (piece.to > piece.from)
        this.clauses.push(clauseOf(passage, piece.label, start + piece.from, start + piece.to));
    }
    const [lead, next] = this.clauses;
    if (lead && next && lead.label === null && next.label !== null && OPENS_LIST.test(lead.text)) {
      lead.clauses = this.clauses.splice(1);
      this.nested = next.label;
    }
  }

  /** Takes the next block if it goes on with the decision; false ends it. */
  takes(passage: Passage): boolean {
    const text = textOf(passage);
    const { block } = passage;
    if (block.kind === 'table' || block.kind === 'heading') return false;
    const dotted = DOTTED.exec(text);
    if (dotted) return this.takesDotted(passage, dotted[1]!, dotted[0].length);
    const label = labelAt(text);
    if (isOpener(text.slice(label?.length ?? 0))) return false;
    if (isAllBold(block) && this.clauses.length > 0 && !label && !block.bullet) return false;
    if (label) return this.takesLabelled(passage, label);
    if (block.bullet) return this.takesBullet(passage);
    return this.takesPlain(passage, text);
  }

  /** "21.2 That …" after "21.1 That …", or as the first clause. */
  private takesDotted(passage: Passage, label: string, length: number): boolean {
    const last = this.clauses.at(-1);
    if (last && !isNextDotted(last.label, label)) return false;
    return this.push(clauseOf(passage, label, length, textOf(passage).length));
  }

  private takesLabelled(passage: Passage, label: Label): boolean {
    const clause = clauseOf(passage, label.label, label.length, textOf(passage).length);
    const last = this.clauses.at(-1);
    if (!last) return this.push(clause);
    const inner = last.clauses.at(-1);
    if (this.nested !== 'bullets' && inner?.label && follows(inner.label, label.label)) return this.pushInner(clause);
    if (last.label !== null && follows(last.label, label.label)) return this.push(clause);
    const opens = opensList(label.label);
    if (
      opens &&
      (OPENS_LIST.test(last.text) ||
        (last.label === null && !/[.;]$/.test(last.text)) ||
        (last.label !== null && labelAt(`${last.label})`)?.kind !== label.kind))
    ) {
      this.nested = label.label;
      return this.pushInner(clause);
    }
    if (last.label === null && !opens) return false;
    return CLAUSE_START.test(clause.text) && (last.label === null || Number(label.label) > Number(last.label))
      ? this.push(clause)
      : false;
  }

  private takesBullet(passage: Passage): boolean {
    const clause = clauseOf(passage, null, 0, textOf(passage).length);
    const last = this.clauses.at(-1);
    if (!last || this.bulleted) {
      this.bulleted = true;
      return this.push(clause);
    }
    if (this.nested === 'bullets' || OPENS_LIST.test(last.clauses.at(-1)?.text ?? last.text)) {
      this.nested = 'bullets';
      return this.pushInner(clause);
    }
    return CLAUSE_START.test(clause.text) ? this.push(clause) : false;
  }

  private takesPlain(passage: Passage, text: string): boolean {
    const clause = clauseOf(passage, null, 0, text.length);
    const last = this.clauses.at(-1);
    if (!last) return STOP.test(text) && !CLAUSE_START.test(text) ? false : this.takePieces(passage, text);
    if (CLAUSE_START.test(text) && /^["'(]*that\b/i.test(text)) return this.push(clause);
    const tail = last.clauses.at(-1) ?? last;
    if (OPENS_LIST.test(last.text) && last.clauses.length === 0) return this.pushInner(clause);
    return GOES_ON.test(tail.text) && /^[a-z]/.test(text) ? this.pushInner(clause) : false;
  }

  private takePieces(passage: Passage, text: string): boolean {
    this.takeText({ block: passage.block, from: passage.from }, 0);
    return text !== '';
  }

  private push(clause: Clause): true {
    this.clauses.push(clause);
    this.nested = null;
    return true;
  }

  private pushInner(clause: Clause): true {
    this.clauses.at(-1)!.clauses.push(clause);
    return true;
  }
}
