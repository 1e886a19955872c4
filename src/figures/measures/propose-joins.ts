import { otherSpellings } from './join-candidates.ts';
import type { MeasureIdentity } from './measure-key.ts';
import { measureWords } from './measure-words.ts';

/** Why two measures may be one: a paper explains the abbreviation, the same words in another order, or one word but for a letter. */
export type JoinReason =
  | { kind: 'abbreviation'; short: string; long: string }
  | { kind: 'order' }
  | { kind: 'spelling'; from: string; to: string };

export type ProposedJoin<M> = { measure: M; other: M; reason: JoinReason };

/** In a shorter word one letter makes another word: "late", "rate". */
const SHORTEST_MISSPELT = 6;

/**
 * Pairs of measures that may be one, for a person to decide, each pair once. Unit and standard are equal; pairs come in
 * the order of the measures given.
 *
 * @param known abbreviations as papers explain them
 */
export const proposeJoins = <M extends MeasureIdentity>(
  measures: readonly M[],
  known: readonly { short: string; long: string }[],
): ProposedJoin<M>[] => {
  const index = new Map<string, M[]>();
  const put = (key: string, measure: M): void => void index.set(key, [...(index.get(key) ?? []), measure]);
  for (const one of measures) {
    put(keyOf(one, `= ${one.words}`), one);
    put(keyOf(one, `~ ${one.sorted}`), one);
    for (const { key } of lettersLeftOut(one.words)) put(keyOf(one, key), one);
  }
  const byShort = Map.groupBy(known, ({ short }) => measureWords(short).join(' '));
  const found: ProposedJoin<M>[] = [];
  const told = new Set<string>();
  for (const measure of measures) {
    const propose = (others: readonly M[] | undefined, reasonFor: (other: M) => JoinReason | null): void => {
      for (const other of others ?? []) {
        const pair = JSON.stringify([measure.words, other.words].sort());
        const reason = other === measure || told.has(keyOf(measure, pair)) ? null : reasonFor(other);
        if (reason === null) continue;
        told.add(keyOf(measure, pair));
        found.push({ measure, other, reason });
      }
    };
    const explained = measure.words.split(' ').flatMap((word) => byShort.get(word) ?? []);
    for (const [words, { short, long }] of otherSpellings(measure.words, explained))
      propose(index.get(keyOf(measure, `= ${words}`)), () => ({ kind: 'abbreviation', short, long }));
    propose(index.get(keyOf(measure, `~ ${measure.sorted}`)), () => ({ kind: 'order' }));
    for (const { key } of lettersLeftOut(measure.words))
      propose(index.get(keyOf(measure, key)), (other) => misspelling(measure.words, other.words));
  }
  return found;
};

const keyOf = ({ unit, standard }: MeasureIdentity, rest: string): string => `${unit}|${standard}|${rest}`;

/** The words, each time with one letter of one long word left out: equal where two differ by a letter at most. */
const lettersLeftOut = (words: string): { key: string }[] => {
  const list = words.split(' ');
  return list.flatMap((word, at) => {
    if (!isLong(word)) return [];
    const shorter = Array.from(word, (_, letter) => word.slice(0, letter) + word.slice(letter + 1));
    return [...new Set([word, ...shorter])].map((one) => ({ key: list.with(at, `-${one}`).join(' ') }));
  });
};

const isLong = (word: string): boolean => word.length >= SHORTEST_MISSPELT && /^\p{L}+$/u.test(word);

/** The word that differs; null where a whole word more or another ending makes another thing of it. */
const misspelling = (words: string, others: string): JoinReason | null => {
  const [first, second] = [words.split(' '), others.split(' ')];
  const at = first.findIndex((word, index) => word !== second[index]);
  const [from, to] = [first[at], second[at]];
  if (from === undefined || to === undefined || !isLong(from) || !isLong(to)) return null;
  // A first letter makes opposites: "authorised", "unauthorised" are two apart, "legal", "illegal" too; "moral", "amoral" not.
  return from[0] === to[0] ? { kind: 'spelling', from, to } : null;
};
