import type { LedgerEntry } from './ledger-entry.ts';
import { type Likeness, likenessTo, type SoughtWords, soughtWords } from './likeness.ts';
import type { Passage, PassageIndex } from './passage-index.ts';
import { type ProposalKind, proposalKind } from './proposal-kind.ts';
import { type MinutePlace, refersTo } from './refers-to.ts';
import { subjectWords } from './subject-words.ts';
import { isSeries, seriesOf, wordPairs } from './title-series.ts';

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
const MOST_CANDIDATES = 30;
/** Settings that `npm run bench -- following` measures. */
const LEAST_SCORE = 0.2;
/** What is resolved at the same meeting stands under the same title, so only the ask's own words tell. */
const LEAST_CORE_RESOLVED = 0.4;
const TITLED_SCORE = 0.2;
const REFERENCE_SCORE = 0.6;
const SERIES_SCORE = 0.3;
const OTHER_BODY = 0.85;
const LOSS_A_YEAR = 0.06;
const TELLS_FIT = 1.12;
const KIND_FIT: Record<Passage['kind'], number> = {
  report: 1,
  item: 1.05,
  decision: 0.95,
  'agenda-item': 1,
  paragraph: 1.05,
};

/**
 * Proposes what became of an ask: the best later passages of the same council, by explicit reference, the next
 * report of the same series, shared subject words (rare ones weigh most), body and time.
 *
 * @param entry the ask
 * @param index every passage of the council's papers, earlier ones included
 * @returns at most three, best first; none where nothing is near enough
 */
export const proposeAnswers = (entry: LedgerEntry, index: PassageIndex): Proposal[] => {
  const sought = soughtWords(entry, index);
  const later = (passage: Passage): boolean =>
    (passage.date > entry.date || resolvedThere(passage, entry)) && sameCouncil(passage, entry);
  const accept = (i: number): boolean => later(index.passages[i]!);
  const call: Call = { series: seriesOf(entry.title), pairs: wordPairs(entry.ask.quote) };
  const candidates = new Set(index.like(sought.all, entry.date, accept, MOST_CANDIDATES));
  for (const i of index.ofSeries(call.series)) if (accept(i)) candidates.add(i);
  for (const pair of call.pairs) for (const i of index.titled(pair)) if (accept(i)) candidates.add(i);
  if (entry.minute !== null)
    for (const i of index.referringTo(entry.minute))
      if (accept(i) && refersTo(index.passages[i]!, minutePlaceOf(entry))) candidates.add(i);
  const rated = [...candidates].flatMap((i) => rate(i, entry, index, sought, call));
  rated.sort((a, b) => b.score - a.score || a.passage.date.localeCompare(b.passage.date));
  return distinct(rated, MOST_PROPOSALS).map((one) => proposalOf(one, entry, index));
};

/** How the ask may call a later paper: the series of its own title, pairs of its words. */
type Call = { series: string; pairs: readonly string[] };
type Rated = { passage: Passage; score: number; named: boolean; series: boolean; titled: boolean; likeness: Likeness };

/** What was asked for in the debate and then resolved at the same meeting. */
const resolvedThere = (passage: Passage, entry: LedgerEntry): boolean =>
  entry.ask.where !== 'decision' &&
  passage.kind === 'decision' &&
  passage.date === entry.date &&
  passage.document === entry.document &&
  (passage.at.page > entry.at.page || (passage.at.page === entry.at.page && passage.at.start > entry.at.end));

const sameCouncil = (passage: Passage, entry: LedgerEntry): boolean =>
  passage.council === null || entry.council === null || passage.council === entry.council;

const minutePlaceOf = ({ body, date, minute, ask }: LedgerEntry): MinutePlace => ({
  body,
  date,
  minute,
  clause: ask.clause,
});

