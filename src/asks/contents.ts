import type { At } from '../record/at.ts';
import { within } from '../record/at.ts';
import type { Clause } from '../record/meeting.ts';

export type Content = { text: string; at: At };

const LIST_FOLLOWS = /(?::\s?[-–—]?|\b(?:including|covering|detailing|as\sfollows|following)\s?[-–—]?)\s*$/i;
/** "(i) … (ii) …", "(a) …; (b) …" run into the sentence. */
const MARK = /(?:^|[\s:;,])\((?:[a-h]|i{1,3}|iv|vi{0,3}|\d)\)\s/g;

/** Whether a passage ends by announcing a list. */
export const announcesList = (text: string): boolean => LIST_FOLLOWS.test(text.trimEnd());

/** The points asked for where a clause lists them below itself, nested points included. */
export const contentsBelow = (clauses: readonly Clause[]): Content[] =>
  clauses.flatMap(({ text, at, clauses: below }) => [{ text, at }, ...contentsBelow(below)]);

/** The points of a list run into the sentence; none where there are fewer than two. */
export function contentsWithin(text: string, at: At): Content[] {
  const marks = [...text.matchAll(MARK)];
  if (marks.length < 2) return [];
  return marks.map((mark, i) => {
    const from = mark.index + mark[0].length;
    const to = marks[i + 1]?.index ?? text.length;
    const words = text.slice(from, to).replace(/[\s;,.]*(?:\band\b)?[\s;,.]*$/i, '');
    return { text: words, at: within(at, from, from + words.length) };
  });
}
