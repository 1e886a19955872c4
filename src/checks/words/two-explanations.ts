import type { At } from '../../record/at.ts';
import { type CheckedPaper, inProse, type Prose } from '../paper.ts';
import { reportsWithAppendices } from '../reports-with-appendices.ts';
import type { Found, Rule } from '../rule.ts';

const IN_BRACKETS = /((?:[\p{L}'’]+(?:[ ,/-]+| & )){1,9})\(["“‘']?(\p{Lu}[\p{Lu}&]{1,5})s?["”’']?\)/gu;
const BEFORE_IT = /(?<![\p{L}\p{N}])(\p{Lu}{2,6})s? (?:\(|[–-] |= )(\p{L}[\p{L}'’]+(?:[ ,/-]+[\p{L}'’&]+){1,8})/gu;
const SMALL = new Set(['and', 'of', 'for', 'the', 'in', 'to', 'on', 'with', 'by', 'a', 'at', '&']);
/** Short for people whom every school has; who writes "teachers and TAs" means them, whatever the paper says of TA. */
const PEOPLE: readonly { readonly short: string; readonly means: string; readonly pattern: RegExp }[] = [
  {
    short: 'TA',
    means: 'teaching assistant',
    pattern:
      /\b(?:teachers|staff|pupils|heads|parents|leaders|SENCOs?) (?:and|or) TAs\b|\bTAs (?:and|or) (?:teachers|staff|parents)\b/,
  },
  {
    short: 'EP',
    means: 'educational psychologist',
    pattern:
      /\b(?:social workers|teachers|therapists|staff|SENCOs?) (?:and|or) EPs\b|\bEPs (?:and|or) (?:social workers|teachers|therapists)\b/,
  },
];

type Explained = { readonly words: readonly string[]; readonly printed: string; readonly at: At };

/** One abbreviation for two things. */
export const twoExplanations: Rule = {
  id: 'words/two-explanations',
  kind: 'words',
  severity: 'warning',
  source: 'Plain English: one abbreviation for one thing',
  why: 'Where ICB is the Integrated Care Board on one page and the Inner City Bypass on another, a reader takes one for the other. Both passages must spell the abbreviation out, letter by letter; plurals, "and", and a word that is longer in one of them are no difference. TAs beside teachers are people, whatever TA was said to be.',
  *find(paper): Iterable<Found> {
    for (const parts of reportsWithAppendices(paper.parts)) {
      const [{ kind } = { kind: 'unknown' }] = parts;
      if (kind === 'minutes' || kind === 'agenda') continue;
      const first = new Map<string, Explained>();
      for (const passage of paper.prose.filter(({ part }) => parts.includes(part))) {
        for (const [short, explained] of explainedIn(passage)) {
          const before = first.get(short);
          if (!before) first.set(short, explained);
          else if (!sameThing(before.words, explained.words)) yield twice(short, explained, before);
        }
      }
      yield* people(paper, parts, first);
    }
  },
};

const twice = (short: string, { printed, at }: Explained, before: Explained): Found => ({
  at,
  other: before.at,
  says: `"${short}" stands for "${printed}" here and for "${before.printed}" elsewhere.`,
  mend: 'Keep the abbreviation for one of the two, and write the other in full.',
  sure: 0.85,
});

function* people(
  paper: CheckedPaper,
  parts: CheckedPaper['parts'],
  first: ReadonlyMap<string, Explained>,
): Iterable<Found> {
  for (const { short, means, pattern } of PEOPLE) {
    const explained = first.get(short);
    if (!explained || sameThing(explained.words, means.split(' '))) continue;
    for (const passage of paper.prose) {
      const used = parts.includes(passage.part) ? pattern.exec(passage.text) : null;
      if (!used) continue;
      yield {
        at: inProse(passage, used.index, used.index + used[0].length),
        other: explained.at,
        says: `"${short}" means a ${means} here, and was said to stand for "${explained.printed}".`,
        mend: `Write "${means}s" in full here.`,
        sure: 0.8,
      };
    }
  }
}

function* explainedIn(passage: Prose): Iterable<[string, Explained]> {
  for (const { index, 1: run = '', 2: short = '' } of passage.text.matchAll(IN_BRACKETS)) {
    const words = wordsOf(run);
    for (let from = words.length - 1; from >= 0; from--) {
      const long = words.slice(from);
      if (!spells(long, short)) continue;
      const start = index + long[0]!.at;
      yield [short, explanation(passage, long, start, index + run.trimEnd().length)];
      break;
    }
  }
  for (const { index, 0: all, 1: short = '', 2: run = '' } of passage.text.matchAll(BEFORE_IT)) {
    const words = wordsOf(run);
    const start = index + all.length - run.length;
    for (let to = words.length; to > 1; to--) {
      const long = words.slice(0, to);
      if (!spells(long, short)) continue;
      const last = long.at(-1)!;
      yield [short, explanation(passage, long, start, start + last.at + last.word.length)];
      break;
    }
  }
}

type Word = { readonly word: string; readonly at: number };

const wordsOf = (run: string): Word[] =>
  [...run.matchAll(/[\p{L}'’&]+/gu)].map(({ 0: word, index }) => ({ word, at: index }));

/** Whether the first letters of the words are the letters of the abbreviation; "of" and "and" may be left out. */
const spells = (words: readonly Word[], short: string): boolean => {
  if (SMALL.has(words[0]!.word.toLowerCase())) return false;
  const all = words.map(({ word }) => word[0]!.toUpperCase()).join('');
  const big = words
    .filter(({ word }) => !SMALL.has(word.toLowerCase()))
    .map(({ word }) => word[0]!.toUpperCase())
    .join('');
  return all === short || big === short;
};

const explanation = (passage: Prose, words: readonly Word[], from: number, to: number): Explained => ({
  words: words.map(({ word }) => word.toLowerCase()).filter((word) => !SMALL.has(word)),
  printed: passage.text.slice(from, to),
  at: inProse(passage, from, to),
});

const STEM = 5;

/** The same words but for their endings, or the one short for the other ("Multi", "Multiple"), or one word more. */
const sameThing = (a: readonly string[], b: readonly string[]): boolean => {
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  return fewer.every((word) =>
    more.some(
      (other) => word.slice(0, STEM) === other.slice(0, STEM) || word.startsWith(other) || other.startsWith(word),
    ),
  );
};
