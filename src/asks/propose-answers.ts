import type { LedgerEntry } from './ledger-entry.ts';
import type { Passage, PassageIndex, Weighted } from './passage-index.ts';
import { type ProposalKind, proposalKind } from './proposal-kind.ts';
import { subjectWords } from './subject-words.ts';

/** A later passage put forward as what became of an ask. It counts for nothing until confirmed. */
export type Proposal = {
  ask: string;
  passage: Passage;
  kind: ProposalKind;
  /** 0 to 1: how much of what the ask is about the passage shares, and how well it fits otherwise. */
  score: number;
  /** Why, in words for the person who confirms. */
  reasons: string[];
  /** For an ask with a list of contents: which of them the passage speaks of. */
  contents: { text: string; found: boolean }[];
};

const MOST_PROPOSALS = 3;
const MOST_CANDIDATES = 40;
/** Weights of where a word stands: first settings, which `npm run bench -- following` measures. */
const WEIGHT = { quote: 1, contents: 0.7, title: 0.6, context: 0.35 };
const LEAST_SCORE = 0.3;
const LEAST_SHARED = 2;
const REFERENCE_SCORE = 0.9;
const OTHER_BODY = 0.8;
const KIND_FIT: Record<Passage['kind'], number> = {
  report: 1.1,
  item: 1.05,
  decision: 1.05,
  'agenda-item': 1,
  paragraph: 1,
};
const LOSS_A_YEAR = 0.08;

/**
 * Proposes what became of an ask: the best later passages of the same council, by explicit reference,
 * shared subject words (rare ones weigh most), body and time.
 *
 * @param entry the ask
 * @param index every passage of the council's papers, earlier ones included
 * @returns at most three, best first; none where nothing is near enough
 */
export const proposeAnswers = (entry: LedgerEntry, index: PassageIndex): Proposal[] => {
  const words = wordsOf(entry, index);
  const total = [...words].reduce((sum, [word, share]) => sum + (index.weight(word) || index.unseen) * share, 0);
  const later = (passage: Passage): boolean =>
    (passage.date > entry.date || resolvedThere(passage, entry)) && sameCouncil(passage, entry);
  const found = index.like(words, later, MOST_CANDIDATES);
  const candidates = withReferences(found, entry, index, later);
  const proposals = candidates.flatMap((candidate) => proposalOf(candidate, entry, index, total));
  return distinct(proposals.sort((a, b) => b.score - a.score || a.passage.date.localeCompare(b.passage.date))).slice(
    0,
    MOST_PROPOSALS,
  );
};

const wordsOf = (entry: LedgerEntry, index: PassageIndex): Map<string, number> => {
  const words = new Map<string, number>();
  const names = new Set(
    subjectWords([entry.body, entry.council, entry.ask.recipient].filter((name) => name !== null).join(' ')),
  );
  const add = (text: string, weight: number) => {
    for (const word of index.expand(subjectWords(text)))
      if (!names.has(word)) words.set(word, Math.max(words.get(word) ?? 0, weight));
  };
  add(entry.context, WEIGHT.context);
  add(entry.title, WEIGHT.title);
  for (const part of entry.ask.contents ?? []) add(part.text, WEIGHT.contents);
  add(entry.ask.quote, WEIGHT.quote);
  return words;
};

/** What was asked for in the debate and then resolved in the same item. */
const resolvedThere = (passage: Passage, entry: LedgerEntry): boolean =>
  entry.ask.where !== 'decision' &&
  passage.kind === 'decision' &&
  passage.date === entry.date &&
  passage.document === entry.document &&
  passage.title === entry.title;

const sameCouncil = (passage: Passage, entry: LedgerEntry): boolean =>
  passage.council === null || entry.council === null || passage.council === entry.council;

/** Passages that name the ask's minute are candidates whatever their words. */
const withReferences = (
  found: readonly Weighted[],
  entry: LedgerEntry,
  index: PassageIndex,
  later: (passage: Passage) => boolean,
): Weighted[] => {
  if (entry.minute === null) return [...found];
  const known = new Set(found.map((candidate) => candidate.passage));
  const referring = index
    .referringTo(entry.minute)
    .filter((i) => !known.has(i) && later(index.passages[i]!) && refersTo(index.passages[i]!, entry));
  return [...found, ...referring.map((passage) => ({ passage, score: 0, shared: [] }))];
};

const refersTo = (passage: Passage, entry: LedgerEntry): boolean =>
  passage.references.some(
    (reference) =>
      reference.minute === entry.minute &&
      (reference.date === entry.date ||
        (reference.date === null && reference.body === null && passage.body === entry.body)),
  );

const proposalOf = (candidate: Weighted, entry: LedgerEntry, index: PassageIndex, total: number): Proposal[] => {
  const passage = index.passages[candidate.passage]!;
  const named = refersTo(passage, entry);
  const shared = candidate.shared.filter((word) => index.weight(word) > 0);
  if (!named && shared.length < LEAST_SHARED) return [];
  const years = (Date.parse(passage.date) - Date.parse(entry.date)) / 31_557_600_000;
  const likeness =
    (total > 0 ? candidate.score / total : 0) * fit(passage, entry) * (1 - Math.min(0.5, years * LOSS_A_YEAR));
  const score = Math.min(1, named ? REFERENCE_SCORE + likeness * 0.1 : likeness);
  if (score < LEAST_SCORE) return [];
  const contents = contentsFound(entry, passage, index);
  return [
    {
      ask: entry.key,
      passage,
      kind: proposalKind(entry, passage, contents),
      score,
      reasons: reasonsFor(passage, entry, named, shared),
      contents,
    },
  ];
};

const fit = (passage: Passage, entry: LedgerEntry): number => {
  const expected = [entry.body, entry.ask.recipient].some(
    (body) => body !== null && passage.body !== null && same(body, passage.body),
  );
  return KIND_FIT[passage.kind] * (expected || passage.body === null ? 1 : OTHER_BODY);
};

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const contentsFound = (entry: LedgerEntry, passage: Passage, index: PassageIndex): Proposal['contents'] => {
  const has = new Set(index.expand(subjectWords(`${passage.title} ${passage.text}`)));
  return (entry.ask.contents ?? []).map(({ text }) => {
    const words = subjectWords(text);
    return { text, found: words.length > 0 && words.filter((word) => has.has(word)).length >= words.length / 2 };
  });
};

const reasonsFor = (passage: Passage, entry: LedgerEntry, named: boolean, shared: readonly string[]): string[] => [
  ...(named ? [`refers to minute ${entry.minute}`] : []),
  ...(shared.length > 0 ? [`both speak of ${[...shared].slice(0, 6).join(', ')}`] : []),
  ...(passage.body !== null && entry.body !== null && same(passage.body, entry.body) ? ['the same body'] : []),
  ...(entry.ask.due?.date && passage.date.startsWith(entry.ask.due.date.slice(0, 7))
    ? ['in the month in which it was due']
    : []),
];

/** One proposal an item or report: its best passage. */
const distinct = (proposals: readonly Proposal[]): Proposal[] => {
  const seen = new Set<string>();
  return proposals.filter(({ passage }) => {
    const key = `${passage.body} ${passage.date} ${passage.title}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
};
