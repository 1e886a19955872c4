/** A sentence and where it begins in its passage. */
export type Sentence = { readonly text: string; readonly from: number };

const END = /[.!?]["'’”)\]]*\s+(?=["'‘“([]*[\p{Lu}\d])/gu;
const ABBREVIATED =
  /(?:\b(?:mr|mrs|ms|dr|cllr|prof|rev|st|no|nos|e\.g|i\.e|etc|para|sec|vs|approx|fig|p|pp|s|c)|\b\p{Lu})\.$/iu;

/** The sentences of a passage; "Mr. Hale", "No. 5" and initials end none. */
export const sentencesOf = (text: string): Sentence[] => {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].trimEnd().length;
    if (ABBREVIATED.test(text.slice(Math.max(from, end - 8), end))) continue;
    sentences.push({ text: text.slice(from, end), from });
    from = match.index + match[0].length;
  }
  if (from < text.length) sentences.push({ text: text.slice(from), from });
  return sentences;
};