const rate = (i: number, entry: LedgerEntry, index: PassageIndex, sought: SoughtWords, call: Call): Rated[] => {
  const passage = index.passages[i]!;
  const named = refersTo(passage, minutePlaceOf(entry));
  const under = index.titleOf(i);
  const series = under.series === call.series && isSeries(entry.title, call.series);
  const titled = call.pairs.some((pair) => under.pairs.has(pair) && index.titled(pair).length > 0);
  const likeness = likenessTo(sought, i, index);
  if (!named && !series && !titled && likeness.shared.length < 2) return [];
  const alike = likeness.score * fit(passage, entry) * lapse(passage, entry);
  const base = alike > LEAST_SCORE / 2 && tells(passage) ? alike * TELLS_FIT : alike;
  const score = Math.min(
    1,
    base + (named ? REFERENCE_SCORE : 0) + (series ? SERIES_SCORE : 0) + (titled ? TITLED_SCORE : 0),
  );
  if (passage.date === entry.date ? likeness.core < LEAST_CORE_RESOLVED : score < LEAST_SCORE) return [];
  return [{ passage, score, named, series, titled, likeness }];
};

const proposalOf = (rated: Rated, entry: LedgerEntry, index: PassageIndex): Proposal => {
  const { passage, score, named, series, likeness } = rated;
  const contents = contentsFound(entry, passage, index);
  const kind = proposalKind(entry, passage, { named, series, likeness: likeness.core }, contents);
  return { ask: entry.key, passage, kind, score, reasons: reasonsFor(rated, entry), contents };
};

/** What tells that something was given or was not, rather than speaks of its subject. */
const TELLS =
  /\b(?:as (?:asked|requested)|(?:was|were|had been|have been|has been) (?:shown|included|circulated|sent|provided|shared|received|given|published|completed)|presented|had (?:not )?reached|not (?:yet )?(?:been )?(?:sent|ready|available|received|complete)|in response to (?:the|a) request)\b/i;

/** A passage is near to many asks, and its words are gone through once. */
const tells = (passage: Passage): boolean => {
  const known = telling.get(passage) ?? TELLS.test(passage.text);
  telling.set(passage, known);
  return known;
};

const telling = new WeakMap<Passage, boolean>();

const lapse = (passage: Passage, entry: LedgerEntry): number => {
  const years = (Date.parse(passage.date) - Date.parse(entry.date)) / 31_557_600_000;
  return 1 - Math.min(0.4, years * LOSS_A_YEAR);
};

const fit = (passage: Passage, entry: LedgerEntry): number => {
  const expected = [entry.body, entry.ask.recipient].some(
    (body) => body !== null && passage.body !== null && same(body, passage.body),
  );
  return KIND_FIT[passage.kind] * (expected || passage.body === null ? 1 : OTHER_BODY);
};

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const contentsFound = (entry: LedgerEntry, passage: Passage, index: PassageIndex): Proposal['contents'] => {
  const { contents } = entry.ask;
  if (!contents || contents.length === 0) return [];
  const has = new Set(index.expand(subjectWords(`${passage.title} ${passage.text}`)));
  return contents.map(({ text }) => {
    const words = subjectWords(text);
    return { text, found: words.length > 0 && words.filter((word) => has.has(word)).length >= words.length / 2 };
  });
};

const reasonsFor = ({ passage, named, series, titled, likeness: { shared } }: Rated, entry: LedgerEntry): string[] => [
  ...(named ? [`refers to minute ${entry.minute}`] : []),
  ...(series ? ['the next paper under the same title'] : []),
  ...(titled ? ['the ask names its title'] : []),
  ...(shared.length > 0 ? [`both speak of ${asPrinted(shared.slice(0, 6), entry).join(', ')}`] : []),
  ...(passage.body !== null && entry.body !== null && same(passage.body, entry.body) ? ['the same body'] : []),
  ...(entry.ask.due?.date && passage.date.startsWith(entry.ask.due.date.slice(0, 7))
    ? ['in the month in which it was due']
    : []),
];

/** The words as the ask has them, since a reader should not see their stems. */
const asPrinted = (stems: readonly string[], { ask, title, context }: LedgerEntry): string[] => {
  const words = `${ask.quote} ${title} ${context}`.match(/[\p{L}\d&'-]+/gu) ?? [];
  return stems.map((stem) => (words.find((word) => subjectWords(word).includes(stem)) ?? stem).toLowerCase());
};

/** One proposal an item or report, its best passage; as many as are asked for. */
const distinct = (proposals: readonly Rated[], most: number): Rated[] => {
  const kept = new Map<string, Rated>();
  for (const one of proposals) {
    if (kept.size === most) break;
    const key = `${one.passage.body} ${one.passage.date} ${one.passage.title}`;
    if (!kept.has(key)) kept.set(key, one);
  }
  return [...kept.values()];
};
