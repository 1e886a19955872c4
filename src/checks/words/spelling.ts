import { type CheckedPaper, inProse, type Prose } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { isEnglish, meantBy } from './english.ts';

/** A word in small letters that is no part of an address, a code, a compound or a name. */
const WORD = /(?<![\p{L}\p{N}@/\\._&'’#~=+-])\p{Ll}{5,}(?![\p{L}\p{N}@/\\_&'’=+-]|\.\p{L})/gu;
/** As often as this it is a word of the service's own. */
const OFTEN = 3;
/** A passage with more unknown words than this is in another language, or badly recognised. */
const FOREIGN = 0.15;
const MOST_SUGGESTED = 3;

/** A word that no British dictionary has and that one slip of the hand away is one. */
export const spelling: Rule = {
  id: 'words/spelling',
  kind: 'words',
  severity: 'warning',
  source: 'A British dictionary (SCOWL), the profile’s own, and the paper itself; members have complained of spelling',
  why: 'A misspelt word makes readers doubt the figures beside it. Only a word in small letters is looked at that the dictionary lacks, that is not put together from words it has, and that one letter more, less, other or out of order makes one of them. Names, codes and addresses, words that the paper uses often, words of the profile’s dictionary, -ize for -ise, passages in other languages, pages recognised from a picture and words cut in two by the page are left alone.',
  *find(paper): Iterable<Found> {
    const own = ownWords(paper);
    const pictures = new Set(
      paper.document.pages.filter(({ recognised }) => recognised !== null).map(({ page }) => page),
    );
    for (const passage of paper.prose) {
      if (pictures.has(passage.at.page)) continue;
      const unknown = [...passage.text.matchAll(WORD)].filter(([word]) => !own.has(word) && !isEnglish(word));
      if (unknown.length === 0 || isForeign(passage, unknown.length)) continue;
      for (const { index, 0: word } of unknown) {
        const meant = isCut(passage.text, index, word) ? [] : meantBy(word);
        if (meant.length > 0) yield found(passage, index, word, meant);
      }
    }
  },
};

const found = (passage: Prose, index: number, word: string, meant: readonly string[]): Found => ({
  at: inProse(passage, index, index + word.length),
  says: `"${word}" is in no dictionary.`,
  mend: `Write ${meant
    .slice(0, MOST_SUGGESTED)
    .map((one) => `"${one}"`)
    .join(' or ')}; if the word is right, add it to the profile's dictionary.`,
  sure: 0.85,
});

/** What the council, its glossary and this paper write as words: those of the profile, of names, and those used often. */
const ownWords = ({ prose, profile }: CheckedPaper): Set<string> => {
  const words = [...profile.dictionary, ...Object.values(profile.glossary)].flatMap(
    (text) => text.match(/\p{L}+/gu) ?? [],
  );
  const own = new Set(words.map((word) => word.toLowerCase()));
  const uses = new Map<string, number>();
  for (const { text } of prose) {
    for (const [word] of text.matchAll(/\p{L}{4,}/gu)) {
      const small = word.toLowerCase();
      const count = (uses.get(small) ?? 0) + 1;
      uses.set(small, count);
      if (count >= OFTEN || word !== small) own.add(small);
    }
  }
  return own;
};

const isForeign = ({ text }: Prose, unknown: number): boolean => {
  const words = text.match(/\p{L}+/gu)?.length ?? 1;
  return unknown > 2 && unknown / words > FOREIGN;
};

/** "commis sioned", "of the man agers": what stands beside it makes it whole. */
const isCut = (text: string, index: number, word: string): boolean => {
  const before = /(\p{L}+)[\s-]{1,2}$/u.exec(text.slice(Math.max(0, index - 20), index))?.[1];
  const after = /^[\s-]{1,2}(\p{L}+)/u.exec(text.slice(index + word.length, index + word.length + 20))?.[1];
  return (
    (before !== undefined && isEnglish((before + word).toLowerCase())) ||
    (after !== undefined && isEnglish((word + after).toLowerCase()))
  );
};
