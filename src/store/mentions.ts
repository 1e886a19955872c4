import { leadingTitle, personKey } from '../people/names.ts';

/** A name that stands in a text. */
export type Mention = { key: string; printed: string; start: number; end: number };

type Word = { word: string; start: number; end: number };

const WORD = /[\p{L}](?:[\p{L}\p{M}]|['’-](?=\p{L}))*/gu;
const TITLE =
  /^(?:councillors?|cllrs?|alderm[ae]n|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|revd|reverend|canon)$/;
const CAPITAL = /^\p{Lu}/u;
const PLURAL = /^(?:councillors|cllrs|aldermen)$/;
/** Between two names of one list: "Councillors A, B and C". */
const LIST_GAP = /^(?:,? and |, |,? & )$/;

const keyWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

/**
 * Makes a finder of the given people's names. A name of several words is found as it is; one that is a
 * surname alone only after a title, or in a list after "Councillors". Nothing is matched by likeness.
 *
 * @param names as papers print them, titles included
 */
export const mentionFinder = (names: readonly string[]): ((text: string) => Mention[]) => {
  const byFirst = new Map<string, { words: string[]; key: string }[]>();
  for (const name of new Set(names)) {
    const bare = name.slice(leadingTitle(name)?.length ?? 0);
    const words = [...bare.matchAll(WORD)].map((match) => keyWord(match[0]));
    if (words.length === 0) continue;
    const list = byFirst.get(words[0]!) ?? [];
    if (!list.some((other) => other.words.join() === words.join())) list.push({ words, key: personKey(name) });
    byFirst.set(
      words[0]!,
      list.sort((a, b) => b.words.length - a.words.length),
    );
  }
  return (text) => findMentions(text, byFirst);
};

type Names = ReadonlyMap<string, { words: string[]; key: string }[]>;

const findMentions = (text: string, byFirst: Names): Mention[] => {
  if (byFirst.size === 0) return [];
  const words: Word[] = [...text.matchAll(WORD)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: Mention[] = [];
  /** Where the name before this one ended in a list of councillors; -1 outside of one. */
  let listEnd = -1;
  for (let index = 0; index < words.length; index += 1) {
    const { word, start } = words[index]!;
    const before = words[index - 1]?.word.toLowerCase() ?? '';
    const opensList = PLURAL.test(before);
    const inList = opensList || (listEnd >= 0 && LIST_GAP.test(text.slice(listEnd, start)));
    const name = nameAt(words, index, inList || TITLE.test(before), byFirst);
    // "Hale and Pell": the word between two names ends no list.
    if (!name) {
      if (word !== 'and') listEnd = -1;
      continue;
    }
    index += name.words.length - 1;
    const { end } = words[index]!;
    found.push({ key: name.key, printed: text.slice(start, end), start, end });
    listEnd = inList ? end : -1;
  }
  return found;
};

const nameAt = (words: readonly Word[], index: number, titled: boolean, byFirst: Names) => {
  const { word } = words[index]!;
  if (!CAPITAL.test(word)) return undefined;
  return byFirst
    .get(keyWord(word))
    ?.find((candidate) => (titled || candidate.words.length > 1) && standsAt(words, index, candidate.words));
};

/** The name's words stand here, one after another. */
const standsAt = (words: readonly Word[], index: number, name: readonly string[]): boolean =>
  name.every((part, offset) => keyWord(words[index + offset]?.word ?? '') === part);
