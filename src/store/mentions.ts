import { leadingTitle, personKey } from '../people/names.ts';

/** A name that stands in a text. */
export type Mention = { key: string; printed: string; start: number; end: number };

type Word = { word: string; start: number; end: number };

const WORD = /[\p{L}](?:[\p{L}\p{M}]|['’-](?=\p{L}))*/gu;
const TITLE =
  /^(?:councillors?|cllrs?|alderm[ae]n|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|revd|reverend|canon)$/;
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

const findMentions = (text: string, byFirst: ReadonlyMap<string, { words: string[]; key: string }[]>): Mention[] => {
  const words: Word[] = [...text.matchAll(WORD)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: Mention[] = [];
  let listEnd = -1;
  for (let index = 0; index < words.length; index += 1) {
    const before = words[index - 1];
    if (PLURAL.test(before?.word.toLowerCase() ?? '')) listEnd = words[index]!.start;
    const titled =
      TITLE.test(before?.word.toLowerCase() ?? '') ||
      (listEnd >= 0 && LIST_GAP.test(text.slice(listEnd, words[index]!.start)));
    const name = (byFirst.get(keyWord(words[index]!.word)) ?? []).find(
      (candidate) =>
        (candidate.words.length > 1 || titled || listEnd === words[index]!.start) &&
        standsAt(words, index, candidate.words),
    );
    if (!name) continue;
    const last = words[index + name.words.length - 1]!;
    found.push({
      key: name.key,
      printed: text.slice(words[index]!.start, last.end),
      start: words[index]!.start,
      end: last.end,
    });
    index += name.words.length - 1;
    if (listEnd >= 0) listEnd = last.end;
  }
  return found;
};

/** The name's words stand here, each with a capital, as names have. */
const standsAt = (words: readonly Word[], index: number, name: readonly string[]): boolean =>
  name.every((part, offset) => {
    const word = words[index + offset];
    return word !== undefined && keyWord(word.word) === part && (/^\p{Lu}/u.test(word.word) || offset > 0);
  });
