import type { Block } from '../documents/document.ts';
import { isOpener } from '../minutes/decision-openers.ts';
import { type Passage, readDecisions } from '../minutes/decisions.ts';
import type { Clause, Decision, Verb } from '../record/meeting.ts';

const NOTHING_DECIDED =
  /^(?:there (?:were|was) (?:no|none)\b|none\b|no (?:decision|apologies|declarations|items?)\b|n\/?a\b|not applicable|nil\b)/i;
const VERBS: readonly [RegExp, Verb][] = [
  [/\brecommend(?:ed|s)?\b/i, 'recommended'],
  [/\b(?:approved?|adopted|endorsed|accepted|confirmed|granted)\b/i, 'approved'],
  [/\bdeferred\b/i, 'deferred'],
  [/\bagreed\b/i, 'agreed'],
  [/\bnoted\b/i, 'noted'],
  [/\breceived\b/i, 'received'],
];

/**
 * The decisions of an item whose page gives them in a part of their own, beside those of its minutes.
 * What both say is kept once, where the minutes say it.
 *
 * @param label the block that says "Decision:"; it serves as the opener of a text that has none
 * @param decided the passages of that part
 * @param inMinutes the decisions read from the minutes
 */
export const pageDecisions = (
  label: Block | null,
  decided: readonly Passage[],
  inMinutes: readonly Decision[],
): Decision[] => {
  const opened = decided.some(({ block }) => isOpener(block.text));
  const own = opened || !label ? readDecisions(decided).decisions : underLabel(label, decided);
  const said = sameWords(inMinutes.flatMap(({ clauses }) => flat(clauses)).join(' '));
  const further = own.filter(({ clauses }) => !flat(clauses).every((text) => said.includes(sameWords(text))));
  return [...further, ...inMinutes];
};

const underLabel = (label: Block, decided: readonly Passage[]): Decision[] => {
  const told = readDecisions(decided).decisions;
  if (told.length > 0) return told;
  const words = decided.filter(({ block }) => !NOTHING_DECIDED.test(block.text));
  return readDecisions([{ block: label, from: 0 }, ...words]).decisions.map((decision) => {
    const [first] = decision.clauses;
    if (!first) return decision;
    return { ...decision, at: first.at, verb: verbOf(first.text) ?? decision.verb };
  });
};

/** "Cabinet approved the strategy." tells its own verb; "That the strategy be approved" is resolved. */
const verbOf = (text: string): Verb | null =>
  /^(?:that|to)\b/i.test(text) ? null : (VERBS.find(([pattern]) => pattern.test(text.slice(0, 120)))?.[1] ?? null);

const flat = (clauses: readonly Clause[]): string[] =>
  clauses.flatMap(({ text, clauses: inner }) => [text, ...flat(inner)]);

const sameWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
